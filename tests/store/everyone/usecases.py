"""Finds the use cases of the store by their signature: public functions whose first parameter is `context: Context`."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, NewType, get_args, get_origin, get_type_hints

import store
import store.ids
from store.context import Context

LEFT_OUT = ("store.sandbox", "store.database.migrations", "store.demo", "store.context")
"""The stand-ins share nothing with us; the demonstration calls use cases; read() and write() open units."""
IDS = frozenset(value for value in vars(store.ids).values() if isinstance(value, NewType))


class UnknownId(AssertionError):
    """An id for which the world below has nobody: say in `world.py` what stands behind it."""


@cache
def use_cases() -> dict[str, Callable[..., Any]]:  # functions of any result
    """Every public function that begins with a context, by room.module.name."""
    found: dict[str, Callable[..., Any]] = {}
    for name in _modules():
        for function in vars(importlib.import_module(name)).values():
            if inspect.isfunction(function) and function.__module__ == name and _begins_with_context(function):
                found[f"{name.removeprefix('store.')}.{function.__name__}"] = function
    return found


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(store.__path__, "store."):
        if not module.name.endswith("__main__") and not module.name.startswith(LEFT_OUT):
            yield module.name


def _begins_with_context(function: Callable[..., Any]) -> bool:
    names = list(inspect.signature(function).parameters)
    public = not function.__name__.startswith("_")
    return public and names[:1] == ["context"] and get_type_hints(function)["context"] is Context


def parameters(function: Callable[..., Any]) -> dict[str, Any]:
    """The types of the parameters after the context that have no default; those with an id too."""
    hints = get_type_hints(function)
    return {
        name: hints[name]
        for name, one in inspect.signature(function).parameters.items()
        if name != "context" and (one.default is inspect.Parameter.empty or _holds_ids_itself(hints[name]))
    }


def _holds_ids_itself(kind: Any) -> bool:  # as above
    """Whether what may be left out is an id, or ids; a value that has one inside is left out."""
    return bool(ids_in(kind)) and not any(is_dataclass(part) for part in get_args(kind))


def ids_in(kind: Any) -> frozenset[Any]:  # kinds of every form, as typing gives them
    """The id types inside a type: itself, a part of a union or a sequence, a field of a request."""
    if isinstance(kind, NewType):
        if kind not in IDS:
            raise UnknownId(f"{kind.__name__} is no id of store/ids.py")
        return frozenset({kind})
    if get_origin(kind) is not None or isinstance(kind, UnionType):
        return frozenset(found for part in get_args(kind) for found in ids_in(part))
    if is_dataclass(kind) and kind is not Context:
        hints = get_type_hints(kind)
        return frozenset(found for field in fields(kind) for found in ids_in(hints[field.name]))
    return frozenset()


def with_id(function: Callable[..., Any]) -> bool:
    """Whether it is given an id of a row."""
    return any(ids_in(kind) for kind in parameters(function).values())

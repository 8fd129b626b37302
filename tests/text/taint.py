"""Puts hostile texts in place of what came from outside: in every view that a use case hands to a face.

A new field of a view is hostile from its first day; `KEPT` names the few that hold a word of our own.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Final
from unittest.mock import patch

from store.errors import BrondeskError
from tui.work import Work

KEPT: Final = frozenset(
    # Codes, which the store's words turn into sentences, and names by which things of ours are found again.
    "code remedy state reason role person key kind need needs field unit package partner decision progress origin "
    "status_person session_state person_role matched matched_by looks_like conflicts reasons missing step environment "
    "status_word next previous after before birth_date sex link code_page qr test_result source_code object_kind kinds "
    # Hashes of our own.
    "sha256 payload_sha256".split()
)


class Taint:
    """Hands out the texts one after the other; the same original of the same field always gets the same one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._given: dict[tuple[str, str], str] = {}

    @property
    def count(self) -> int:
        """How many places got a text of their own."""
        return len(self._given)

    def text(self, field: str, original: str) -> str:
        """The hostile one for it; what is absent stays absent."""
        if not original or field in KEPT:
            return original
        key = (field, original)
        if key not in self._given:
            self._given[key] = self._texts[len(self._given) % len(self._texts)]
        return self._given[key]

    def value(self, value: Any, field: str = "") -> Any:  # any view, any part of one
        """The same with every text from outside replaced."""
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return self.text(field, value)
        if isinstance(value, Mapping):
            return {name: self.value(part, str(name)) for name, part in value.items()}
        if field in ("facts", "values") and isinstance(value, tuple) and all(isinstance(part, tuple) for part in value):
            return tuple((name, self.value(part, name if field == "facts" else "value")) for name, part in value)
        if isinstance(value, list | tuple):
            parts = [self.value(part, field) for part in value]
            return type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)
        if dataclasses.is_dataclass(value) and not isinstance(value, type) and _is_view(value):
            return self._view(value)
        return value

    def _view(self, view: Any) -> Any:  # any frozen view
        changed = {
            item.name: self.value(getattr(view, item.name), item.name) for item in dataclasses.fields(view) if item.init
        }
        return dataclasses.replace(view, **changed)

    def wrapped(self, use_case: Callable[..., Any]) -> Callable[..., Any]:  # whatever it takes and gives
        """The use case, giving hostile views and failing with hostile facts."""

        def tainted(*arguments: Any, **named: Any) -> Any:  # as the use case has them
            try:
                return self.value(use_case(*arguments, **named))
            except BrondeskError as error:
                error.facts = self.value(error.facts)
                raise

        return tainted

    @contextmanager
    def on_the_desk(self) -> Iterator[None]:
        """While it lasts, every answer to a screen is hostile."""
        ask = Work._ask

        def asked(work: Work, name: str, job: Callable[..., Any], *given: Any, **named: Any) -> int:  # as `_ask` has it
            return ask(work, name, self.wrapped(job), *given, **named)

        with patch.object(Work, "_ask", asked):
            yield

    @contextmanager
    def on_the_command_line(self) -> Iterator[None]:
        """While it lasts, every use case gives a command hostile views."""
        with ExitStack() as stack:
            for module in _modules("tui.cli.commands"):
                for name, use_case in _use_cases(module):
                    stack.enter_context(patch.object(module, name, self.wrapped(use_case)))
            yield


def _is_view(value: object) -> bool:
    module = type(value).__module__
    return module.startswith("store.") and (module.endswith((".views", "_views")) or module == "store.findings")


def _modules(package: str) -> Iterator[ModuleType]:
    for found in iter_modules(import_module(package).__path__):
        yield import_module(f"{package}.{found.name}")


def _use_cases(module: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:  # of any signature
    for name, found in list(vars(module).items()):
        if inspect.isfunction(found) and found.__module__.startswith("store."):
            first = next(iter(inspect.signature(found).parameters), "")
            if first == "context":
                yield name, found

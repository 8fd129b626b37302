"""Sources by the name we use, from whatever name or code a file calls them by; the table is data."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import TypeAdapter


@cache
def known_sources() -> Mapping[str, str]:
    """Each name or code, folded → the name used here."""
    raw = (files("store.odm") / "sources.json").read_text(encoding="utf-8")
    table = TypeAdapter(dict[str, list[str]]).validate_python(json.loads(raw))
    return MappingProxyType({code.casefold(): name for name, codes in table.items() for code in codes})


def source_name(code: str) -> str:
    """The name used here; a source that is not in the table keeps what it calls itself.

    So do the codes RBR, IKB and IDIN: they occur in public messages of Ockto, but nothing public says what they mean.
    """
    return known_sources().get(code.strip().casefold(), code.strip())

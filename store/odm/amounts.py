"""Amounts as plain decimal text: digits stay as they are spelled, sums are exact."""

import re
from collections.abc import Iterable
from decimal import Decimal, localcontext

from store.odm.values import Number

_PLAIN = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?\Z")
_PRECISION = 100


def amount_text(value: object) -> str:
    """The amount as plain text, from a number or (as banks give it) a text; empty where it is none."""
    if not isinstance(value, str):
        return ""
    if _PLAIN.match(value):
        return str(value)
    decimal = value.decimal if isinstance(value, Number) else None
    text = f"{decimal:f}" if decimal is not None and abs(decimal.adjusted()) < 30 else ""
    return text if _PLAIN.match(text) else ""


def total_of(amounts: Iterable[str]) -> str:
    """The exact sum of plain amounts."""
    with localcontext() as context:
        context.prec = _PRECISION
        return f"{sum((Decimal(amount) for amount in amounts), Decimal(0)):f}"

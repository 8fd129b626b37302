"""Fields of a returned advice beside what was sent and what the dossier has. Pure."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from store.odm.fields import FIELDS, Kind
from store.packages.views import AdviceField

ACCEPT, KEEP = "accept", "keep"
_AMOUNT = re.compile(r"-?\d{1,12}(\.\d{1,2})?")
_COUNT = re.compile(r"\d{1,4}")
_LONGEST_TEXT = 500


def advice_fields(
    exported: Mapping[str, str], now: Mapping[str, str], returned: Mapping[str, str], decisions: Mapping[str, str]
) -> tuple[AdviceField, ...]:
    """A row per field that came back, in the order of the fields, those we do not know last."""
    order = {code: place for place, code in enumerate(FIELDS)}
    codes = sorted(returned, key=lambda code: (order.get(code, len(order)), code))
    return tuple(
        AdviceField(
            field=code,
            unit=FIELDS[code].unit if code in FIELDS else "",
            exported=exported.get(code),
            now=now.get(code),
            returned=returned[code],
            decision=decisions.get(code),
            changes=not same_value(now.get(code), returned[code]),
            acceptable=acceptable(code, returned[code]),
        )
        for code in codes
    )


def same_value(one: str | None, other: str | None) -> bool:
    """Whether two values say the same: 52000 and 52000.00 do."""
    if one is None or other is None or one.strip() == other.strip():
        return (one is None) == (other is None)
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def acceptable(field: str, value: str) -> bool:
    """Whether the dossier can take that value for that field."""
    known = FIELDS.get(field)
    if known is None:
        return False
    match known.kind:
        case Kind.AMOUNT:
            return _AMOUNT.fullmatch(value) is not None
        case Kind.COUNT:
            return _COUNT.fullmatch(value) is not None
        case Kind.TEXT:
            return 0 < len(value) <= _LONGEST_TEXT and "\0" not in value

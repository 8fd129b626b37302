"""Moments and dates as foreign files spell them."""

import re
from datetime import UTC, date, datetime

_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})\Z")
_DASHED = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?![0-9])")


def parse_moment(text: str) -> datetime | None:
    """An ISO 8601 moment with its offset, as UTC; None for anything less."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def incomplete_date(value: object) -> str:
    """`YYYY-MM-DD` with 00 for unknown parts, or nothing, from any of the forms of the public registers.

    Text `19860700` or `1986-07-00`; `{type: Datum | JaarMaandDatum | JaarDatum | DatumOnbekend, …}`;
    `{datum, jaar, maand, dag}`.
    """
    if isinstance(value, dict):
        return _from_parts(value)
    if not isinstance(value, str):
        return ""
    found = _COMPACT.match(value.strip()) or _DASHED.match(value.strip())
    return _date(*(int(part or 0) for part in found.groups())) if found else ""


def _from_parts(value: dict[str, object]) -> str:
    whole = incomplete_date(value.get("datum")) if not isinstance(value.get("datum"), dict) else ""
    return whole or _date(_number(value.get("jaar")), _number(value.get("maand")), _number(value.get("dag")))


def _number(value: object) -> int:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 4 else 0


def _date(year: int, month: int, day: int) -> str:
    """The date if its known parts can stand together."""
    if not 1 <= year <= 9999 or month > 12 or (day and not month):
        return ""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}"

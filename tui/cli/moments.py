"""Moments as people write them on a command line."""

from datetime import UTC, date, datetime

from store.clock import AMSTERDAM, amsterdam_midnight
from store.errors import InvalidInput


def moment_from(text: str) -> datetime:
    """A date (its beginning in Amsterdam) or an ISO 8601 moment (without an offset: in Amsterdam), in UTC.

    Raises InvalidInput.
    """
    try:
        if len(text) == len("2026-11-20"):
            return amsterdam_midnight(date.fromisoformat(text))
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=AMSTERDAM)).astimezone(UTC)
    except (ValueError, OverflowError) as fault:
        raise InvalidInput("moment_invalid", where=text[:40], remedy="moment_form") from fault


def day_from(text: str) -> date:
    """A date. Raises InvalidInput."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise InvalidInput("moment_invalid", where=text[:40], remedy="moment_form") from fault

"""The stand-ins' own clock: the machine's UTC moment, moved by a file; and the calendar days of Amsterdam."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

Moment = Callable[[], datetime]

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def real_now() -> datetime:
    """The machine's moment, aware and in UTC."""
    return datetime.now(UTC)


def moved_by(offset_file: Path | None) -> Moment:
    """A clock that adds the file's signed whole seconds to the machine's moment (no file: adds nothing)."""
    if offset_file is None:
        return real_now
    return lambda: real_now() + _offset(offset_file)


def _offset(offset_file: Path) -> timedelta:
    try:
        return timedelta(seconds=int(offset_file.read_text(encoding="ascii").strip()))
    except (OSError, ValueError, OverflowError):
        # Absent, half written or nonsense: the clock is simply not moved.
        return timedelta(0)


def day_in_amsterdam(moment: datetime) -> date:
    """The calendar day that people in the Netherlands would write down at that moment."""
    return moment.astimezone(AMSTERDAM).date()


def days_old(retrieved_at: datetime, now: datetime) -> int:
    """How many Amsterdam midnights lie between the two moments."""
    return (day_in_amsterdam(now) - day_in_amsterdam(retrieved_at)).days

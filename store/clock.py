"""The one clock: aware UTC moments, and calendar days as Amsterdam counts them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Clock(Protocol):
    """Tells the time; the only thing in the program that does."""

    def now(self) -> datetime:
        """The moment, aware and in UTC."""
        ...


class SystemClock:
    """The machine's clock, moved by a file of one line of signed whole seconds (absent or unreadable: not moved)."""

    def __init__(self, offset_file: Path | None = None) -> None:
        self._offset_file = offset_file

    def now(self) -> datetime:
        """The machine's moment plus the file's seconds."""
        return datetime.now(UTC) + self._offset()

    def _offset(self) -> timedelta:
        if self._offset_file is None:
            return timedelta(0)
        try:
            return timedelta(seconds=int(self._offset_file.read_text(encoding="ascii").strip() or "0"))
        except (OSError, ValueError, OverflowError):
            return timedelta(0)


class FixedClock:
    """A clock that stands still until it is moved: for tests and for a fixed demonstration."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        """The moment it was set to."""
        return self._at

    def set(self, at: datetime) -> None:
        """Puts the clock at that moment."""
        self._at = at.astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Moves the clock on (or back, by a negative span)."""
        self._at += by


def amsterdam_day(moment: datetime) -> date:
    """The calendar day in Europe/Amsterdam at that moment."""
    return moment.astimezone(AMSTERDAM).date()


def age_days(retrieved_at: datetime, now: datetime) -> int:
    """Age in calendar days in Europe/Amsterdam, as the 90-day rule counts it: the same day is 0."""
    return (amsterdam_day(now) - amsterdam_day(retrieved_at)).days


def amsterdam_midnight(day: date) -> datetime:
    """The UTC moment at which that day begins in Amsterdam."""
    return datetime(day.year, day.month, day.day, tzinfo=AMSTERDAM).astimezone(UTC)

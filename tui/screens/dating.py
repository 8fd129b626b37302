"""Asks for the day on which a file was retrieved that does not say so itself."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from store.clock import amsterdam_day, amsterdam_midnight
from store.deliveries.views import DeliveryView
from store.errors import InvalidInput
from store.ids import DeliveryId
from store.words.forms import day_text
from tui.calls.files import date_delivery
from tui.text.words import Words
from tui.work import Work

_TYPED = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})")


class DatingHost(Protocol):
    """The screen on which it is asked."""

    words: Words
    work: Work

    def prompt(self, label: str, value: str, then: Callable[[str], None]) -> object:
        """Asks for one line of text."""
        ...

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...

    def failed(self, error: Exception) -> None:
        """Tells what went wrong."""
        ...


def typed_day(text: str) -> date:
    """A day as people write it: 24-11-2026, or 2026-11-24. Raises InvalidInput."""
    found = _TYPED.fullmatch(text.strip())
    try:
        if found:
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        return date.fromisoformat(text.strip())
    except ValueError as fault:
        raise InvalidInput("moment_invalid", where=text[:40], remedy="day_form") from fault


def ask_date(host: DatingHost, delivery: DeliveryId, then: Callable[[DeliveryView], None], text: str = "") -> None:
    """One line; of what is no day that is over the text stands there again. A wrong date is mended by asking anew."""

    def refused(answer: str, error: Exception) -> None:
        if isinstance(error, InvalidInput):
            ask_date(host, delivery, then, answer)
        else:
            host.failed(error)

    def dated(view: DeliveryView) -> None:
        day = "" if view.retrieved_at is None else day_text(amsterdam_day(view.retrieved_at))
        host.say(host.words("saving.dated", day=day))
        then(view)

    def given(answer: str) -> None:
        try:
            moment = amsterdam_midnight(typed_day(answer))
        except InvalidInput as error:
            refused(answer, error)
            return
        host.work.act(
            "date",
            lambda context, _: date_delivery(context, delivery=delivery, retrieved_at=moment),
            dated,
            partial(refused, answer),
        )

    host.prompt(host.words("saving.ask_date_again" if text else "saving.ask_date"), text, given)

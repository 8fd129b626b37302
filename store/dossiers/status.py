"""The ONE table of a dossier's open questions and status: pure, most urgent first."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from store.clock import amsterdam_day, amsterdam_midnight

WARN_DAYS = 75
"""From this age in days a file is about to become too old."""
LAST_DAY = 90
"""The last age in days at which a file may be exported (every package's rule)."""

_TEXTS_KEPT = 500
"""Most dossiers share their questions with others, and a page is read again whenever somebody changes something."""


class Need(StrEnum):
    """An open question or, for the last three, a state; most urgent first: the first that holds is the status."""

    FAILED = "failed"
    MATCH = "match"
    ADVICE = "advice"
    BRONDATA = "brondata"
    WAITING = "waiting"
    AGEING = "ageing"
    INVITE = "invite"
    SENT = "sent"
    DONE = "done"


CONFLICT = "conflict"
FILTERS = (Need.WAITING, Need.BRONDATA, Need.MATCH, Need.ADVICE, Need.AGEING, Need.FAILED)
"""The needs that the list can be filtered by, in the order of its tabs."""


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A need, from which Amsterdam day on it holds, until which moment, and the only role it concerns.

    `hitch` says why it does not go on by itself, and `hitch_role` with whom.
    """

    need: Need
    due_on: date | None = None
    until: datetime | None = None
    person: str = ""
    hitch: str = ""
    hitch_role: str = ""

    @property
    def word(self) -> str:
        """How it is called as a status: a match that something speaks against has a word of its own."""
        return CONFLICT if self.need is Need.MATCH and self.hitch == CONFLICT else self.need.value

    def holds(self, now: datetime) -> bool:
        """Whether it is a question at that moment."""
        begun = self.due_on is None or amsterdam_day(now) >= self.due_on
        return begun and (self.until is None or now < self.until)


_INVITE = OpenNeed(Need.INVITE)


@dataclass(frozen=True, slots=True)
class InvitedPerson:
    """A person with an invitation that is not withdrawn and that brought no file yet.

    `hitch`: how the last session ended, where the client must be asked to begin again (refused, failed).
    """

    role: str
    expires_at: datetime
    hitch: str = ""


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """What the rules need to know of a dossier."""

    newest_exports_failed: bool = False
    unmatched: bool = False
    conflict: bool = False
    """Something speaks against a match, and no file that came later took its place."""
    advice_open: bool = False
    persons: int = 0
    newest_match_received: datetime | None = None
    newest_usable_retrieved: datetime | None = None
    last_export_at: datetime | None = None
    last_export_arrived: bool = False
    last_advice_decided: bool = False
    invited: tuple[InvitedPerson, ...] = ()


def needs_of(facts: DossierFacts) -> tuple[OpenNeed, ...]:
    """Every need of the dossier, most urgent first, those that time will make true included."""
    found: list[OpenNeed] = []
    if facts.newest_exports_failed:
        found.append(OpenNeed(Need.FAILED))
    if facts.unmatched:
        found.append(OpenNeed(Need.MATCH))
    elif facts.conflict:
        found.append(OpenNeed(Need.MATCH, hitch=CONFLICT))
    if facts.advice_open:
        found.append(OpenNeed(Need.ADVICE))
    if _newer_than_export(facts):
        found.append(OpenNeed(Need.BRONDATA))
    if facts.invited:
        found.append(_waiting(facts))
    if facts.newest_usable_retrieved is not None:
        found.append(_ageing(facts.newest_usable_retrieved))
    if not facts.last_export_arrived:
        found.append(OpenNeed(Need.INVITE, due_on=_too_old_on(facts.newest_usable_retrieved)))
    elif facts.last_advice_decided:
        found.append(OpenNeed(Need.DONE))
    else:
        found.append(OpenNeed(Need.SENT))
    return tuple(found)


def status_of(needs: Sequence[OpenNeed], now: datetime) -> OpenNeed:
    """The most urgent need that holds now: the status."""
    return next((need for need in needs if need.holds(now)), _INVITE)


def status_in_text(text: str, now: datetime) -> OpenNeed:
    """The same of what `needs_text` wrote, without a calendar: a page of the list asks it of every row."""
    for begin, end, need in _spans(text):
        if (begin is None or begin <= now) and (end is None or now < end):
            return need
    return _INVITE


def asks_in_text(text: str, need: Need) -> bool:
    """Whether the need is among those that `needs_text` wrote, due or not."""
    return any(one.need is need for _, _, one in _spans(text))


def needs_text(needs: Sequence[OpenNeed]) -> str:
    """The needs as the dossier's row repeats them."""
    return json.dumps(
        [
            [
                need.need.value,
                need.due_on.isoformat() if need.due_on else None,
                need.until.isoformat() if need.until else None,
                need.person,
                *((need.hitch, need.hitch_role) if need.hitch else ()),
            ]
            for need in needs
        ],
        separators=(",", ":"),
    )


@lru_cache(_TEXTS_KEPT)
def _spans(text: str) -> tuple[tuple[datetime | None, datetime | None, OpenNeed], ...]:
    """The needs of a text, each with the moments from which and until which it holds."""
    return tuple(
        (None if need.due_on is None else amsterdam_midnight(need.due_on), need.until, need)
        for need in needs_from_text(text)
    )


def needs_from_text(text: str) -> tuple[OpenNeed, ...]:
    """What `needs_text` wrote."""
    return tuple(
        OpenNeed(
            Need(code),
            date.fromisoformat(due_on) if due_on else None,
            datetime.fromisoformat(until) if until else None,
            person,
            *hitch,
        )
        for code, due_on, until, person, *hitch in json.loads(text)
    )


def _newer_than_export(facts: DossierFacts) -> bool:
    if facts.newest_match_received is None:
        return False
    return facts.last_export_at is None or facts.newest_match_received > facts.last_export_at


def _waiting(facts: DossierFacts) -> OpenNeed:
    only = facts.invited[0].role if len(facts.invited) == 1 and facts.persons > 1 else ""
    until = max(person.expires_at for person in facts.invited)
    hitch, role = next(((person.hitch, person.role) for person in facts.invited if person.hitch), ("", ""))
    return OpenNeed(Need.WAITING, until=until, person=only, hitch=hitch, hitch_role=role)


def _ageing(retrieved: datetime) -> OpenNeed:
    day = amsterdam_day(retrieved)
    return OpenNeed(
        Need.AGEING,
        due_on=day + timedelta(days=WARN_DAYS),
        until=amsterdam_midnight(day + timedelta(days=LAST_DAY + 1)),
    )


def _too_old_on(retrieved: datetime | None) -> date | None:
    return None if retrieved is None else amsterdam_day(retrieved) + timedelta(days=LAST_DAY + 1)

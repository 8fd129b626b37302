"""Whom a person inside a file may be, and what must be known of a file: pure.

A name alone never decides, a tie is shown as a tie, and nothing is chosen where anything speaks against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from store.clock import age_days
from store.deliveries.comparing import Comparison, compare
from store.deliveries.views import Candidate, InsideMatch, InsideView, Part, SourceView
from store.dossiers.status import LAST_DAY, WARN_DAYS
from store.dossiers.views import PersonView
from store.findings import Finding, Level
from store.ids import PersonId

_ANSWERED = "ok"
_EARLIER = timedelta(days=1)
DATE_FINDINGS = frozenset({"odm_no_moment", "odm_moment_unclear", "retrieved_in_future", "retrieved_unlikely"})
"""What a file without a usable moment says; a date given by hand answers it."""


@dataclass(frozen=True)
class Question:
    """Who the persons inside one file are, among the persons of one dossier."""

    inside: Sequence[InsideView]
    persons: Sequence[PersonView]
    session_person: PersonId | None = None

    @cached_property
    def _comparisons(self) -> dict[tuple[str, PersonId], Comparison]:
        return {(one.inside_id, other.person): compare(one, other) for one in self.inside for other in self.persons}

    def comparison(self, inside: InsideView, person: PersonView) -> Comparison:
        """How the two compare."""
        return self._comparisons[inside.inside_id, person.person]

    def candidate(self, inside: InsideView, person: PersonView) -> Candidate:
        """The person beside the one inside, with what speaks for it and against it."""
        found, session = self.comparison(inside, person), self._session_says(inside, person)
        return Candidate(
            inside_id=inside.inside_id,
            person=person.person,
            role=person.role,
            name=person.list_name,
            score=found.score,
            reasons=(*((Part.SESSION,) if session is True else ()), *found.agreed),
            conflicts=(*((Part.SESSION,) if session is False else ()), *found.differing),
        )

    def suggested(self) -> tuple[InsideMatch, ...]:
        """Every person inside with every person of the dossier, the best first."""
        ranked = {one.inside_id: self._ranked(one) for one in self.inside}
        return tuple(self._match(one, ranked) for one in self.inside)

    def _ranked(self, inside: InsideView) -> tuple[Candidate, ...]:
        found = (self.candidate(inside, person) for person in self.persons)
        return tuple(sorted(found, key=lambda one: (-one.score, not one.for_session, len(one.conflicts))))

    def _match(self, inside: InsideView, ranked: dict[str, tuple[Candidate, ...]]) -> InsideMatch:
        candidates = ranked[inside.inside_id]
        tie = bool(candidates) and _is_tie(candidates[0], candidates[1:], ranked)
        best = next(iter(candidates), None)
        sure = best is not None and not tie and self._is_sure(best)
        return InsideMatch(inside, candidates, tie, best.person if best is not None and sure else None)

    def _is_sure(self, best: Candidate) -> bool:
        found = self._comparisons[best.inside_id, best.person]
        return not best.conflicts and found.named and (found.dated or best.for_session)

    def _session_says(self, inside: InsideView, person: PersonView) -> bool | None:
        """Whether the session speaks for the match (True), against it (False) or not of it (None).

        In a file of several persons it speaks of the one who fits whom it was for, where there is such a one.
        """
        if self.session_person is None:
            return None
        if person.person != self.session_person:
            return False if len(self.inside) == 1 else None
        others = (one for one in self.inside if one.inside_id != inside.inside_id)
        fits_better = any(self.comparison(other, person).fits for other in others)
        return None if fits_better and not self.comparison(inside, person).fits else True


def _is_tie(best: Candidate, others: Sequence[Candidate], ranked: dict[str, tuple[Candidate, ...]]) -> bool:
    """Whether somebody else fits as well: in the dossier, or inside the file."""
    if not best.score:
        return False
    rivals = (one for inside, all_ in ranked.items() if inside != best.inside_id for one in all_)
    return any(_even(best, one) for one in others) or any(
        _even(best, one) for one in rivals if one.person == best.person
    )


def _even(one: Candidate, other: Candidate) -> bool:
    return one.score == other.score and one.for_session == other.for_session


def age_findings(retrieved_at: datetime | None, now: datetime) -> tuple[Finding, ...]:
    """What the 90-day rule says of a file: day 90 passes, day 91 does not, from day 75 on it warns."""
    if retrieved_at is None:
        return ()
    age = age_days(retrieved_at, now)
    facts = (("age", str(age)), ("last", str(LAST_DAY)))
    if age > LAST_DAY:
        return (Finding("delivery_too_old", Level.BLOCKING, facts=facts, remedy="invite_again", key="i"),)
    return (Finding("delivery_ageing", Level.WARNING, facts=facts),) if age >= WARN_DAYS else ()


def source_findings(sources: Sequence[SourceView], retrieved_at: datetime | None) -> tuple[Finding, ...]:
    """Sources that did not answer wholly, and sources that were asked long before the file was made."""
    found = []
    for source in sources:
        facts = (("source", source.source), ("status", source.status), ("said", "; ".join(source.errors)))
        if source.status != _ANSWERED:
            code = f"source_{source.status}" if source.status in ("failed", "partial", "skipped") else "source_unclear"
            found.append(Finding(code, Level.WARNING, facts=facts))
        elif source.retrieved_at and retrieved_at and retrieved_at - source.retrieved_at > _EARLIER:
            days = (("days", str(age_days(source.retrieved_at, retrieved_at))),)
            found.append(Finding("source_older", Level.WARNING, facts=(*facts, *days)))
    return tuple(found)


def consent_findings(expires_at: datetime | None, withdrawn_at: datetime | None, now: datetime) -> tuple[Finding, ...]:
    """Consent that is over blocks export."""
    if withdrawn_at is not None:
        return (Finding("consent_withdrawn", Level.BLOCKING, remedy="invite_again", key="i"),)
    if expires_at is not None and expires_at <= now:
        return (Finding("consent_expired", Level.BLOCKING, remedy="invite_again", key="i"),)
    return ()


def conflict_findings(persons: Sequence[InsideView]) -> tuple[Finding, ...]:
    """Matches that a compared part speaks against."""
    return tuple(
        Finding(
            "match_conflict",
            Level.BLOCKING,
            person=one.person_role or None,
            facts=(("inside", one.inside_id), ("parts", " ".join(one.conflicts))),
            remedy="undo_or_mend",
            key="m",
        )
        for one in persons
        if one.person is not None and one.conflicts
    )

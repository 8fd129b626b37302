"""The one table of statuses: what makes a dossier ask for what, the most urgent first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from store.desk.next_step import next_step
from store.dossiers.status import (
    DossierFacts,
    InvitedPerson,
    Need,
    needs_of,
    needs_text,
    status_in_text,
    status_of,
)

NOW = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
INVITED = (InvitedPerson("aanvrager", NOW + 72 * HOUR),)
FILE = DossierFacts(newest_match_received=NOW - DAY, newest_usable_retrieved=NOW - DAY)
SENT = replace(FILE, last_export_at=NOW - HOUR, last_export_arrived=True)


@pytest.mark.parametrize(
    ("facts", "holding"),
    [
        (DossierFacts(), "invite"),
        (DossierFacts(invited=INVITED), "waiting invite"),
        (DossierFacts(unmatched=True), "match invite"),
        (DossierFacts(conflict=True), "match invite"),
        (FILE, "brondata"),
        (DossierFacts(newest_usable_retrieved=NOW - 75 * DAY, last_export_at=NOW), "ageing"),
        (DossierFacts(newest_usable_retrieved=NOW - 74 * DAY, last_export_at=NOW), "invite"),
        (DossierFacts(newest_usable_retrieved=NOW - 91 * DAY, last_export_at=NOW), "invite"),
        (SENT, "sent"),
        (replace(SENT, advice_open=True), "advice sent"),
        (replace(SENT, last_advice_decided=True), "done"),
        (replace(SENT, newest_match_received=NOW), "brondata sent"),
        (
            replace(FILE, newest_exports_failed=True, unmatched=True, advice_open=True),
            "failed match advice brondata",
        ),
    ],
)
def test_what_a_dossier_asks_for_most_urgent_first(facts: DossierFacts, holding: str) -> None:
    needs = needs_of(facts)
    names = [need.need.value for need in needs if need.holds(NOW)] or ["invite"]
    assert (names, status_of(needs, NOW).need) == (holding.split(), Need(holding.split()[0]))


@pytest.mark.parametrize(
    ("persons", "invited", "named"),
    [(1, ["aanvrager"], ""), (2, ["aanvrager", "partner"], ""), (2, ["partner"], "partner")],
)
def test_who_is_waited_for_is_named_when_only_one_of_two_is(persons: int, invited: list[str], named: str) -> None:
    facts = DossierFacts(persons=persons, invited=tuple(InvitedPerson(role, NOW + HOUR) for role in invited))
    waiting = status_of(needs_of(facts), NOW)
    assert (waiting.need, waiting.person) == (Need.WAITING, named)
    assert status_of(needs_of(facts), NOW + HOUR).need is Need.INVITE


def test_a_match_in_conflict_is_told_as_such_also_out_of_the_row() -> None:
    both, conflict = needs_of(DossierFacts(unmatched=True, conflict=True)), needs_of(DossierFacts(conflict=True))
    assert [status_of(needs, NOW).word for needs in (both, conflict)] == ["match", "conflict"]
    assert status_in_text(needs_text(conflict), NOW).word == "conflict"
    assert next_step(status_of(conflict, NOW), has_persons=True).code == "step_match_conflict"

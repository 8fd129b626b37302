"""The status read from a dossier's row is the one that its needs give."""

from datetime import UTC, date, datetime, timedelta

import pytest

from store.clock import amsterdam_midnight
from store.dossiers.status import Need, OpenNeed, asks_in_text, needs_text, status_in_text, status_of

DAY = date(2026, 10, 25)  # summer time ends
EDGE = amsterdam_midnight(DAY)
NEEDS = (
    OpenNeed(Need.WAITING, until=EDGE + timedelta(hours=30), person="partner"),
    OpenNeed(Need.AGEING, due_on=DAY, until=amsterdam_midnight(DAY + timedelta(days=16))),
    OpenNeed(Need.INVITE, due_on=DAY + timedelta(days=16)),
    OpenNeed(Need.SENT),
)


@pytest.mark.parametrize("skip", range(len(NEEDS) + 1))
@pytest.mark.parametrize("hours", [-1, 0, 1, 24, 25, 30, 31, 16 * 24, 16 * 24 + 1, 16 * 24 + 2])
def test_it_is_the_same_at_every_edge(skip: int, hours: int) -> None:
    for at in (EDGE + timedelta(hours=hours), EDGE + timedelta(hours=hours, microseconds=-1)):
        assert status_in_text(needs_text(NEEDS[skip:]), at) == status_of(NEEDS[skip:], at)


def test_without_a_need_it_is_to_invite() -> None:
    assert status_in_text("[]", datetime(2026, 1, 1, tzinfo=UTC)).need is Need.INVITE


def test_a_need_is_found_behind_one_that_is_more_urgent() -> None:
    text = needs_text((OpenNeed(Need.FAILED), OpenNeed(Need.MATCH)))
    assert [asks_in_text(text, need) for need in (Need.FAILED, Need.MATCH, Need.ADVICE)] == [True, True, False]

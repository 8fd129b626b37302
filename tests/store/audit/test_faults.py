"""Every fault in a chain is found and named, and an untouched chain gives no alarm."""

from collections import Counter
from random import Random

import pytest

from store.audit.verifying import show_anchor, verify_audit
from store.audit.views import Anchor
from store.context import Context
from store.errors import InvalidInput
from store.ids import OfficeId
from tests.builders import a_couple
from tests.store.audit import faults
from tests.store.audit.faults import damaged, inject

SEED = 20261127


@pytest.fixture(scope="module")
def chain(shared_context: Context) -> Context:
    """An office with some forty lines; each fault is taken back."""
    for _ in range(13):
        a_couple(shared_context)
    return shared_context


def test_a_hundred_faults_are_all_found(chain: Context) -> None:
    assert Counter(inject(chain, count=100, seed=SEED)).total() == 0


def test_an_untouched_chain_gives_no_alarm(chain: Context) -> None:
    anchor = show_anchor(chain)
    for _ in range(20):
        assert verify_audit(chain, anchor=anchor).problems == ()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (faults.other_person, "audit_line_changed"),
        (faults.changed_and_rehashed, "audit_line_moved"),
        (faults.taken_out, "audit_line_missing"),
        (faults.tail_cut, "audit_head_differs"),
        (faults.tail_cut_with_its_head, "audit_tail_cut"),
        (faults.written_anew, "audit_line_not_anchored"),
        (faults.head_moved, "audit_head_differs"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(chain: Context, fault: faults.Fault, code: str) -> None:
    report = damaged(chain, fault, Random(SEED), show_anchor(chain))
    assert code in [problem.code for problem in report.problems]
    assert all(0 < problem.line <= show_anchor(chain).sequence for problem in report.problems)


def test_without_an_anchor_a_chain_that_was_written_anew_looks_whole(chain: Context) -> None:
    """Which is why it is kept elsewhere."""
    end = show_anchor(chain)
    blind = Anchor(end.office, 0, "", end.at)
    assert damaged(chain, faults.written_anew, Random(SEED), blind).ok


def test_an_anchor_of_another_office_is_refused(chain: Context) -> None:
    end = show_anchor(chain)
    with pytest.raises(InvalidInput):
        verify_audit(chain, anchor=Anchor(OfficeId(end.office + 1), end.sequence, end.hash, end.at))

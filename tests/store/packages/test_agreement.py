"""Our checks and the stand-ins' own rules give the same verdict, case after case."""

from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.clock import FixedClock
from store.context import Context
from store.dossiers.views import DossierView
from store.offices.connections import set_connection
from store.offices.views import ConnectionRequest
from store.packages.answers import Outcome
from store.packages.capabilities import PACKAGES
from store.packages.delivering import begin_delivery, finish_delivery, open_delivery
from store.packages.exporting import preview_message, queue_export
from store.packages.preflight import check_export
from store.packages.views import ExportRequest
from store.sandbox.packages.desk import Desk
from store.sandbox.packages.ledger import Ledger
from store.sandbox.packages.messages import Package
from store.sandbox.problems import Problem
from tests.builders import a_dossier
from tests.store.packages.builders import ACCESS, GUID, a_file, a_record

NAMES = ("Vries", "VRIÉS", "Jansen", "Østergaard", "Ostergaard")
_EXAMPLES = count()


@dataclass(frozen=True)
class Case:
    """One export that somebody tries."""

    package: str
    source: str
    name: str
    birth_date: str
    days: int
    removed: bool
    again: bool
    """In the dossier of the case before, with its file, instead of a new one."""


CASES = st.builds(
    Case,
    package=st.sampled_from(list(PACKAGES)),
    source=st.sampled_from(["ockto", "ockto", "dossier"]),
    name=st.sampled_from(NAMES),
    birth_date=st.sampled_from(["1988-03-12", "1988-03-12", "1986-07-00", ""]),
    days=st.sampled_from([0, 1, 74, 75, 89, 90, 91, 200]),
    removed=st.booleans(),
    again=st.booleans(),
)


@given(cases=st.lists(CASES, min_size=2, max_size=7))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_ours_and_theirs_agree(context: Context, clock: FixedClock, cases: list[Case]) -> None:
    number = next(_EXAMPLES)
    for package in PACKAGES:
        set_connection(context, request=ConnectionRequest(package, "staging", "https://x.example", ACCESS, GUID))
    desks = {package: Desk(Package(package), Ledger(), clock.now, 60.0, "") for package in PACKAGES}
    dossier: DossierView | None = None
    for case in cases:
        if dossier is None or not case.again:
            dossier = a_dossier(context, surname=f"{case.name} {number}", birth_date=case.birth_date)
            a_file(context, dossier, days=case.days)
            a_record(context, dossier, {"savings": "1000"})
        request = ExportRequest(
            dossier.dossier, case.package, case.source, ("aanvrager",), removal_confirmed=case.removed
        )
        _same_verdict(context, desks[case.package], request)


def _same_verdict(context: Context, desk: Desk, request: ExportRequest) -> None:
    ours = check_export(context, request=request)
    body = preview_message(context, request=request).text.encode()
    theirs = _verdict(deepcopy(desk), body)
    assert ours.allowed is (theirs == ""), (theirs, [finding.code for finding in ours.findings])
    if ours.allowed:
        export = queue_export(context, request=request).export.export
        begin_delivery(context, export=export)
        delivering = open_delivery(context, export=export)
        assert delivering is not None
        assert _verdict(desk, delivering.body) == ""
        finish_delivery(context, export=export, outcome=Outcome("accepted", reference="R"))


def _verdict(desk: Desk, body: bytes) -> str:
    try:
        desk.take(str(uuid4()), body)
    except Problem as problem:
        return problem.code
    return ""

"""No use case passes the chain by: what touches a person leaves a line for each person concerned, done or refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from store.actor import Role
from store.context import Context
from store.deliveries.views import LostReason
from store.digimap.invitations import invite_person
from store.errors import BrondeskError, NotAllowed
from store.ids import DossierId
from store.ockto.player import play_client
from store.offices.offices import add_user, come_in
from store.packages.advice import keep_advice, list_advice
from store.packages.answers import Advice, AdvisedPerson, Outcome
from store.packages.delivering import begin_delivery, deliver_export, finish_delivery
from store.packages.following import store_advice
from store.tables.audit import AuditEvent
from tests.builders import PARTNER, a_dossier
from tests.store.deliveries.files import BSN
from tests.store.everyone.test_boundary import tried
from tests.store.everyone.test_roles import ASKED
from tests.store.everyone.usecases import ids_in, parameters
from tests.store.everyone.world import BEHIND, PDF, World
from tests.store.packages.builders import a_file

NO_LINE = {
    "looks again at what was opened with a line": (
        "deliveries.documents.follow_documents desk.history.follow_history desk.overview.follow_overview "
        "desk.trace.follow_trace "
        "packages.exporting.follow_export_state packages.options.follow_export_options packages.preflight.follow_check "
        "ockto.sessions.follow_session_state "
        "digimap.invitations.follow_invitation digimap.invitees.follow_invitees ockto.looking.keep_session_open "
        "digimap.sessions.session_for_invitation"
    ),
    "a list of states within a dossier that was opened with a line: no content of anybody": (
        "desk.details.list_details ockto.sessions.list_sessions packages.advice.list_advice "
        "packages.exporting.list_exports"
    ),
    "only says in which dossier something lies": (
        "desk.subjects.find_dossier_of_advice desk.subjects.find_dossier_of_delivery "
        "desk.subjects.find_dossier_of_document desk.subjects.find_dossier_of_export"
    ),
    "takes its turn, asks or waits; what comes of it leaves the line": (
        "deliveries.fetching.begin_fetch ockto.intake.begin_intake ockto.intake.fetch_result "
        "ockto.intake.finish_intake ockto.intake.postpone_intake packages.delivering.begin_delivery "
        "packages.delivering.open_delivery packages.following.follow_export ockto.following.follow_session "
        "packages.following.take_in_advice work.sessions.take_in work.documents.fetch"
    ),
    "a fault of the program: where it happened, no content of anybody": "audit.problems.add_problem",
    "reads the chain itself: a line that concerns nobody": "audit.reading.list_audit",
}
"""What leaves no line of a person when it is done, by the reason why."""
NEEDS_MORE = ("deliveries.links.add_delivery_link", "deliveries.links.add_document_link")
"""Need a page that is served: tests/store/deliveries/test_links sees their lines."""
EXEMPT = frozenset(" ".join(NO_LINE.values()).split())


Given = dict[str, Any]  # of whatever the use case takes


def _unplaced(world: World) -> Given:
    back = AdvisedPerson(surname="Onbekend", sex="v", birth_date="1950-01-01", fields={"savings": "5"})
    deliver_export(world.context, export=world.export)
    store_advice(world.context, export=world.export, advice=Advice(advice_id="a", persons=(back,)))
    (advice,) = list_advice(world.context, dossier=world.dossier.dossier)
    return {"advice": advice.advice, "person": world.applicant}


def _decided(world: World) -> Given:
    keep_advice(world.context, advice=world.advice)
    return {"advice": world.advice}


def _sending(world: World, **given: Any) -> Given:  # as above
    begin_delivery(world.context, export=world.export)
    return {"export": world.export, **given}


def _failed(world: World) -> Given:
    finish_delivery(world.context, **_sending(world, outcome=Outcome("failed", "service_refused")))
    return {"export": world.export}


def _shared(world: World, **given: Any) -> Given:  # as above
    for step in ("scan", "gather", "share"):
        play_client(world.context, session=world.session, step=step)
    return {"session": world.session, **given}


def _unmatched(world: World) -> Given:
    delivery = a_file(world.context, world.dossier, matched=False)
    return {"delivery": delivery, "inside": "p1", "person": world.applicant}


def _undated(world: World) -> Given:
    delivery = a_file(world.context, world.dossier, days=None)
    return {"delivery": delivery, "retrieved_at": world.clock.now() - timedelta(days=1)}


def _reported(world: World) -> Given:
    delivery = a_file(world.context, world.dossier, kenmerk=BSN)
    return {"delivery": delivery, "path": "$.kenmerk"}


def _invited(world: World) -> Given:
    invite_person(world.context, person=world.applicant)
    return {"dossier": world.dossier.dossier}


RECIPES: dict[str, Callable[[World], Given]] = {
    "deliveries.fetching.finish_fetch": lambda world: {"document": world.expected_document, "data": PDF},
    "deliveries.fetching.lose_document": lambda world: {
        "document": world.expected_document,
        "reason": LostReason.LINK_USED,
    },
    "deliveries.intake.date_delivery": _undated,
    "deliveries.masking.mask_delivery": _reported,
    "deliveries.matching.confirm_match": _unmatched,
    "digimap.invitations.show_invitations": _invited,
    "dossiers.persons.add_person": lambda world: {
        "dossier": a_dossier(world.context).dossier,
        "request": PARTNER,
    },
    "ockto.intake.begin_intake": _shared,
    "ockto.intake.fetch_result": _shared,
    "ockto.intake.postpone_intake": lambda world: _shared(world, reason="x"),
    "ockto.intake.abandon_intake": lambda world: _shared(world, reason="x"),
    "packages.advice.finish_advice": _decided,
    "packages.advice.place_advice": _unplaced,
    "packages.delivering.send_export": _sending,
    "packages.delivering.finish_delivery": lambda world: _sending(world, outcome=Outcome("accepted")),
    "packages.exporting.retry_export": _failed,
}
"""What has to be so before a use case can be done; for all others the world as it is will do."""
ONE_OF_THEM = (
    "digimap.invitations.show_invitations",
    "dossiers.persons.add_person",
    "deliveries.intake.receive_delivery",
)
"""Concerns those who are invited, the person who is new, and whom the file was matched with: nobody yet."""


def lines_since(context: Context, sequence: int) -> list[tuple[int | None, str]]:
    """Person and result of every line of the office after that one."""
    with context.database.unit(writes=False) as unit:
        found = select(AuditEvent.person_id, AuditEvent.result).where(
            AuditEvent.office_id == context.actor.office, AuditEvent.sequence > sequence
        )
        return list(unit.exec(found.order_by(col(AuditEvent.sequence))))


def newest(context: Context) -> int:
    with context.database.unit(writes=False) as unit:
        found = select(AuditEvent.sequence).where(AuditEvent.office_id == context.actor.office)
        return unit.exec(found.order_by(col(AuditEvent.sequence).desc()).limit(1)).one()


def concerned(name: str, world: World, function: Callable[..., Any]) -> frozenset[int]:
    """Whom it concerns: everybody of a dossier, else the person to whom the row belongs."""
    if name in ONE_OF_THEM:
        return frozenset()
    kinds = {one for part in parameters(function).values() for one in ids_in(part)}
    return world.everybody if kinds == {DossierId} else frozenset({int(world.applicant)})


def test_what_is_done_leaves_a_line_for_each_person(mine: World) -> None:
    """In the world that the one before it left behind; what is done there already, or cannot be, in a new one."""
    world, wrong = mine, dict[str, str]()
    for name, function in tried().items():
        if name in NEEDS_MORE or not _unseen(name, function, world):
            continue
        world = World(mine.context, mine.clock)
        if unseen := _unseen(name, function, world):
            wrong[name] = unseen
    assert wrong == {}, told(wrong)


def _unseen(name: str, function: Callable[..., Any], world: World) -> str:
    """Does it, and tells whom it concerned and who has no line of it, or why it could not be done."""
    try:
        given = RECIPES[name](world) if name in RECIPES else world.arguments(function)
        expected, before = concerned(name, world, function), newest(world.context)
        function(world.context, **given)
    except BrondeskError as error:
        return f"{type(error).__name__} {error.code} {dict(error.facts)}"
    seen = {person for person, _ in lines_since(world.context, before)}
    done = name in EXEMPT or (seen and expected <= seen)
    return "" if done else f"expected {sorted(expected)}, seen {seen}"


def test_what_is_refused_leaves_a_line_of_the_refusal(mine: World) -> None:
    """By each role that the table refuses, and for the very dossier or row that was asked for."""
    for make in BEHIND.values():
        make(mine)
    roles = [_colleague(mine.context, role) for role in (Role.AUDITOR, Role.SUPPORT)]
    wrong: dict[str, str] = {}
    for name, function in tried().items():
        given = mine.arguments(function)
        for context in roles:
            if name not in ASKED or context.actor.may(ASKED[name]):
                continue
            before = newest(mine.context)
            with pytest.raises(NotAllowed):
                function(context, **given)
            if [result for _, result in lines_since(mine.context, before)][:1] != ["refused:role_may_not"]:
                wrong[f"{name} {context.actor.role}"] = str(lines_since(mine.context, before))
    assert wrong == {}, told(wrong)


def test_the_table_of_exceptions_is_not_stale() -> None:
    assert set(tried()) >= EXEMPT
    assert set(tried()) >= set(RECIPES)


def _colleague(context: Context, role: Role) -> Context:
    add_user(context, login=role.value, name="", role=role)
    return come_in(context, login=role.value)


def told(wrong: dict[str, str]) -> str:
    return "\n".join(f"{name}: {what}" for name, what in wrong.items())

"""Support opens content only for a reason: given once per dossier and day, sealed, named by every line after it."""

import ast
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import col, select

from store.actor import ASKS_REASON, Capability, Role
from store.audit.reasons import give_reason, reason_text
from store.clock import FixedClock
from store.context import Context
from store.deliveries.documents import (
    follow_documents,
    list_documents,
    open_document,
    save_document,
    show_document,
)
from store.deliveries.links import add_delivery_link, add_document_link
from store.deliveries.matching import suggest_match
from store.deliveries.reading import (
    list_deliveries,
    look_into_delivery,
    open_delivery,
    record_copy,
    save_delivery,
    show_delivery,
)
from store.desk.overview import open_overview
from store.dossiers.views import DossierView
from store.errors import BrondeskError, InvalidInput, NotAllowed, NotFound, Refused
from store.ids import AdviceId, DeliveryId, DocumentId, DossierId, ExportId
from store.offices.offices import add_user, come_in
from store.packages.advice import show_advice
from store.packages.exporting import show_message
from store.tables.audit import AuditEvent
from store.tables.reasons import OpeningReason
from tests.builders import a_couple, audit_actions
from tests.pages import at_page, page_alive
from tests.rules.project import modules
from tests.store.deliveries.files import received
from tests.store.packages.builders import a_record

MISSING = 999


@dataclass(frozen=True)
class Things:
    """Where there is something to open."""

    dossier: DossierId
    delivery: DeliveryId
    document: DocumentId


Opener = Callable[[Context, Things], object]
OPENERS: Mapping[str, Opener] = {
    "list_deliveries": lambda context, things: list_deliveries(context, dossier=things.dossier),
    "show_delivery": lambda context, things: show_delivery(context, delivery=things.delivery),
    "open_delivery": lambda context, things: open_delivery(context, delivery=things.delivery),
    "look_into_delivery": lambda context, things: look_into_delivery(context, delivery=things.delivery),
    "record_copy": lambda context, things: record_copy(context, delivery=things.delivery),
    "save_delivery": lambda context, things: save_delivery(context, delivery=things.delivery),
    "suggest_match": lambda context, things: suggest_match(context, delivery=things.delivery),
    "list_documents": lambda context, things: list_documents(context, dossier=things.dossier),
    "follow_documents": lambda context, things: follow_documents(context, dossier=things.dossier),
    "show_document": lambda context, things: show_document(context, document=things.document),
    "open_document": lambda context, things: open_document(context, document=things.document),
    "add_delivery_link": lambda context, things: add_delivery_link(context, delivery=things.delivery),
    "add_document_link": lambda context, things: add_document_link(context, document=things.document),
    "save_document": lambda context, things: save_document(context, document=things.document),
}
"""Every use case that asks for the capability to open content, but those below."""
AFTER_A_SEND: Mapping[str, Callable[[Context, int], object]] = {
    "show_message": lambda context, row: show_message(context, export=ExportId(row)),
    "show_advice": lambda context, row: show_advice(context, advice=AdviceId(row)),
}
GIVES = {"give_reason"}
BY_LINK = {"redeem_download_link"}
"""For whoever has the link; its maker's reason is looked up when it is used."""


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_couple(context)


@pytest.fixture
def things(context: Context, dossier: DossierView) -> Things:
    delivery = received(context, dossier.dossier).delivery
    (document,) = list_documents(context, dossier=dossier.dossier)
    return Things(dossier.dossier, delivery, document.document)


@pytest.fixture
def sem(context: Context) -> Context:
    """Support."""
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    return come_in(context, login="sem")


@pytest.fixture
def page() -> Iterator[str]:
    """A page is served: links can be made."""
    with page_alive() as url:
        yield url


def asking() -> Iterator[str]:
    """The public use cases of the store that name the capability, themselves or by a helper of their file."""
    for path, tree in modules("store"):
        functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        if "audit" in path.parts and path.name in ("why.py",):
            continue
        naming = {name for name, node in functions.items() if "Capability.OPEN_CONTENT" in ast.unparse(node)}
        for name, node in functions.items():
            called = {
                one.func.id for one in ast.walk(node) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)
            }
            first = node.args.args[0] if node.args.args else None
            takes_context = first is not None and ast.unparse(first) == "context: Context"
            if not name.startswith("_") and takes_context and ({name} | called) & naming:
                yield name


def refused(call: Callable[[], object]) -> BrondeskError:
    with pytest.raises(NotAllowed) as told:
        call()
    return told.value


def is_let_in(call: Callable[[], object]) -> bool:
    """A document that did not come yet is refused for that reason only."""
    try:
        call()
    except Refused as other:
        return other.code == "document_not_here"
    return True


def reasons_named(context: Context) -> list[tuple[str, int | None]]:
    """Action of each line of the user sem, and the reason that it names."""
    with context.database.unit(writes=False) as unit:
        rows = unit.exec(select(AuditEvent).where(AuditEvent.actor == "sem").order_by(col(AuditEvent.id))).all()
        return [(row.action, json.loads(row.facts).get("reason")) for row in rows if row.result == "done"]


def test_every_use_case_that_opens_content_is_in_the_tables_here() -> None:
    assert set(asking()) == {*OPENERS, *AFTER_A_SEND, *GIVES, *BY_LINK}


def test_no_reason_no_opening(context: Context, things: Things, sem: Context, page: str) -> None:
    for call in OPENERS.values():
        error = refused(partial(call, sem, things))
        assert (error.code, error.facts["dossier"], error.remedy) == (
            "reason_needed",
            str(things.dossier),
            "give_reason",
        )
        assert audit_actions(context)[-1][1] == "refused:reason_needed"
    number = give_reason(sem, dossier=things.dossier, reason="ticket 4711").number
    for name, call in OPENERS.items():
        assert is_let_in(partial(call, at_page(sem, page), things))
        assert is_let_in(partial(call, at_page(context, page), things))
        assert reasons_named(context)[-1][1] == number, name


def test_what_is_not_there_is_not_found_before_anything_is_asked(sem: Context) -> None:
    for call in AFTER_A_SEND.values():
        with pytest.raises(NotFound):
            call(sem, MISSING)


def test_a_reason_is_asked_once_per_dossier_and_day_and_per_user(
    context: Context, things: Things, sem: Context, clock: FixedClock
) -> None:
    give_reason(sem, dossier=things.dossier, reason="belt over documenten")
    for _ in range(2):
        list_documents(sem, dossier=things.dossier)
    other = a_couple(context)
    assert refused(lambda: list_documents(sem, dossier=other.dossier)).code == "reason_needed"
    add_user(context, login="ria", name="Ria", role=Role.SUPPORT)
    ria = come_in(context, login="ria")
    assert refused(lambda: list_documents(ria, dossier=things.dossier)).code == "reason_needed"
    clock.advance(timedelta(hours=13, minutes=17))  # 23:59 in Amsterdam
    list_documents(sem, dossier=things.dossier)
    clock.advance(timedelta(minutes=1))
    assert refused(lambda: list_documents(sem, dossier=things.dossier)).code == "reason_needed"


def test_the_text_is_sealed_and_in_no_line(context: Context, things: Things, sem: Context) -> None:
    view = give_reason(sem, dossier=things.dossier, reason="  mevrouw  De Vries belt ")
    assert (view.text, view.user) == ("mevrouw De Vries belt", "sem")
    show_delivery(sem, delivery=things.delivery)
    with context.database.unit(writes=False) as unit:
        (row,) = unit.exec(select(OpeningReason)).all()
        lines = unit.exec(select(AuditEvent)).all()
    assert b"Vries" not in row.reason
    assert reason_text(context, row) == "mevrouw De Vries belt"
    assert not [line for line in lines if "Vries" in line.facts + line.object]
    assert reasons_named(context) == [("give_reason", None)] * 2 + [("show_delivery", view.number)] * 2


def test_client_data_on_the_startpagina_is_closed_until_somebody_says_why(
    context: Context, dossier: DossierView, sem: Context
) -> None:
    a_record(context, dossier, {"income_gross_year": "52000"})
    closed = open_overview(sem, dossier=dossier.dossier)
    assert (closed.content_open, closed.records, closed.figures) == (False, (), ())
    number = give_reason(sem, dossier=dossier.dossier, reason="ticket 1").number
    opened = open_overview(sem, dossier=dossier.dossier)
    assert (opened.content_open, len(opened.records)) == (True, 1)
    assert reasons_named(context)[-1] == ("open_dossier", number)
    assert open_overview(context, dossier=dossier.dossier).content_open


def test_a_reason_says_something(things: Things, sem: Context) -> None:
    for text in ("", "  ", "ab", "x" * 501, "een\0reden"):
        with pytest.raises(InvalidInput):
            give_reason(sem, dossier=things.dossier, reason=text)


def test_nobody_gives_a_reason_for_another_office(things: Things, stranger: Context) -> None:
    add_user(stranger, login="tom", name="Tom", role=Role.SUPPORT)
    tom = come_in(stranger, login="tom")
    with pytest.raises(NotFound):
        give_reason(tom, dossier=things.dossier, reason="ticket 4711")
    for call in OPENERS.values():
        with pytest.raises(NotFound):
            call(tom, things)


def test_only_support_is_asked() -> None:
    assert {Role.SUPPORT: {Capability.OPEN_CONTENT}} == ASKS_REASON

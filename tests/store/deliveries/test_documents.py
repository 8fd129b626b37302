"""Documents: expected, fetched once inside their window, here or lost, and described by the user."""

import hashlib
from datetime import timedelta

import pytest

from store.actor import Role
from store.audit.reasons import give_reason
from store.clock import FixedClock
from store.context import Context
from store.deliveries.documents import describe_document, list_documents, open_document, save_document, show_document
from store.deliveries.fetching import begin_fetch, due_documents, finish_fetch, lose_document
from store.deliveries.matching import confirm_match
from store.deliveries.views import DeliveryView, DocumentView, LostReason
from store.desk.history import list_history
from store.dossiers.views import DossierView
from store.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from store.offices.offices import add_user, come_in
from tests.builders import a_dossier, audit_actions
from tests.store.deliveries.counting import counted, rows
from tests.store.deliveries.files import ANNA, received

PDF = b"%PDF-1.4\n1 0 obj<</Type /Pages /Count 2>>endobj 2 0 obj<</Type /Page>>endobj 3 0 obj<</Type/Page>>endobj"


@pytest.fixture
def document(context: Context, delivery: DeliveryView) -> DocumentView:
    """The document of Anna's file, expected."""
    assert delivery.dossier is not None
    (found,) = list_documents(context, dossier=delivery.dossier)
    return found


def test_a_document_is_expected_from_the_moment_of_the_file(document: DocumentView) -> None:
    assert (document.state, document.name, document.type, document.inside_id) == ("expected", "pdf.pdf", "UPO", "P1")


def test_a_fetched_document_is_here_with_hash_and_pages(context: Context, document: DocumentView) -> None:
    fetch = begin_fetch(context, document=document.document)
    assert (fetch.url, fetch.attempt) == ("https://ockto.example/documents/secret-token", 1)
    here = finish_fetch(context, document=document.document, data=PDF, name="pdf.pdf")
    assert (here.state, here.pages, here.size, here.reason) == ("here", 2, len(PDF), "")
    assert here.sha256 == hashlib.sha256(PDF).hexdigest()
    assert open_document(context, document=document.document) == PDF
    assert save_document(context, document=document.document) == PDF
    assert [action for action, _ in audit_actions(context)[-3:]] == ["fetch_document", "open_document", "save_document"]
    assert due_documents(context.as_system(context.actor.office)) == ()


def test_a_cut_between_begin_and_finish_is_tried_again(
    context: Context, clock: FixedClock, document: DocumentView
) -> None:
    begin_fetch(context, document=document.document)
    assert due_documents(context.as_system(context.actor.office)) == ()
    clock.advance(timedelta(seconds=15))
    (due,) = due_documents(context.as_system(context.actor.office))
    assert (due.document, due.office, due.attempt) == (document.document, context.actor.office, 2)
    assert begin_fetch(context, document=document.document).url
    clock.advance(timedelta(seconds=29))
    assert due_documents(context.as_system(context.actor.office)) == ()
    clock.advance(timedelta(seconds=1))
    assert due_documents(context.as_system(context.actor.office))


def test_a_link_that_is_over_makes_the_document_lost(
    context: Context, clock: FixedClock, document: DocumentView
) -> None:
    clock.advance(timedelta(minutes=9))
    fetch = begin_fetch(context, document=document.document)
    assert (fetch.state, fetch.url) == ("lost", "")
    shown = show_document(context, document=document.document)
    assert (shown.state, shown.reason) == ("lost", LostReason.LINK_EXPIRED)
    assert due_documents(context.as_system(context.actor.office)) == ()
    with pytest.raises(Refused) as caught:
        open_document(context, document=document.document)
    assert caught.value.remedy == "ask_client_for_document"
    assert document.dossier is not None
    lost_at = clock.now()
    clock.advance(timedelta(hours=1))
    describe_document(context, document=document.document, version=shown.version, description="UPO")
    (told,) = list_history(context, dossier=document.dossier, kind="document")
    assert told.at == lost_at  # a description is no other moment


def test_bytes_that_came_after_all_are_kept(context: Context, document: DocumentView) -> None:
    lose_document(context, document=document.document, reason=LostReason.LINK_USED)
    assert finish_fetch(context, document=document.document, data=PDF).state == "here"


def test_what_is_here_stays_as_it_is(context: Context, document: DocumentView) -> None:
    first = finish_fetch(context, document=document.document, data=PDF)
    assert finish_fetch(context, document=document.document, data=b"%PDF-other") == first
    assert lose_document(context, document=document.document, reason=LostReason.LINK_USED) == first
    assert begin_fetch(context, document=document.document).url == ""
    assert rows(context)["blob"] == 2


def test_what_is_no_pdf_is_kept_and_says_so(context: Context, document: DocumentView) -> None:
    here = finish_fetch(context, document=document.document, data=b"<html>", name="a\0b" + "c" * 300)
    assert (here.state, here.reason, here.pages) == ("here", "not_pdf", None)
    assert len(here.name) == 200


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"%PDF-" + b"x" * 200, "too_large")])
def test_nothing_or_too_much_is_lost(context: Context, document: DocumentView, data: bytes, reason: str) -> None:
    small = context.acting(context.actor)
    object.__setattr__(small, "settings", context.settings.model_copy(update={"document_bytes": 100}))
    lost = finish_fetch(small, document=document.document, data=data)
    assert (lost.state, lost.reason) == ("lost", reason)
    assert rows(context)["blob"] == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"url": ""}, "link_missing"),
        ({"url": "https://x/" + "y" * 2000}, "link_missing"),
        ({"expiresAt": "2026-11-24T10:00:00+01:00"}, "link_expired"),
    ],
    ids=["no link", "no real link", "over"],
)
def test_a_document_that_cannot_be_fetched_is_lost_from_the_beginning(
    context: Context, dossier: DossierView, changes: dict[str, str], reason: str
) -> None:
    entry = {"documentId": "d", "url": "https://x/1", "type": "PDF"} | changes
    received(context, dossier.dossier, documents=[entry])
    (found,) = list_documents(context, dossier=dossier.dossier)
    assert (found.state, found.reason, found.inside_id) == ("lost", reason, "P1")
    assert due_documents(context.as_system(context.actor.office)) == ()


def test_a_link_without_an_end_lives_ten_minutes(context: Context, clock: FixedClock, dossier: DossierView) -> None:
    received(context, dossier.dossier, documents=[{"documentId": "d", "url": "https://x/1"}])
    (found,) = list_documents(context, dossier=dossier.dossier)
    assert found.expires_at == clock.now() + timedelta(minutes=10)


def test_documents_without_a_reference_of_their_own_get_one(context: Context, dossier: DossierView) -> None:
    entry = {"url": "https://x/1"}
    received(context, dossier.dossier, documents=[entry, entry, entry | {"documentId": "D1"}])
    assert len(list_documents(context, dossier=dossier.dossier)) == 3


def test_a_document_takes_the_role_of_whom_its_file_is(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier)
    confirm_match(context, delivery=view.delivery, inside="P1", person=dossier.persons[0].person)
    assert [one.person_role for one in list_documents(context, dossier=dossier.dossier)] == ["aanvrager"]


def test_the_user_describes_and_the_name_stays(context: Context, document: DocumentView) -> None:
    view = describe_document(context, document=document.document, version=1, description="  UPO-overzicht\n2026 ")
    assert (view.description, view.name, view.version) == ("UPO-overzicht 2026", "pdf.pdf", 2)
    with pytest.raises(Conflict) as caught:
        describe_document(context, document=document.document, version=1, description="other")
    assert caught.value.facts["description"] == "UPO-overzicht 2026"


@pytest.mark.parametrize("text", ["x" * 501, "a\0b"])
def test_a_description_that_cannot_be_kept_is_refused(context: Context, document: DocumentView, text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        describe_document(context, document=document.document, version=1, description=text)
    assert caught.value.where == "description"


def test_support_looks_and_writes_nothing(context: Context, document: DocumentView) -> None:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    support = come_in(context, login="sem")
    assert document.dossier is not None
    give_reason(support, dossier=document.dossier, reason="ticket 4711")
    assert show_document(support, document=document.document) == document
    with pytest.raises(NotAllowed):
        describe_document(support, document=document.document, version=1, description="x")
    with pytest.raises(NotAllowed):
        begin_fetch(support, document=document.document)
    with pytest.raises(NotAllowed):
        due_documents(support)


def test_another_offices_document_is_not_found(context: Context, stranger: Context, document: DocumentView) -> None:
    assert document.dossier is not None
    for ask in (show_document, open_document, save_document, begin_fetch):
        with pytest.raises(NotFound):
            ask(stranger, document=document.document)
    with pytest.raises(NotFound):
        describe_document(stranger, document=document.document, version=1, description="x")
    with pytest.raises(NotFound):
        finish_fetch(stranger, document=document.document, data=PDF)
    with pytest.raises(NotFound):
        list_documents(stranger, dossier=document.dossier)
    assert [result for _, result in audit_actions(stranger)[-2:]] == [
        "refused:document_not_found",
        "refused:dossier_not_found",
    ]


def test_the_sweep_asks_one_query_and_sees_every_office(context: Context, stranger: Context) -> None:
    received(context, a_dossier(context).dossier)
    received(stranger, a_dossier(stranger).dossier, ANNA)
    system = context.as_system(context.actor.office)
    with counted(context, "before_cursor_execute") as queries:
        due = due_documents(system)
    assert {one.office for one in due} == {context.actor.office, stranger.actor.office}
    assert len([query for query in queries if "SELECT" in query]) == 1
    assert len(due_documents(system, limit=1)) == 1

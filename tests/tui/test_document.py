"""One document as a user meets it."""

import pytest

from store.actor import Role
from store.audit.reasons import give_reason
from store.context import Context
from store.deliveries.documents import describe_document, list_documents, show_document
from store.deliveries.fetching import finish_fetch, lose_document
from store.deliveries.matching import confirm_match
from store.deliveries.views import DocumentView, LostReason
from store.desk.drafts import list_drafts
from store.offices.offices import add_user, come_in
from tests.builders import a_dossier
from tests.store.deliveries.files import received
from tests.tui.desk import Desk

pytestmark = pytest.mark.anyio
PDF = b"%PDF-1.4 1 0 obj<</Type /Page>>endobj"


@pytest.fixture
def document(context: Context) -> DocumentView:
    dossier = a_dossier(context)
    view = received(context, dossier.dossier)
    confirm_match(context, delivery=view.delivery, inside="P1", person=dossier.persons[0].person)
    (found,) = list_documents(context, dossier=dossier.dossier)
    return found


def shown(view: DocumentView) -> dict[str, object]:
    return {"document": view.document}


async def test_a_document_that_is_here_tells_what_is_known(context: Context, document: DocumentView) -> None:
    here = finish_fetch(context, document=document.document, data=PDF)
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        desk.sees("pdf.pdf", "UPO", "aanvrager", "✓ hier", here.sha256[:40], "37 B", "24-11-2026 10:42")
        desk.check_lines()


async def test_a_lost_one_says_what_to_ask(context: Context, document: DocumentView) -> None:
    lose_document(context, document=document.document, reason=LostReason.LINK_EXPIRED)
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        desk.sees("✗ verloren: verlopen (10 minuten)", "Vraag de klant om dit document")
        assert "opslaan" not in desk.keys
        await desk.press("s")
        desk.sees("dit document is niet hier")


async def test_the_description_is_the_users(context: Context, document: DocumentView) -> None:
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        await desk.press("d")
        await desk.type("UPO 2026")
        await desk.press("enter")
        desk.sees("De omschrijving is bewaard.", "Document · UPO 2026", "pdf.pdf")
    assert show_document(context, document=document.document).description == "UPO 2026"


async def test_what_somebody_else_wrote_is_shown_and_kept(context: Context, document: DocumentView) -> None:
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        await desk.press("d", "m", "i", "j", "n")
        describe_document(context, document=document.document, version=1, description="van een ander")
        await desk.press("enter")
        desk.sees("Iemand anders schreef intussen: van een ander")
        await desk.press("down")
        desk.sees("Document · van een ander")
    assert show_document(context, document=document.document).description == "van een ander"


async def test_support_may_look_and_not_describe(context: Context, document: DocumentView) -> None:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    sem = come_in(context, login="sem")
    assert document.dossier is not None
    give_reason(sem, dossier=document.dossier, reason="ticket 4711")
    async with Desk.open(sem, first="document", given=shown(document)) as desk:
        await desk.press("d")
        desk.sees("uw rol mag dit niet")


async def test_hostile_names_stay_on_their_line(context: Context, document: DocumentView) -> None:
    finish_fetch(context, document=document.document, data=b"x", name="\x1b]0;x\x07" + "日本" * 90)
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        desk.sees("␛]0;x␇", "✓ hier: geen PDF")
        desk.check_lines()


async def test_a_half_typed_description_stands_in_its_field_again(context: Context, document: DocumentView) -> None:
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        await desk.press("d")
        await desk.type("UPO van")
        await desk.app.ending.keep()
    async with Desk.open(context, first="document", given=shown(document)) as desk:
        await desk.press("d")
        desk.sees("UPO van")
        await desk.press("escape", "d")
        desk.sees("UPO van")
        await desk.type(" ABP")
        await desk.press("enter")
        desk.sees("UPO van ABP")
    assert list_drafts(context) == ()
    assert show_document(context, document=document.document).description == "UPO van ABP"

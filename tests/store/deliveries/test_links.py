"""A file for a browser at home: one download within five minutes, and one answer to everything else."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import select

from store.actor import Role
from store.clock import FixedClock
from store.context import NOBODY, Context
from store.deliveries.documents import list_documents
from store.deliveries.fetching import finish_fetch
from store.deliveries.links import (
    LIVES,
    add_delivery_link,
    add_document_link,
    check_download_link,
    redeem_download_link,
)
from store.deliveries.reading import open_delivery
from store.deliveries.views import DeliveryView
from store.errors import NotFound, Refused, ServiceFailed
from store.ids import DeliveryId
from store.offices.offices import add_user, come_in
from store.tables.links import DownloadLink
from store.tables.offices import User
from tests.builders import a_dossier, audit_actions
from tests.pages import at_page, page_alive
from tests.store.deliveries.files import received

PDF = b"%PDF-1.4 1 0 obj<</Type /Page>>endobj"


@pytest.fixture(scope="module")
def page() -> Iterator[str]:
    with page_alive() as url:
        yield url


@pytest.fixture
def served(context: Context, page: str) -> Context:
    """Anna, whose office's page is served."""
    return at_page(context, page)


@pytest.fixture
def delivery(context: Context) -> DeliveryView:
    return received(context, a_dossier(context).dossier)


def token(url: str) -> str:
    return url.rpartition("/d/")[2]


def redeem(context: Context, url: str) -> bytes:
    return redeem_download_link(context.acting(NOBODY), token=token(url)).data


def test_it_gives_the_file_once(served: Context, delivery: DeliveryView) -> None:
    link = add_delivery_link(served, delivery=delivery.delivery)
    check_download_link(served.acting(NOBODY), token=token(link.url))
    file = redeem_download_link(served.acting(NOBODY), token=token(link.url))
    assert file.data == open_delivery(served, delivery=delivery.delivery)
    assert (file.name, file.media_type) == (f"26-00001-{delivery.delivery}.json", "application/json")
    with pytest.raises(NotFound) as refusal:
        redeem(served, link.url)
    assert refusal.value.code == "link_unknown"


def test_a_document_as_well_once_it_is_here(served: Context, delivery: DeliveryView) -> None:
    assert delivery.dossier is not None
    (document,) = list_documents(served, dossier=delivery.dossier)
    with pytest.raises(Refused):
        add_document_link(served, document=document.document)
    finish_fetch(served, document=document.document, data=PDF)
    link = add_document_link(served, document=document.document)
    file = redeem_download_link(served.acting(NOBODY), token=token(link.url))
    assert (file.data, file.media_type) == (PDF, "application/pdf")


def test_making_and_fetching_leave_a_line_of_the_user(served: Context, delivery: DeliveryView) -> None:
    link = add_delivery_link(served, delivery=delivery.delivery)
    assert audit_actions(served)[-1] == ("link_delivery", "done")
    redeem(served, link.url)
    assert audit_actions(served)[-1] == ("save_delivery", "done")


def test_used_expired_and_unknown_answer_alike(served: Context, delivery: DeliveryView, clock: FixedClock) -> None:
    used = add_delivery_link(served, delivery=delivery.delivery).url
    redeem(served, used)
    expired = add_delivery_link(served, delivery=delivery.delivery).url
    clock.advance(LIVES)
    answers = set()
    for url in (used, expired, "http://x/d/never-was", "http://x/d/" + "a" * 5000, "http://x/d/\ud800"):
        for ask in (redeem_download_link, check_download_link):
            with pytest.raises(NotFound) as refusal:
                ask(served.acting(NOBODY), token=token(url))
            answers.add((refusal.value.code, refusal.value.where, str(refusal.value.facts), refusal.value.remedy))
    assert len(answers) == 1


def test_it_lives_five_minutes_to_the_last_second(served: Context, delivery: DeliveryView, clock: FixedClock) -> None:
    assert timedelta(minutes=5) == LIVES
    link = add_delivery_link(served, delivery=delivery.delivery)
    clock.advance(LIVES - timedelta(seconds=1))
    assert redeem(served, link.url)


def test_another_offices_file_has_no_link(served: Context, stranger: Context, delivery: DeliveryView) -> None:
    with pytest.raises(NotFound):
        add_delivery_link(at_page(stranger, served.settings.page_url), delivery=delivery.delivery)
    for where in (served, at_page(stranger, "http://127.0.0.1:1")):
        with pytest.raises(NotFound):
            add_delivery_link(where, delivery=DeliveryId(999))


def test_a_user_who_is_out_has_no_links_either(served: Context, stranger: Context, delivery: DeliveryView) -> None:
    add_user(served, login="sem", name="Sem", role=Role.ADVISER)
    link = add_delivery_link(come_in(served, login="sem"), delivery=delivery.delivery)
    with served.database.unit(writes=True) as unit:
        user = unit.exec(select(User).where(User.login == "sem")).one()
        user.disabled_at = served.clock.now()
        unit.add(user)
    with pytest.raises(NotFound) as refusal:
        redeem(served, link.url)
    assert refusal.value.code == "link_unknown"


def test_the_token_is_nowhere(served: Context, delivery: DeliveryView) -> None:
    link = add_delivery_link(served, delivery=delivery.delivery)
    with served.database.unit(writes=False) as unit:
        row = unit.exec(select(DownloadLink)).one()
    assert token(link.url) not in str(row)
    assert token(link.url) not in repr(link)
    assert len(token(link.url)) >= 32


def test_there_is_none_where_no_page_is_served(context: Context, delivery: DeliveryView) -> None:
    with pytest.raises(ServiceFailed) as failure:
        add_delivery_link(at_page(context, "http://127.0.0.1:1"), delivery=delivery.delivery)
    assert failure.value.code == "page_not_served"
    with pytest.raises(Refused) as refusal:
        add_delivery_link(at_page(context, "http://desk.example"), delivery=delivery.delivery)
    assert refusal.value.code == "page_not_https"

"""A file for a browser at home, over HTTP."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from store.clock import FixedClock
from store.context import Context
from store.deliveries.links import LIVES, add_delivery_link
from store.deliveries.reading import open_delivery
from store.deliveries.views import DeliveryView
from tests.builders import a_dossier
from tests.store.deliveries.files import received


@pytest.fixture
def delivery(context: Context) -> DeliveryView:
    return received(context, a_dossier(context).dossier)


@pytest.fixture
def link(context: Context, delivery: DeliveryView, monkeypatch: pytest.MonkeyPatch) -> str:
    """Made while a page is served; here the page is asked without a socket, so that look is left out."""
    monkeypatch.setattr("store.deliveries.links._check_page", lambda context: None)
    return urlsplit(add_delivery_link(context, delivery=delivery.delivery).url).path


def test_looking_uses_nothing_up_and_the_button_gives_the_file_once(
    browser: TestClient, context: Context, delivery: DeliveryView, link: str
) -> None:
    for _ in range(2):
        page = browser.get(link)
        assert (page.status_code, "Uw bestand staat klaar" in page.text) == (200, True)
        assert f'action="{link}?taal=nl"' in page.text
    file = browser.post(link)
    assert file.content == open_delivery(context, delivery=delivery.delivery)
    assert file.headers["content-disposition"] == f'attachment; filename="26-00001-{delivery.delivery}.json"'
    assert file.headers["cache-control"] == "no-store"
    assert file.headers["x-content-type-options"] == "nosniff"
    assert browser.post(link).status_code == 404


def test_used_expired_and_unknown_look_alike(browser: TestClient, clock: FixedClock, link: str) -> None:
    unknown = browser.get("/d/never-was").text.replace("never-was", "X")
    clock.advance(LIVES + timedelta(seconds=1))
    expired = browser.get(link)
    assert expired.status_code == 404
    assert expired.text.replace(link.rpartition("/")[2], "X") == unknown
    assert browser.post(link).status_code == 404


def test_nothing_of_a_client_stands_on_its_page(browser: TestClient, link: str) -> None:
    page = browser.get(link).text
    assert not any(word in page for word in ("Vries", "26-00001", "Van Dijk"))


def test_a_preview_uses_nothing_up_and_guessing_is_slowed(browser: TestClient, link: str) -> None:
    assert browser.head(link).status_code == 200
    assert browser.head("/d/never-was").status_code == 404
    assert browser.post(link).status_code == 200
    codes = [browser.post(f"/d/guess-{number}").status_code for number in range(8)]
    assert codes[-1] == 429

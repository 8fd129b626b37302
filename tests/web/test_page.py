"""The page of an invitation: what the client sees, in every state."""

from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from store.clock import FixedClock
from store.context import NOBODY, Context
from store.digimap.invitations import invite_person, show_invitation, withdraw_invitation
from store.digimap.views import InvitationView
from store.ockto.player import play_client
from store.ockto.sessions import cancel_session, list_sessions, show_session
from store.sandbox.faults import Fault
from store.sandbox.serve import Running
from store.web.app import make_app
from tests.builders import a_dossier
from tests.web.reading import PHONE, decoded, stamp_of, words_of


def test_the_page_says_who_invites_and_shows_a_code_that_reads(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    page = browser.get(path)
    assert page.status_code == 200
    text = words_of(page.text)
    assert "Dag A.B. de Vries" in text
    assert "Kantoor Van Dijk" in text
    assert "24-11-2026" not in text.split("geldt tot")[0]
    session = show_session(context, session=list_sessions(context, dossier=invitation.dossier)[0].session)
    assert decoded(page.text) == session.qr


def test_of_the_person_only_the_name_stands_there(
    browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    page = browser.get(path).text
    for value in ("1988", "12-03", "a.devries@example.nl", "3511", "Anna Berta", invitation.code, "26-00001"):
        assert value not in page


def test_opening_is_seen_at_the_desk(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    browser.get(path)
    assert show_invitation(context, invitation=invitation.invitation).opened_at is not None


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (("scan",), "Gescand"),
        (("scan", "gather"), "Ockto haalt uw gegevens op"),
        (("scan", "gather", "share"), "Gedeeld. Dank u wel!"),
        (("scan", "refuse"), "U heeft niet gedeeld"),
    ],
    ids=["scanned", "gathering", "shared", "refused"],
)
def test_the_state_is_live(
    context: Context,
    browser: TestClient,
    ockto: Running,
    invitation: InvitationView,
    path: str,
    steps: tuple[str, ...],
    said: str,
) -> None:
    have = stamp_of(browser.get(path).text)
    assert browser.get(f"{path}/state", params={"have": have}).status_code == 204
    session = list_sessions(context, dossier=invitation.dossier)[0].session
    for step in steps:
        play_client(context, session=session, step=step)
    news = browser.get(f"{path}/state", params={"have": have})
    assert news.status_code == 200
    assert said in words_of(news.text)
    assert "<svg" not in news.text
    assert "<html" not in news.text


def test_who_refused_can_begin_anew(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    browser.get(path)
    for step in ("scan", "refuse"):
        play_client(context, session=list_sessions(context, dossier=invitation.dossier)[0].session, step=step)
    assert "Opnieuw beginnen" in browser.get(path).text
    assert browser.post(f"{path}/again").status_code == 303
    assert "<svg" in browser.get(path).text


def test_beginning_anew_does_not_end_what_is_under_way(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    browser.get(path)
    session = list_sessions(context, dossier=invitation.dossier)[0].session
    play_client(context, session=session, step="scan")
    browser.post(f"{path}/again")
    assert show_session(context, session=session).state == "scanned"


def test_a_code_that_lapsed_is_renewed_by_looking(
    context: Context, browser: TestClient, ockto: Running, clock: FixedClock, invitation: InvitationView, path: str
) -> None:
    first = browser.get(path).text
    clock.advance(timedelta(minutes=16))
    news = browser.get(f"{path}/state", params={"have": stamp_of(first)})
    assert decoded(news.text) != decoded(first)


def test_looking_on_does_not_begin_what_the_adviser_ended(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    browser.get(path)
    cancel_session(context, session=list_sessions(context, dossier=invitation.dossier)[0].session)
    assert "geldt niet meer" in browser.get(f"{path}/state").text
    assert "geldt niet meer" in browser.get(path, params={"kijk": "1"}).text
    assert "<svg" in browser.get(path).text


def test_without_javascript_the_page_loads_itself_anew_while_there_is_news_to_come(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    assert 'http-equiv="refresh"' in browser.get(path).text
    session = list_sessions(context, dossier=invitation.dossier)[0].session
    for step in ("scan", "gather", "share"):
        play_client(context, session=session, step=step)
    assert 'http-equiv="refresh"' not in browser.get(path).text


def test_on_a_phone_there_is_a_button(browser: TestClient, ockto: Running, path: str) -> None:
    page = browser.get(path, headers=PHONE).text
    assert 'class="button" href="OCKTO:' in page or 'class="button" href="ockto:' in page
    assert "<details>" in page


def test_both_app_stores_are_linked(browser: TestClient, ockto: Running, path: str) -> None:
    page = browser.get(path).text
    assert "https://apps.apple.com/" in page
    assert "https://play.google.com/" in page


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("en-GB,en;q=0.9,nl;q=0.5", "Hello A.B. de Vries"),
        ("nl;q=0.1, en;q=0.9", "Hello"),
        ("fr", "Dag"),
        ("", "Dag"),
        ("en;q=nonsense", "Dag"),
    ],
)
def test_the_language_is_the_browsers(browser: TestClient, ockto: Running, path: str, header: str, said: str) -> None:
    assert said in browser.get(path, headers={"Accept-Language": header}).text


def test_a_chosen_language_wins_and_is_kept(browser: TestClient, ockto: Running, path: str) -> None:
    page = browser.get(path, params={"taal": "en"})
    assert 'lang="en"' in page.text
    assert "/state?taal=en" in page.text


def test_a_service_that_is_down_is_told_and_tried_again(
    browser: TestClient, ockto: Running, clock: FixedClock, path: str
) -> None:
    ockto.faults.plan("ockto", Fault.SERVER_ERROR, method="POST")
    page = browser.get(path).text
    assert "Ockto is nu niet bereikbaar" in page
    assert 'data-live="yes"' in page
    clock.advance(timedelta(minutes=1))
    assert "<svg" in browser.get(f"{path}/state", params={"have": stamp_of(page)}).text


def test_an_office_without_a_connection_is_told_as_a_service_that_is_down(browser: TestClient, path: str) -> None:
    assert "Ockto is nu niet bereikbaar" in browser.get(path).text


def test_names_are_shown_as_text(context: Context, browser: TestClient, ockto: Running) -> None:
    odd = a_dossier(context, surname="<b>Bold</b>&'\"", initials="{{7*7}}")
    link = invite_person(context, person=odd.persons[0].person).link
    page = browser.get("/u/" + link.rpartition("/")[2]).text
    assert "<b>" not in page
    assert "&lt;b&gt;Bold" in page
    assert "{{7*7}}" in page


def test_unknown_expired_and_withdrawn_get_one_answer(
    context: Context, browser: TestClient, ockto: Running, clock: FixedClock, invitation: InvitationView, path: str
) -> None:
    clock.advance(timedelta(hours=72))
    expired = browser.get(path)
    clock.advance(timedelta(hours=-1))
    withdraw_invitation(context, invitation=invitation.invitation)
    withdrawn = browser.get(path)
    unknown = browser.get("/u/" + "x" * 32)
    token = path.removeprefix("/u/")
    assert expired.status_code == withdrawn.status_code == unknown.status_code == 404
    assert expired.text == withdrawn.text == unknown.text.replace("x" * 32, token)
    assert dict(expired.headers) == dict(unknown.headers)


def test_a_client_who_comes_late_can_ask_for_a_new_one(
    context: Context, browser: TestClient, clock: FixedClock, invitation: InvitationView, path: str
) -> None:
    clock.advance(timedelta(hours=73))
    asked = browser.post(f"{path}/renewal")
    assert asked.text == browser.post("/u/unknown/renewal").text
    assert show_invitation(context, invitation=invitation.invitation).renewal_requested_at is not None


def test_a_fault_of_ours_has_a_number_and_is_logged_by_kind_and_place_only(
    context: Context, path: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ValueError("Vries, de, A.B.")

    monkeypatch.setattr("store.web.app.session_for_invitation", break_down)
    with TestClient(make_app(context.acting(NOBODY)), raise_server_exceptions=False) as browser:
        page = browser.get(path)
    assert page.status_code == 500
    number = words_of(page.text).partition("Probleemnummer: ")[2][:8]
    assert number in caplog.text
    assert "ValueError" in caplog.text
    assert "break_down" in caplog.text
    assert "Vries" not in caplog.text
    assert path not in caplog.text

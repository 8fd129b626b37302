"""The door: the typed code, guessing, headers, and questions that are no good."""

import pytest
from starlette.testclient import TestClient

from store.context import Context
from store.digimap.invitations import show_invitations
from store.digimap.views import InvitationView
from store.ockto.sessions import list_sessions
from store.sandbox.serve import Running
from store.web.guard import Guard, neighbourhood
from store.web.pages import asset
from store.web.parts import app_link
from store.web.shield import HEADERS


def test_the_code_leads_to_the_page_once(
    browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    first = browser.post("/code?taal=en", data={"code": invitation.code.lower()})
    assert (first.status_code, first.headers["location"]) == (303, f"{path}?taal=en")
    second = browser.post("/code", data={"code": invitation.code})
    assert second.status_code == 404
    assert "Deze code werkt niet" in second.text


@pytest.mark.parametrize("body", [b"", b"code=", b"code=%00%ff", b"x" * 100, b"code=" + b"&code=" * 300])
def test_no_code_is_a_wrong_code(browser: TestClient, body: bytes) -> None:
    assert browser.post("/code", content=body).status_code in (404, 400)


def test_who_guesses_waits(browser: TestClient, ockto: Running, path: str) -> None:
    for number in range(5):
        assert browser.get(f"/u/guess{number}").status_code == 404
    for answer in (browser.get("/u/guess"), browser.get(path), browser.post("/code", data={"code": "K7QF-2M9P"})):
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "600")


def test_who_knows_the_link_never_waits(browser: TestClient, ockto: Running, path: str) -> None:
    assert all(browser.get(f"{path}/state").status_code == 200 for _ in range(20))


def test_misses_are_forgotten_after_a_while_and_counted_per_address() -> None:
    moment = [0.0]
    guard = Guard(misses=2, within=10.0, now=lambda: moment[0])
    guard.missed("10.0.0.1")
    guard.missed("10.0.0.1")
    assert guard.is_closed("10.0.0.1")
    assert not guard.is_closed("10.0.0.2")
    moment[0] = 10.0
    assert not guard.is_closed("10.0.0.1")


def test_an_ipv6_subscriber_is_one_address() -> None:
    assert neighbourhood("2001:db8::1") == neighbourhood("2001:db8:0:0:ffff::2")
    assert neighbourhood("2001:db8::1") != neighbourhood("2001:db8:0:1::1")
    assert neighbourhood("::ffff:10.0.0.1") == neighbourhood("10.0.0.1") == "10.0.0.1"
    assert neighbourhood("testclient") == "testclient"


@pytest.mark.parametrize("where", ["/", "/u/unknown", "/nowhere", "/static/page.css", "/health"])
def test_every_answer_is_shielded(browser: TestClient, where: str) -> None:
    answer = browser.get(where)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "set-cookie" not in answer.headers
    assert "server" not in answer.headers


def test_transport_security_is_asked_for_on_tls_only(browser: TestClient) -> None:
    assert "strict-transport-security" not in browser.get("/").headers
    assert "strict-transport-security" in browser.get("https://testserver/").headers


def test_nothing_inline_and_nothing_foreign_is_loaded(browser: TestClient, ockto: Running, path: str) -> None:
    page = browser.get(path).text
    for word in ("style=", "<style", "onclick", "javascript:", "<img", "<iframe", "@import"):
        assert word not in page
    assert page.count("<script") == page.count('<script src="/static/page.js" defer>') == 1
    assert page.count("<link") == page.count('<link rel="stylesheet" href="/static/page.css">') == 1


def test_the_whole_page_is_light(browser: TestClient, ockto: Running, path: str) -> None:
    assert len(browser.get(path).content) + len(asset("page.css")) + len(asset("page.js")) < 40_000


def test_a_look_by_a_machine_is_answered_and_opens_nothing(
    context: Context, browser: TestClient, ockto: Running, invitation: InvitationView, path: str
) -> None:
    news, looked = browser.head(f"{path}/state"), browser.head(path)
    assert (news.status_code, looked.status_code, looked.content) == (200, 200, b"")
    assert list_sessions(context) == ()
    (shown,) = show_invitations(context, dossier=invitation.dossier)
    assert shown.opened_at is None
    opened = browser.get(path)
    different = {name for name in opened.headers if looked.headers.get(name) != opened.headers[name]}
    assert different == {"content-length"}
    assert len(list_sessions(context)) == 1


def test_who_guesses_by_looking_waits_too(browser: TestClient, ockto: Running, path: str) -> None:
    assert {browser.head(f"/u/guess{number}").status_code for number in range(5)} == {404}
    assert browser.head(path).status_code == 429


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(browser: TestClient, path: str, method: str) -> None:
    assert browser.request(method, path).status_code == 405


def test_a_question_that_is_too_large_is_refused(browser: TestClient) -> None:
    assert browser.post("/code", content=b"x" * 3000).status_code == 413

    def endless() -> "list[bytes]":
        return [b"x" * 1000] * 5

    assert browser.post("/code", content=iter(endless())).status_code == 413


@pytest.mark.parametrize("name", ["page.html", "..%2fapp.py", "page.css/../../app.py", "%2e%2e/app.py"])
def test_only_the_two_files_are_there(browser: TestClient, name: str) -> None:
    assert browser.get(f"/static/{name}").status_code == 404


@pytest.mark.parametrize(
    ("text", "is_link"),
    [
        ("https://ockto.example/s/abc", True),
        ("OCKTO:abc", True),
        ("ockto://start?x=1", True),
        ("http://ockto.example/s", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("OCKTO:a b", False),
        ("https:///x", False),
        ("abc", False),
        ("", False),
        ("http://[::1", False),
    ],
)
def test_only_a_harmless_link_becomes_a_button(text: str, is_link: bool) -> None:
    assert bool(app_link(text)) is is_link

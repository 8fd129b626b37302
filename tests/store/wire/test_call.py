"""What goes wrong on the wire becomes a typed error, in bounded time and size."""

import socket
import threading

import pytest

from store.errors import ServiceFailed
from store.wire.call import call
from store.wire.views import Request
from tests.store.wire.rogue import Play, dribbles, read_question, rogue, says

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def ask(base: str, *, seconds: float = 5.0, limit: int = 1000, repeat_safe: bool = True) -> Request:
    return Request("ockto", "GET", f"{base}/x", seconds=seconds, limit=limit, repeat_safe=repeat_safe)


def failure(play: Play, **wishes: float) -> ServiceFailed:
    with rogue(play) as base, pytest.raises(ServiceFailed) as caught:
        call(ask(base, **wishes))  # type: ignore[arg-type]  # seconds, limit: numbers both
    return caught.value


def test_an_answer_comes_with_status_headers_and_body() -> None:
    with rogue(says(OK + b"X-Trace: 7\r\nContent-Length: 2\r\n\r\n{}")) as base:
        answer = call(ask(base))
    assert (answer.status, answer.headers["x-trace"], answer.body, answer.good) == (200, "7", b"{}", True)


def test_nothing_but_what_was_asked_for_is_sent() -> None:
    seen: list[bytes] = []

    def play(line: socket.socket) -> None:
        seen.append(read_question(line))
        line.sendall(OK + b"Content-Length: 0\r\n\r\n")

    with rogue(play) as base:
        call(Request("ockto", "GET", f"{base}/x", headers={"Authorization": "Basic eA=="}))
    text = seen[0].decode().lower()
    assert "authorization: basic ea==" in text
    assert "accept-encoding: identity" in text
    assert "cookie" not in text


def test_a_redirect_is_handed_back_and_not_followed() -> None:
    asked = threading.Event()
    with rogue(lambda line: asked.set()) as elsewhere:
        head = f"HTTP/1.1 302 Found\r\nLocation: {elsewhere}/y\r\nContent-Length: 0\r\n\r\n"
        with rogue(says(head.encode())) as base:
            assert call(ask(base)).status == 302
    assert not asked.is_set()


@pytest.mark.parametrize(
    ("play", "code"),
    [
        pytest.param(says(), "service_down", id="hangs up without an answer"),
        pytest.param(says(b"SSH-2.0-OpenSSH_9.2\r\n"), "service_down", id="no HTTP"),
        pytest.param(says(OK + b"Content-Length: 100\r\n\r\n{"), "service_nonsense", id="half a body"),
        pytest.param(says(OK + b"Content-Length: 5000\r\n\r\n" + b"x" * 5000), "service_too_large", id="too large"),
        pytest.param(
            says(OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"400\r\n" + b"x" * 1024 + b"\r\n"),
            "service_too_large",
            id="too large without saying so",
        ),
        pytest.param(
            says(OK + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx"), "service_nonsense", id="packed"
        ),
        pytest.param(says(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "service_nonsense", id="bad chunk"),
    ],
)
def test_a_bad_answer_is_refused(play: Play, code: str) -> None:
    error = failure(play)
    assert (error.code, error.facts["partner"]) == (code, "ockto")


def test_nobody_listening_is_down_and_safe_to_repeat() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    with pytest.raises(ServiceFailed) as caught:
        call(ask(f"http://127.0.0.1:{port}", repeat_safe=False))
    assert (caught.value.code, caught.value.repeat_safe) == ("service_down", True)


def test_a_line_that_breaks_after_the_question_is_as_safe_to_repeat_as_the_question() -> None:
    with rogue(says()) as base, pytest.raises(ServiceFailed) as caught:
        call(ask(base, repeat_safe=False))
    assert (caught.value.code, caught.value.repeat_safe) == ("service_down", False)


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX: ", OK + b"\r\n"], ids=["head", "body"])
def test_a_service_that_never_ends_is_left_at_the_deadline(start: bytes) -> None:
    left = threading.Event()
    try:
        error = failure(dribbles(start, left), seconds=0.3, limit=10_000_000)
    finally:
        left.set()
    assert error.code == "service_slow"


def test_a_service_that_says_nothing_is_left_at_the_deadline() -> None:
    left = threading.Event()

    def play(line: socket.socket) -> None:
        left.wait(10)

    with rogue(play) as base:
        with pytest.raises(ServiceFailed) as caught:
            call(ask(base, seconds=0.2))
        left.set()
    assert caught.value.code == "service_slow"


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "http://", "nonsense"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ServiceFailed) as caught:
        call(Request("ockto", "GET", url))
    assert caught.value.code == "service_address_invalid"


def test_a_plain_service_behind_an_https_address_is_not_trusted() -> None:
    def play(line: socket.socket) -> None:
        line.sendall(b"hello, no TLS here\r\n")  # at once: a question in clear, whose end is awaited, never comes
        line.recv(4096)

    with rogue(play) as base, pytest.raises(ServiceFailed) as caught:
        call(ask(base.replace("http:", "https:")))
    assert caught.value.code in ("service_not_trusted", "service_down")


def test_credentials_show_in_no_representation() -> None:
    request = Request("ockto", "GET", "http://x", headers={"Authorization": "Basic geheim"}, body=b"geheim")
    assert "geheim" not in repr(request)

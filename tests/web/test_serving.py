"""The page is served on a real socket, also as a process of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

from store.context import NOBODY, Context
from store.digimap.views import InvitationView
from store.errors import ServiceFailed
from store.sandbox.serve import Running
from store.web.serving import PageServer, bind, serve


def test_it_answers_over_a_real_socket(context: Context, ockto: Running, path: str) -> None:
    told: list[str] = []
    ready = threading.Event()

    def tell(url: str) -> None:
        told.append(url)
        ready.set()

    with bind("127.0.0.1", 0) as door:
        server = PageServer(context.acting(NOBODY), door, tell)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        assert ready.wait(20)
        with httpx.Client(trust_env=False) as client:
            assert "<svg" in client.get(told[0] + path).text
        server.should_exit = True
        thread.join(20)
    assert not thread.is_alive()


def test_a_port_that_is_taken_is_told(context: Context) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(ServiceFailed) as caught:
            serve(context, host="127.0.0.1", port=port)
    assert (caught.value.code, caught.value.exit_code, caught.value.facts["port"]) == ("port_taken", 6, str(port))


@pytest.mark.parametrize(("host", "port"), [("203.0.113.7", 0), ("127.0.0.1", 70_000), ("no such host", 1)])
def test_an_address_that_cannot_be_used_is_told(context: Context, host: str, port: int) -> None:
    with pytest.raises(ServiceFailed) as caught:
        serve(context, host=host, port=port)
    assert caught.value.code == "address_unusable"


@pytest.mark.parametrize("end", ["sigterm", "stdin"])
def test_the_process_says_where_it_is_and_ends_when_asked(tmp_path: Path, end: str) -> None:
    command = [sys.executable, "-m", "store.web", "--port", "0", "--die-with-parent"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "BRONDESK_DATA": str(tmp_path / "data")}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        url = json.loads(process.stdout.readline())["digimap"]
        with httpx.Client(trust_env=False) as client:
            assert client.get(f"{url}/health").json() == {"status": "ok"}
        if end == "stdin":
            process.stdin.close()
        else:
            process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0


def test_invitation_links_lead_to_the_pages_address(invitation: InvitationView) -> None:
    assert invitation.link.startswith(invitation.code_page + "u/")

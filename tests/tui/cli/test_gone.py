"""A command that waits ends when whoever asked for it has gone: without a terminal nobody tells it by a signal."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store.clock import SystemClock
from store.context import open_context
from store.dossiers.dossiers import open_dossier
from store.ids import DossierId
from store.offices.connections import set_connection
from store.offices.offices import come_in
from store.offices.views import ConnectionRequest
from store.packages.exporting import queue_export
from store.settings import Settings
from tests.store.packages.builders import ACCESS, a_file, to
from tests.terminal import process
from tests.tui.cli.program import Program

WITHIN = 30.0
"""Of which starting the program may take most, where the machine is busy; it would wait for 600."""
Line = tuple[int, int]


def _socket() -> Line:
    """What sshd gives a command without a terminal."""
    here, there = socket.socketpair()
    return here.detach(), there.detach()


@pytest.fixture
def waiting(program: Program, tmp_path: Path) -> Program:
    """Export 1 waits for a worker that does not come."""
    settings = Settings(data_directory=tmp_path / "data", database=f"sqlite:///{tmp_path}/data/brondesk.db")
    context = open_context(settings, SystemClock())
    anna = come_in(context, login="anna")
    set_connection(anna, request=ConnectionRequest("dias", "sandbox", "http://127.0.0.1:1", ACCESS))
    dossier = open_dossier(anna, dossier=DossierId(1))
    a_file(anna, dossier)
    queue_export(anna, request=to("dias", dossier))
    context.database.close()
    return program


@pytest.mark.parametrize("line", [os.pipe, _socket], ids=["pipe", "socket"])
def test_waiting_ends_with_its_reader(waiting: Program, line: Callable[[], Line]) -> None:
    reader, writer = line()
    command = [sys.executable, "-m", "tui", "export", "wait", "1", "--seconds", "600"]
    started = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,  # nothing more to be said is no reason to go
        stdout=writer,
        stderr=subprocess.PIPE,
        env=waiting.surroundings,
        cwd=waiting.home,
    )
    os.close(writer)
    try:
        assert not process.ends(started.pid, within=1.0)
        os.close(reader)
        assert process.ends(started.pid, within=WITHIN)
        _, told = started.communicate()
        assert (started.returncode, len(told.splitlines())) == (1, 1), told
    finally:
        started.kill()
        started.wait()

"""Terminals of every kind: what they can show is what they get, and the desk lives through what they do."""

import random
import re
import shutil
from pathlib import Path

import pytest

from tests.bench.peers import OURS, ROW
from tests.bench.seed import Seeded
from tests.terminal.conftest import OpenDesk
from tests.terminal.terminal import Terminal

KINDS = {
    "xterm-256color": {},
    "screen-256color": {"STY": "1.pts"},
    "tmux-256color": {"TMUX": "/tmp/tmux-0/default,1,0"},
    "screen": {"STY": "1.pts"},
    "linux": {},
    "xterm-16color": {},
}
NEXT = re.compile(r"\d\d-\d{5}")


@pytest.mark.parametrize("term", KINDS)
def test_the_list_stands_in_every_kind_of_terminal(open_desk: OpenDesk, term: str) -> None:
    desk = open_desk(TERM=term, **KINDS[term])
    assert any(line.startswith("▌") for line in desk.lines)
    desk.type("?")
    desk.wait_for("Hulp")
    if term in ("linux", "screen"):  # sixteen colours: none is named by more
        assert not re.search(rb"[34]8;[25];", bytes(desk.raw))


@pytest.mark.parametrize("locale", ["POSIX", "nl_NL.ISO-8859-1"])
def test_without_utf_8_no_byte_beyond_ascii_leaves(open_desk: OpenDesk, locale: str) -> None:
    desk = open_desk(LC_ALL=locale, BRONDESK_LANGUAGE="nl")
    assert any(line.startswith(">") for line in desk.lines)
    assert "enter openen" in desk.text
    for key, shown in (("?", "Hulp"), ("q", "Zoek"), ("\r", "Startpagina"), ("3", "[3 Export"), ("q", "Zoek")):
        desk.type(key)
        desk.wait_for(shown)
    assert max(desk.raw) < 0x80


def test_a_dumb_terminal_is_told_what_to_do(dossiers: Seeded) -> None:
    with Terminal([OURS], environment=dossiers.environment | {"TERM": "dumb"}) as desk:
        assert desk.exit_code() == 2
        assert "TERM" in desk.text
        assert b"\x1b" not in desk.raw


@pytest.mark.parametrize("size", [(60, 20), (300, 100)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_small_and_large_windows_show_whole_lines(open_desk: OpenDesk, desk: Terminal, size: tuple[int, int]) -> None:
    desk.resize(*size)
    desk.wait_for("te klein" if size == (60, 20) else "Dossier")
    desk.settle()
    assert max(len(line) for line in desk.lines) <= size[0]
    desk.resize(80, 24)
    desk.wait_for_match(ROW)


def test_a_storm_of_sizes_while_keys_are_typed_ends_right(desk: Terminal) -> None:
    chance = random.Random(7)
    for _ in range(200):
        desk.resize(chance.randint(20, 160), chance.randint(5, 60))
        desk.type(chance.choice(("\x1b[B", "\x1b[A", "f", "j", "k")))
        desk.read(0)
    desk.resize(80, 24)
    desk.wait_until(lambda: "? hulp" in desk.lines[-1], "the row of keys in the last line")
    desk.type("\x1b[H")
    desk.wait_for_match(ROW)
    assert not desk.ended
    assert len(desk.lines) == 24


@pytest.mark.skipif(shutil.which("tmux") is None, reason="no tmux here")
def test_in_tmux_itself(dossiers: Seeded, tmp_path: Path) -> None:
    command = ["tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null", "new-session", "-x", "80", "-y", "24", OURS]
    with Terminal(command, size=(80, 24), environment=dossiers.environment) as tmux:
        tmux.wait_for_match(ROW)
        first = next(line for line in tmux.lines if line.startswith("▌"))
        tmux.type("\x1b[B")
        tmux.wait_until(lambda: not any(line == first for line in tmux.lines), "another row")
        tmux.type("p")
        tmux.wait_for("terug naar Brondesk")
        tmux.type("q")
        tmux.wait_for("? hulp")
        tmux.type("q")
        assert tmux.exit_code() == 0

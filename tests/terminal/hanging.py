"""A desk whose line drops at some moment, in some way: what has to hold then, for a few moments and for many."""

import random
import signal
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from tests.bench.peers import OURS
from tests.terminal import process
from tests.terminal.keys import sent
from tests.terminal.terminal import Terminal

WITHIN = 5.0
"""Seconds after which the desk has to be gone."""
KEYS = ("down", "up", "pagedown", "n", "x", "escape", "/", "v", "a", "tab", "enter", "?", "f", "space")
WAYS = ("the line closes", "the line closes and nobody says so", "a signal alone")
LATEST = 2.5
"""Seconds after its start at which the line drops at the latest: the first second is the start itself."""


def start(environment: Mapping[str, str], way: str) -> Terminal:
    """The desk; where nobody is to say so, as `nohup` starts a program: SIGHUP is ignored from the beginning."""
    ignoring = ["sh", "-c", f"trap '' HUP; exec {OURS}"]
    return Terminal(ignoring if way == WAYS[1] else [OURS], environment=environment)


def drop(environment: Mapping[str, str], database: Path, chance: random.Random) -> str:
    """Types for a while, drops the line in some way, and gives what was wrong afterwards: empty for nothing."""
    way, moment = chance.choice(WAYS), chance.uniform(0.05, LATEST)
    with start(environment, way) as desk:
        left = moment
        while left > 0 and not desk.ended:
            pause = min(left, chance.uniform(0.02, 0.4))
            desk.listen(pause)
            left -= pause
            desk.type(sent(chance.choice(KEYS)))
        children = process.children(desk.pid)
        if way == WAYS[2]:
            desk.send_signal(signal.SIGHUP)
        else:
            desk.hang_up()
        gone = _gone(desk, way)
        told = f"{way}, after {moment:.2f} s"
        if not gone:
            return f"{told}: still there"
        if not all(process.ends(child, within=1.0) for child in children):
            return f"{told}: a child is left"
        return "" if _is_free(database) else f"{told}: a lock is left"


def _gone(desk: Terminal, way: str) -> bool:
    if way == WAYS[2]:  # the line is still there: what it is sent has to be read
        desk.listen(WITHIN)
    return process.ends(desk.pid, within=WITHIN)


def _is_free(database: Path) -> bool:
    """Whether somebody else can write at once."""
    with sqlite3.connect(database, timeout=0, isolation_level=None) as other:
        try:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
        except sqlite3.OperationalError:
            return False
    return True

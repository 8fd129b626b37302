"""Typing ahead on a line that takes 300 ms each way: nothing is lost, nothing changes places."""

import re
import sys
from pathlib import Path

from tests.bench.peers import OURS, ROW
from tests.bench.seed import Seeded
from tests.terminal.terminal import Terminal

SLOW = str(Path(__file__).parent / "programs" / "slow.py")


def test_what_is_typed_ahead_comes_in_its_order(dossiers: Seeded) -> None:
    command = [sys.executable, SLOW, "0.3", OURS]
    with Terminal(command, environment=dossiers.environment) as line:
        line.wait_for_match(ROW)
        line.type("/berg\x7f\x7fer")  # all of it before the first answer
        line.wait_for("Zoek: beer")
        line.type("\x7f" * 4 + "\r" + "\x1b[B" * 12 + "k" * 2)
        line.wait_until(lambda: _row(line) == 10, "ten rows further")


def _row(line: Terminal) -> int:
    rows = [at for at in line.lines if re.match(r"..\d\d-\d{5}", at)]
    return next((number for number, row in enumerate(rows) if row.startswith("▌")), -1)

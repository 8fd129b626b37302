"""A desk that a fault has ended leaves a line in the terminal: the number, where the log lies; nothing of a client."""

import re
import sys
from pathlib import Path

from tests.bench.peers import ROW
from tests.bench.seed import Seeded
from tests.rules.project import ROOT
from tests.terminal.terminal import Terminal

PROGRAM = str(Path(__file__).parent / "programs" / "faulty.py")
LEFT = b"\x1b[?1049l"


def test_a_fault_that_no_guard_catches_leaves_its_number_and_the_place_of_the_log(
    dossiers: Seeded, tmp_path: Path
) -> None:
    home = tmp_path / "[bold]data"
    home.mkdir()
    (home / "keyring.json").write_bytes((Path(dossiers.environment["BRONDESK_DATA"]) / "keyring.json").read_bytes())
    (home / "keyring.json").chmod(0o600)
    surroundings = dossiers.environment | {"BRONDESK_DATA": str(home), "PYTHONPATH": str(ROOT)}
    with Terminal([sys.executable, PROGRAM], environment=surroundings) as desk:
        desk.wait_for_match(ROW)
        desk.type("j")
        assert desk.exit_code() == 1
        left = re.sub(rb"\x1b\[[\d;]*m|\s", b"", bytes(desk.raw).rpartition(LEFT)[2]).decode()
    found = re.search(r"probleemnummer([2-9A-Z]{8})", left)
    assert found is not None, left
    log = home / "brondesk.log"
    assert f"hetlogboekstaatin{log}." in left
    assert found[1] in log.read_text(encoding="utf-8")
    assert "Vries" not in left + log.read_text(encoding="utf-8")
    assert "RuntimeError" not in left

"""The programs that are started side by side: ours, the floor under it, and those that people already use."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

BARE = str(Path(__file__).parent / "programs" / "bare.py")
ROW = r"\d\d-\d{5}"
"""The number of a dossier: rows are there."""
_SOURCES = Path(__file__).parents[2]
"""A repository, for a program that shows the history of one."""
OURS = str(Path(sys.executable).with_name("brondesk"))


@dataclass(frozen=True, slots=True)
class Peer:
    """A full-screen program: how it starts, and the patterns that tell its first frame and its first rows."""

    name: str
    command: tuple[str, ...]
    frame: str
    rows: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def installed(self) -> bool:
        return shutil.which(self.command[0]) is not None


def floor() -> Peer:
    return Peer("bare Textual", (sys.executable, BARE), "ready")


def ours(environment: Mapping[str, str]) -> Peer:
    """The desk on a seeded database; its rows are there when the number of a dossier is."""
    return Peer("brondesk", (OURS,), "Zoek", ROW, environment)


def demo(directory: Path) -> Peer:
    """The demonstration, in an empty home: seeded at every start, its helpers started behind the desk."""
    home = directory / "home"
    home.mkdir(exist_ok=True)
    return Peer("brondesk demo", (OURS, "demo"), "Zoek", ROW, {"HOME": str(home)})


def others(directory: Path) -> list[Peer]:
    """What is installed of the programs that show lists in a terminal, each on a small file of rows."""
    rows = directory / "rows.csv"
    rows.write_text("number,name\n" + "".join(f"26-{number:07d},Bergstra\n" for number in range(1000)))
    known = [
        Peer("less", ("less", str(rows)), "26-0000000"),
        Peer("htop", ("htop",), "Mem"),
        Peer("tig", ("tig", "-C", str(_SOURCES)), r"\d{4}-\d\d-\d\d"),
        Peer("visidata", ("vd", str(rows)), "26-0000000"),
        Peer("visidata (beside us)", (str(Path(sys.executable).with_name("vd")), str(rows)), "26-0000000"),
    ]
    return [peer for peer in known if peer.installed]

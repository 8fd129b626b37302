"""Looking into a file of 1, 10 and 50 MB: the real program beside those with which people look into JSON."""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from store.odm.lines import LineIndex
from store.odm.searching import search
from tests.bench.odm_files import NEEDLE, odm_file
from tests.bench.peers import OURS, floor
from tests.bench.table import milliseconds, render, times
from tests.terminal.terminal import Terminal, plain_environment

SIZES = (1, 10, 50)
_FIRST, _WHOLE, _NUMBER = r'"odmVersion"', r"\d regels|\d lines", r"\d\d-\d{5}"
_PEERS = {
    "jq .": ("jq", "."),
    "python -m json.tool": (sys.executable, "-m", "json.tool"),
    "fx .": ("fx", "."),
}


def measure_preview(rounds: int) -> str:
    """Two tables: milliseconds of each program at each size, and what is held against a budget."""
    with tempfile.TemporaryDirectory() as directory:
        files = {size: Path(directory) / f"{size}.json" for size in SIZES}
        for size, path in files.items():
            path.write_bytes(odm_file(size))
        seen = {size: _median(lambda size=size, path=path: _ours(path), rounds) for size, path in files.items()}  # type: ignore[misc]  # the defaults bind this turn's file
        bare = _median(_bare, rounds)
        others = {name: [_peer(words, path, rounds) for path in files.values()] for name, words in _PEERS.items()}
        jq = dict(zip(SIZES, others["jq ."], strict=True))
        searched = {size: _search(path.read_bytes(), rounds) for size, path in files.items()}
    rows = [("brondesk: v to first screen", *(milliseconds(seen[size][0]) for size in SIZES))]
    rows += [("brondesk: v to whole file", *(milliseconds(seen[size][1]) for size in SIZES))]
    rows += [
        (name, *("absent" if one is None else milliseconds(one) for one in found)) for name, found in others.items()
    ]
    rows.append(("visidata", *_absent_or_blank("vd")))
    budgets = [
        ("first screen / start of bare Textual", "1.20", *(times(seen[size][0] / bare[0]) for size in SIZES)),
        ("whole / jq .", "1.50", *(_ratio(seen[size][1], jq[size]) for size in SIZES)),
        ("search / bytes.count", "2.00", *(times(searched[size]) for size in SIZES)),
        ("MiB beyond bare, per MB of file", "2.50", *(times((seen[s][2] - bare[1]) / 1024 / s) for s in SIZES)),
    ]
    names = tuple(f"{size} MB" for size in SIZES)
    title = f"Preview, 80x24, median of {rounds}"
    return render(title, ("ms", *names), rows) + "\n" + render("Ratios", ("what", "budget", *names), budgets)


def measure_intake(rounds: int) -> str:
    """Intake by the command's use case, in MB a second, beside what parsing and compressing alone take."""
    rows = [_intake_row(size, rounds) for size in SIZES]
    return render("Intake, budget 2.00", ("size", "MB/s", "floor MB/s", "× floor", "peak MiB"), rows)


def _intake_row(size: int, rounds: int) -> tuple[str, ...]:
    from store.deliveries.prepare import prepare
    from store.odm.limits import Limits
    from tests.bench.seed import NOW

    data = odm_file(size)
    ours, least = [], []
    for _ in range(rounds):
        began = time.perf_counter()
        kept = prepare(data, name="bench", limits=Limits(64_000_000, 512), now=NOW)
        zlib.compress(kept.data, 6)
        ours.append(time.perf_counter() - began)
        began = time.perf_counter()
        json.loads(data)
        zlib.compress(data, 6)
        least.append(time.perf_counter() - began)
    mine, floor_ = median(ours), median(least)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    megabytes = len(data) / 1e6
    return (f"{size} MB", f"{megabytes / mine:.1f}", f"{megabytes / floor_:.1f}", times(mine / floor_), f"{peak:,.0f}")


def _ours(path: Path) -> tuple[float, ...]:
    """Seconds from the key to the first screen and to the whole file, and KiB resident then."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"BRONDESK_DATA": home, "BRONDESK_DATABASE": f"sqlite:///{home}/b.db", "BRONDESK_USER": "anna"}
        for words in (
            ("office", "new", "Bench", "--admin", "anna"),
            ("dossier", "new", "--surname", "Bench"),
            ("odm", "receive", "26-00001", str(path)),
        ):
            subprocess.run((OURS, *words), check=True, capture_output=True, env=plain_environment() | environment)
        with Terminal([OURS], environment=environment) as terminal:
            terminal.wait_for_match(_NUMBER)
            terminal.press("enter")
            terminal.wait_for("Brondata")
            terminal.settle()
            began = time.monotonic()
            terminal.type("v")
            terminal.wait_for_match(_FIRST, within=120)
            first = time.monotonic() - began
            terminal.wait_for_match(_WHOLE, within=120)
            return first, time.monotonic() - began, float(terminal.memory_kib())


def _bare() -> tuple[float, ...]:
    peer = floor()
    with Terminal(peer.command) as terminal:
        frame = terminal.wait_for_match(peer.frame)
        terminal.settle()
        return frame, float(terminal.memory_kib())


def _median(run: Callable[[], tuple[float, ...]], rounds: int) -> tuple[float, ...]:
    """Per figure its median; the first round is dropped."""
    many = [run() for _ in range(rounds + 1)][1:]
    return tuple(median(values) for values in zip(*many, strict=True))


def _peer(words: Sequence[str], path: Path, rounds: int) -> float | None:
    """Seconds to write the whole file laid out to nowhere; None where the program is absent."""
    if shutil.which(words[0]) is None:
        return None

    def run() -> tuple[float]:
        began = time.perf_counter()
        with path.open("rb") as file:
            subprocess.run(words, check=True, stdin=file, stdout=subprocess.DEVNULL, env=plain_environment())
        return (time.perf_counter() - began,)

    return _median(run, rounds)[0]


def _absent_or_blank(program: str) -> tuple[str, ...]:
    return ("absent" if shutil.which(program) is None else "not measured",) * len(SIZES)


def _ratio(one: float, other: float | None) -> str:
    return "absent" if other is None else times(one / other)


def _search(data: bytes, rounds: int) -> float:
    """How many times `bytes.count` a search of an index takes, spelled as it stands."""
    index = LineIndex(data).read_all()
    ours, least = [], []
    for _ in range(rounds + 1):
        began = time.perf_counter()
        search(index, NEEDLE, ignore_case=False)
        ours.append(time.perf_counter() - began)
        began = time.perf_counter()
        data.count(NEEDLE.encode())
        least.append(time.perf_counter() - began)
    return median(ours) / median(least)

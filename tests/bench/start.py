"""How long until something stands on the screen, in bytes and memory too, against a bare Textual program."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tests.bench.peers import OURS, Peer
from tests.bench.rounds import Spread, in_turn
from tests.bench.table import milliseconds, render, times
from tests.terminal.terminal import Terminal, plain_environment


def measure_screens(peers: Sequence[Peer], rounds: int) -> str:
    """A table of first frames and first rows; × is against the first of the peers."""
    seen = in_turn({peer.name: partial(_start, peer) for peer in peers}, rounds)
    least = seen[peers[0].name]["frame"]
    head = ("start to text on the screen", "frame ms", "×", "rows ms", "×", "bytes", "RSS MiB")
    return render("Start, 80x24 (median; × from medians)", head, [_row(name, seen[name], least) for name in seen])


def _row(name: str, figures: Mapping[str, Spread], least: Spread) -> tuple[str, ...]:
    frame, rows = figures["frame"].middle, figures["rows"].middle
    return (
        name,
        milliseconds(frame),
        times(frame / least.middle),
        milliseconds(rows),
        times(rows / least.middle),
        f"{figures['bytes'].middle:,.0f}",
        f"{figures['memory'].middle / 1024:.0f}",
    )


def _start(peer: Peer) -> dict[str, float]:
    with Terminal(peer.command, environment=peer.environment) as terminal:
        frame = terminal.wait_for_match(peer.frame)
        rows = terminal.wait_for_match(peer.rows) if peer.rows else frame
        terminal.settle()
        memory = terminal.memory_kib()
        return {"frame": frame, "rows": rows, "bytes": len(terminal.raw), "memory": memory}


def measure_commands(rounds: int) -> str:
    """A table of commands that draw nothing, against Python that does nothing."""
    commands = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "brondesk --version": (OURS, "--version"),
        "brondesk --help": (OURS, "--help"),
    }
    runs: dict[str, Callable[[], dict[str, float]]] = {name: partial(_run, words) for name, words in commands.items()}
    seen = in_turn(runs, rounds)
    least = seen["python -c pass"]["whole"].middle
    rows = [(name, milliseconds(one["whole"].middle), times(one["whole"].middle / least)) for name, one in seen.items()]
    return render("Commands, start to end", ("command", "ms", "×"), rows)


def _run(command: Sequence[str]) -> dict[str, float]:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=plain_environment())
    return {"whole": time.perf_counter() - began}

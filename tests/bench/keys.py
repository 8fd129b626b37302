"""What a key costs on a seeded desk: bytes over the line, changed places, processor time; and idle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.peers import OURS, ROW
from tests.bench.table import render
from tests.terminal import process
from tests.terminal.terminal import Cost, Terminal

IDLE = 4.0


@dataclass(frozen=True, slots=True)
class Deed:
    """Something a user does, as keys; `back` undoes it so that it can be done again."""

    name: str
    keys: tuple[str, ...]
    back: tuple[str, ...] = ()


DEEDS = (
    Deed("cursor down", ("down",)),
    Deed("cursor up", ("up",)),
    Deed("page down", ("pagedown",)),
    Deed("end", ("end",), ("home",)),
    Deed("next filter", ("f",)),
    Deed("search field", ("/",), ("escape",)),
    Deed("open dossier", ("enter",), ("q",)),
    Deed("help", ("?",), ("q",)),
)


def measure_keys(environment: Mapping[str, str], times: int, size: tuple[int, int] = (80, 24)) -> str:
    """A table of what each deed costs, in the middle of so many times."""
    with Terminal([OURS], size=size, environment=environment) as terminal:
        terminal.wait_for_match(ROW)
        terminal.settle()
        rows = [_row(deed.name, _repeat(terminal, deed, times)) for deed in DEEDS]
        rows += [_row("search letter", _letters(terminal)), _idle(terminal)]
    head = ("deed", "bytes", "changed cells", "CPU ms", "ms until idle")
    return render(f"Keys, {size[0]}x{size[1]}, 256 colours (median)", head, rows)


def _repeat(terminal: Terminal, deed: Deed, times: int) -> list[Cost]:
    costs = []
    for _ in range(times):
        costs.append(terminal.press(*deed.keys))
        if deed.back:
            terminal.press(*deed.back)
    return costs


def _letters(terminal: Terminal) -> list[Cost]:
    terminal.press("/")
    costs = [terminal.press(letter) for letter in "berg"]
    terminal.press("escape", "escape")
    return costs


def _row(name: str, costs: Sequence[Cost]) -> tuple[str, ...]:
    return (
        name,
        f"{median(cost.bytes for cost in costs):,.0f}",
        f"{median(cost.cells for cost in costs):,.0f}",
        f"{sum(cost.cpu for cost in costs) / len(costs) * 1000:.1f}",
        f"{median(cost.seconds for cost in costs) * 1000:,.0f}",
    )


def _idle(terminal: Terminal) -> tuple[str, ...]:
    before = process.cpu_seconds(terminal.pid)
    data = terminal.listen(IDLE)
    spent = process.cpu_seconds(terminal.pid) - before
    return (f"idle {IDLE:g} s", f"{len(data):,}", "", f"{spent * 1000:.1f}", f"{spent / IDLE:.2%} CPU")

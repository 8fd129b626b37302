"""Programs in turn, A B C A B C, so that what disturbs the machine disturbs them all; the first round is dropped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Spread:
    """What a figure was in the rounds that count."""

    least: float
    middle: float


def in_turn(runs: Mapping[str, Callable[[], Mapping[str, float]]], rounds: int) -> dict[str, dict[str, Spread]]:
    """Run each so many times and once more; per run and per figure its minimum and median."""
    seen: dict[str, list[Mapping[str, float]]] = {name: [] for name in runs}
    for number in range(rounds + 1):
        for name, run in runs.items():
            figures = run()
            if number:
                seen[name].append(figures)
    return {name: {figure: _spread([one[figure] for one in many]) for figure in many[0]} for name, many in seen.items()}


def _spread(values: list[float]) -> Spread:
    return Spread(min(values), median(values))

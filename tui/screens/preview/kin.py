"""Steps along the structure: to the parent, and to the next or previous value beside it."""

from collections.abc import Callable, Iterator

from store.odm.kin import next_sibling, parent_of, previous_sibling
from store.odm.lines import LineIndex
from tui.commands import Command, Group, WhyNot
from tui.screens.preview.host import Host

Step = Callable[[LineIndex, int], int | None]
_STEPS: tuple[tuple[str, str, Step], ...] = (
    ("next_sibling", "no_next_sibling", next_sibling),
    ("previous_sibling", "no_previous_sibling", previous_sibling),
    ("parent", "no_parent", parent_of),
)


class Kin:
    """The steps of one preview."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def commands(self, why_no_text: WhyNot) -> Iterator[Command]:
        """Next, previous, parent."""
        for verb, none, step in _STEPS:
            yield Command(
                verb,
                lambda step=step: self._go(step),  # type: ignore[misc]  # the default binds this turn's step
                lambda step=step, none=none: why_no_text() or self._why_not(step, none),  # type: ignore[misc]  # as above
                group=Group.MOVE,
                shown=False,
            )

    def _target(self, step: Step) -> int | None:
        index, line = self._host.json.index, self._host.json.line
        return None if index is None or line is None else step(index, line)

    def _why_not(self, step: Step, none: str) -> str | None:
        return None if self._target(step) is not None else self._host.words(f"preview.{none}")

    def _go(self, step: Step) -> None:
        target = self._target(step)
        if target is not None:
            self._host.json.jump(target)
            self._host.draw_path()

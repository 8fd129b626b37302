"""Going to a path: to the line it leads to, or along all the lines that one with `*` leads to."""

from array import array
from typing import TYPE_CHECKING

from store.odm.lines import LineIndex
from store.odm.paths import leads_on, line_of, lines_at
from tui.screens.preview.host import Host
from tui.screens.preview.reading import Reading
from tui.screens.preview.searching import Searching

if TYPE_CHECKING:
    from store.progress import Progress


def _found(index: LineIndex, path: str, progress: "Progress") -> "array[int]":
    """Empty where it may still come. Raises NotFound where it cannot. Called in a thread."""
    was_done = index.done
    lines = lines_at(index, path, progress=progress)
    return array("I", [line_of(index, path)]) if was_done and not lines else lines


class Going:
    """The jumps of one preview."""

    def __init__(self, host: Host, searching: Searching, reading: Reading) -> None:
        self._host = host
        self._searching = searching
        self._reading = reading

    def ask(self) -> None:
        """`:`, one line."""
        self._host.prompt(self._host.words("preview.path"), "$", self.to)

    def to(self, path: str) -> None:
        """To the first line to which the path leads; what was not read yet is waited for."""
        index = self._host.json.index
        if index is not None:
            self._host.work.run("path", lambda _, progress: _found(index, path, progress), lambda f: self._go(path, f))

    def _go(self, path: str, lines: "array[int]") -> None:
        if not lines:
            self._reading.when_read(lambda: self.to(path))
            return
        if leads_on(path):
            self._searching.along(path, lines)
        self._host.arrive(lines[0])

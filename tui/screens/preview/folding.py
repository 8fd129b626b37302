"""Folding: what is under the cursor, or the whole file to a depth (`z` and one key more)."""

from store.odm.folds import Folds
from store.odm.lines import LineIndex
from tui.screens.preview.host import Host

_ALL_OPEN = -1


def folded_to(index: LineIndex, depth: int) -> Folds:
    """Folds that show so many levels; 0 folds everything, at every depth. Called in a thread."""
    folds = Folds(index)
    if depth == 0:
        folds.fold_below(0)
        folds.fold(0)
    elif depth != _ALL_OPEN:
        folds.fold_to(depth)
    return folds


def _toggled_below(folds: Folds, line: int) -> Folds:
    """Called in a thread: below the root of a large file there is much to fold."""
    folds.toggle_below(line)
    return folds


class Folding:
    """The folds of one preview."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._waits = False
        self._unfinished: int | None = None

    def toggle(self) -> None:
        """What is under the cursor."""
        self._host.json.toggle()
        self._host.draw_path()

    def why_not(self) -> str | None:
        """Why there is nothing to fold."""
        return None if self._host.json.can_fold() else self._host.words("preview.nothing_to_fold")

    def below(self) -> None:
        """Everything below what is under the cursor, at every depth: folded, and the next time opened."""
        folds, line = self._host.json.folds, self._host.json.line
        if folds is not None and line is not None:
            self._host.work.run("fold", lambda _context, _progress: _toggled_below(folds.copy(), line), self._show)

    def ask_depth(self) -> None:
        """`z`: the next key says how many levels."""
        self._waits = True
        self._host.say(self._host.words("preview.fold_depth"))

    def takes(self, key: str) -> bool:
        """The key behind `z`; False where it is none of those: then it is what it is everywhere."""
        waits, self._waits = self._waits, False
        if not waits:
            return False
        if key == "z":
            self._fold(_ALL_OPEN)
        elif len(key) == 1 and key in "0123456789":
            self._fold(int(key))
        else:
            return False
        return True

    def again(self) -> None:
        """The whole file has been read: what was folded of a part of it is folded of all."""
        if self._unfinished is not None:
            self._fold(self._unfinished)

    def _fold(self, depth: int) -> None:
        index = self._host.json.index
        if index is not None:
            self._unfinished = None if index.done else depth
            self._host.work.run("fold", lambda _context, _progress: folded_to(index, depth), self._show)

    def _show(self, folds: Folds) -> None:
        self._host.json.fold_by(folds)
        self._host.draw_path()

"""Searching a file: hits are counted while one types, n and N go along them."""

from array import array
from typing import TYPE_CHECKING

from store.odm.paths import lines_at
from store.odm.searching import search
from tui.screens.preview.host import Host
from tui.widgets.find_bar import FindBar

if TYPE_CHECKING:
    from store.context import Context
    from store.progress import Progress


class Searching:
    """The search of one preview."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._words = host.words
        self._text = ""
        self._path = ""
        self._goes_to_hit = False
        self.bar = FindBar(self._words("preview.search"), self._typed, self._left)

    def open(self) -> None:
        """The field, in the place of the quiet line."""
        self._host.quiet.display = False
        self._goes_to_hit = False
        self.bar.open()

    def along(self, path: str, lines: "array[int]") -> None:
        """The lines to which a path leads are gone along as hits are."""
        self._text, self._path = "", path
        self._host.json.mark("", lines)

    def again(self) -> None:
        """More of the file has been read: what was looked for is looked for in all of it."""
        index, path = self._host.json.index, self._path
        if self._text:
            self._search(self._text)
        elif path and index is not None:
            self._host.work.run(
                "search",
                lambda _, progress: lines_at(index, path, progress=progress),
                lambda hits: self._show("", hits),
            )

    def step(self, step: int) -> None:
        """To the next hit, or the one before."""
        self._host.json.step_hit(step)
        self._host.draw_path()

    def why_no_hit(self) -> str | None:
        """Why there is none to go to."""
        if not self._text and not self._path:
            return self._words("preview.not_searched")
        return None if self._host.json.hits else self._words("preview.no_hits")

    def hit_text(self) -> str:
        """Treffer 2 van 17; nothing where the cursor is on none."""
        number = self._host.json.hit_number
        if number is None:
            return ""
        return self._so_far(self._words("preview.hit_of", number=number, count=len(self._host.json.hits)))

    def _typed(self, text: str) -> None:
        self._text, self._path = text, ""
        if text:
            self._search(text)
        else:
            self._show("", array("I"))

    def _search(self, text: str) -> None:
        index = self._host.json.index
        if index is None:
            return

        def find(_: "Context", progress: "Progress") -> "array[int]":
            return search(index, text, progress=progress)

        self._host.work.run("search", find, lambda hits: self._show(text, hits))

    def _show(self, text: str, hits: "array[int]") -> None:
        self._host.json.mark(text, hits)
        self.bar.tell(self._count_text(len(hits)) if text else "")
        if self._goes_to_hit:
            self._goes_to_hit = False
            self._to_first()
        self._host.draw_path()

    def _count_text(self, count: int) -> str:
        name = "no_hits" if not count else "one_hit" if count == 1 else "hits"
        return self._so_far(self._words(f"preview.{name}", count=count))

    def _so_far(self, text: str) -> str:
        """While the file is being read there may be more."""
        index = self._host.json.index
        return text if index is None or index.done else self._words("preview.so_far", text=text)

    def _left(self, text: str) -> None:
        """On to the first hit from the cursor on; should the search still be under way, as soon as it has ended."""
        self._host.quiet.display = True
        self._host.to_text()
        self._goes_to_hit = text != "" and self._host.work.under_way("search")
        if not self._goes_to_hit:
            self._to_first()

    def _to_first(self) -> None:
        self._host.json.first_hit()
        self._host.draw_path()
        index = self._host.json.index
        if not self._text or self._host.json.hits or index is None:
            return
        if index.done:
            self._host.say(self._words("preview.no_hits"), "warn")
        else:
            self._goes_to_hit = True
            self._host.say(self._so_far(self._words("preview.no_hits")), "warn")

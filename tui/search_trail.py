"""The line that a search leaves.

A list is shown without one, so where it could not be written that is told, and stays told.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from tui.calls.listing import leave_search_line
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece
from tui.work import Work

if TYPE_CHECKING:
    from store.ids import OfficeId


class Searching(Protocol):
    """A screen on which is searched."""

    words: Words
    work: Work

    def put_banner(self, line: Line) -> None:
        """What stays told."""
        ...

    def failed(self, error: Exception) -> None:
        """Says what went wrong."""
        ...


def leave_line(screen: Searching, search: str, found: "Sequence[OfficeId]", *, everywhere: bool) -> None:
    """Writes the line; where that fails it is said, and the banner stands until the next search has left its own."""

    def written(_: None) -> None:
        screen.put_banner(())

    def failed(error: Exception) -> None:
        screen.put_banner((Piece(screen.words("dossiers.search_unlogged"), "bad"),))
        screen.failed(error)

    screen.work.act("record", partial(leave_search_line, search, found, everywhere), written, failed)

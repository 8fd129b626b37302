"""The frame of the list of dossiers: columns at a width, the line of filters. What the first frame needs, no more."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.clean import pad
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.pages import Ask, Page, read_again
from tui.widgets.pieces import Line, Piece

if TYPE_CHECKING:
    from store.context import Context
    from store.desk.views import DossierRow, FilterCount
    from store.progress import Progress

FILTERS: Final = ("waiting", "brondata", "match", "advice", "ageing", "failed")
"""The store's filters by name; a test holds them together. Its own list would bring time zones into the first frame."""
NUMBER, STATUS, BRONDATA, LAST, OFFICE = 8, 17, 8, 8, 14
_NAMES_LEAST, _NAMES_MOST = 20, 40
WIDE = 110
"""From this width on the next step has a column."""


Asked = tuple[str, str, bool]
"""What the list was asked for: search, filter, and whether in every office."""


def fetch_list(asked: Asked, context: "Context", progress: "Progress", ask: Ask) -> "Page[DossierRow]":
    """In a thread: a page of the list."""
    from tui.calls.listing import fetch_page  # it brings what the first frame does not need

    search, need, everywhere = asked
    return fetch_page(context, progress, search, need, ask, everywhere=everywhere)


def read_list_again(
    held: "Sequence[Page[DossierRow]]", asked: Asked, context: "Context", progress: "Progress"
) -> "list[Page[DossierRow]]":
    """In a thread: the pages that are held, once more."""
    return read_again(held, partial(fetch_list, asked, context, progress))


class DossierColumns:
    """The columns at a width: names take what is left, up to a limit; then comes the next step.

    With the office of each dossier the age of the file gives way where there is little room.
    """

    def __init__(self, width: int, *, office: bool = False) -> None:
        self.office = OFFICE if office else 0
        self.brondata = 0 if office and width < WIDE else BRONDATA
        parts = (part for part in (NUMBER, STATUS, self.brondata, LAST, self.office) if part)
        room = width - 2 - sum(part + 2 for part in parts)
        self.names = max(_NAMES_LEAST, min(room, _NAMES_MOST))
        self.step = room - self.names - 2 if width >= WIDE else 0

    def head(self, words: Words) -> Line:
        """The titles of the columns."""
        names = ("office", "number", "names", "status", "brondata", "last", "step")
        widths = (self.office, NUMBER, self.names, STATUS, self.brondata, LAST, self.step)
        texts = [pad(words(f"dossiers.head_{name}"), width) for name, width in zip(names, widths, strict=True) if width]
        return (Piece("  " + "  ".join(texts).rstrip(), "muted"),)


def count_text(count: "FilterCount") -> str:
    """1.000+ where counting stopped."""
    shown = f"{count.count:,}".replace(",", ".")
    return f"{shown}+" if count.capped else shown


def filter_line(chosen: str, counts: "Mapping[str, FilterCount]", total: "FilterCount | None", words: Words) -> Line:
    """[alles 1.000+]  wacht 31  brondata 4 …: the chosen one in brackets, and strong. "" is all."""
    pieces: list[Piece] = []
    for name in ("", *FILTERS):
        count = counts.get(name) if name else total
        label = words(f"dossiers.filter_{name or 'all'}")
        text = f"{label} {count_text(count)}" if count else label
        pieces.append(Piece(f"[{text}]" if name == chosen else text, "strong" if name == chosen else "plain"))
        pieces.append(Piece("  "))
    return tuple(pieces)


def found_text(count: int, total: "FilterCount | None", words: Words, *, whole: bool) -> str:
    """3 van 1.000+; while only a part of what was found is held: more than so many."""
    if total is None:
        return ""
    return words("dossiers.found" if whole else "dossiers.found_more", count=count, total=count_text(total))


def empty_text(search: str, chosen: str, words: Words, keymap: Keymap, *, ended: bool) -> str:
    """What an empty list is for, and the key that fills it; not `ended`: more is being looked for."""
    if not ended:
        return words("dossiers.looking_on")
    if search:
        name = "empty_search_filter" if chosen else "empty_search"
        return words(f"dossiers.{name}", key=keymap.sign("leave"), filter=keymap.sign("filter"))
    if chosen:
        return words("dossiers.empty_filter", key=keymap.sign("filter"))
    return words("dossiers.empty", key=keymap.sign("new"))

"""What an ODM file is, in one line: of whom, of when, which version, how large, which bytes."""

from datetime import datetime

from store.deliveries.views import DeliveryView
from store.odm.lines import LineIndex
from store.words.forms import size_text
from tui.text.words import Words
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece
from tui.widgets.status import role

_HASH_SHOWN = 4


def reading_text(index: LineIndex, view: DeliveryView, words: Words, *, stopped: bool = False) -> str:
    """5.312 regels, 3 onbekend: so many keys that nobody here knows; how far reading is while it lasts."""
    if not index.done:
        name = "stopped_at" if stopped else "reading"
        return words(f"preview.{name}", percent=100 * index.bytes_read // max(1, len(index.data)))
    lines = words(f"preview.{'line' if len(index) == 1 else 'lines'}", count=f"{len(index):,}".replace(",", "."))
    return words("preview.unknown", lines=lines, count=view.unknown_keys) if view.unknown_keys else lines


def file_title(view: DeliveryView, words: Words, now: datetime) -> Line:
    """ODM aanvrager · vandaag 10:31 · v4_3 · 184 kB · 9f3c…"""
    who = " + ".join(dict.fromkeys(role(one.person_role, words.language) for one in view.persons if one.person))
    if not who:
        who = words("preview.unmatched" if view.persons else "preview.no_persons")
    when = when_text(view.retrieved_at or view.received_at, now, words.language)
    if view.retrieved_at is None:
        when = words("preview.received", when=when)
    parts = (when, view.odm_version, size_text(view.size), f"{view.sha256[:_HASH_SHOWN]}…")
    return Piece(f"{words('preview.title')} {who}", "title"), Piece("".join(f" · {part}" for part in parts if part))

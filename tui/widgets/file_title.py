"""What an ODM file is, in one line: of whom, of when, which version, how large, which bytes."""

from datetime import datetime

from store.deliveries.views import DeliveryView
from store.words.forms import size_text
from tui.text.words import Words
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece
from tui.widgets.status import role

_HASH_SHOWN = 4


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

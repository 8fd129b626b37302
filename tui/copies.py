"""What is noted before something of a client is copied from a screen."""

from collections.abc import Iterable

from store.ids import DossierId
from tui.calls.dossiers import record_shown_copy
from tui.desk import Note


def note_of(dossier: DossierId, source: str, roles: Iterable[str] = ()) -> Note:
    """The note for a text of that dossier, which `source` names by kind and id; `roles`: whose it is, none for all."""
    whose = tuple(role for role in roles if role)
    return lambda context: record_shown_copy(context, dossier=dossier, source=source, roles=whose)

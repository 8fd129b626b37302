"""Copies of what a screen shows of a client: each leaves its lines first."""

from collections.abc import Collection

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, write
from store.dossiers.queries import find_dossier, persons_of
from store.ids import DossierId, PersonId


def record_shown_copy(context: Context, *, dossier: DossierId, source: str, roles: Collection[str] = ()) -> None:
    """Leaves the lines of somebody who copies what a screen shows of a dossier's persons: before it is copied.

    `source` names what was shown by kind and id ("export:3"); `roles`: whose it is, none for all. Raises NotFound.
    """
    with write(context) as unit:
        allow(unit, context, Capability.FIND, Action.COPY_VALUE, About(dossier=dossier, object=source))
        find_dossier(unit, context, dossier)
        persons = persons_of(unit, dossier)
        concerned = [person for person in persons if person.role in roles] or persons
        ids = tuple(PersonId(person.id) for person in concerned)
        record(unit, context, Action.COPY_VALUE, About(dossier, ids, source))

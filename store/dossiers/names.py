"""The names by which a dossier is listed and found."""

from collections.abc import Iterable

from sqlmodel import col, delete

from store.database.unit import Unit
from store.dossiers.queries import person_view, persons_of
from store.ids import DossierId
from store.tables.base import NAME
from store.tables.dossiers import Dossier
from store.tables.persons import NameWord, Person
from store.words.folding import fold, name_words


def refresh_names(unit: Unit, dossier: Dossier) -> None:
    """Rewrites the dossier's name in the list and the words that find it."""
    persons = persons_of(unit, DossierId(dossier.id))
    dossier.display_name = " + ".join(person_view(person).list_name for person in persons)
    dossier.sort_name = fold(persons[0].surname)[:NAME] if persons else ""
    unit.exec(delete(NameWord).where(col(NameWord.dossier_id) == dossier.id))
    for word in _words(persons):
        unit.add(NameWord(office_id=dossier.office_id, word=word, dossier_id=dossier.id))
    unit.add(dossier)


def _words(persons: Iterable[Person]) -> set[str]:
    found: set[str] = set()
    for person in persons:
        for name in (person.surname, person.partner_surname, person.prefix, person.first_names):
            found.update(word[:NAME] for word in name_words(name))
    return found

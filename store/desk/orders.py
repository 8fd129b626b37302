"""The orders in which the list pages, each along one index."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import col, tuple_

from store.desk.cursors import Cursor, cursor_from_text
from store.errors import Usage
from store.tables.dossiers import Dossier
from store.tables.needs import DossierNeed
from store.tables.persons import NameWord, Person


@dataclass(frozen=True, slots=True)
class Order:
    """A sort key (a column and an id that makes it unique), its direction, how the cursor's text becomes its value."""

    name: str
    column: Any  # a typed column; their types differ
    id: Any  # as above
    descending: bool
    parse: Callable[[str], object]

    def sorted_by(self, *, backwards: bool) -> tuple[Any, Any]:  # SQLAlchemy's order clauses
        """What to order by, from the end when `backwards`."""
        if self.descending is not backwards:
            return self.column.desc(), self.id.desc()
        return self.column.asc(), self.id.asc()

    def beyond(self, text: str, *, backwards: bool) -> Any:  # a SQLAlchemy condition
        """Only what comes after the cursor (before it when `backwards`). Raises Usage for a foreign cursor."""
        cursor = cursor_from_text(text, order=self.name)
        try:
            place = (self.parse(cursor.value), cursor.dossier)
        except ValueError as fault:
            raise Usage("cursor_invalid", remedy="cursor_from_list") from fault
        key = tuple_(self.column, self.id)
        return key < place if self.descending is not backwards else key > place

    def cursor(self, value: object, id_: int) -> Cursor:
        """The cursor of a row with that sort key."""
        text = value.isoformat() if isinstance(value, (date, datetime)) else str(value)
        return Cursor(self.name, text, id_)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


BY_ACTIVITY = Order("activity", col(Dossier.last_activity), col(Dossier.id), True, _moment)
BY_NEED = Order("need", col(DossierNeed.last_activity), col(DossierNeed.dossier_id), True, _moment)
BY_DUE = Order("due", col(DossierNeed.due_on), col(DossierNeed.dossier_id), False, date.fromisoformat)
BY_NUMBER = Order("number", col(Dossier.number), col(Dossier.id), False, str)
BY_PERSON = Order("person", col(Person.id), col(Person.dossier_id), False, int)
BY_EMAIL = Order("email", col(Person.email_folded), col(Person.id), False, str)
BY_WORD = Order("word", col(NameWord.word), col(NameWord.dossier_id), False, str)

"""Restricts the list to what a search understood, along one index each."""

from typing import Any

from sqlalchemy.orm import aliased
from sqlmodel import and_, col, select

from store.context import Context
from store.desk.search import Search, SearchKind
from store.tables.dossiers import Dossier, NameWord, Person

_END = chr(0x10FFFF)


def restricted(context: Context, statement: Any, search: Search) -> Any:
    """The statement on Dossier with the office's boundary and the search's condition."""
    office = context.actor.office
    if search.kind is SearchKind.NAME:
        return _by_name(statement, office, search.parts)
    statement = statement.where(Dossier.office_id == office)
    if search.kind is SearchKind.NOTHING:
        return statement
    return statement.where(_condition(context, search))


def _condition(context: Context, search: Search) -> Any:
    office, (part, *rest) = context.actor.office, search.parts
    match search.kind:
        case SearchKind.NUMBER:
            return begins(col(Dossier.number), part)
        case SearchKind.BIRTH_DATE:
            return _person(office, Person.birth_date == part)
        case SearchKind.ADDRESS:
            address = Person.postcode == part
            return _person(office, and_(address, Person.house_number == rest[0]) if rest[0] else address)
        case _:
            return _person(office, begins(col(Person.email_folded), part))


def _person(office: int, condition: Any) -> Any:
    return col(Dossier.id).in_(select(Person.dossier_id).where(Person.office_id == office, condition))


def _by_name(statement: Any, office: int, words: tuple[str, ...]) -> Any:
    """The longest word leads along the index of words; the others are looked up, as is an earlier hit."""
    lead, *others = sorted(words, key=len, reverse=True)
    statement = statement.join(NameWord, col(NameWord.dossier_id) == col(Dossier.id))
    statement = statement.where(NameWord.office_id == office, begins(col(NameWord.word), lead))
    earlier = aliased(NameWord)
    statement = statement.where(
        ~select(earlier.word)
        .where(
            col(earlier.dossier_id) == col(NameWord.dossier_id),
            begins(col(earlier.word), lead),
            col(earlier.word) < col(NameWord.word),
        )
        .exists()
    )
    for word in others:
        other = aliased(NameWord)
        statement = statement.where(
            select(other.word)
            .where(col(other.dossier_id) == col(NameWord.dossier_id), begins(col(other.word), word))
            .exists()
        )
    return statement


def begins(column: Any, text: str) -> Any:
    """A range of the index: everything that begins with the text."""
    return and_(column >= text, column < text + _END)

"""Restricts the list to what a search understood, along one index each."""

from typing import Any

from sqlalchemy.orm import aliased
from sqlmodel import and_, col, select

from store.context import Context
from store.desk.search import Search, SearchKind
from store.digimap.codes import code_hash
from store.tables.digimap import Invitation
from store.tables.dossiers import Dossier
from store.tables.persons import NameWord, Person

_END = chr(0x10FFFF)


def restricted(context: Context, statement: Any, search: Search) -> Any:
    """The statement on Dossier with the office's boundary and the search's condition."""
    office = context.actor.office
    match search.kind:
        case SearchKind.NAME:
            return _by_name(statement, office, search.parts)
        case SearchKind.BIRTH_DATE | SearchKind.ADDRESS | SearchKind.EMAIL:
            return _by_person(statement, office, search)
        case SearchKind.NUMBER:
            statement = statement.where(begins(col(Dossier.number), search.parts[0]))
        case SearchKind.CODE:
            mark = code_hash(context.vault, search.parts[0])
            found = select(Invitation.dossier_id).where(Invitation.office_id == office, Invitation.code_hash == mark)
            statement = statement.where(col(Dossier.id).in_(found))
    return statement.where(Dossier.office_id == office)


def _by_person(statement: Any, office: int, search: Search) -> Any:
    """Along the index of what is looked for; a dossier of two such persons is found by the earlier one."""
    earlier = aliased(Person)
    twice = select(earlier.id).where(
        col(earlier.dossier_id) == col(Person.dossier_id), _meets(earlier, search), col(earlier.id) < col(Person.id)
    )
    statement = statement.join(Person, col(Person.dossier_id) == col(Dossier.id))
    return statement.where(Person.office_id == office, _meets(Person, search), ~twice.exists())


def _meets(person: Any, search: Search) -> Any:
    part, *rest = search.parts
    match search.kind:
        case SearchKind.BIRTH_DATE:
            return col(person.birth_date) == part
        case SearchKind.ADDRESS:
            address = col(person.postcode) == part
            return and_(address, col(person.house_number) == rest[0]) if rest[0] else address
        case _:
            return begins(col(person.email_folded), part)


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

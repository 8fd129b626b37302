"""Restricts the list to what a search understood, along one index each.

The statements are built once, so what is looked for comes in as parameters: `part0` (and so on), `end0` behind all
that begins with it, `like0` for a word that has it in its middle.
"""

from sqlalchemy.orm import Mapped, aliased
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.elements import BindParameter
from sqlmodel import and_, bindparam, col, not_, select

from store.context import Context
from store.desk.orders import LAST_SIGN, MIDDLE, SomeOrder
from store.desk.rows import ListStatement
from store.desk.search import MIDDLE_LETTERS, Search, SearchKind, numbers_ending
from store.digimap.codes import code_hash
from store.tables.dossiers import Dossier
from store.tables.persons import NameWord, Person

_ESCAPE = "\\"
_OFFICE: BindParameter[int] = bindparam("office")


def restricted(statement: ListStatement, kind: SearchKind, parts: int, order: SomeOrder) -> ListStatement:
    """The statement on Dossier with the office's boundary and the condition of a search of so many parts."""
    match kind:
        case SearchKind.NAME:
            return _by_middle(statement, parts) if order.name == MIDDLE else _by_name(statement, parts)
        case SearchKind.BIRTH_DATE | SearchKind.ADDRESS | SearchKind.EMAIL:
            return _by_person(statement, kind, parts)
        case SearchKind.NUMBER:
            statement = statement.where(_begins(col(Dossier.number), 0))
        case SearchKind.TAIL:
            statement = statement.where(col(Dossier.number).in_(bindparam("numbers", expanding=True)))
        case SearchKind.CODE | SearchKind.TRACE:
            from store.desk.marks import marked  # its tables cost the first page, which looks for neither, 30 ms

            statement = statement.where(col(Dossier.id).in_(marked(kind)))
    return statement.where(col(Dossier.office_id) == _OFFICE)


def search_values(context: Context, search: Search) -> dict[str, object]:
    """The parameters of the conditions of that search."""
    parts = search.parts
    if search.kind is SearchKind.CODE:
        parts = (code_hash(context.vault, parts[0]), *parts[1:])
    values: dict[str, object] = {"office": context.actor.office}
    if search.kind is SearchKind.TAIL:
        values["numbers"] = numbers_ending(parts[0])
    for at, part in enumerate(parts):
        values |= {f"part{at}": part, f"end{at}": part + LAST_SIGN, f"like{at}": _pattern(part)}
    return values


def _by_person(statement: ListStatement, kind: SearchKind, parts: int) -> ListStatement:
    """Along the index of what is looked for; a dossier of two such persons is found by the earlier one."""
    earlier = aliased(Person)
    twice = select(earlier.id).where(
        col(earlier.dossier_id) == col(Person.dossier_id),
        _meets(earlier, kind, parts),
        col(earlier.id) < col(Person.id),
    )
    statement = statement.join(Person, col(Person.dossier_id) == col(Dossier.id))
    return statement.where(col(Person.office_id) == _OFFICE, _meets(Person, kind, parts), not_(twice.exists()))


def _meets(person: type[Person], kind: SearchKind, parts: int) -> ColumnElement[bool]:
    match kind:
        case SearchKind.BIRTH_DATE:
            return col(person.birth_date) == bindparam("part0")
        case SearchKind.ADDRESS:
            address = col(person.postcode) == bindparam("part0")
            return and_(address, col(person.house_number) == bindparam("part1")) if parts > 1 else address
        case _:
            return _begins(col(person.email_folded), 0)


def _by_name(statement: ListStatement, words: int) -> ListStatement:
    """The first word leads along the index of words; the others are looked up, as is an earlier hit."""
    earlier = aliased(NameWord)
    sooner = select(earlier.word).where(
        col(earlier.dossier_id) == col(NameWord.dossier_id),
        _begins(col(earlier.word), 0),
        col(earlier.word) < col(NameWord.word),
    )
    return _of_words(statement).where(
        _begins(col(NameWord.word), 0), not_(sooner.exists()), *(_some_word_begins(at) for at in range(1, words))
    )


def _by_middle(statement: ListStatement, words: int) -> ListStatement:
    """Where every word looked for stands somewhere in a word, but not each of them at the begin of one."""
    earlier = aliased(NameWord)
    sooner = select(earlier.word).where(
        col(earlier.dossier_id) == col(NameWord.dossier_id),
        _has(col(earlier.word), 0),
        col(earlier.word) < col(NameWord.word),
    )
    begin = and_(*(_some_word_begins(at) for at in range(words)))
    others = (_some_word_has(at) for at in range(1, words))
    return _of_words(statement).where(_has(col(NameWord.word), 0), not_(sooner.exists()), *others, not_(begin))


def _of_words(statement: ListStatement) -> ListStatement:
    statement = statement.join(NameWord, col(NameWord.dossier_id) == col(Dossier.id))
    return statement.where(col(NameWord.office_id) == _OFFICE)


def _some_word_begins(at: int) -> ColumnElement[bool]:
    other = aliased(NameWord)
    same = col(other.dossier_id) == col(NameWord.dossier_id)
    return select(other.word).where(same, _begins(col(other.word), at)).exists()


def _some_word_has(at: int) -> ColumnElement[bool]:
    other = aliased(NameWord)
    same = col(other.dossier_id) == col(NameWord.dossier_id)
    return select(other.word).where(same, _has(col(other.word), at)).exists()


def _begins(column: Mapped[str], at: int) -> ColumnElement[bool]:
    """A range of the index: everything that begins with that part."""
    return and_(column >= bindparam(f"part{at}"), column < bindparam(f"end{at}"))


def _has(column: Mapped[str], at: int) -> ColumnElement[bool]:
    return column.like(bindparam(f"like{at}"), escape=_ESCAPE)


def _pattern(part: str) -> str:
    """The text anywhere in a word, or at its begin where it is too short for that; its signs stand for themselves."""
    plain = part
    for sign in (_ESCAPE, "%", "_"):
        plain = plain.replace(sign, _ESCAPE + sign)
    return f"%{plain}%" if len(part) >= MIDDLE_LETTERS else f"{plain}%"

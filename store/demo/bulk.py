"""Writes many dossiers at once, past the use cases: for the demonstration and for measuring. The only such place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from store.tables.dossiers import Dossier
from store.tables.needs import DossierNeed
from store.tables.persons import NameWord, Person

Values = dict[str, Any]  # the values of a row differ in type per column


@dataclass(frozen=True, slots=True)
class BulkDossier:
    """The rows of one dossier; `dossier_id` is filled in where the database gives it."""

    row: Values
    persons: list[Values]
    words: list[Values]
    needs: list[Values] = field(default_factory=list)


def put_rows(connection: Connection, table: type[SQLModel], rows: Iterable[Values]) -> None:
    """Inserts rows in one statement."""
    batch = list(rows)
    if batch:
        connection.execute(insert(table), batch)


def put_dossiers(connection: Connection, made: Sequence[BulkDossier]) -> None:
    """Inserts dossiers whose ids are known."""
    put_rows(connection, Dossier, (one.row for one in made))
    put_rows(connection, Person, (person for one in made for person in one.persons))
    put_rows(connection, NameWord, (word for one in made for word in one.words))
    put_rows(connection, DossierNeed, (need for one in made for need in one.needs))


def put_new_dossiers(connection: Connection, made: Sequence[BulkDossier]) -> None:
    """Inserts dossiers to which the database gives their ids."""
    if not made:
        return
    # A column of a table class has no public type of its own that insert() takes.
    identity: Any = Dossier.id
    statement = insert(Dossier).returning(identity, sort_by_parameter_order=True)
    ids = connection.execute(statement, [one.row for one in made]).scalars().all()
    for dossier, one in zip(ids, made, strict=True):
        for row in (*one.persons, *one.words, *one.needs):
            row["dossier_id"] = dossier
    put_rows(connection, Person, (person for one in made for person in one.persons))
    put_rows(connection, NameWord, (word for one in made for word in one.words))
    put_rows(connection, DossierNeed, (need for one in made for need in one.needs))

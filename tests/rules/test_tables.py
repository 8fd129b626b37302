"""The tables stand in small files, so that the first page builds few; a file brings those that its own refer to."""

import ast
import inspect
from types import ModuleType

import pytest
from sqlalchemy import Table

from store.tables.all import METADATA, ROOMS

PLACES = {room.__name__: room for room in ROOMS}


def tables_of(room: ModuleType) -> list[Table]:
    own = [value for value in vars(room).values() if getattr(value, "__module__", "") == room.__name__]
    return [table for value in own if isinstance(table := getattr(value, "__table__", None), Table)]


def brought(room: ModuleType) -> set[str]:
    """The files of tables that are there once this one is imported."""
    named = [node for node in ast.walk(ast.parse(inspect.getsource(room))) if isinstance(node, ast.Import)]
    direct = {alias.name for node in named for alias in node.names} & PLACES.keys()
    return direct.union(*(brought(PLACES[name]) for name in direct), {room.__name__})


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_a_file_of_tables_brings_those_that_its_foreign_keys_name(room: ModuleType) -> None:
    """Without them not a row could be written, unless somebody else happened to have imported them."""
    there = {table.name for name in brought(room) for table in tables_of(PLACES[name])}
    named = {key.target_fullname.partition(".")[0] for table in tables_of(room) for key in table.foreign_keys}
    assert named <= there


def test_every_table_is_found() -> None:
    assert {table.name for room in ROOMS for table in tables_of(room)} == METADATA.tables.keys()

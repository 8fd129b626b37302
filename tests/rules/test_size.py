"""Files and functions stay small; a room's `__init__.py` holds a docstring only; raw SQL stands in migrations."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rules.project import ROOT, files, modules

Parsed = list[tuple[Path, ast.Module]]

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|WITH)\s")
"""How raw SQL begins; the words that bound a transaction and pragmas are the engine's own business."""
NOTICE = "SELECT pg_notify(%s, '')"
"""What one connection of the driver sends, outside any unit: it asks no table."""


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_no_file_is_long() -> None:
    lines = {
        str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines())
        for path in files("store", "tui", "tests")
        if not _is_migration(path)
    }
    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}


@pytest.fixture(scope="module")
def program() -> Iterator[Parsed]:
    """What the program consists of, parsed once."""
    parsed = list(modules("store", "tui"))
    yield parsed
    parsed.clear()


def test_no_function_is_long(program: Parsed) -> None:
    long = {
        f"{path}:{node.lineno} {node.name}": length
        for path, tree in program
        for node in functions(tree)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION and not _is_migration(path)
    }
    assert long == {}


def test_an_init_of_a_room_re_exports_nothing(program: Parsed) -> None:
    """It would load the whole room, and the database, wherever one view is imported."""
    guilty = [
        str(path)
        for path, tree in program
        if path.name == "__init__.py" and any(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.walk(tree))
    ]
    assert guilty == []


def test_every_folder_of_python_is_a_package() -> None:
    folders = {path.parent for path in files("store", "tui", "tests")}
    assert [str(folder) for folder in folders if not (ROOT / folder / "__init__.py").exists()] == []


def test_raw_sql_stands_in_migrations_only(program: Parsed) -> None:
    guilty = [
        f"{path}:{node.lineno}"
        for path, tree in program
        if not _is_migration(path)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and SQL.match(node.value)
        and node.value != NOTICE
    ]
    assert guilty == []


def _is_migration(path: Path) -> bool:
    return "migrations" in path.parts

"""What the desk has imported when its first rows are there: SQLModel is heavy, and nothing else may be."""

import pytest

from tests.bench.keeping import seeded
from tests.rules.test_modules import modules_after, packages

FIRST_PAGE = """
import tui.app, tui.screens.dossiers, tui.start
from store.progress import Progress
from tui.calls.listing import fetch_page
from tui.cli.opening import opened_for_desk
from tui.options import Options
from tui.widgets.pages import Ask
assert fetch_page(opened_for_desk(Options()), Progress(), "", "", Ask(), everywhere=False).items
"""
MOST = 720
TABLES = {"offices", "dossiers"}


@pytest.fixture(scope="module")
def first_rows(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    return modules_after(FIRST_PAGE, **seeded(tmp_path_factory.mktemp("rows"), 100).environment)


def test_only_the_tables_of_the_page_are_built(first_rows: set[str]) -> None:
    """A table costs 3 to 20 ms before the rows, by its columns."""
    built = {name.rpartition(".")[2] for name in first_rows if name.startswith("store.tables.")}
    assert built - {"base"} == TABLES


def test_nothing_is_imported_that_only_later_steps_need(first_rows: set[str]) -> None:
    assert not packages(first_rows) & {"alembic", "dbos", "httpx", "psycopg", "qrcode", "anyascii", "starlette"}


def test_few_modules_are_imported(first_rows: set[str]) -> None:
    assert len(first_rows) <= MOST, sorted(name for name in first_rows if name.startswith(("tui", "store")))

"""On a database that sorts as people do, not by code point, ranges find and page the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine
from sqlalchemy.engine import make_url

from store.clock import FixedClock
from store.context import Context, open_context
from store.desk.listing import list_dossiers
from store.desk.views import ListRequest
from store.offices.offices import add_office, come_in
from store.settings import Settings
from tests.builders import a_dossier
from tests.postgres import drop_database

NAME = "sorted_as_people_do"


@pytest.fixture
def url(postgres: str) -> Iterator[str]:
    """A database that passes over punctuation, as the locales of glibc do; not every server was built with ICU."""
    engine = create_engine(postgres, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        if not connection.exec_driver_sql("SELECT 1 FROM pg_collation WHERE collname = 'nl-NL-x-icu'").all():
            pytest.skip("this PostgreSQL has no ICU: name one that has it in BRONDESK_TEST_POSTGRES")
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {NAME}")
        rules = "LOCALE_PROVIDER icu ICU_LOCALE 'nl-NL-u-ka-shifted' LOCALE 'C.UTF-8'"
        connection.exec_driver_sql(f"CREATE DATABASE {NAME} TEMPLATE template0 {rules}")
    made = make_url(postgres).set(database=NAME).render_as_string(hide_password=False)
    yield made
    drop_database(made, of=postgres)


@pytest.fixture
def context(url: str, clock: FixedClock, tmp_path: Path) -> Iterator[Context]:
    opened = open_context(Settings(data_directory=tmp_path / "data", database=url), clock)
    add_office(opened, name="Kantoor Van Dijk", admin="anna")
    yield come_in(opened, login="anna")
    opened.database.close()


def pages(context: Context, search: str) -> list[str]:
    """The numbers found, by pages of one."""
    found: list[str] = []
    after = None
    while True:
        page = list_dossiers(context, request=ListRequest(search=search, limit=1, after=after))
        found += [row.number for row in page.items]
        if (after := page.next) is None:
            return found


MAILS = ("a.b@x.nl", "ab@x.nl", "a-b@x.nl", "a_b@x.nl", "B@x.nl", "a.b@y.nl", "é@x.nl")


@pytest.fixture
def by_mail(context: Context) -> dict[str, str]:
    return {mail.casefold(): a_dossier(context, surname="Vries Vriesma", email=mail).number for mail in MAILS}


@pytest.mark.parametrize("text", ["a.b@", "ab@", "a-b@", "a_b@", "b@", "a.b@x", "é@"])
def test_an_address_that_begins_with_it_is_found(context: Context, by_mail: dict[str, str], text: str) -> None:
    assert pages(context, text) == [by_mail[mail] for mail in sorted(by_mail) if mail.startswith(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("26-0", slice(None)),
        ("26-00003", slice(2, 3)),
        ("vri", slice(None)),
        ("ries", slice(None)),
        ("vr vriesm", slice(None)),
    ],
)
def test_a_number_and_a_word_are_found_in_order(
    context: Context, by_mail: dict[str, str], text: str, found: slice
) -> None:
    assert pages(context, text) == list(by_mail.values())[found]

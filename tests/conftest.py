"""What every folder of tests shares: one event loop and, where asked for, one PostgreSQL server a worker."""

from collections.abc import Iterator

import pytest

from tests.postgres import serve


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a running PostgreSQL server; `tests.postgres.new_database` makes databases in it."""
    with serve() as url:
        yield url

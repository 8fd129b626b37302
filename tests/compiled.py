"""One memory of compiled statements for all databases of a kind.

An engine keeps what it compiled to itself, and every test has an engine of its own: a quarter of the time of a test on
a database went to compiling what the test before it had compiled.
"""

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import URL

from store.database import opening
from store.database.engine import make_engine


def share_compiled(patched: pytest.MonkeyPatch) -> None:
    """From now on the engines of one kind of database share it."""
    first: dict[str, Engine] = {}

    def _make(url: URL) -> Engine:
        engine, kind = make_engine(url), url.get_backend_name()
        if kind in first and getattr(first[kind].dialect, "server_version_info", None):
            engine.dialect, engine._compiled_cache = first[kind].dialect, first[kind]._compiled_cache
        else:
            first[kind] = engine  # the one before has never reached its server, if there was one
        return engine

    patched.setattr(opening, "make_engine", _make)

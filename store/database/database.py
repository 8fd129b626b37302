"""A database that is open: units of work on it, and the notice that something changed."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from store.database.engine import WRITES
from store.database.faults import translated
from store.database.notice import Notice
from store.database.unit import Unit, run_last_steps
from store.errors import BrondeskError, NotAllowed, NotFound, Refused


class Database:
    """Opened by `store.database.opening.open_database`; shared by all threads of the program."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        self._notice = Notice(engine)
        self._known: dict[Hashable, str] = {}
        self.where = engine.url.render_as_string(hide_password=True)

    @property
    def dialect(self) -> str:
        """Either sqlite or postgresql."""
        return self._engine.dialect.name

    @property
    def engine(self) -> Engine:
        """The engine itself: for migrations, backups and measurements only."""
        return self._engine

    @contextmanager
    def unit(self, *, writes: bool) -> Iterator[Unit]:
        """A unit of work: committed at the end, rolled back on any error; driver errors become ours.

        After the rollback of a refusal the steps left for it run: its audit line is written in a unit of its own.
        """
        unit = Unit(self._writing if writes else self._engine, expire_on_commit=False)
        unit.prepare()
        unit.writes = writes
        try:
            with translated(self.where), unit:
                yield unit
                if writes:
                    run_last_steps(unit)
                    unit.commit()
        except (NotAllowed, Refused, NotFound) as error:
            _after_refusal(unit, error)
            raise
        if writes:
            self._notice.tell()

    def change_stamp(self) -> str:
        """A text that is another one after anybody, here or elsewhere, has changed the database."""
        with translated(self.where):
            return self._notice.stamp()

    def is_known(self, fact: Hashable, stamp: str) -> bool:
        """Whether `remember` was told that fact under this very stamp: nobody has changed the database since."""
        return self._known.get(fact) == stamp

    def remember(self, fact: Hashable, stamp: str) -> None:
        """Keeps that a fact was read under a stamp taken *before* it was read."""
        self._known[fact] = stamp

    def close(self) -> None:
        """Lets go of every connection."""
        self._notice.close()
        self._engine.dispose()


def _after_refusal(unit: Unit, error: BrondeskError) -> None:
    for step in unit.refused_steps:
        step(error)

"""No line, no action: with the audit table shut, whatever would leave a line is refused with the reason, and undone."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlmodel import func, select

from store.context import Context
from store.desk.listing import count_dossiers, list_dossiers
from store.desk.views import ListRequest
from store.errors import BrondeskError
from store.tables.all import METADATA
from tests.store.everyone.test_boundary import tried
from tests.store.everyone.test_lines import EXEMPT, NEEDS_MORE, RECIPES
from tests.store.everyone.world import World


def shut(context: Context, *, closed: bool) -> None:
    """As an administrator of the database could: nobody writes a line any more."""
    with context.database.engine.begin() as connection:
        execute = connection.exec_driver_sql
        if not closed:
            execute("DROP TRIGGER shut ON audit_event" if context.database.dialect != "sqlite" else "DROP TRIGGER shut")
        elif context.database.dialect == "sqlite":
            execute("CREATE TRIGGER shut BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'shut'); END")
        else:
            execute(
                "CREATE TRIGGER shut BEFORE INSERT ON audit_event FOR EACH STATEMENT "
                "EXECUTE FUNCTION audit_event_refuse()"
            )


def rows(context: Context) -> dict[str, int]:
    """How many rows each table has."""
    with context.database.unit(writes=False) as unit:
        return {
            name: unit.exec(select(func.count()).select_from(table)).one() for name, table in METADATA.tables.items()
        }


Calls = list[tuple[str, Callable[..., Any], dict[str, Any]]]  # of whatever a use case takes


def prepared(mine: World, names: Iterable[str], *, apart: bool) -> Calls:
    """What each is called with: in the one world, or in a world of its own where its recipe or `apart` wants it."""
    calls: Calls = []
    for name in names:
        function = tried()[name]
        world = World(mine.context, mine.clock) if apart or name in RECIPES else mine
        calls.append((name, function, RECIPES[name](world) if name in RECIPES else world.arguments(function)))
    return calls


def not_refused(context: Context, calls: Calls) -> dict[str, str]:
    """What ended otherwise than with the reason that no line can be written; nothing changed meanwhile."""
    ended: dict[str, str] = {}
    shut(context, closed=True)
    before = rows(context)
    for name, function, given in calls:
        try:
            answer = function(context, **given)
        except BrondeskError as error:
            if error.code != "audit_not_written":
                ended[name] = error.code
        else:
            ended[name] = f"answered {answer!r:.60}"
    assert rows(context) == before
    assert list_dossiers(context, request=ListRequest()).items
    assert count_dossiers(context).count
    shut(context, closed=False)
    return ended


def test_without_the_audit_table_nothing_of_a_client_opens_or_changes(mine: World) -> None:
    """All in one world; what is done there already, or cannot be, is tried in a world of its own."""
    names = [name for name in tried() if name not in EXEMPT and name not in NEEDS_MORE]
    ended = not_refused(mine.context, prepared(mine, names, apart=False))
    assert not_refused(mine.context, prepared(mine, ended, apart=True)) == {}

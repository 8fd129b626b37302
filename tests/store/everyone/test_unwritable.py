"""No line, no action: with the audit table shut, whatever would leave a line is refused with the reason, and undone."""

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


def test_without_the_audit_table_nothing_of_a_client_opens_or_changes(mine: World) -> None:
    wrong: dict[str, str] = {}
    calls = [(name, one) for name, one in tried().items() if name not in EXEMPT and name not in NEEDS_MORE]
    ready = {}
    for name, function in calls:
        world = World(mine.context, mine.clock)
        ready[name] = RECIPES[name](world) if name in RECIPES else world.arguments(function)
    shut(mine.context, closed=True)
    before = rows(mine.context)
    for name, function in calls:
        try:
            answer = function(mine.context, **ready[name])
        except BrondeskError as error:
            if error.code != "audit_not_written":
                wrong[name] = error.code
        else:
            wrong[name] = f"answered {answer!r:.60}"
    assert wrong == {}, wrong
    assert rows(mine.context) == before
    assert list_dossiers(mine.context, request=ListRequest()).items
    assert count_dossiers(mine.context).count
    shut(mine.context, closed=False)
    print(f"{mine.context.database.dialect}: {len(calls)} use cases refused")

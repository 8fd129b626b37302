"""Measures side by side and prints tables: `python -m tests.bench [start|commands|keys|preview|queries|…]`; see PARTS.

Budgets are ratios inside one run, or counts: milliseconds of one machine mean nothing on another.
"""

import argparse
import os
import tempfile
from pathlib import Path

from sqlalchemy import NullPool, create_engine

from tests.bench.keeping import seeded
from tests.bench.keys import measure_keys
from tests.bench.peers import demo, floor, others, ours
from tests.bench.preview import measure_intake, measure_preview
from tests.bench.queries import measure_queries
from tests.bench.seed import Seeded, seed
from tests.bench.seen import measure_seen
from tests.bench.start import measure_commands, measure_screens
from tests.postgres import new_database, serve

PARTS = ("start", "commands", "keys", "preview", "intake", "queries", "postgres", "seen")


def main() -> None:
    """Reads the arguments, measures what they ask, prints each table as soon as it is known."""
    options = _parser().parse_args()
    directory = Path(options.directory)
    for part in options.parts or PARTS:
        print(_measure(part, directory, options), flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=PARTS, help="what to measure; default all")
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count; one more is dropped")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000], help="dossiers in the databases")
    kept = Path(tempfile.gettempdir()) / f"brondesk-bench-{os.getuid()}"
    parser.add_argument("--directory", default=str(kept), help="where seeded databases are kept for the next run")
    return parser


def _measure(part: str, directory: Path, options: argparse.Namespace) -> str:
    sizes: list[int] = options.sizes
    match part:
        case "start":
            desk = ours(seeded(directory, sizes[0]).environment)
            return measure_screens([floor(), desk, demo(directory), *others(directory)], options.rounds)
        case "commands":
            return measure_commands(options.rounds)
        case "keys":
            return measure_keys(seeded(directory, sizes[0]).environment, options.rounds)
        case "preview":
            return measure_preview(options.rounds)
        case "intake":
            return measure_intake(options.rounds)
        case "queries":
            return measure_queries([seeded(directory, size) for size in sizes])
        case "seen":
            with tempfile.TemporaryDirectory() as fresh, serve() as server:
                there = (None, new_database(server))
                return "\n".join(measure_seen(Path(fresh) / str(at), one) for at, one in enumerate(there))
        case _:
            with serve() as server:
                return measure_queries([_on_postgres(server, directory, size) for size in sizes])


def _on_postgres(server: str, directory: Path, dossiers: int) -> Seeded:
    """A database of that size on a server of this run, with the statistics that autovacuum would gather."""
    made = seed(directory / f"postgres-{dossiers}-{os.getpid()}", dossiers, new_database(server))
    engine = create_engine(made.database, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")
    return made


if __name__ == "__main__":
    main()

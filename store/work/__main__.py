"""`python -m store.work`: a worker as a process of its own; one JSON line on stdout when it works."""

import argparse
import json
import logging
import os
import signal
import sys
from threading import Event, Timer

from store.context import open_context
from store.errors import BrondeskError
from store.parent import when_parent_ends
from store.settings import read_settings
from store.words.sentences import Language, error_sentence
from store.work.worker import run_worker

LINGER = 4.0
"""Seconds that it may take to end by itself, once the parent is gone."""


def main(arguments: list[str] | None = None) -> int:
    """Works until SIGTERM, SIGINT or, with `--die-with-parent`, the end of stdin."""
    parser = argparse.ArgumentParser(prog="python -m store.work", description="A worker.")
    parser.add_argument("--database", help="URL of the database (default: as the settings say)")
    parser.add_argument("--die-with-parent", action="store_true", help="end when stdin ends")
    options = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    if options.die_with_parent:
        when_parent_ends(lambda: _end(stop))
    try:
        context = open_context(read_settings(os.environ, database=options.database))
        cut_off = run_worker(context, stop=stop, ready=_tell)
    except BrondeskError as error:
        print(error_sentence(error, Language.ENGLISH), file=sys.stderr)
        return error.exit_code
    context.database.close()
    if cut_off:
        os._exit(0)  # a call that hangs would keep its thread, and with it the process, for as long as it may last
    return 0


def _tell() -> None:
    print(json.dumps({"worker": "ready"}), flush=True)


def _end(stop: Event) -> None:
    stop.set()
    # Whatever still hangs is done again by the next worker: nothing is worth outliving the parent for.
    Timer(LINGER, os._exit, (1,)).start()


if __name__ == "__main__":
    sys.exit(main())

"""`python -m store.demo.child worker|page`: one child of the demonstration. A line on stdout says that it is ready."""

import logging
import os
import sys
from threading import Event

from store.context import Context, open_context
from store.demo.parent import end_when_told
from store.settings import read_settings

READY = "ready"


def main(words: list[str]) -> int:
    """Runs the child of that name until it is told to stop or the parent is gone."""
    stop = Event()
    end_when_told(stop)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    context = open_context(read_settings(os.environ))
    try:
        match words:
            case ["worker"]:
                _work(context, stop)
            case _:
                sys.stderr.write("python -m store.demo.child worker\n")
                return 2
    finally:
        context.database.close()
    return 0


def _work(context: Context, stop: Event) -> None:
    from store.work.worker import run_worker  # each child imports what it does, and nothing else

    run_worker(context, stop=stop, ready=_tell)


def _tell() -> None:
    sys.stdout.write(READY + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

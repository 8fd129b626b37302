"""`python -m store.web`: the page as a process of its own; one JSON line on stdout when it answers."""

import argparse
import json
import logging
import os
import signal
import sys

from store.context import open_context
from store.errors import BrondeskError
from store.parent import when_parent_ends
from store.settings import read_settings
from store.web.serving import DEFAULT_PORT, serve
from store.words.sentences import Language, error_sentence


def main(arguments: list[str] | None = None) -> int:
    """Serves until SIGTERM, SIGINT or, with `--die-with-parent`, the end of stdin."""
    parser = argparse.ArgumentParser(prog="python -m store.web", description="The Digimap page.")
    parser.add_argument("--database", help="URL of the database (default: as the settings say)")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="0: a free one")
    parser.add_argument("--die-with-parent", action="store_true", help="end when stdin ends")
    options = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    try:
        context = open_context(read_settings(os.environ, database=options.database))
        if options.die_with_parent:
            when_parent_ends(_end)
        serve(context, host=options.host, port=options.port, ready=_tell)
    except BrondeskError as error:
        print(error_sentence(error, Language.ENGLISH), file=sys.stderr)
        return error.exit_code
    context.database.close()
    return 0


def _tell(url: str) -> None:
    print(json.dumps({"digimap": url}), flush=True)


def _end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())

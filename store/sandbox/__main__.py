"""`python -m store.sandbox`: the stand-ins as one process; one JSON line on stdout when all of them answer."""

import argparse
import asyncio
import os
import signal
import socket
import sys
import threading
from pathlib import Path

from store.sandbox.moments import moved_by
from store.sandbox.serve import Setup, Standins


def main(arguments: list[str] | None = None) -> int:
    """Serves until SIGTERM, SIGINT or, with `--die-with-parent`, the end of stdin."""
    options = _parser().parse_args(arguments)
    clock_file = os.environ.get("BRONDESK_CLOCK_FILE")
    setup = Setup(
        now=moved_by(Path(clock_file) if clock_file else None),
        pace=options.pace,
        directory=options.directory,
        page_url=options.page_url,
    )
    ockto = None if options.ockto_socket is None else socket.socket(fileno=options.ockto_socket)
    asyncio.run(_serve(Standins(setup, ockto=ockto), die_with_parent=options.die_with_parent))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m store.sandbox",
        description="Stand-ins for Ockto and the five advice packages, on free loopback ports.",
        epilog="Example: python -m store.sandbox --pace 0.5",
    )
    parser.add_argument("--directory", type=Path, help="keep here what the packages received (default: in memory)")
    parser.add_argument("--pace", type=_seconds, default=2.0, help="seconds per state of a package (default: 2.0)")
    parser.add_argument("--page-url", help="where Findesk's tab opens (default: the stand-in's own socket)")
    parser.add_argument(
        "--ockto-socket", type=int, metavar="FD", help="a listening socket for Ockto, open already (default: a new one)"
    )
    parser.add_argument("--die-with-parent", action="store_true", help="end when stdin ends")
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds <= 86_400:
        raise ValueError(text)
    return seconds


async def _serve(standins: Standins, *, die_with_parent: bool) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, standins.stop)

    def _ready() -> None:
        print(standins.addresses.model_dump_json(), flush=True)
        if die_with_parent:
            # A thread of its own: reading to the end works for every kind of stdin, also one that no loop can watch.
            threading.Thread(target=_until_stdin_ends, args=(standins,), daemon=True).start()

    await standins.serve(_ready)


def _until_stdin_ends(standins: Standins) -> None:
    try:
        while os.read(0, 4096):
            pass
    except OSError:
        pass  # no stdin at all: it has ended
    standins.stop()


if __name__ == "__main__":
    sys.exit(main())

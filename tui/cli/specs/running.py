"""Commands of the whole installation: those that run until they are told to stop, and the check."""

from tui.cli.spec import CommandSpec, Needs, flag, option, rows, seconds
from tui.cli.specs.shared import AT

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("demo",),
        "a seeded office, stand-ins, worker, page and the desk",
        "brondesk demo --headless",
        AT + "demo:demo",
        (
            option(
                "--directory",
                help="keep everything there (default: a temporary folder, removed at the end)",
                metavar="D",
            ),
            option("--dossiers", help="how many dossiers to seed (40)", type=rows, default=40, metavar="N"),
            flag("--headless", help="no desk: print one JSON line when ready, serve until SIGTERM"),
        ),
        Needs.NOTHING,
    ),
    CommandSpec(
        ("doctor",),
        "how terminal, database, key, worker, page, services and clock are (6: one is down, 9: damage)",
        "brondesk doctor --json",
        AT + "doctor:doctor",
        (),
        Needs.NOTHING,
    ),
    CommandSpec(
        ("worker",),
        "do the background work",
        "brondesk worker",
        AT + "running:worker",
        (),
        Needs.STORE,
    ),
    CommandSpec(
        ("serve",),
        "serve the Digimap page",
        "brondesk serve --port 8750",
        AT + "running:serve",
        (
            option("--host", help="address to listen at (127.0.0.1)", default="127.0.0.1"),
            option("--port", help="port (8750; 0: a free one)", type=int, default=8750),
        ),
        Needs.STORE,
    ),
    CommandSpec(
        ("sandbox",),
        "the stand-ins alone: Ockto and the five packages",
        "brondesk sandbox",
        AT + "running:sandbox",
        (
            option("--directory", help="keep there what was received", metavar="D"),
            option(
                "--pace",
                help="seconds between two states of a package (2)",
                type=seconds,
                default=2.0,
                metavar="SECONDS",
            ),
        ),
        Needs.NOTHING,
    ),
    CommandSpec(
        ("check",),
        "verify every stored hash, seal, reference, open question and the audit chain",
        "brondesk check",
        AT + "audit:checked",
    ),
    CommandSpec(
        ("keys",),
        "which key does what on the desk, after your settings",
        "brondesk keys",
        AT + "keymap:keys",
        (flag("--markdown", help="the sheet of keys as they are out of the box"),),
        Needs.NOTHING,
    ),
)

"""Commands of exports and returned advice."""

from tui.cli.spec import CommandSpec, Option, argument, flag, identity, option, seconds
from tui.cli.specs.shared import AT, DOSSIER, PACKAGES, REASON, named_by_id

_EXPORT = named_by_id("export", "the export")
_ADVICE = named_by_id("advice", "the returned advice")
_CHOICE: tuple[Option, ...] = (
    option("--package", help="advice package", choices=PACKAGES, required=True),
    option("--source", help="Ockto data or the dossier's own (ockto)", choices=("ockto", "dossier"), default="ockto"),
    option("--person", help="whose data", choices=("aanvrager", "partner", "both")),
    option("--delivery", help="which file (repeatable)", type=identity, action="append", metavar="ID"),
    option("--date", help="the files retrieved on that day (YYYY-MM-DD)", metavar="D"),
    option("--record", help="version of the dossier's own data (the newest)", type=identity, metavar="VERSION"),
    flag("--removal-confirmed", help="Findesk: the earlier dossier has been removed there"),
)


SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("export", "check"),
        "what would stand in the way; sends nothing",
        "brondesk export check 26-00317 --package figlo --person both",
        AT + "exports:check",
        (DOSSIER, *_CHOICE),
    ),
    CommandSpec(
        ("export", "send"),
        "check, and queue it for sending",
        "brondesk export send 26-00317 --package figlo --person aanvrager",
        AT + "exports:send",
        (DOSSIER, *_CHOICE),
    ),
    CommandSpec(
        ("export", "list"),
        "the exports of a dossier",
        "brondesk export list 26-00317",
        AT + "exports:exports",
        (DOSSIER,),
    ),
    CommandSpec(("export", "show"), "one export", "brondesk export show 3", AT + "exports:export", (_EXPORT,)),
    CommandSpec(
        ("export", "retry"),
        "try again: same version, same key; after failed or unknown",
        "brondesk export retry 3",
        AT + "exports:retried",
        (_EXPORT,),
    ),
    CommandSpec(
        ("export", "cancel"),
        "cancel while it is queued",
        "brondesk export cancel 3",
        AT + "exports:cancelled",
        (_EXPORT,),
    ),
    CommandSpec(
        ("export", "wait"),
        "wait until it rests (exit code 4 refused, 6 failed, unknown or time over)",
        "brondesk export wait 3 --until advice --seconds 30",
        AT + "exports:waited",
        (
            _EXPORT,
            option("--seconds", help="how long at most (60)", type=seconds, default=60.0, metavar="N"),
            option("--until", help="go on until advice is in (4 when it was cancelled)", choices=("advice",)),
        ),
    ),
    CommandSpec(
        ("advice", "list"),
        "returned advice, of one dossier or of all",
        "brondesk advice list 26-00317",
        AT + "exports:advices",
        (argument("dossier", "number or id of the dossier", nargs="?"), REASON),
    ),
    CommandSpec(
        ("advice", "show"),
        "one returned advice, per field",
        "brondesk advice show 2",
        AT + "exports:advice",
        (_ADVICE, REASON),
    ),
    CommandSpec(
        ("advice", "accept"),
        "take fields (without --field: all) into the dossier",
        "brondesk advice accept 2 --field income_gross_year",
        AT + "exports:accepted",
        (_ADVICE, option("--field", help="a field (repeatable)", action="append", metavar="F")),
    ),
    CommandSpec(
        ("advice", "keep"),
        "keep fields (without --field: all) as they are in the dossier",
        "brondesk advice keep 2",
        AT + "exports:kept",
        (_ADVICE, option("--field", help="a field (repeatable)", action="append", metavar="F")),
    ),
)

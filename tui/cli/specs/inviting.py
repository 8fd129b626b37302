"""Commands of invitations, sessions and the client of the stand-in."""

from tui.cli.spec import CommandSpec, FileName, argument, flag, identity, option
from tui.cli.specs.shared import AT, DOSSIER, FORCE, ROLES, named_by_id

_SESSION = named_by_id("session", "the Ockto session")

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("invite",),
        "invite a person to the Digimap (72 hours); an earlier link and code stop working",
        "brondesk invite 26-00317 --person aanvrager --session",
        AT + "inviting:invite",
        (
            DOSSIER,
            option("--person", help="aanvrager or partner", choices=ROLES, required=True),
            flag("--session", help="start the Ockto session at once"),
            flag("--withdraw", help="withdraw the invitation"),
        ),
    ),
    CommandSpec(
        ("session", "list"),
        "the Ockto sessions of a dossier, or all that are open",
        "brondesk session list 26-00317",
        AT + "inviting:sessions",
        (argument("dossier", "number or id of the dossier", nargs="?"),),
    ),
    CommandSpec(("session", "show"), "one session", "brondesk session show 4", AT + "inviting:session", (_SESSION,)),
    CommandSpec(
        ("session", "renew"),
        "a new QR code; the old one is void",
        "brondesk session renew 4",
        AT + "inviting:renewed",
        (_SESSION,),
    ),
    CommandSpec(
        ("session", "cancel"), "end the session", "brondesk session cancel 4", AT + "inviting:cancelled", (_SESSION,)
    ),
    CommandSpec(
        ("session", "qr"),
        "the QR code as text, SVG or PNG",
        "brondesk session qr 4 --format svg --output code.svg",
        AT + "inviting:qr",
        (
            _SESSION,
            option(
                "--format",
                help="text (black on white on a terminal), inverted (text for light on dark, in a pipe), svg, png",
                choices=("text", "inverted", "svg", "png"),
                default="text",
            ),
            option("--output", help="where to write it (- for stdout)", type=FileName, default="-", metavar="F"),
            FORCE,
        ),
    ),
    CommandSpec(
        ("client",),
        "play the client against the stand-in",
        "brondesk client 4 share",
        AT + "inviting:client",
        (
            argument("session", "id of the Ockto session", type=identity, nargs="?"),
            argument("step", "what the client does", nargs="?", choices=("scan", "gather", "share", "refuse")),
            option("--persona", help="as whom (self: the invited person)", default="self", metavar="P"),
            flag("--personas", help="list the personas"),
        ),
    ),
)

"""Commands of offices, connections and the audit trail."""

from tui.cli.spec import CommandSpec, FileName, Needs, argument, option
from tui.cli.specs.shared import AFTER, AT, LIMIT, PACKAGES

_PARTNERS = ("ockto", *PACKAGES)

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("office", "new"),
        "make an office with its first administrator",
        "brondesk office new 'Kantoor Van Dijk' --admin anna",
        AT + "offices:new_office",
        (argument("name", "name of the office"), option("--admin", help="login of its administrator", required=True)),
        Needs.STORE,
    ),
    CommandSpec(("office", "list"), "the offices", "brondesk office list", AT + "offices:offices", (), Needs.STORE),
    CommandSpec(
        ("connection", "list"),
        "the connections of the office",
        "brondesk connection list",
        AT + "connections:connections",
    ),
    CommandSpec(
        ("connection", "set"),
        "set up a connection; secrets are read from a file or stdin",
        "brondesk connection set figlo --environment production --url https://… --credentials -",
        AT + "connections:set_up",
        (
            argument("partner", "partner", choices=_PARTNERS),
            option("--environment", help="which one", choices=("staging", "production", "sandbox"), required=True),
            option("--url", help="base address", required=True),
            option("--credentials", help="file of lines name=value (0600); - for stdin", type=FileName, metavar="FILE"),
            option("--guid", help="Adviesbox: the office's GUID", default=""),
        ),
    ),
    CommandSpec(
        ("connection", "test"),
        "ask the partner whether we are let in",
        "brondesk connection test ockto",
        AT + "connections:tested",
        (argument("partner", "partner", choices=_PARTNERS),),
    ),
    CommandSpec(
        ("connection", "request"),
        "prepare the set-up mail (it is not sent)",
        "brondesk connection request figlo",
        AT + "connections:requested",
        (argument("partner", "partner", choices=_PARTNERS),),
    ),
    CommandSpec(
        ("audit", "list"),
        "the audit trail, newest first",
        "brondesk audit list --limit 20",
        AT + "audit:lines",
        (option("--dossier", help="of one dossier"), LIMIT, AFTER),
    ),
    CommandSpec(
        ("audit", "verify"),
        "verify the chain of the audit trail",
        "brondesk audit verify --anchor anchor.json",
        AT + "audit:verified",
        (option("--anchor", help="what `audit anchor` printed before; - for stdin", metavar="FILE", type=FileName),),
    ),
    CommandSpec(
        ("audit", "anchor"),
        "the end of the audit trail, to be kept where nobody can change it",
        "brondesk audit anchor > anchor.json",
        AT + "audit:anchored",
    ),
)

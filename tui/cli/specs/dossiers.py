"""Commands of dossiers and persons."""

from tui.cli.spec import CommandSpec, Option, argument, flag, identity, option
from tui.cli.specs.shared import AFTER, AT, DOSSIER, LIMIT, ROLES, named_by_id

_PERSON: tuple[Option, ...] = (
    option("--role", help="aanvrager or partner", choices=ROLES),
    option("--surname", help="birth name, without prefix"),
    option("--prefix", help="prefix: de, van der"),
    option("--partner-surname", help="partner's name, where it is used"),
    option("--initials", help="A.B."),
    option("--first-names", help="all first names"),
    option("--birth-date", help="YYYY-MM-DD, 00 for a part that is not known"),
    option("--sex", help="v, m or o", choices=("v", "m", "o")),
    option("--email", help="e-mail address"),
    option("--phone", help="telephone number"),
    option("--postcode", help="postcode"),
    option("--house-number", help="house number with its addition"),
)

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("dossier", "new"),
        "make a dossier, with its applicant if a name is given",
        "brondesk dossier new --surname Vries --prefix de --sex v --birth-date 1988-03-12",
        AT + "dossiers:new_dossier",
        _PERSON,
    ),
    CommandSpec(
        ("dossier", "list"),
        "the dossiers, newest activity first; what is looked for in alphabetical order",
        "brondesk dossier list --search vries --filter waiting",
        AT + "dossiers:dossiers",
        (
            option(
                "--search",
                help="name (begin of a word, then from 3 letters on its middle), number, birth date, postcode, "
                "e-mail or code",
                default="",
                metavar="T",
            ),
            option(
                "--filter",
                help="only those with that open question",
                choices=("waiting", "brondata", "match", "advice", "ageing", "failed"),
            ),
            flag("--all-offices", help="in every office that you serve"),
            LIMIT,
            AFTER,
        ),
    ),
    CommandSpec(
        ("dossier", "show"), "one dossier", "brondesk dossier show 26-00317", AT + "dossiers:dossier", (DOSSIER,)
    ),
    CommandSpec(
        ("dossier", "trace"),
        "where the chain stopped, why, and what to tell the client",
        "brondesk dossier trace 26-00317",
        AT + "support:trace",
        (DOSSIER,),
    ),
    CommandSpec(
        ("problem", "show"),
        "what is known of a problem number",
        "brondesk problem show K7QF2M9P",
        AT + "support:problem",
        (argument("number", "the number that the screen showed"),),
    ),
    CommandSpec(
        ("problem", "list"),
        "the faults of the program, newest first",
        "brondesk problem list",
        AT + "support:problems",
        (LIMIT,),
    ),
    CommandSpec(
        ("dossier", "edit"),
        "give a dossier to another adviser",
        "brondesk dossier edit 26-00317 --adviser bert",
        AT + "dossiers:edited_dossier",
        (
            DOSSIER,
            option("--adviser", help="login of the adviser", required=True),
            option("--version", dest="seen", help="the version that you saw", type=identity),
        ),
    ),
    CommandSpec(
        ("person", "add"),
        "add the applicant or the partner",
        "brondesk person add 26-00317 --role partner --surname Jansen --birth-date 1986-07-00",
        AT + "dossiers:new_person",
        (DOSSIER, *_PERSON),
    ),
    CommandSpec(
        ("person", "edit"),
        "change what is given; the rest stays",
        "brondesk person edit 26-00317 --role partner --email c.jansen@example.nl",
        AT + "dossiers:edited_person",
        (DOSSIER, *_PERSON, option("--version", dest="seen", help="the version that you saw", type=identity)),
    ),
    CommandSpec(
        ("person", "report"),
        "who saw this client: for the client who asks",
        "brondesk person report 12 --from 2026-01-01 --to 2026-12-31",
        AT + "reports:who_saw",
        (
            named_by_id("person", "the person (dossier show --json)"),
            option("--from", dest="first", help="the first day (YYYY-MM-DD)", metavar="D"),
            option("--to", dest="last", help="the last day (YYYY-MM-DD)", metavar="D"),
        ),
    ),
)

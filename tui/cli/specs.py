"""Every command of the command line, in one table."""

from tui.cli.spec import CommandSpec, Needs, Option, argument, flag, option

_AT = "tui.cli.commands."
_DOSSIER = argument("dossier", "number (26-00317) or id of the dossier")
_DELIVERY = argument("delivery", "id of the delivery", type=int)
_SESSION = argument("session", "id of the Ockto session", type=int)
_EXPORT = argument("export", "id of the export", type=int)
_ADVICE = argument("advice", "id of the returned advice", type=int)
_DOCUMENT = argument("document", "id of the document", type=int)
_LIMIT = option("--limit", help="rows at most (60)", type=int, default=60)
_AFTER = option("--after", help="cursor: `next` of the page before", metavar="CURSOR")
_FORCE = flag("--force", help="write over an existing file")
_FILE_OUT = argument("file", "where to write it; - for stdout")
_ROLES = ("aanvrager", "partner")
_PACKAGES = ("figlo", "adviesbox", "dias", "findesk", "finrust")
_PARTNERS = ("ockto", *_PACKAGES)
_PERSON: tuple[Option, ...] = (
    option("--role", help="aanvrager or partner", choices=_ROLES),
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
_CHOICE: tuple[Option, ...] = (
    option("--package", help="advice package", choices=_PACKAGES, required=True),
    option("--source", help="Ockto data or the dossier's own (ockto)", choices=("ockto", "dossier"), default="ockto"),
    option("--person", help="whose data", choices=("aanvrager", "partner", "both")),
    option("--delivery", help="which file (repeatable)", type=int, action="append", metavar="ID"),
    option("--date", help="the files retrieved on that day (YYYY-MM-DD)", metavar="D"),
    option("--record", help="version of the dossier's own data (the newest)", type=int, metavar="VERSION"),
    flag("--removal-confirmed", help="Findesk: the earlier dossier has been removed there"),
)

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("demo",),
        "a seeded office, stand-ins, worker, page and the desk",
        "brondesk demo --headless",
        _AT + "running:demo",
        (
            option(
                "--directory",
                help="keep everything there (default: a temporary folder, removed at the end)",
                metavar="D",
            ),
            option("--dossiers", help="how many dossiers to seed (40)", type=int, default=40, metavar="N"),
            flag("--headless", help="no desk: print one JSON line when ready, serve until SIGTERM"),
        ),
        Needs.NOTHING,
    ),
    CommandSpec(
        ("office", "new"),
        "make an office with its first administrator",
        "brondesk office new 'Kantoor Van Dijk' --admin anna",
        _AT + "offices:new_office",
        (argument("name", "name of the office"), option("--admin", help="login of its administrator", required=True)),
        Needs.STORE,
    ),
    CommandSpec(("office", "list"), "the offices", "brondesk office list", _AT + "offices:offices", (), Needs.STORE),
    CommandSpec(
        ("user", "add"),
        "add a user to the office",
        "brondesk user add sem --role support",
        _AT + "offices:new_user",
        (
            argument("login", "login name"),
            option("--name", help="full name", default=""),
            option(
                "--role", help="what the user may", choices=("support", "adviser", "admin", "auditor"), required=True
            ),
        ),
    ),
    CommandSpec(("user", "list"), "the users of the office", "brondesk user list", _AT + "offices:users"),
    CommandSpec(
        ("dossier", "new"),
        "make a dossier, with its applicant if a name is given",
        "brondesk dossier new --surname Vries --prefix de --sex v --birth-date 1988-03-12",
        _AT + "dossiers:new_dossier",
        _PERSON,
    ),
    CommandSpec(
        ("dossier", "list"),
        "the dossiers, newest activity first; found by name, number, birth date, postcode, e-mail or code",
        "brondesk dossier list --search vries --filter waiting",
        _AT + "dossiers:dossiers",
        (
            option("--search", help="what to look for", default="", metavar="T"),
            option(
                "--filter",
                help="only those with that open question",
                choices=("waiting", "brondata", "match", "advice", "ageing", "failed"),
            ),
            _LIMIT,
            _AFTER,
        ),
    ),
    CommandSpec(
        ("dossier", "show"), "one dossier", "brondesk dossier show 26-00317", _AT + "dossiers:dossier", (_DOSSIER,)
    ),
    CommandSpec(
        ("dossier", "edit"),
        "give a dossier to another adviser",
        "brondesk dossier edit 26-00317 --adviser bert",
        _AT + "dossiers:edited_dossier",
        (
            _DOSSIER,
            option("--adviser", help="login of the adviser", required=True),
            option("--version", dest="seen", help="the version that you saw", type=int),
        ),
    ),
    CommandSpec(
        ("person", "add"),
        "add the applicant or the partner",
        "brondesk person add 26-00317 --role partner --surname Jansen --birth-date 1986-07-00",
        _AT + "dossiers:new_person",
        (_DOSSIER, *_PERSON),
    ),
    CommandSpec(
        ("person", "edit"),
        "change what is given; the rest stays",
        "brondesk person edit 26-00317 --role partner --email c.jansen@example.nl",
        _AT + "dossiers:edited_person",
        (_DOSSIER, *_PERSON, option("--version", dest="seen", help="the version that you saw", type=int)),
    ),
    CommandSpec(
        ("invite",),
        "invite a person to the Digimap (72 hours)",
        "brondesk invite 26-00317 --person aanvrager --session",
        _AT + "inviting:invite",
        (
            _DOSSIER,
            option("--person", help="aanvrager or partner", choices=_ROLES, required=True),
            flag("--session", help="start the Ockto session at once"),
            flag("--withdraw", help="withdraw the invitation"),
        ),
    ),
    CommandSpec(
        ("session", "list"),
        "the Ockto sessions of a dossier",
        "brondesk session list 26-00317",
        _AT + "inviting:sessions",
        (_DOSSIER,),
    ),
    CommandSpec(("session", "show"), "one session", "brondesk session show 4", _AT + "inviting:session", (_SESSION,)),
    CommandSpec(
        ("session", "renew"),
        "a new QR code; the old one is void",
        "brondesk session renew 4",
        _AT + "inviting:renewed",
        (_SESSION,),
    ),
    CommandSpec(
        ("session", "cancel"), "end the session", "brondesk session cancel 4", _AT + "inviting:cancelled", (_SESSION,)
    ),
    CommandSpec(
        ("session", "qr"),
        "the QR code as text, SVG or PNG",
        "brondesk session qr 4 --format svg --output code.svg",
        _AT + "inviting:qr",
        (
            _SESSION,
            option("--format", help="text, svg or png (text)", choices=("text", "svg", "png"), default="text"),
            option("--output", help="where to write it (- for stdout)", default="-", metavar="F"),
            _FORCE,
        ),
    ),
    CommandSpec(
        ("client",),
        "play the client against the stand-in",
        "brondesk client 4 share",
        _AT + "inviting:client",
        (
            argument("session", "id of the Ockto session", type=int, nargs="?"),
            argument("step", "what the client does", nargs="?", choices=("scan", "gather", "share", "refuse")),
            option("--persona", help="as whom (self: the invited person)", default="self", metavar="P"),
            flag("--personas", help="list the personas"),
        ),
    ),
    CommandSpec(
        ("odm", "receive"),
        "take in an ODM file by hand",
        "brondesk odm receive 26-00317 file.json",
        _AT + "deliveries:receive",
        (
            _DOSSIER,
            argument("file", "the file; - for stdin"),
            option("--retrieved-at", help="when it was retrieved, if the file does not say", metavar="T"),
        ),
    ),
    CommandSpec(
        ("odm", "date"),
        "give a file without a date its date",
        "brondesk odm date 17 2026-11-20",
        _AT + "deliveries:dated",
        (_DELIVERY, argument("retrieved_at", "date or moment (ISO 8601)")),
    ),
    CommandSpec(
        ("odm", "list"),
        "the received files of a dossier",
        "brondesk odm list 26-00317",
        _AT + "deliveries:files",
        (_DOSSIER, _LIMIT, _AFTER),
    ),
    CommandSpec(
        ("odm", "show"),
        "what a received file says, or one value of it",
        "brondesk odm show 17 --path '$.persons[0].naam'",
        _AT + "deliveries:file",
        (_DELIVERY, option("--path", help="only the value there", metavar="P")),
    ),
    CommandSpec(
        ("odm", "save"),
        "the stored bytes",
        "brondesk odm save 17 - > file.json",
        _AT + "deliveries:saved",
        (_DELIVERY, _FILE_OUT, _FORCE),
    ),
    CommandSpec(
        ("match", "suggest"),
        "who in the file is who in the dossier",
        "brondesk match suggest 17",
        _AT + "deliveries:suggested",
        (_DELIVERY,),
    ),
    CommandSpec(
        ("match", "confirm"),
        "match a person in the file with one of the dossier",
        "brondesk match confirm 17 --inside P1 --person aanvrager",
        _AT + "deliveries:matched",
        (
            _DELIVERY,
            option("--inside", help="id of the person in the file (needed when there are several)", metavar="PERSONID"),
            option("--person", help="role or id of the dossier's person", required=True),
        ),
    ),
    CommandSpec(
        ("match", "undo"),
        "take a match back",
        "brondesk match undo 17 --inside P1",
        _AT + "deliveries:unmatched",
        (_DELIVERY, option("--inside", help="id of the person in the file", metavar="PERSONID")),
    ),
    CommandSpec(
        ("document", "list"),
        "the documents of a dossier",
        "brondesk document list 26-00317",
        _AT + "deliveries:documents",
        (_DOSSIER,),
    ),
    CommandSpec(
        ("document", "describe"),
        "give a document its description",
        "brondesk document describe 5 'UPO-overzicht 2026 (ABP)'",
        _AT + "deliveries:described",
        (_DOCUMENT, argument("description", "the description")),
    ),
    CommandSpec(
        ("document", "save"),
        "the stored document",
        "brondesk document save 5 upo.pdf",
        _AT + "deliveries:saved_document",
        (_DOCUMENT, _FILE_OUT, _FORCE),
    ),
    CommandSpec(
        ("export", "check"),
        "what would stand in the way; sends nothing",
        "brondesk export check 26-00317 --package figlo --person both",
        _AT + "exports:check",
        (_DOSSIER, *_CHOICE),
    ),
    CommandSpec(
        ("export", "send"),
        "check, and queue it for sending",
        "brondesk export send 26-00317 --package figlo --person aanvrager",
        _AT + "exports:send",
        (_DOSSIER, *_CHOICE),
    ),
    CommandSpec(
        ("export", "list"),
        "the exports of a dossier",
        "brondesk export list 26-00317",
        _AT + "exports:exports",
        (_DOSSIER,),
    ),
    CommandSpec(("export", "show"), "one export", "brondesk export show 3", _AT + "exports:export", (_EXPORT,)),
    CommandSpec(
        ("export", "retry"),
        "try again: same version, same key; after failed or unknown",
        "brondesk export retry 3",
        _AT + "exports:retried",
        (_EXPORT,),
    ),
    CommandSpec(
        ("export", "cancel"),
        "cancel while it is queued",
        "brondesk export cancel 3",
        _AT + "exports:cancelled",
        (_EXPORT,),
    ),
    CommandSpec(
        ("export", "wait"),
        "wait until it rests (4 refused, 6 failed, unknown or time over)",
        "brondesk export wait 3 --until advice --seconds 30",
        _AT + "exports:waited",
        (
            _EXPORT,
            option("--seconds", help="how long at most (60)", type=float, default=60.0, metavar="N"),
            option("--until", help="go on until advice is in", choices=("advice",)),
        ),
    ),
    CommandSpec(
        ("advice", "list"),
        "returned advice, of one dossier or of all",
        "brondesk advice list 26-00317",
        _AT + "exports:advices",
        (argument("dossier", "number or id of the dossier", nargs="?"),),
    ),
    CommandSpec(
        ("advice", "show"),
        "one returned advice, per field",
        "brondesk advice show 2",
        _AT + "exports:advice",
        (_ADVICE,),
    ),
    CommandSpec(
        ("advice", "accept"),
        "take fields (without --field: all) into the dossier",
        "brondesk advice accept 2 --field income_gross_year",
        _AT + "exports:accepted",
        (_ADVICE, option("--field", help="a field (repeatable)", action="append", metavar="F")),
    ),
    CommandSpec(
        ("advice", "keep"),
        "keep fields (without --field: all) as they are in the dossier",
        "brondesk advice keep 2",
        _AT + "exports:kept",
        (_ADVICE, option("--field", help="a field (repeatable)", action="append", metavar="F")),
    ),
    CommandSpec(
        ("connection", "list"),
        "the connections of the office",
        "brondesk connection list",
        _AT + "connections:connections",
    ),
    CommandSpec(
        ("connection", "set"),
        "set up a connection; secrets are read from a file or stdin",
        "brondesk connection set figlo --environment production --url https://… --credentials -",
        _AT + "connections:set_up",
        (
            argument("partner", "partner", choices=_PARTNERS),
            option("--environment", help="which one", choices=("staging", "production", "sandbox"), required=True),
            option("--url", help="base address", required=True),
            option("--credentials", help="file of lines name=value (0600); - for stdin", metavar="FILE"),
            option("--guid", help="Adviesbox: the office's GUID", default=""),
        ),
    ),
    CommandSpec(
        ("connection", "test"),
        "ask the partner whether we are let in",
        "brondesk connection test ockto",
        _AT + "connections:tested",
        (argument("partner", "partner", choices=_PARTNERS),),
    ),
    CommandSpec(
        ("connection", "request"),
        "prepare the set-up mail (it is not sent)",
        "brondesk connection request figlo",
        _AT + "connections:requested",
        (argument("partner", "partner", choices=_PARTNERS),),
    ),
    CommandSpec(
        ("audit", "list"),
        "the audit trail, newest first",
        "brondesk audit list --limit 20",
        _AT + "audit:lines",
        (option("--dossier", help="of one dossier"), _LIMIT, _AFTER),
    ),
    CommandSpec(
        ("audit", "verify"), "verify the chain of the audit trail", "brondesk audit verify", _AT + "audit:verified"
    ),
    CommandSpec(
        ("check",),
        "verify every stored hash, seal, reference, open question and the audit chain",
        "brondesk check",
        _AT + "audit:checked",
    ),
    CommandSpec(
        ("worker",),
        "do the background work",
        "brondesk worker",
        _AT + "running:worker",
        (),
        Needs.STORE,
    ),
    CommandSpec(
        ("serve",),
        "serve the Digimap page",
        "brondesk serve --port 8750",
        _AT + "running:serve",
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
        _AT + "running:sandbox",
        (
            option("--directory", help="keep there what was received", metavar="D"),
            option("--pace", help="seconds between two states of a package (2)", default="2.0", metavar="SECONDS"),
        ),
        Needs.NOTHING,
    ),
)

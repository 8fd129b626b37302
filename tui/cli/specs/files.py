"""Commands of received files, matches and documents."""

from tui.cli.spec import CommandSpec, FileName, argument, option
from tui.cli.specs.shared import AFTER, AT, DOSSIER, FILE_OUT, FORCE, LIMIT, REASON, named_by_id

_DELIVERY = named_by_id("delivery", "the delivery")
_DOCUMENT = named_by_id("document", "the document")

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("odm", "receive"),
        "take in an ODM file by hand",
        "brondesk odm receive 26-00317 file.json",
        AT + "deliveries:receive",
        (
            DOSSIER,
            argument("file", "the file; - for stdin", type=FileName),
            option("--retrieved-at", help="when it was retrieved, if the file does not say", metavar="T"),
        ),
    ),
    CommandSpec(
        ("odm", "date"),
        "give a file without a date its date",
        "brondesk odm date 17 2026-11-20",
        AT + "deliveries:dated",
        (_DELIVERY, argument("retrieved_at", "date or moment (ISO 8601)")),
    ),
    CommandSpec(
        ("odm", "list"),
        "the received files of a dossier",
        "brondesk odm list 26-00317",
        AT + "deliveries:files",
        (DOSSIER, LIMIT, AFTER, REASON),
    ),
    CommandSpec(
        ("odm", "show"),
        "what a received file says, or one value of it",
        "brondesk odm show 17 --path '$.persons[0].naam'",
        AT + "deliveries:file",
        (_DELIVERY, option("--path", help="only the value there", metavar="P"), REASON),
    ),
    CommandSpec(
        ("odm", "facts"),
        "what a received file says in the seven areas",
        "brondesk odm facts 17",
        AT + "looking:facts",
        (_DELIVERY, REASON),
    ),
    CommandSpec(
        ("odm", "search"),
        "where a text stands in a received file, as a key or in a value",
        "brondesk odm search 17 TeBereiken",
        AT + "looking:searched",
        (_DELIVERY, argument("text", "what to look for"), LIMIT, REASON),
    ),
    CommandSpec(
        ("odm", "mask"),
        "mask a reported value for good: it is a BSN after all",
        "brondesk odm mask 17 '$.sources[0].data.kenmerk'",
        AT + "deliveries:masked",
        (_DELIVERY, argument("path", "where it is reported (odm show: bsn_suspect)")),
    ),
    CommandSpec(
        ("odm", "save"),
        "the stored bytes",
        "brondesk odm save 17 - > file.json",
        AT + "deliveries:saved",
        (_DELIVERY, FILE_OUT, FORCE, REASON),
    ),
    CommandSpec(
        ("odm", "link"),
        "a link by which a browser fetches the file once, within five minutes",
        "brondesk odm link 17",
        AT + "links:delivery_link",
        (_DELIVERY, REASON),
    ),
    CommandSpec(
        ("document", "link"),
        "a link by which a browser fetches the document once, within five minutes",
        "brondesk document link 5",
        AT + "links:document_link",
        (_DOCUMENT, REASON),
    ),
    CommandSpec(
        ("match", "suggest"),
        "who in the file is who in the dossier",
        "brondesk match suggest 17",
        AT + "deliveries:suggested",
        (_DELIVERY, REASON),
    ),
    CommandSpec(
        ("match", "confirm"),
        "match a person in the file with one of the dossier",
        "brondesk match confirm 17 --inside P1 --person aanvrager",
        AT + "deliveries:matched",
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
        AT + "deliveries:unmatched",
        (_DELIVERY, option("--inside", help="id of the person in the file", metavar="PERSONID")),
    ),
    CommandSpec(
        ("document", "list"),
        "the documents of a dossier",
        "brondesk document list 26-00317",
        AT + "deliveries:documents",
        (DOSSIER, REASON),
    ),
    CommandSpec(
        ("document", "describe"),
        "give a document its description",
        "brondesk document describe 5 'UPO-overzicht 2026 (ABP)'",
        AT + "deliveries:described",
        (_DOCUMENT, argument("description", "the description")),
    ),
    CommandSpec(
        ("document", "save"),
        "the stored document",
        "brondesk document save 5 upo.pdf",
        AT + "deliveries:saved_document",
        (_DOCUMENT, FILE_OUT, FORCE, REASON),
    ),
)

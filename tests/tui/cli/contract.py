"""What outside scripts rely on: the fields of each command's JSON. A field never disappears or changes its name."""

from collections.abc import Iterator
from typing import Any

STEP = "code person text key"
ROW = (
    f"number office adviser status needs[] next_step{{{STEP}}} last_activity brondata persons[person role name] version"
)
FINDING = "code level person message remedy"
SESSION = "session state qr expires_at person"
DELIVERY = (
    "delivery sha256 bytes bsn_masked odm_version retrieved_at received_at age_days unknown_keys "
    "persons[inside name birth_date matched] sources[source person status retrieved_at] "
    f"findings[{FINDING}] duplicate_of"
)
EXPORT = (
    "export package version state since reason persons[person role] messages[field text] payload_sha256 trace_id "
    "attempts"
)
ADVICE = "advice dossier package person fields[field exported now returned decision]"
DOCUMENT = "document name description type person state sha256"
CONNECTION = "partner state last_test missing[] paused_until"
USER = "user role offices[]"
KEY = "fingerprint kind comment added_at added_by disabled"
COUNTS = " ".join(f"{name}{{n capped}}" for name in "waiting brondata match advice ageing failed".split())


def listed(item: str) -> str:
    """A list of such items."""
    return f"items[{item}] next"


REQUIRED = {
    "office new": "office",
    "office list": listed("office"),
    "user add": USER,
    "user list": listed(USER),
    "user disable": USER,
    "user enable": USER,
    "user key add": KEY,
    "user key list": listed(KEY),
    "user key disable": KEY,
    "user keys": "lines[]",
    "dossier new": ROW,
    "dossier list": f"{listed(ROW)} counts{{{COUNTS}}}",
    "dossier show": ROW.replace("brondata", "brondata{retrieved_at age_days}"),
    "dossier edit": ROW,
    "problem show": "number user at code dossier",
    "problem list": listed("number user at code dossier"),
    "dossier trace": (
        "number office status stop{code person stuck text since partner reason trace_id} tell{nl en} "
        "steps[step person state at] problems[] actions[action key allowed why_not command]"
    ),
    "person add": "person role name",
    "person edit": "person role name",
    "person report": "person name number first last items[day user name role kinds times first last reasons[] via[]]",
    "invite": "invitation link code expires_at session qr",
    "session list": listed(SESSION),
    "session show": SESSION,
    "session renew": SESSION,
    "session cancel": SESSION,
    "session qr": SESSION,
    "client": "state",
    "client --personas": listed("persona"),
    "odm receive": DELIVERY,
    "odm date": "delivery retrieved_at age_days persons[] sources[] findings[]",  # of a file without an envelope
    "odm list": listed(DELIVERY),
    "odm show": DELIVERY,
    "odm facts": listed("area label value unit source person retrieved_at path"),
    "odm search": "count items[path line value]",
    "odm mask": "delivery sha256 bsn_masked findings[] masked exports[]",  # of a file without an envelope
    "odm link": "url name expires_at",
    "odm save": DELIVERY,
    "match suggest": "candidates[inside person score reasons[] conflicts[]] tie",
    "match confirm": DELIVERY,
    "match undo": f"{DELIVERY} exports[]",
    "export check": f"allowed findings[{FINDING}]",
    "export send": f"allowed findings[{FINDING}] export version state",
    "export list": listed(EXPORT),
    "export show": EXPORT,
    "export retry": EXPORT,
    "export cancel": EXPORT,
    "export wait": EXPORT,
    "advice list": listed(ADVICE),
    "advice show": ADVICE,
    "advice accept": ADVICE,
    "advice keep": ADVICE,
    "document list": listed(DOCUMENT),
    "document describe": DOCUMENT,
    "document link": "url name expires_at",
    "document save": DOCUMENT,
    "connection list": listed(CONNECTION),
    "connection set": CONNECTION,
    "connection test": CONNECTION,
    "connection request": "to subject body",
    "audit list": listed("at actor action"),
    "audit anchor": "office sequence hash at",
    "audit verify": "ok problems[]",
    "check": "ok problems[]",
    "demo": (
        "database user ockto packages{figlo adviesbox dias findesk finrust} digimap environment{BRONDESK_CLOCK_FILE}"
    ),
    "sandbox": "ockto packages{figlo adviesbox dias findesk finrust}",
    "serve": "digimap",
    "worker": "worker",
    "doctor": f"ok findings[{FINDING} area state]",
    "keys": "items[command keys[] text] problems[]",
}
"""By the words of the command: names; `name{…}` an object, `name[…]` a list of objects, `name[]` of anything."""

FILLED = ("items", "persons", "fields", "candidates", "sources")
"""Lists that have to hold something, so that there is something to look into."""


def missing(shape: str, document: Any, at: str = "") -> Iterator[str]:  # JSON as the program printed it
    """The places at which the document lacks what the shape names."""
    if not isinstance(document, dict):
        yield at
        return
    for name, kind, inside in _names(shape):
        place = f"{at}.{name}".lstrip(".")
        if name not in document:
            yield place
        elif kind == "{":
            yield from missing(inside, document[name], place)
        elif kind == "[":
            if not isinstance(document[name], list):
                yield place
            elif inside:
                if name in FILLED and not document[name]:
                    yield f"{place} is empty"
                for item in document[name]:
                    yield from missing(inside, item, f"{place}[]")


def _names(shape: str) -> Iterator[tuple[str, str, str]]:
    """The names on the first level, each with its bracket and what stands inside."""
    name, depth, kind, inside = "", 0, "", ""
    for letter in f"{shape} ":
        if depth == 0 and letter == " ":
            if name:
                yield name, kind, inside
            name, kind, inside = "", "", ""
        elif letter in "[{" and depth == 0:
            kind, depth = letter, 1
        elif letter in "]}" and depth == 1:
            depth = 0
        elif depth:
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(letter, 0)
            inside += letter
        else:
            name += letter

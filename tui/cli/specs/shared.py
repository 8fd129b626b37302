"""Arguments that many commands have."""

from tui.cli.spec import FileName, Option, argument, flag, identity, option, rows

AT = "tui.cli.commands."
DOSSIER = argument("dossier", "number (26-00317) or id of the dossier")
LIMIT = option("--limit", help="rows at most (60)", type=rows, default=60, metavar="N")
AFTER = option("--after", help="cursor: `next` of the page before", metavar="CURSOR")
FORCE = flag("--force", help="write over an existing file")
FILE_OUT = argument("file", "where to write it; - for stdout", type=FileName)
REASON = option("--reason", help="why you open it: a reason or ticket (support)", metavar="TEXT")
ROLES = ("aanvrager", "partner")
PACKAGES = ("figlo", "adviesbox", "dias", "findesk", "finrust")


def named_by_id(name: str, what: str) -> Option:
    """A positional argument that is an id."""
    return argument(name, f"id of {what}", type=identity)

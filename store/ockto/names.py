"""The name under which a document came, made harmless."""

from email.message import Message

from store.tables.base import NAME

USUAL = "pdf.pdf"


def received_name(disposition: str) -> str:
    """The file name of a Content-Disposition header: its last part only, printable; `pdf.pdf` where it has none."""
    message = Message()
    message["Content-Disposition"] = disposition.replace("\r", " ").replace("\n", " ")
    try:
        name = message.get_filename("") or ""
    except (LookupError, ValueError):  # an encoding that does not exist, or bytes that are none of it
        name = ""
    last = name.replace("\\", "/").rpartition("/")[2]
    clean = "".join(sign for sign in last if sign.isprintable()).strip(" .")
    return clean[:NAME] or USUAL

"""What the page shows for each state of the session: a table, and values only."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from store.ockto.views import SessionView

LINK_SCHEMES = ("https", "ockto")
"""A QR text of these schemes opens the app on a phone; any other text is only for its camera."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of the page stands there: `live` looks for news by itself, `again` offers to begin anew."""

    name: str
    live: bool = False
    again: bool = False


_PARTS: Mapping[str, Part] = {
    "new": Part("preparing", live=True),
    "waiting": Part("scan", live=True),
    "scanned": Part("scanned", live=True),
    "gathering": Part("gathering", live=True),
    "shared": Part("shared"),
    "refused": Part("refused", again=True),
    "cancelled": Part("cancelled", again=True),
    "expired": Part("cancelled", again=True),
    "failed": Part("failed", again=True),
}
UNREACHABLE = Part("unreachable", live=True)
UNKNOWN = Part("unknown")


def part_of(view: SessionView) -> Part:
    """The part for a session."""
    if view.state == "failed" and not view.begun:
        return UNREACHABLE  # the service gave no session; looking on tries again
    if view.state == "waiting" and not view.qr:
        return _PARTS["new"]
    return _PARTS[view.state]


def stamp_of(view: SessionView) -> str:
    """Another text when there is something new to show; tells nothing of our rows."""
    return f"{part_of(view).name}-{int(view.changed_at.timestamp())}"


def app_link(qr: str) -> str:
    """The QR text where it is a link that opens the app, else empty."""
    try:
        parts = urlsplit(qr)
    except ValueError:
        return ""
    whole = bool(parts.netloc or parts.scheme == "ockto") and qr.isprintable() and " " not in qr
    return qr if whole and parts.scheme in LINK_SCHEMES else ""

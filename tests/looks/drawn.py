"""What stands on a screen, as text that is the same in every run."""

import re
from collections.abc import Iterator

from textual.strip import Strip
from textual.widgets import Input

from tests.tui.desk import Desk
from tui.widgets.qr_code import INK

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_HEX = re.compile(r"\b[0-9a-f]{12,}|(?<=· )[0-9a-f]{4}(?=…)|(?<=FI-)[0-9a-f]+|^ {8,}[0-9a-f]+$")
"""Hashes and numbers of others: whole, the first four signs in a header, and what went on in the next line."""
_CODE = re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}\b")
_PORT = re.compile(r"(?<=127\.0\.0\.1:)\d{4,5}")
_TOKEN = re.compile(r"(?<=/u/)[\w-]+")


def picture(desk: Desk) -> str:
    """The screen with what chance brought written as signs of the same width."""
    lines = [_text(strip) for strip in desk.strips()]
    return "\n".join(_settled(lines)) + "\n"


def plain(text: str) -> str:
    """The text with tokens, codes, hashes and ports written as signs."""
    text = _UUID.sub(lambda found: re.sub(r"[0-9a-f]", "h", found[0]), text)
    text = _HEX.sub(lambda found: re.sub(r"[0-9a-f]", "h", found[0]), text)
    return _PORT.sub("00000", _CODE.sub("XXXX-XXXX", text))


def has_all_keys(desk: Desk) -> bool:
    """Whether letters are commands now: no field and no question takes them."""
    return not desk.screen.quiet.is_asking and not isinstance(desk.screen.focused, Input)


def _text(strip: Strip) -> str:
    """The line; the modules of a QR code, different each time, as a grey field."""
    return "".join("▒" * len(part.text) if part.style == INK else part.text for part in strip)


def _settled(lines: list[str]) -> Iterator[str]:
    """A link's token is hidden where it stands, also where it goes on in the line below."""
    token_goes_on = ""
    for line in lines:
        shown = line
        if token_goes_on and (found := re.match(r"(\s*▒*\s*)([\w-]+)$", shown.rstrip())):
            shown = found[1] + "t" * len(found[2])
        token_goes_on = ""
        if token := _TOKEN.search(shown):
            token_goes_on = "yes" if len(token[0]) < 32 and not shown.rstrip()[token.end() :] else ""
            shown = shown[: token.start()] + "t" * len(token[0]) + shown[token.end() :]
        yield plain(shown.rstrip())

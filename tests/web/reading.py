"""Reads what the page says."""

import re
from xml.etree import ElementTree

import numpy as np
import zxingcpp

_TAG = re.compile(r"<[^>]+>")
PHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) Mobile/15E148"}


def words_of(html: str) -> str:
    """The text of a page, spaces folded."""
    return " ".join(_TAG.sub(" ", html).split())


def stamp_of(html: str) -> str:
    """The stamp of the part that stands there."""
    found = re.search(r'data-stamp="([^"]+)"', html)
    assert found is not None
    return found[1]


def decoded(html: str) -> str:
    """The QR code on the page, read by a real decoder."""
    found = re.search(r"<svg.*?</svg>", html, re.DOTALL)
    assert found is not None
    root = ElementTree.fromstring(found[0])  # noqa: S314  # our own page
    size = int(root.attrib["viewBox"].split()[2])
    rows = np.full((size, size), 255, dtype=np.uint8)
    for run in root[2].attrib["d"].strip("M").split("M"):
        place, _, rest = run.partition("h")
        x, y = (int(part) for part in place.split())
        rows[y, x : x + int(rest.partition("v")[0])] = 0
    (code,) = zxingcpp.read_barcodes(np.kron(rows, np.ones((4, 4), dtype=np.uint8)))
    return str(code.text)

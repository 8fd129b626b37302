"""What can be told of a PDF without reading it: whether it is one, and how many pages it says it has. Never raises.

Nothing is unpacked and nothing is run; where pages stand in packed objects only, their number is not known.
"""

import re
from itertools import islice

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_PAGE = re.compile(rb"/Type\s{0,8}/Page(?![A-Za-z])")
_TREE = re.compile(rb"/Type\s{0,8}/Pages(?![A-Za-z])")
_COUNT = re.compile(rb"/Count\s{1,8}([0-9]{1,6})(?![0-9])")
_NEAR = 4096
# A file that repeats its tree more often than this is not worth the time.
_MOST_TREES = 500


def is_pdf(data: bytes) -> bool:
    """Whether it begins as a PDF does; readers allow some bytes before the header."""
    return _HEADER in data[:_HEADER_WITHIN]


def page_count(data: bytes) -> int | None:
    """The number of pages where the page tree says it and the pages themselves do not contradict it."""
    if not is_pdf(data):
        return None
    said = max(
        (count for tree in islice(_TREE.finditer(data), _MOST_TREES) for count in _counts_near(data, tree)),
        default=None,
    )
    seen = sum(1 for _ in _PAGE.finditer(data))
    if said is None:
        return seen or None
    return said if not seen or seen == said else None


def _counts_near(data: bytes, tree: re.Match[bytes]) -> list[int]:
    """The counts in the same object: between the `obj` before and the `endobj` behind it."""
    begin = max(data.rfind(b"obj", max(0, tree.start() - _NEAR), tree.start()), 0)
    end = data.find(b"endobj", tree.end(), tree.end() + _NEAR)
    piece = data[begin : end if end >= 0 else tree.end() + _NEAR]
    return [int(found[1]) for found in _COUNT.finditer(piece)]

"""The line index: where each line of the laid out document stands in the bytes as received.

Nothing is laid out while indexing. One pattern eats one pretty line; five arrays (18 bytes a line) remember it. Both a
minified and a pretty file give the same lines. The bytes must have been read strictly before (`store.odm.strict`).
"""

import re
from array import array
from bisect import bisect_right
from itertools import islice

from store.errors import InvalidInput
from store.odm.tokens import BARE, SPACE, STRING, body, skip_space
from store.progress import Progress

SLICE = 4000
NO_LINE = 0xFFFF_FFFF

# Groups: 1 the key, then what stands there: 2 nothing between brackets, 3 opening, 4 closing, 5 a scalar.
LINE = re.compile(
    rb"(?:(" + STRING + rb")" + SPACE + rb":" + SPACE + rb")?+"
    rb"(?:([\[{]" + SPACE + rb"[\]}])|([\[{])|([\]}])|(" + STRING + rb"|" + BARE + rb"))"
    rb"" + SPACE + rb"(?:," + SPACE + rb")?+",
    re.DOTALL,
)
_OPENING, _CLOSING = 3, 4


class LineIndex:
    """The lines of one document, found slice by slice; what is not read yet does not exist yet.

    Per line: `start` (offset), `depth`, `parent` (line, NO_LINE for the root), `place` (number among its siblings) and
    `close`: the closing line of an opening one (NO_LINE until it is read), the opening line of a closing one, itself
    for any other. A closing line carries depth, parent and place of its opening line.
    """

    __slots__ = (
        "_line",
        "_matches",
        "_open",
        "_places",
        "_read",
        "close",
        "data",
        "depth",
        "done",
        "parent",
        "place",
        "start",
    )

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.start, self.depth, self.parent = array("I"), array("H"), array("I")
        self.place, self.close = array("I"), array("I")
        self.done = False
        self._line = 0
        self._read = skip_space(data, body(data))
        self._open: list[int] = []
        self._places = [0]
        self._matches = LINE.finditer(data, self._read)

    def __len__(self) -> int:
        return self._line

    def extend(self, lines: int = SLICE) -> bool:
        """Reads on for so many lines; True while there is more to read."""
        if self.done:
            return False
        found = 0
        for match in islice(self._matches, lines):
            if match.start() != self._read:
                raise self._garbled()
            self._read = match.end()
            self._take(match.start(), match.lastindex or 0)
            found += 1
        self._line = len(self.close)
        self.done = found < lines or self._read >= len(self.data)
        if self.done and (self._open or self._read < len(self.data) or not self._line):
            raise self._garbled()
        return not self.done

    def read_all(self, progress: Progress | None = None) -> "LineIndex":
        """Reads to the end, telling how many bytes are done; stops when the progress says so."""
        while self.extend():
            if progress is not None:
                progress.at(self._read, len(self.data))
        return self

    @property
    def bytes_read(self) -> int:
        """How far into the bytes the index has come."""
        return self._read

    def line_at(self, offset: int) -> int:
        """The line on which the byte at that offset stands."""
        return max(0, bisect_right(self.start, offset, 0, self._line) - 1)

    def _take(self, start: int, kind: int) -> None:
        """Remembers one line. Called once a line, so it does nothing that can be done when the line is drawn."""
        opened, places = self._open, self._places
        if kind == _CLOSING:
            self._take_closing(start)
            return
        line = len(self.close)
        self.start.append(start)
        self.depth.append(len(opened))
        self.parent.append(opened[-1] if opened else NO_LINE)
        self.place.append(places[-1])
        places[-1] += 1
        if kind == _OPENING:
            self.close.append(NO_LINE)
            opened.append(line)
            places.append(0)
        else:
            self.close.append(line)

    def _take_closing(self, start: int) -> None:
        if not self._open:
            raise self._garbled()
        opening, line = self._open.pop(), len(self.close)
        self._places.pop()
        self.start.append(start)
        self.depth.append(self.depth[opening])
        self.parent.append(self.parent[opening])
        self.place.append(self.place[opening])
        self.close.append(opening)
        self.close[opening] = line

    def _garbled(self) -> InvalidInput:
        return InvalidInput("json_not_read_before", facts={"offset": str(self._read)})

"""The bytes of a file as they came, in lines of equal length, for a LineView: nothing is laid out, nothing added."""

from collections.abc import Hashable

from store.odm.hidden import hide_suspects
from tui.widgets.pieces import Piece, Row

_OFFSET = 10
# A possible BSN is known only with what stands around it.
_AROUND = 16


class RawLines:
    """So many bytes a line; a line's identity is the offset of its first byte."""

    def __init__(self, data: bytes, width: int) -> None:
        self._data = data
        self._step = max(16, width - _OFFSET - 2)

    def __len__(self) -> int:
        return -(-len(self._data) // self._step)

    def row(self, at: int) -> Row:
        """The bytes on that line: what is no text shows as �, a line end as ⏎."""
        begin = at * self._step
        first, last = self._whole(begin), self._whole(begin + self._step)
        return Row(begin, (Piece(f"{begin:>{_OFFSET - 2}}  ", "muted"), Piece(self._text(first, last))))

    def find(self, key: Hashable) -> int | None:
        """The line on which that byte stands."""
        return key // self._step if isinstance(key, int) and 0 <= key < len(self._data) else None

    def _whole(self, at: int) -> int:
        """The next offset at which a sign begins: none is parted."""
        end = min(at + 3, len(self._data))
        while at < end and self._data[at] & 0xC0 == 0x80:
            at += 1
        return min(at, len(self._data))

    def _text(self, first: int, last: int) -> str:
        begin = max(0, first - _AROUND)
        around = hide_suspects(self._data[begin : last + _AROUND].decode("latin-1"))
        return around[first - begin : last - begin].encode("latin-1").decode("utf-8", "replace")

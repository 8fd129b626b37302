"""A line as it is drawn: only layout is added, every token stands as the file spells it."""

from dataclasses import dataclass
from enum import StrEnum

from store.odm.hidden import hide_suspects
from store.odm.lines import LINE, NO_LINE, LineIndex
from store.odm.tokens import skip_space

# Groups of the pattern LINE.
_EMPTY, _OPENING, _CLOSING = 2, 3, 4
# How many values of a folded line are looked at, and how many characters behind a cut.
_BESIDE = 24
_SURPLUS = 16


class LineKind(StrEnum):
    """What stands on a line, for its colour and for what can be done with it."""

    OPENING = "opening"
    CLOSING = "closing"
    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class LineParts:
    """One line in parts; `key` has its quotes and is empty in a list, `cut` says that the value goes on."""

    depth: int
    key: str
    value: str
    comma: bool
    kind: LineKind
    cut: bool = False

    @property
    def text(self) -> str:
        """The whole line, two spaces a level."""
        key = f"{self.key}: " if self.key else ""
        return f"{'  ' * self.depth}{key}{self.value}{'…' if self.cut else ''}{',' if self.comma else ''}"


def parts(index: LineIndex, line: int, *, limit: int | None = None, exact: bool = False) -> LineParts:
    """The line in parts; a value is cut after `limit` characters.

    Digits that look like a BSN (found by looks, so not masked in the file) are starred unless `exact`.
    """
    match = LINE.match(index.data, index.start[line])
    if match is None:
        return LineParts(index.depth[line], "", "", False, LineKind.WORD)
    group = match.lastindex or 0
    key = "" if match[1] is None else match[1].decode("utf-8", "replace")
    value = _decode(index.data, match.start(group), match.end(group), limit)
    if not exact:
        key, value = hide_suspects(key), hide_suspects(value)
    if group == _EMPTY:
        value = value[0] + value[-1]
    cut = limit is not None and len(value) > limit
    comma = group != _OPENING and _comma_at(index.data, match.end(group))
    return LineParts(index.depth[line], key, value[:limit] if cut else value, comma, _kind(group, value), cut)


def line_text(index: LineIndex, line: int, *, limit: int | None = None, exact: bool = False) -> str:
    """The line as text, laid out."""
    return parts(index, line, limit=limit, exact=exact).text


def children(index: LineIndex, line: int) -> int:
    """How many values stand directly below an opening line (0 for any other, and while it is still being read)."""
    closing = index.close[line]
    if closing == NO_LINE or closing <= line + 1:
        return 0
    return index.place[closing - 1] + 1


def folded_text(index: LineIndex, line: int, *, limit: int = 60) -> str:
    """An opening line with what is in it on the same line, as a folded one is drawn: `{ "Van": …, "Tot": … },`."""
    opening = parts(index, line)
    inside, room = [], limit
    child = line + 1
    for _ in range(min(children(index, line), _BESIDE)):
        part = parts(index, child, limit=20)
        shown = f"{part.key}: …" if part.key else ("…" if part.kind is LineKind.OPENING else part.value)
        room -= len(shown) + 2
        if room < 0:
            break
        inside.append(shown)
        child = after(index, child)
    if len(inside) < children(index, line):
        inside.append("…")
    closing = parts(index, index.close[line]) if index.close[line] != NO_LINE else None
    end = f" {closing.value}{',' if closing.comma else ''}" if closing else ""
    key = f"{opening.key}: " if opening.key else ""
    return f"{'  ' * opening.depth}{key}{opening.value} {', '.join(inside)}{end}"


def after(index: LineIndex, line: int) -> int:
    """The line behind this value, whatever its length."""
    closing = index.close[line]
    return line + 1 if closing <= line or closing == NO_LINE else closing + 1


def span(index: LineIndex, line: int) -> tuple[int, int]:
    """Where the value of the line begins and ends in the bytes; for an opening or closing line the whole of it."""
    closing = index.close[line]
    opening, last = (closing, line) if closing < line else (line, line if closing == NO_LINE else closing)
    first, end = LINE.match(index.data, index.start[opening]), LINE.match(index.data, index.start[last])
    if first is None or end is None:
        return index.start[line], index.start[line]
    return first.start(first.lastindex or 0), end.end(end.lastindex or 0)


def value_text(index: LineIndex, line: int, *, exact: bool = False) -> str:
    """The value of the line, for copying: a scalar as the file spells it, a whole object or list as it was received."""
    begin, end = span(index, line)
    text = index.data[begin:end].decode("utf-8", "replace")
    return text if exact else hide_suspects(text)


def _comma_at(data: bytes, end: int) -> bool:
    at = skip_space(data, end)
    return data[at : at + 1] == b","


def _decode(data: bytes, begin: int, end: int, limit: int | None) -> str:
    if limit is None:
        return data[begin:end].decode("utf-8", "replace")
    # Four bytes a character is the most; a possible BSN at the cut must be whole to be known. What is cut through at
    # the very end is dropped with the surplus.
    return data[begin : min(end, begin + 4 * (limit + _SURPLUS))].decode("utf-8", "ignore")


def _kind(group: int, value: str) -> LineKind:
    if group in (_EMPTY, _OPENING, _CLOSING):
        return (LineKind.EMPTY, LineKind.OPENING, LineKind.CLOSING)[group - _EMPTY]
    if value.startswith('"'):
        return LineKind.TEXT
    return LineKind.WORD if value in ("true", "false", "null") else LineKind.NUMBER

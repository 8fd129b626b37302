"""From one value of the line index to those around it: parent, next, previous. Each in a few steps, at any size."""

from store.odm.layout import after
from store.odm.lines import NO_LINE, LineIndex


def parent_of(index: LineIndex, line: int) -> int | None:
    """The opening line of what the value stands in; from a closing line its own opening one. None at the root."""
    opening = index.close[line]
    if opening < line:
        return opening
    parent = index.parent[line]
    return None if parent == NO_LINE else parent


def next_sibling(index: LineIndex, line: int) -> int | None:
    """The line of the value behind this one in the same object or list; None behind the last, or while it is read."""
    opening = min(line, index.close[line])
    if index.close[opening] == NO_LINE:
        return None
    behind = after(index, opening)
    is_last = behind >= len(index) or index.close[behind] < behind
    return None if is_last or index.parent[behind] != index.parent[opening] else behind


def previous_sibling(index: LineIndex, line: int) -> int | None:
    """The line of the value before this one in the same object or list; None before the first."""
    opening = min(line, index.close[line])
    before = opening - 1
    if before < 0 or before == index.parent[opening]:
        return None
    return min(before, index.close[before])

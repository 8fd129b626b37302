"""The held part of a long list: at most three pages, fetched by keyset cursors as the cursor comes near an end."""

from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tui.widgets.pieces import Row

T = TypeVar("T")
PAGES_HELD = 3
_NEAR = 20


@dataclass(frozen=True, slots=True)
class _Held(Generic[T]):
    """A page and its number, counted from the first."""

    number: int
    items: tuple[T, ...]


class Pages(Generic[T]):
    """Lines for a LineView out of pages. `wanted` tells which page to fetch next; `take` takes it in.

    Going back uses the cursors by which the pages were fetched on the way: a list needs only "after".
    """

    def __init__(self, key: Callable[[T], Hashable], row: Callable[[T], Row]) -> None:
        self._key = key
        self._row = row
        self._pages: deque[_Held[T]] = deque()
        self._cursors: list[str | None] = [None]
        self._items: list[T] = []
        self._places: dict[Hashable, int] = {}

    def __len__(self) -> int:
        return len(self._items)

    def row(self, at: int) -> Row:
        """The line of that item, laid out now."""
        return self._row(self._items[at])

    def find(self, key: Hashable) -> int | None:
        """The place of that item among those held."""
        return self._places.get(key)

    def item(self, key: Hashable) -> T | None:
        """The item of that identity, if it is held."""
        place = self._places.get(key)
        return None if place is None else self._items[place]

    @property
    def items(self) -> Sequence[T]:
        """All items held."""
        return self._items

    @property
    def is_empty(self) -> bool:
        """Whether nothing is held."""
        return not self._items

    def begin(self, items: Sequence[T], following: str | None) -> None:
        """A first page: whatever was held goes."""
        self._pages = deque([_Held(0, tuple(items))])
        self._cursors = [None]
        self._note(0, following)
        self._index()

    def wanted(self, at: int) -> tuple[int, str | None] | None:
        """Number and cursor of the page to fetch when the cursor is at that place; None: all that is needed is here."""
        if not self._pages:
            return None
        first, last = self._pages[0].number, self._pages[-1].number
        if at >= len(self._items) - _NEAR and last + 1 < len(self._cursors):
            return last + 1, self._cursors[last + 1]
        if at < _NEAR and first > 0:
            return first - 1, self._cursors[first - 1]
        return None

    def take(self, number: int, items: Sequence[T], following: str | None) -> None:
        """A fetched page joins those held (or takes the place of its older self); the farthest is let go."""
        page = _Held(number, tuple(items))
        kept = {held.number: held for held in self._pages} | {number: page}
        if number - 1 not in kept and number + 1 not in kept and len(kept) > 1:
            return  # a page that no longer joins on: the list was begun anew meanwhile
        ordered = deque(kept[each] for each in sorted(kept))
        while len(ordered) > PAGES_HELD:
            if number == ordered[0].number:
                ordered.pop()
            else:
                ordered.popleft()
        self._pages = ordered
        self._note(number, following)
        self._index()

    def held(self) -> list[tuple[int, str | None]]:
        """Number and cursor of every held page: to read them again after a change."""
        return [(page.number, self._cursors[page.number]) for page in self._pages]

    def replace(self, first: int, pages: Sequence[tuple[Sequence[T], str | None]]) -> None:
        """The held pages, read again one after the other from page `first` on."""
        self._pages = deque(_Held(first + place, tuple(items)) for place, (items, _following) in enumerate(pages))
        del self._cursors[first + 1 :]
        for place, (_items, following) in enumerate(pages):
            self._note(first + place, following)
        self._index()

    def _note(self, number: int, following: str | None) -> None:
        """The cursor of the page after this one."""
        if following is None:
            del self._cursors[number + 1 :]
        elif number + 1 < len(self._cursors):
            self._cursors[number + 1] = following
        else:
            self._cursors.append(following)

    def _index(self) -> None:
        seen: dict[Hashable, T] = {}
        for page in self._pages:
            for item in page.items:
                seen[self._key(item)] = item
        self._items = list(seen.values())
        self._places = {key: at for at, key in enumerate(seen)}

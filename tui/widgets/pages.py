"""The held part of a long list: at most three pages, fetched by keyset cursors as the cursor comes near an end."""

from collections import deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from tui.widgets.pieces import Row

T = TypeVar("T")
PAGES_HELD = 3
_NEAR = 20


class Side(StrEnum):
    """From where a page is read."""

    FIRST = "first"
    AFTER = "after"
    BEFORE = "before"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Ask:
    """Which page: at an end of the list, or next to a cursor."""

    side: Side = Side.FIRST
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page as it was asked for, and the cursors of its neighbours (None: there is none)."""

    ask: Ask
    items: tuple[T, ...]
    previous: str | None
    next: str | None


Fetch = Callable[[Ask], Page[T]]


class Pages(Generic[T]):
    """Lines for a LineView out of pages. `wanted` tells which page to fetch next; `take` takes it in."""

    def __init__(self, key: Callable[[T], Hashable], row: Callable[[T], Row]) -> None:
        self._key = key
        self._row = row
        self._pages: deque[Page[T]] = deque()
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

    def item(self, key: Hashable | None) -> T | None:
        """The item of that identity, if it is held."""
        place = self._places.get(key)
        return None if place is None else self._items[place]

    @property
    def items(self) -> Sequence[T]:
        """All items held."""
        return self._items

    @property
    def held(self) -> tuple[Page[T], ...]:
        """The pages held."""
        return tuple(self._pages)

    @property
    def is_whole(self) -> bool:
        """Whether every item there is is held."""
        return bool(self._pages) and self._pages[0].previous is None and self._pages[-1].next is None

    @property
    def has_last(self) -> bool:
        """Whether the last item there is is held."""
        return bool(self._pages) and self._pages[-1].next is None

    @property
    def has_first(self) -> bool:
        """Whether the first item there is is held."""
        return bool(self._pages) and self._pages[0].previous is None

    def hold(self, pages: Sequence[Page[T]]) -> None:
        """These pages, and none of those held before."""
        self._pages = deque(pages)
        self._index()

    def wanted(self, at: int) -> Ask | None:
        """The page to fetch when the cursor is at that place; None: all that is needed is here."""
        if not self._pages:
            return None
        if at >= len(self._items) - _NEAR and (after := self._pages[-1].next) is not None:
            return Ask(Side.AFTER, after)
        if at < _NEAR and (before := self._pages[0].previous) is not None:
            return Ask(Side.BEFORE, before)
        return None

    def take(self, page: Page[T]) -> None:
        """A fetched page joins those held and the farthest is let go; one that joins nothing any more is dropped."""
        if page.ask.side is Side.AFTER and self._pages and self._pages[-1].next == page.ask.cursor:
            self._pages.append(page)
            while len(self._pages) > PAGES_HELD:
                self._pages.popleft()
        elif page.ask.side is Side.BEFORE and self._pages and self._pages[0].previous == page.ask.cursor:
            self._pages.appendleft(page)
            while len(self._pages) > PAGES_HELD:
                self._pages.pop()
        self._index()

    def _index(self) -> None:
        seen: dict[Hashable, T] = {}
        for page in self._pages:
            for item in page.items:
                seen[self._key(item)] = item
        self._items = list(seen.values())
        self._places = {key: at for at, key in enumerate(seen)}


def read_again(held: Sequence[Page[T]], fetch: Fetch[T]) -> list[Page[T]]:
    """The pages held, read again: one as it was asked for, the others from its new neighbours, without a gap.

    Called in a thread; `held` is what the list held when it was asked for.
    """
    anchor = next((at for at, page in enumerate(held) if page.ask.side is not Side.BEFORE), 0)
    pages = [fetch(held[anchor].ask if held else Ask())]
    for _ in held[anchor + 1 :]:
        if pages[-1].next is None:
            break
        pages.append(fetch(Ask(Side.AFTER, pages[-1].next)))
    for _ in held[:anchor]:
        if pages[0].previous is None:
            break
        pages.insert(0, fetch(Ask(Side.BEFORE, pages[0].previous)))
    return pages

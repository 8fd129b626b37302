"""Lists drawn line by line: the cursor by identity, two cells a move, pages that come and go."""

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui.widgets.line_view import LineView, Rows
from tui.widgets.pages import PAGES_HELD, Ask, Page, Pages, Side, read_again
from tui.widgets.pieces import Ground, Piece, Row, between, columns, shorten, text_row, width_of

pytestmark = pytest.mark.anyio


def rows(keys: Iterable[str | None]) -> Rows:
    return Rows([Row(key, (Piece(key or "kop"),)) for key in keys])


class Viewer(App[None]):
    """A list, and nothing else."""

    def __init__(self, lines: Rows) -> None:
        super().__init__()
        self.view = LineView(lines)
        self.painted: list[int] = []

    def get_default_screen(self) -> Ground:
        return Ground()

    def compose(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        self.view.focus()
        real = self.view.render_line

        def counted(y: int):  # type: ignore[no-untyped-def]  # as render_line
            self.painted.append(y)
            return real(y)

        self.view.render_line = counted  # type: ignore[method-assign]  # counts what is laid out


def key_of(app: Viewer) -> object:
    """The row under the cursor (a call, so that no type checker takes it for a constant)."""
    return app.view.key


async def move(pilot: Pilot[None], view: LineView, *verbs: str) -> None:
    commands = {command.verb: command.run for command in view.commands()}
    for verb in verbs:
        commands[verb]()
        await pilot.pause()


async def test_only_visible_lines_are_laid_out() -> None:
    asked: list[int] = []

    class Many(Rows):
        def row(self, at: int) -> Row:
            asked.append(at)
            return super().row(at)

    app = Viewer(Many([Row(str(number), (Piece(str(number)),)) for number in range(10_000)]))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        assert max(asked) < 10


async def test_a_move_repaints_two_lines_and_of_those_one_cell() -> None:
    app = Viewer(rows(str(number) for number in range(100)))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        app.painted.clear()
        await move(pilot, app.view, "down")
        assert sorted(set(app.painted)) == [0, 1]


async def test_the_cursor_stays_on_its_row_when_rows_come_go_or_change_places() -> None:
    app = Viewer(rows("abcdef"))
    async with app.run_test(size=(40, 10)) as pilot:
        await move(pilot, app.view, "down", "down")
        assert key_of(app) == "c"
        app.view.show(rows("xyabfc"))
        assert key_of(app) == "c"
        app.view.show(rows("ab"))
        assert key_of(app) == "b"
        app.view.show(rows(""))
        assert key_of(app) is None
        app.view.show(rows("pq"))
        assert key_of(app) == "p"


async def test_headings_are_passed_over_and_still_come_into_sight() -> None:
    app = Viewer(rows([None, None, "a", None, "b", None]))
    async with app.run_test(size=(40, 3)) as pilot:
        await pilot.pause()
        assert key_of(app) == "a"
        await move(pilot, app.view, "down")
        assert key_of(app) == "b"
        await move(pilot, app.view, "up", "up", "up")
        assert key_of(app) == "a"
        assert app.view.top == 0


async def test_a_page_down_and_up_come_back() -> None:
    app = Viewer(rows(str(number) for number in range(100)))
    async with app.run_test(size=(40, 10)) as pilot:
        await move(pilot, app.view, "page_down", "page_down")
        assert (key_of(app), app.view.top) == ("18", 18)
        await move(pilot, app.view, "page_up", "page_up")
        assert (key_of(app), app.view.top) == ("0", 0)
        await move(pilot, app.view, "last")
        assert key_of(app) == "99"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["down", "up", "page_down", "page_up", "first", "last"]), max_size=20),
    st.lists(st.sampled_from(["x", None]), min_size=1, max_size=40),
)
async def test_whatever_is_pressed_the_cursor_is_on_a_row_in_sight(verbs: list[str], keys: list[str | None]) -> None:
    named = [key and f"{key}{at}" for at, key in enumerate(keys)]
    app = Viewer(rows(named))
    async with app.run_test(size=(20, 7)) as pilot:
        await pilot.pause()
        for verb in verbs:
            await move(pilot, app.view, verb)
            view = app.view
            assert view.key is None or (view.key in named and view.top <= view.at < view.top + 7)
            assert 0 <= view.top <= max(0, len(named) - 7)


# Pages of a list that others change meanwhile.


def fetch_of(items: Sequence[int], size: int = 10):  # type: ignore[no-untyped-def]  # a Fetch
    def fetch(ask: Ask) -> Page[int]:
        found = list(items)
        if ask.side is Side.AFTER:
            found = [item for item in items if item > int(ask.cursor or 0)]
        elif ask.side is Side.BEFORE:
            found = [item for item in items if item < int(ask.cursor or 0)]
        page = found[-size:] if ask.side in (Side.BEFORE, Side.LAST) else found[:size]
        if not page:
            return Page(ask, (), None, None)
        before = any(item < page[0] for item in items)
        after = any(item > page[-1] for item in items)
        return Page(ask, tuple(page), str(page[0]) if before else None, str(page[-1]) if after else None)

    return fetch


def some_pages() -> Pages[int]:
    return Pages(lambda item: item, lambda item: Row(item, (Piece(str(item)),)))


def walk(pages: Pages[int], fetch, at: int) -> None:  # type: ignore[no-untyped-def]  # a Fetch
    ask = pages.wanted(at)
    if ask is not None:
        pages.take(fetch(ask))


def test_no_more_than_three_pages_are_held_on_the_way_down_and_back() -> None:
    fetch = fetch_of(range(1, 101))
    pages = some_pages()
    pages.hold([fetch(Ask())])
    for _ in range(30):
        walk(pages, fetch, len(pages) - 1)
        assert len(pages.held) <= PAGES_HELD
    assert list(pages.items) == list(range(71, 101))
    for _ in range(30):
        walk(pages, fetch, 0)
    assert list(pages.items) == list(range(1, 31))


@given(st.sets(st.integers(1, 200), max_size=120), st.sets(st.integers(1, 200), max_size=120), st.integers(0, 12))
def test_pages_read_again_have_no_gap_and_no_double(before: set[int], after: set[int], steps: int) -> None:
    fetch = fetch_of(sorted(before))
    pages = some_pages()
    pages.hold([fetch(Ask())])
    for step in range(steps):
        walk(pages, fetch, len(pages) - 1 if step < 9 else 0)
    now = sorted(after)
    pages.hold(read_again(pages.held, fetch_of(now)))
    shown = list(pages.items)
    assert shown == sorted(set(shown))
    if shown:
        assert shown == [item for item in now if shown[0] <= item <= shown[-1]]


def test_a_page_that_joins_nothing_any_more_is_dropped() -> None:
    fetch = fetch_of(range(1, 101))
    pages = some_pages()
    pages.hold([fetch(Ask())])
    late = fetch(Ask(Side.AFTER, "50"))
    pages.take(late)
    assert list(pages.items) == list(range(1, 11))


# Lines of pieces.

TEXTS = st.lists(st.text(max_size=12), max_size=6)


@given(TEXTS, st.integers(1, 40))
def test_a_shortened_line_fits_and_says_so(texts: list[str], width: int) -> None:
    line = [Piece(text) for text in texts]
    kept = shorten(line, width)
    assert width_of(kept) <= width
    if width_of(line) > width:
        assert "".join(piece.text for piece in kept).endswith("…")


@given(TEXTS, st.text(max_size=10), st.integers(20, 60))
def test_two_ends_of_a_line_take_its_width(left: list[str], right: str, width: int) -> None:
    line = between([Piece(text) for text in left], (Piece(right),), width)
    if width_of((Piece(right),)) <= width - 8:
        assert width_of(line) == width


def test_columns_keep_their_width() -> None:
    assert width_of(columns(("te lang voor acht", 8), ("kort", 8, "muted"))) == 18
    assert text_row("kop").key is None

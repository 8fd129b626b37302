"""Columns of choices: one cursor, enter and space only choose, what is impossible says why."""

import pytest
from textual.app import App, ComposeResult

from tui.widgets.choice_columns import Choice, ChoiceColumns, Column, Section
from tui.widgets.pieces import Ground

pytestmark = pytest.mark.anyio


def some_columns(package: str = "figlo") -> list[Column]:
    packages = (
        *(Choice(name, name.title(), chosen=name == package) for name in ("figlo", "dias")),
        Choice("finrust", "FinRust", reason="niet ingericht"),
    )
    files = (Choice("1", "vandaag 10:31", chosen=True), Choice("2", "11-08-2026", note="105 dgn", reason="te oud"))
    return [
        Column((Section("package", "Adviespakket", packages),), 24),
        Column((Section("file", "Bestand aanvrager", files), Section("other", "Bestand partner", (), "geen bestand"))),
    ]


class Chooser(App[None]):
    """Columns, and what they said."""

    def __init__(self) -> None:
        super().__init__()
        self.columns = ChoiceColumns()
        self.said: list[tuple[str, ...]] = []

    def get_default_screen(self) -> Ground:
        return Ground()

    def compose(self) -> ComposeResult:
        yield self.columns

    def on_mount(self) -> None:
        self.columns.show(some_columns())
        self.columns.focus()

    def on_choice_columns_picked(self, message: ChoiceColumns.Picked) -> None:
        self.said.append((message.section, message.key))

    def on_choice_columns_impossible(self, message: ChoiceColumns.Impossible) -> None:
        self.said.append((message.section, message.key, message.reason))

    def do(self, *verbs: str) -> None:
        for verb in verbs:
            next(command for command in self.columns.commands() if command.verb == verb).run()

    def drawn(self) -> list[str]:
        return [self.columns.render_line(y).text.rstrip() for y in range(self.columns.size.height)]


async def test_columns_stand_beside_each_other_with_their_reasons() -> None:
    async with Chooser().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app = pilot.app
        assert isinstance(app, Chooser)
        assert app.drawn() == [
            " Adviespakket            Bestand aanvrager",
            "▌● Figlo                 ● vandaag 10:31",
            " ○ Dias                  ✗ 11-08-2026  te oud",
            " ✗ FinRust  niet inger…  Bestand partner",
            "                         – geen bestand",
        ]


async def test_choosing_tells_and_the_impossible_says_why() -> None:
    async with Chooser().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, Chooser)
        app.do("down", "choose", "down", "mark", "next_field", "choose")
        await pilot.pause()
        assert app.said == [("package", "dias"), ("package", "finrust", "niet ingericht"), ("file", "1")]


async def test_every_column_keeps_its_cursor_when_choices_change() -> None:
    async with Chooser().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, Chooser)
        app.do("down", "next_field", "down")
        app.columns.show(some_columns("dias"))
        app.do("choose", "left", "choose")
        await pilot.pause()
        assert app.said == [("file", "2", "te oud"), ("package", "dias")]

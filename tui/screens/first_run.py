"""An empty installation: the demonstration, or an office with its first administrator."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.widget import Widget

from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.screens.form_screen import FormScreen
from tui.widgets.form import Field, Form
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule


class FirstRunScreen(DeskScreen):
    """Three lines: what this is, and the two ways to begin."""

    AREA = "first_run"
    WAYS: ClassVar[tuple[str, str]] = ("demo", "office")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = LineView(id="ways")

    def body(self) -> Iterable[Widget]:
        """The ways to begin."""
        yield Rule()
        yield self.list
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """Enter begins."""
        yield Command("choose", self.list.choose)
        yield Command("back", self.close, name="quit")

    def load(self) -> None:
        """Lays out the lines."""
        rows = [text_row(f" {self.words('first_run.empty')}"), text_row("")]
        rows += [Row(way, (Piece(f" {self.words(f'first_run.{way}')}"),)) for way in self.WAYS]
        self.list.show(Rows(rows))
        self.list.focus()

    def close(self) -> None:
        """Nothing can be done here without either: the program ends."""
        self.app.exit()

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """The demonstration begins when the desk has closed; an office is made here."""
        if message.key == "demo":
            self.desk.wish = "demo"
            self.app.exit()
        else:
            self.desk.go("first_office")


class FirstOfficeForm(FormScreen):
    """Name of the office, login of its first administrator."""

    AREA = "first_run"

    def __init__(self, desk: Desk) -> None:
        name = Field("name", desk.words("first_run.name"))
        admin = Field("admin", desk.words("first_run.admin"), desk.login)
        super().__init__(desk, [name, admin], desk.words("first_run.begin"))

    def title_line(self) -> tuple[Line, Line]:
        """Een kantoor beginnen."""
        return (Piece(self.words("first_run.office_title"), "title"),), ()

    def on_form_saved(self, message: Form.Saved) -> None:
        """Makes the office; then the desk opens in it."""
        name, admin = message.values["name"], message.values["admin"]
        begin = self.desk.begin
        if begin is None:
            self.say(self.words("first_run.by_command"), "warn")
            return
        self.work.outside("begin", lambda: begin(name, admin), lambda _: self._begun())

    def _begun(self) -> None:
        """Back over the first screen to the list, which opens the store again."""
        self.desk.back()
        self.desk.back()

"""What every screen with a form shares: the form between two lines, and the question before it throws away."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.form import Field, Form
from tui.widgets.text_line import Rule


class FormScreen(DeskScreen):
    """A form; `on_form_saved` is the deriving screen's, `"<AREA>.leave"` its question before leaving."""

    def __init__(self, desk: Desk, fields: Iterable[Field], save_label: str) -> None:
        super().__init__(desk)
        self.form = Form(list(fields), save_label, id="form")

    def body(self) -> Iterable[Widget]:
        """The form."""
        yield Rule()
        yield self.form
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """The form has its own; esc leaves, and asks when something would be lost."""
        yield Command("leave", self.close, name="close")

    def close(self) -> None:
        """Back; with changes only after a question."""
        if self.form.is_changed:
            self.ask(self.words(f"{self.AREA}.leave"), self.desk.back)
        else:
            self.desk.back()

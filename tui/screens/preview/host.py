"""What the parts of the preview may ask of their screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from tui.desk import Desk, Note
from tui.text.words import Words
from tui.widgets.json_view import JsonView
from tui.work import Work

if TYPE_CHECKING:
    from tui.widgets.quiet_line import QuietLine


class Host(Protocol):
    """The screen, for its parts."""

    desk: Desk
    words: Words
    work: Work
    json: JsonView
    quiet: "QuietLine"

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...

    def prompt(self, label: str, value: str, then: Callable[[str], None]) -> object:
        """Asks for one line of text."""
        ...

    def copy(self, text: str, note: Note | None = None) -> None:
        """Sends it to the terminal's clipboard, once its line was left."""
        ...

    def to_text(self) -> None:
        """Shows the text of the file, whatever was on the screen."""
        ...

    def draw_path(self) -> None:
        """The line under the file tells where the cursor is now."""
        ...

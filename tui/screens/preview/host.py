"""What the parts of the preview may ask of their screen."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from store.actor import Capability
from store.deliveries.views import OpenedDelivery
from tui.desk import Desk, Note
from tui.text.words import Words
from tui.widgets.area_view import AreaView
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
    areas: AreaView
    opened: OpenedDelivery | None
    quiet: "QuietLine"

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...

    def prompt(self, label: str, value: str, then: Callable[[str], None]) -> object:
        """Asks for one line of text."""
        ...

    def ask(self, question: str, if_yes: Callable[[], None]) -> None:
        """One line, j or n."""
        ...

    def barred(self, capability: Capability) -> str | None:
        """Why the user's role may not do it; None: it may."""
        ...

    def failed(self, error: Exception) -> None:
        """Tells what went wrong."""
        ...

    def refresh_title(self) -> None:
        """The line of the file is drawn anew."""
        ...

    def go_to(self, path: str) -> None:
        """To the line to which the path leads."""
        ...

    def arrive(self, line: int) -> None:
        """The text, with the cursor on that line."""
        ...

    def renew(self, opened: OpenedDelivery) -> None:
        """Shows the same file after something was masked in it."""
        ...

    def draw_areas_line(self) -> None:
        """How many facts stand in each area."""
        ...

    @property
    def now(self) -> datetime:
        """The moment at which ages are told."""
        ...

    @property
    def path(self) -> str:
        """The path of what is under the cursor."""
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

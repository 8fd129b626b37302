"""What every screen is given: words, keys, the room where work is done, and the way to other screens.

A screen never imports another screen: it says `self.desk.go("dossier", dossier=…)`; `tui/routes.py` knows where.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tui.commands import Keymap
from tui.environment import Environment
from tui.settings import DeskSettings
from tui.text.words import Words
from tui.work import WorkRoom


class Stage(Protocol):
    """What the application does for the desk."""

    def open_screen(self, name: str, given: dict[str, object]) -> None:
        """Shows the screen of that route on top."""
        ...

    def close_screen(self) -> None:
        """Back to the screen below; the program ends when there is none."""
        ...

    def redraw(self) -> None:
        """Sends every cell again."""
        ...

    def send_to_clipboard(self, text: str) -> None:
        """Sends the text to the user's terminal, for its clipboard."""
        ...


@dataclass(slots=True)
class Header:
    """What stands in the header of the first screen, once the store has told who acts."""

    office: str = ""
    login: str = ""
    role: str = ""


@dataclass(slots=True)
class Desk:
    """One for the application; handed to every screen."""

    words: Words
    keymap: Keymap
    room: WorkRoom
    environment: Environment
    settings: DeskSettings
    stage: Stage
    report: Callable[[BaseException], str]
    """Logs an unexpected fault (codes only) and gives its problem number."""
    demo: bool = False
    """Whether the stand-ins play along: `T` plays the client, the first screen tells the way."""
    header: Header = field(default_factory=Header)

    def go(self, name: str, **given: object) -> None:
        """Opens another screen by its route."""
        self.stage.open_screen(name, given)

    def back(self) -> None:
        """Closes this screen."""
        self.stage.close_screen()

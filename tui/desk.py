"""What every screen is given: words, keys, the room where work is done, and the way to other screens.

A screen never imports another screen: it says `self.desk.go("dossier", dossier=…)`; `tui/routes.py` knows where.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from store.actor import Actor, Capability
from store.errors import NoLongerIn
from tui.clean import clean
from tui.commands import Keymap
from tui.environment import Environment
from tui.settings import DeskSettings
from tui.text.words import Words
from tui.widgets.pieces import Line
from tui.work import WorkRoom

if TYPE_CHECKING:
    from store.context import Context
    from store.ids import OfficeId


Note = Callable[["Context"], None]
"""Leaves the audit line of a copy before anything is copied: while it cannot, nothing is. See `tui/copies.py`."""


class Stage(Protocol):
    """What the application does for the desk."""

    def open_screen(self, name: str, given: dict[str, object]) -> None:
        """Shows the screen of that route on top."""
        ...

    def close_screen(self) -> None:
        """Back to the screen below; the program ends when there is none."""
        ...

    def exit(self, result: None = None, return_code: int = 0, message: str | None = None) -> None:
        """Ends the desk; the message stands in the terminal from which it was opened."""
        ...

    def redraw(self) -> None:
        """Sends every cell again."""
        ...

    def keys_go_on(self) -> None:
        """Keys that waited for rows are done now."""
        ...

    def keep_problem(self, number: str, error: BaseException) -> None:
        """Keeps the number of a fault where support finds it, as far as that can be done."""
        ...

    def send_to_clipboard(self, text: str) -> None:
        """Sends the text to the user's terminal, for its clipboard."""
        ...

    def show_plain(self, lines: Sequence[str]) -> None:
        """Shows the lines on the terminal's ordinary screen, until a key."""
        ...


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
    begin: Callable[[str, str], object] | None = None
    """Makes the first office (name, login of its administrator) on an empty installation; called in a thread."""
    login: str = ""
    """The login with which the user came."""
    calm: float = 0.15
    """Seconds that the cursor rests before what is said of its row follows: holding a key sends two cells a row."""
    demo: bool = False
    """Whether the stand-ins play along: `T` plays the client, the first screen tells the way."""
    office: str = ""
    """The office in which the user acts, once the store has told."""
    offices: "dict[OfficeId, str]" = field(default_factory=dict)
    """The names of the offices that the user serves."""
    everywhere: bool = False
    """The list shows every office that the user serves; what is opened is opened in its own."""
    lamp: Line = ()
    """Whether background work lives, for the right end of the quiet line."""
    notices: list[str] = field(default_factory=list)
    """What the first screen is to say: settings that could not be used."""
    wish: str = ""
    """What the program is to do after the desk has closed: "demo", or nothing."""

    @property
    def now(self) -> datetime | None:
        """The clock's moment; None until the store is open."""
        context = self.room.opened
        return None if context is None else context.clock.now()

    @property
    def actor(self) -> Actor | None:
        """Who acts; None until the store is open."""
        context = self.room.opened
        return None if context is None else context.actor

    def setting_faults(self) -> Iterator[str]:
        """What of the settings could not be used."""
        for code, name, value in self.settings.faults:
            yield self.words(f"desk.settings_{code}", name=name, value=value)
        for clash in self.keymap.clashes:
            yield self.words(clash.label, verb=clash.verb, wanted=clash.wanted, taken=clash.taken)

    def may(self, capability: Capability) -> bool:
        """Whether the user's role grants it."""
        return self.actor is not None and self.actor.may(capability)

    def act_in(self, office: "OfficeId") -> None:
        """From now on the user acts in that office, one of those that the user serves."""
        context = self.room.opened
        if context is not None and office in context.actor.offices and office != context.actor.office:
            self.room.replace(context.acting(replace(context.actor, office=office)))
            self.office = self.offices.get(office, "")

    def go_on_in(self, context: "Context", office: str) -> None:
        """From now on the user acts by that context, in the office of that name: the list is read again in it."""
        self.room.replace(context)
        self.office = office
        self.everywhere = False
        self.back()

    def go(self, name: str, **given: object) -> None:
        """Opens another screen by its route."""
        self.stage.open_screen(name, given)

    def shows_out(self, error: Exception) -> bool:
        """Whether the user is let in no more: the desk then ends by itself, and says why where it was opened."""
        if not isinstance(error, NoLongerIn):
            return False
        from store.words.sentences import error_sentence  # no sentence is needed by the first frame

        self.stage.exit(return_code=error.exit_code, message=clean(error_sentence(error, self.words.language)))
        return True

    def back(self) -> None:
        """Closes this screen."""
        self.stage.close_screen()

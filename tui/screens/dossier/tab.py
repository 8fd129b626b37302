"""What a tab of the dossier is: facts to ask for, rows to show, keys of its own."""

from collections.abc import Hashable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from store.actor import Capability
from store.desk.overview_views import Overview
from store.dossiers.views import PersonView
from store.ids import DossierId
from tui.commands import Command, Group
from tui.desk import Desk
from tui.text.words import Words
from tui.widgets.pieces import Row
from tui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from tui.drafting import Keeper
    from tui.reasons import ReasonQuestion
    from tui.widgets.prompt import Prompt


class Host(Protocol):
    """The screen that a tab stands on."""

    desk: Desk
    words: Words
    work: Work
    keepers: "list[Keeper]"
    dossier: DossierId
    overview: Overview | None

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...

    def ask(self, question: str, if_yes: "Callable[[], None]", if_no: "Callable[[], None] | None" = None) -> None:
        """One line, j or n."""
        ...

    def prompt(
        self, label: str, value: str, then: "Callable[[str], None]", otherwise: "Callable[[], None] | None" = None
    ) -> "Prompt":
        """One line of text."""
        ...

    def set_timer(self, delay: float, callback: "Callable[[], None]") -> "Timer":
        """The framework's own."""
        ...

    def failed(self, error: Exception) -> None:
        """Tells of an error."""
        ...

    def show_rows(self) -> None:
        """The rows of the tab on top are other ones now."""
        ...

    def load(self) -> None:
        """Reads everything again."""
        ...

    def reopen(self) -> None:
        """Opens the dossier anew: it shows more than before."""
        ...

    @property
    def reason_question(self) -> "ReasonQuestion":
        """Asks why content is opened."""
        ...

    @property
    def key(self) -> Hashable | None:
        """The row under the cursor."""
        ...


class Tab:
    """One tab. `read` asks for its facts: `again` when it was shown before and is only followed."""

    number = 0

    def __init__(self, host: Host) -> None:
        self.host = host
        self.desk = host.desk
        self.words = host.desk.words

    def read(self, *, again: bool) -> None:
        """Asks the store for what it shows."""

    def rows(self, width: int) -> list[Row]:
        """What it shows, for that width."""
        return []

    def commands(self) -> Iterable[Command]:
        """Its keys."""
        return ()

    def choose(self, key: Hashable) -> None:
        """Enter on a row."""

    def waiting_row(self) -> Hashable | None:
        """The row that the next step speaks of, None where it speaks of none here."""
        return None

    @property
    def now(self) -> datetime:
        """The clock's moment; a tab is drawn only after the store was read."""
        now = self.desk.now
        if now is None:
            raise LookupError
        return now

    def cannot(self, capability: Capability) -> str | None:
        """Why this user may not do it; None: may."""
        return None if self.desk.may(capability) else self.words("commands.not_yours")

    def who_saw(self) -> Command:
        """Who saw the person of the row; in the row of keys only of a user who has few other keys here."""
        shown = not self.desk.may(Capability.EDIT_DOSSIER)
        return Command("seen", self._show_who_saw, self._why_not_seen, group=Group.SEE, shown=shown)

    def person(self) -> PersonView | None:
        """Whom the row under the cursor is of; the first of the dossier where it is of nobody."""
        return next(iter(self.persons()), None)

    def persons(self) -> tuple[PersonView, ...]:
        """Those of the dossier."""
        return self.host.overview.dossier.persons if self.host.overview else ()

    def _why_not_seen(self) -> str | None:
        if (reason := self.cannot(Capability.SEE_WHO_SAW)) is not None:
            return reason
        return None if self.persons() else self.words("dossier.nobody_yet")

    def _show_who_saw(self) -> None:
        if (person := self.person()) is not None and (overview := self.host.overview) is not None:
            self.desk.go("seen", view=overview.dossier, person=person.person)

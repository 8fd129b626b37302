"""The question why content is opened: one line in the quiet place, once per dossier and day; then it opens."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from store.errors import BrondeskError, InvalidInput
from tui.calls.reasons import give_reason
from tui.kept_prompt import Asking, KeptPrompt
from tui.text.words import Words
from tui.work import Failed

if TYPE_CHECKING:
    from store.ids import DossierId


class Asker(Asking, Protocol):
    """A screen on which it is asked."""

    words: Words

    def unreasoned(self) -> None:
        """No reason was given: what would show content closes."""
        ...


class ReasonQuestion:
    """One for a screen: what waits for the reason is asked again once it was given."""

    def __init__(self, screen: Asker) -> None:
        self._screen = screen
        self._waiting: list[Callable[[], object]] = []

    @property
    def is_open(self) -> bool:
        """Whether the answer is being waited for."""
        return bool(self._waiting)

    def take(self, message: Failed) -> None:
        """What failed waits until it was asked; one question at a time."""
        error = message.error
        self._waiting.append(message.again)
        if len(self._waiting) == 1 and isinstance(error, BrondeskError):
            self.ask(int(error.facts["dossier"]), error.facts["number"], then=self._go_on)

    def ask(self, dossier: int, number: str, *, then: Callable[[], None], text: str = "") -> None:
        """Asks for the reason, keeps it, goes on."""
        label = self._screen.words("reasons.ask", number=number)

        def failed(answer: str, error: Exception) -> None:
            self._screen.failed(error)
            if isinstance(error, InvalidInput):
                asked.keeper.over()  # the same text is asked for once more
                self.ask(dossier, number, then=then, text=answer)

        def given(answer: str) -> None:
            found: DossierId = dossier  # type: ignore[assignment]  # the store named it in its facts
            job = asked.keeper.saving(lambda context: give_reason(context, dossier=found, reason=answer))
            self._screen.work.act("save", job, written, partial(failed, answer))

        def written(_: object) -> None:
            asked.keeper.over()
            then()

        place = f"dossier:{dossier}"
        asked = KeptPrompt(
            self._screen, label, text, form="reason", place=place, then=given, otherwise=self._not_given, was=""
        )

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for again in waiting:
            again()

    def _not_given(self) -> None:
        self._waiting = []
        self._screen.unreasoned()

"""A form of which what was half typed is kept, and offered at the next opening."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from store.desk.views import DraftView
from tui.desk import Desk
from tui.drafting import Keeper
from tui.screens.form_screen import FormScreen
from tui.telling import moment_told
from tui.widgets.form import Field

if TYPE_CHECKING:
    from store.context import Context

T = TypeVar("T")


class KeptForm(FormScreen):
    """`DRAFT` names the form under which what is half typed is kept; `about` is what it is about, by kind and id."""

    DRAFT: ClassVar[str]

    def __init__(self, desk: Desk, fields: Iterable[Field], save_label: str, *, about: str) -> None:
        super().__init__(desk, fields, save_label)
        self.keeper = Keeper(self, self.DRAFT, about, lambda: self.form.changes)
        self.keepers.append(self.keeper)
        self._is_asked = False

    def close(self) -> None:
        """Back; with changes only after a question."""
        if self.form.is_changed:
            self.ask(self.words(f"{self.AREA}.leave"), self._leave)
        else:
            self._leave()

    def save(self, do: "Callable[[Context], T]", then: Callable[[T], None], fail: Callable[[Exception], None]) -> None:
        """Saves the form; what was kept of it goes as soon as that has succeeded."""

        def saved(answer: T) -> None:
            self.keeper.over()
            then(answer)

        self.work.act("save", self.keeper.saving(do), saved, fail)

    def load(self) -> None:
        """Asks, once, for what was half typed before."""
        if not self._is_asked:
            self._is_asked = True
            self.keeper.ask(self._offer)

    def on_text_field_typed(self) -> None:
        """Something was typed."""
        self.keeper.changed()

    def on_choice_field_changed(self) -> None:
        """Something was chosen."""
        self.keeper.changed()

    def on_form_taken(self) -> None:
        """What was half typed is put back; of what was changed meanwhile, what stands there now is told."""
        moved = self.form.put_draft(self.keeper.take())
        self.form.offer_draft("")
        self.form.show_errors({name: self.words("form.moved", value=value or "–") for name, value in moved.items()})
        self.say(self.words("form.moved_meanwhile" if moved else "form.taken"), "warn" if moved else "accent")

    def on_form_dropped(self) -> None:
        """It is thrown away, after a question."""
        self.ask(self.words("form.drop_question"), self._drop)

    def _drop(self) -> None:
        self.keeper.drop()
        self.form.offer_draft("")
        self.say(self.words("form.dropped"))

    def _leave(self) -> None:
        self.keeper.end()
        self.desk.back()

    def _offer(self, view: DraftView) -> None:
        time = moment_told(view.saved_at, self.desk.now)
        self.form.offer_draft(self.words("form.draft", time=time))
        self.say(self.words("form.draft_above", time=time))

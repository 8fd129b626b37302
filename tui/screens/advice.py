"""Returned advice: one row per field, accepted or kept by a key, and one line that takes it into the dossier."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.ids import AdviceId
from store.packages.views import AdviceField, AdviceView
from store.words.sentences import sentence
from tui.calls.dossiers import open_overview
from tui.calls.packages import accept_advice, finish_advice, keep_advice, place_advice, show_advice, undo_decision
from tui.commands import Command
from tui.copies import note_of
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.advice_rows import FINISH, FOLD, advice_head, advice_rows, field_label, shown_value
from tui.widgets.line_view import LineView, Rows
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, text_row
from tui.widgets.text_line import Rule, TextLine

if TYPE_CHECKING:
    from store.context import Context

Decide = Callable[..., AdviceView]


class AdviceScreen(DeskScreen):
    """The advice of a package for one person."""

    AREA = "advice"
    CONTENT = True
    FOLLOWS = False
    """Every look at the values is a line in the audit trail; a change of others shows as a conflict when deciding."""

    def __init__(self, desk: Desk, *, advice: AdviceId) -> None:
        super().__init__(desk)
        self.advice = advice
        self.head = TextLine(id="head")
        self.lines = LineView(Rows([text_row(self.words("advice.loading"), "muted")]), id="lines")
        self._view: AdviceView | None = None
        self._unfolded = False

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Advies van Figlo · Vries, de, A.B., and how much is undecided."""
        view = self._view
        if view is None:
            return (Piece(self.words("advice.title"), "title"),), ()
        package = sentence(f"partner_{view.package}", self.words.language)
        title = self.words("advice.from", package=package, name=view.name)
        return (Piece(title, "title"), Piece(f" · {view.number}")), (self._standing(view),)

    def _standing(self, view: AdviceView) -> Piece:
        if view.state == "decided" and view.decided_at is not None:
            when = when_text(view.decided_at, self.desk.now or view.decided_at, self.words.language)
            return Piece(self.words("advice.decided", login=view.decided_by, when=when), "good")
        if view.undecided:
            return Piece(self.words("advice.to_decide", count=view.undecided), "warn")
        return Piece(self.words("advice.all_decided"), "good")

    def body(self) -> Iterable[Widget]:
        """Titles of the columns, the fields."""
        yield Rule()
        yield self.head
        yield self.lines
        yield Rule()

    def on_resize(self) -> None:
        """Other columns at another width."""
        super().on_resize()
        self._draw()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("choose", self.lines.choose, name="do")
        yield Command("mark", self._toggle, self._why_no_toggle, name="advice.accept_or_keep")
        yield Command("accept_all", lambda: self._decide(accept_advice, None), self._why_closed)
        yield Command("keep_all", lambda: self._decide(keep_advice, None), self._why_closed)
        yield Command("undo", self._undo, self._why_no_toggle)
        yield Command("match", self._ask_person, self._why_no_placing, name="advice.place")
        yield Command("leave", self.close, name="close", shown=False)

    def close(self) -> None:
        """Back; that decisions are kept, and not in the dossier yet, is said on the screen below."""
        if self._view is not None and self._view.state == "open" and self._view.decisions():
            self.desk.notices.append(self.words("advice.left_open"))
        self.desk.back()

    def _why_closed(self) -> str | None:
        if not self.desk.may(Capability.ACCEPT_ADVICE):
            return self.words("advice.not_yours")
        return None if self._view is not None and self._view.state == "open" else self.words("advice.not_open")

    def _why_no_toggle(self) -> str | None:
        on_fold = self.lines.key == FOLD
        return self._why_closed() or (None if self._field or on_fold else self.words("advice.on_field"))

    def _why_no_placing(self) -> str | None:
        if not self.desk.may(Capability.ACCEPT_ADVICE):
            return self.words("advice.not_yours")
        waits = self._view is not None and self._view.state == "unplaced"
        return None if waits else self.words("advice.not_waiting")

    @property
    def _field(self) -> AdviceField | None:
        """The field under the cursor, if it can be decided about."""
        fields = self._view.fields if self._view else ()
        return next((one for one in fields if one.field == self.lines.key and one.changes), None)

    # What it shows.

    def load(self) -> None:
        """The advice, opened."""
        self.work.run("advice", lambda context, _: show_advice(context, advice=self.advice), self._show)

    def _show(self, view: AdviceView) -> None:
        self._view = view
        self._draw()
        self.refresh_title()
        if view.state == "unplaced":
            reason = sentence(view.reason, self.words.language)
            text = self.words("advice.unplaced", reason=reason, key=self.desk.keymap.sign("match"))
            self.rest_on((Piece(text, "warn"),))
        elif view.complete:
            text = self.words("advice.now_finish", key=self.desk.keymap.sign("last"))
            self.rest_on((Piece(text, "accent"),))
        else:
            self.rest_on(())

    def _draw(self) -> None:
        width = self.app.size.width
        self.head.put(advice_head(self.words, width))
        if self._view is not None:
            self.lines.show(Rows(advice_rows(self._view, self.words, width, unfolded=self._unfolded)))

    # What happens.

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter finishes, folds, or shows a field whole."""
        if self._view is None:
            return
        if message.key == FINISH:
            self._ask_finish(self._view)
        elif message.key == FOLD:
            self._fold()
        else:
            self._show_whole(next(one for one in self._view.fields if one.field == message.key))

    def _show_whole(self, one: AdviceField) -> None:
        exported, now, returned = (
            shown_value(text, one.unit, self.words) for text in (one.exported, one.now, one.returned)
        )
        label = field_label(one.field, self.words)
        text = self.words("advice.whole", field=label, exported=exported, now=now, returned=returned)
        if (view := self._view) is not None:
            note = note_of(view.dossier, f"advice:{view.advice}", (view.role,))
            self.desk.go("value", title=self.words("advice.title"), text=text, note=note)

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._draw()

    def _toggle(self) -> None:
        """Undecided is accepted first; after that accept and keep take turns."""
        one = self._field
        if one is None:
            self._fold()
        elif one.decision == "accept" or not one.acceptable:
            self._decide(keep_advice, one.field)
        else:
            self._decide(accept_advice, one.field)

    def _undo(self) -> None:
        if self._field is not None:
            self._decide(undo_decision, self._field.field)

    def _decide(self, use_case: Decide, field: str | None) -> None:
        view = self._view
        if view is None:
            return
        fields = None if field is None else [field]

        def decide(context: "Context", _: object) -> AdviceView:
            return use_case(context, advice=self.advice, fields=fields)

        self.work.act("decide", decide, self._show, self._not_done)

    def _ask_finish(self, view: AdviceView) -> None:
        reason = self._why_closed()
        if reason is not None or not view.complete:
            self.say(reason or self.words("advice.to_decide", count=view.undecided), "warn")
            return
        accepted = sum(one.changes and one.decision == "accept" for one in view.fields)
        kept = sum(one.changes and one.decision == "keep" for one in view.fields)
        question = self.words("advice.finish_question", accepted=accepted, kept=kept, name=view.name)
        self.ask(question, lambda: self._finish(view.version))

    def _finish(self, version: int) -> None:
        def finish(context: "Context", _: object) -> AdviceView:
            return finish_advice(context, advice=self.advice, version=version)

        def done(view: AdviceView) -> None:
            self._show(view)
            self.say(self.words("advice.finished"))

        self.work.act("decide", finish, done, self._not_done)

    def _ask_person(self) -> None:
        self.prompt(self.words("advice.place_prompt"), "", self._place)

    def _place(self, role: str) -> None:
        view = self._view
        if view is None:
            return

        def place(context: "Context", _: object) -> AdviceView | None:
            persons = open_overview(context, dossier=view.dossier).dossier.persons
            person = next((one.person for one in persons if one.role == role.strip().lower()), None)
            if person is None:
                return None
            return place_advice(context, advice=self.advice, person=person, version=view.version)

        def done(placed: AdviceView | None) -> None:
            if placed is None:
                self.say(self.words("advice.no_such_role", role=role), "warn")
            else:
                self._show(placed)

        self.work.act("decide", place, done, self._not_done)

    def _not_done(self, error: Exception) -> None:
        """It was decided by somebody else meanwhile, perhaps: the screen shows how it stands now."""
        self.failed(error)
        self.load()

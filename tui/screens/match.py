"""Matching: who the persons inside a file are. Nothing is matched until somebody chooses."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.deliveries.views import Candidate, DeliveryView, InsideMatch, Suggestion, UndoneMatch
from store.ids import DeliveryId, DossierId
from store.words.sentences import sentence
from tui.calls.matching import confirm_match, list_deliveries, suggest_match, undo_match
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.match_rows import Choice, cursor_of, file_title, match_rows, part_text
from tui.widgets.pieces import Line, Piece, text_row
from tui.widgets.status import role
from tui.widgets.text_line import Rule

if TYPE_CHECKING:
    from store.context import Context


def newest_to_match(context: "Context", dossier: DossierId) -> DeliveryId | None:
    """The newest file of a dossier that waits for a match, else the newest; None where there is no file."""
    files = list_deliveries(context, dossier=dossier).items
    waiting = (file for file in files if file.unmatched)
    found = next(waiting, None) or next(iter(files), None)
    return None if found is None else found.delivery


class MatchScreen(DeskScreen):
    """One file beside the persons of its dossier; without `delivery` the one that waits."""

    AREA = "match"
    CONTENT = True

    def __init__(self, desk: Desk, *, dossier: DossierId | None = None, delivery: DeliveryId | None = None) -> None:
        super().__init__(desk)
        self._dossier = dossier
        self._delivery = delivery
        self.suggestion: Suggestion | None = None
        self.list = LineView(Rows([text_row(f" {self.words('match.loading')}", "muted")]), id="list")

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Which file, which person inside."""
        if self.suggestion is None:
            return (Piece(self.words("match.title"), "title"),), ()
        return file_title(self.suggestion.delivery, self.words, self._now), ()

    def body(self) -> Iterable[Widget]:
        """The persons inside, each with the candidates."""
        yield Rule()
        yield self.list
        yield Rule()

    def on_resize(self) -> None:
        """Reasons are spread over the width."""
        super().on_resize()
        self._draw()

    @property
    def _now(self) -> datetime:
        view = self.suggestion.delivery if self.suggestion else None
        now = self.desk.now or (view.received_at if view else None)
        if now is None:
            raise LookupError
        return now

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("choose", self.list.choose, self._why_no_choice, name="match_person")
        yield Command("undo", self._ask_undo, self._why_no_undo)
        yield Command("view", self._view, self._why_no_view)
        yield Command("leave", self.close, name="back", shown=False)

    def _why_no_choice(self) -> str | None:
        if self._choice() is None:
            return self.words("match.choose_first")
        return self.barred(Capability.MATCH)

    def _why_no_undo(self) -> str | None:
        found = self._found()
        if found is None or found.inside.person is None:
            return self.words("match.not_matched")
        return self.barred(Capability.MATCH)

    def _why_no_view(self) -> str | None:
        return None if self.suggestion else self.words("match.loading")

    def _view(self) -> None:
        if self.suggestion:
            self.desk.go("preview", delivery=self.suggestion.delivery.delivery)

    # What it shows.

    def load(self) -> None:
        """The suggestion, made anew."""
        dossier, delivery = self._dossier, self._delivery

        def suggested(context: "Context", _: object) -> Suggestion | None:
            wanted = delivery
            if wanted is None and dossier is not None:
                wanted = newest_to_match(context, dossier)
            return None if wanted is None else suggest_match(context, delivery=wanted)

        self.work.run("suggestion", suggested, self._show)

    def _show(self, suggestion: Suggestion | None) -> None:
        if suggestion is None:
            text = self.words("match.no_file", key=self.desk.keymap.sign("invite"))
            self.list.show(Rows([text_row(f" {text}", "muted")]))
            return
        is_first = self.suggestion is None
        self._delivery = suggestion.delivery.delivery
        self.suggestion = suggestion
        self.refresh_title()
        self._draw()
        if is_first and (cursor := cursor_of(suggestion)):
            self.list.go(cursor)

    def _draw(self) -> None:
        if self.suggestion is not None and self.list.is_attached:
            rows = match_rows(self.suggestion, self.words, self._now, self.app.size.width - 1)
            self.list.show(Rows(tuple(rows)))

    # What happens.

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """Enter: this is the person; where something differs it is asked first."""
        candidate = self._candidate()
        if candidate is None:
            self.say(self.words("match.none_chosen"))
        elif candidate.conflicts:
            language = self.words.language
            parts = ", ".join(part_text(part, language, against=True) for part in candidate.conflicts)
            self.ask(self.words("match.ask_conflict", parts=parts), lambda: self._confirm(candidate))
        else:
            self._confirm(candidate)

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """Undo works on some rows only."""
        self.refresh_keys()

    def _confirm(self, candidate: Candidate) -> None:
        delivery = self._delivery
        if delivery is None:
            return
        inside, person = candidate.inside_id, candidate.person
        self.work.act(
            "confirm",
            lambda context, _: confirm_match(context, delivery=delivery, inside=inside, person=person),
            lambda view: self._confirmed(view, candidate),
        )

    def _confirmed(self, view: DeliveryView, candidate: Candidate) -> None:
        name = "done" if view.unmatched else "done_all"
        self.say(self.words(f"match.{name}", person=role(candidate.role, self.words.language)))
        self.load()

    def _ask_undo(self) -> None:
        found = self._found()
        if found is None:
            return
        person = role(found.inside.person_role, self.words.language)
        uses = ", ".join(
            self.words(
                "match.use", package=sentence(f"partner_{use.package}", self.words.language), version=use.version
            )
            for use in found.uses
        )
        question = self.words("match.ask_undo_used", uses=uses) if uses else self.words("match.ask_undo", person=person)
        inside = found.inside.inside_id
        self.ask(question, lambda: self._undo(inside))

    def _undo(self, inside: str) -> None:
        delivery = self._delivery
        if delivery is not None:
            self.work.act(
                "undo", lambda context, _: undo_match(context, delivery=delivery, inside=inside), self._undone
            )

    def _undone(self, undone: UndoneMatch) -> None:
        self.say(self.words("match.undone"))
        self.load()

    def _choice(self) -> Choice | None:
        key = self.list.key
        return key if isinstance(key, Choice) else None

    def _found(self) -> InsideMatch | None:
        choice = self._choice()
        if choice is None or self.suggestion is None:
            return None
        return next((one for one in self.suggestion.persons if one.inside.inside_id == choice.inside_id), None)

    def _candidate(self) -> Candidate | None:
        found, choice = self._found(), self._choice()
        if found is None or choice is None:
            return None
        return next((one for one in found.candidates if one.person == choice.person), None)

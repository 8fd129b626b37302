"""Tab Startpagina: persons and how far they are, files, returned advice, client data."""

from collections.abc import Hashable, Iterator

from store.actor import Capability
from store.desk.overview_views import AdviceLine, FileLine, PersonLine
from store.dossiers.status import Need
from store.dossiers.views import ROLES, PersonView
from store.words.forms import age_text, birth_date_text, sex_text
from store.words.sentences import sentence
from tui.clean import pad
from tui.commands import Command
from tui.copies import note_of
from tui.desk import Note
from tui.screens.dating import ask_date
from tui.screens.dossier.tab import Tab
from tui.screens.saving import save_delivery_here
from tui.widgets.figures import figure_texts, record_texts, record_title, record_whole, role_of
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, between, text_row
from tui.widgets.status import role

_ENDED_BADLY = ("refused", "expired", "cancelled", "failed")
_ROLE, _NAME, _BORN, _WHEN = 9, 22, 12, 14


class StartTab(Tab):
    """The facts are the screen's overview."""

    number = 1

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """On a file: match, view, save; on a person: edit."""
        yield Command("choose", lambda: self.choose(self.host.key), self._no_row, name="open", shown=self._opens_more())
        yield Command("match", self._match, self._why_no_match)
        yield Command("view", self._view, self._why_no_file)
        yield Command("save", self._save, self._why_no_file)
        edit = "date_file" if self._undated() else "edit"
        yield Command("edit", self._edit, self._why_no_edit, name=edit)
        yield Command("new", self._new_person, self._why_no_person, name="new_person")
        yield self.who_saw()

    def person(self) -> PersonView | None:
        """The one under the cursor, or whose record is."""
        match self.host.key:
            case ("person", person):
                return next((view for view in self.persons() if view.person == person), None)
            case ("record", number) if self.host.overview:
                whose = next((one.person for one in self.host.overview.records if one.record == number), None)
                return next((view for view in self.persons() if view.person == whose), super().person())
        return super().person()

    def _opens_more(self) -> bool:
        """Whether enter does something that no other key of the row does: advice and client data."""
        return isinstance(self.host.key, tuple) and self.host.key[0] in ("advice", "record", "figures")

    def choose(self, key: Hashable) -> None:
        """A person is edited or invited, a file viewed, advice decided, client data shown whole."""
        match key:
            case ("person", _):
                self.desk.go("invite", dossier=self.host.dossier)
            case ("delivery", delivery):
                self.desk.go("preview", delivery=delivery)
            case ("advice", advice):
                self.desk.go("advice", advice=advice)
            case ("record", _) | ("figures", _):
                title = self.words("dossier.client_data")
                self.desk.go("value", title=title, text=self._whole(key), note=self._note(key))
            case ("closed", number) if self.desk.may(Capability.OPEN_CONTENT):
                self.host.reason_question.ask(self.host.dossier, str(number), then=self.host.reopen)

    def waiting_row(self) -> Hashable | None:
        """The advice to decide, or the file to match."""
        overview = self.host.overview
        if overview is None:
            return None
        match overview.status:
            case Need.ADVICE if overview.advice:
                return ("advice", overview.advice[0].advice)
            case Need.MATCH if file := self._to_match():
                return ("delivery", file.delivery)
        return None

    def _no_row(self) -> str | None:
        return None if self.host.key is not None else self.words("dossier.no_row")

    def _file(self) -> FileLine | None:
        match self.host.key:
            case ("delivery", delivery):
                files = self.host.overview.files if self.host.overview else ()
                return next((file for file in files if file.delivery == delivery), None)
        return None

    def _file_or_newest(self) -> FileLine | None:
        """The file under the cursor, else the newest."""
        files = self.host.overview.files if self.host.overview else ()
        return self._file() or next(iter(files), None)

    def _to_match(self) -> FileLine | None:
        """The file under the cursor, else the first that waits for a match."""
        files = self.host.overview.files if self.host.overview else ()
        return self._file() or next((file for file in files if file.unmatched), None)

    def _why_no_match(self) -> str | None:
        if self._to_match() is None:
            return self.words("dossiers.nothing_to_match")
        return self.cannot(Capability.MATCH)

    def _why_no_file(self) -> str | None:
        if self._file_or_newest() is None:
            return self.words("dossier.no_file")
        return self.cannot(Capability.OPEN_CONTENT)

    def _why_no_person(self) -> str | None:
        if len(self.persons()) >= len(ROLES):
            return self.words("dossier.both_there")
        return self.cannot(Capability.EDIT_DOSSIER)

    def _match(self) -> None:
        if file := self._to_match():
            self.desk.go("match", dossier=self.host.dossier, delivery=file.delivery)

    def _view(self) -> None:
        if file := self._file_or_newest():
            self.desk.go("preview", delivery=file.delivery)

    def _save(self) -> None:
        if (file := self._file_or_newest()) and self.host.overview:
            save_delivery_here(self.host, file.delivery, self.host.overview.dossier.number)

    def _edit(self) -> None:
        match self.host.key:
            case ("person", person):
                view = next(view for view in self.persons() if view.person == person)
                self.desk.go("person_form", dossier=self.host.dossier, person=view)
            case _ if self._undated():
                self._date()
            case _ if not self.persons():
                self._new_person()
            case _ if self.host.overview:
                self.desk.go("dossier_form", view=self.host.overview.dossier)

    def _undated(self) -> FileLine | None:
        """The file under the cursor, if its date is given by hand."""
        file = self._file()
        return file if file is not None and file.asks_date else None

    def _date(self) -> None:
        if file := self._undated():
            ask_date(self.host, file.delivery, lambda _: self.host.load())

    def _why_no_edit(self) -> str | None:
        return self.cannot(Capability.RECEIVE if self._undated() else Capability.EDIT_DOSSIER)

    def _new_person(self) -> None:
        free = next(role for role in ROLES if role not in [view.role for view in self.persons()])
        self.desk.go("person_form", dossier=self.host.dossier, role=free)

    # What it shows.

    def rows(self, width: int) -> list[Row]:
        """Persons, brondata, advice, client data."""
        overview = self.host.overview
        if overview is None:
            return []
        rows = [self._heading("persons")]
        rows += [Row(("person", line.person.person), self._person(line)) for line in overview.persons]
        if not overview.persons:
            rows.append(self._empty("no_person", key=self.desk.keymap.sign("new")))
        rows.append(self._heading("brondata"))
        rows += [Row(("delivery", file.delivery), self._file_line(file, width)) for file in overview.files]
        if not overview.files:
            rows.append(self._empty("no_brondata", key=self.desk.keymap.sign("invite")))
        if overview.advice:
            rows.append(self._heading("advice"))
            rows += [Row(("advice", line.advice), self._advice(line, width)) for line in overview.advice]
        return [*rows, *self._client_data()]

    def _heading(self, name: str) -> Row:
        return text_row(f" {self.words(f'dossier.{name}')}", "strong")

    def _empty(self, name: str, **facts: str) -> Row:
        return text_row(f"   {self.words(f'dossier.{name}', **facts)}", "muted")

    def _person(self, line: PersonLine) -> Line:
        person, language = line.person, self.words.language
        born = f"{sex_text(person.sex, language)} {birth_date_text(person.birth_date)}"
        return (
            Piece(f" {pad(role(person.role, language), _ROLE)}  "),
            Piece(f"{pad(person.list_name, _NAME)}  ", "strong"),
            Piece(f"{pad(born, _BORN)}  "),
            self._progress(line),
        )

    def _progress(self, line: PersonLine) -> Piece:
        """How far the person is on the way to sharing."""
        state, language = line.progress, self.words.language
        when = when_text(line.since, self.now, language) if line.since else ""
        if state in ("not_invited", "invited", "opened", "invitation_expired"):
            tone = "bad" if state == "invitation_expired" else "plain"
            return Piece(self.words(f"dossier.progress_{state}", when=when), tone)
        sign, tone = ("✓", "good") if state == "shared" else ("✗", "bad") if state in _ENDED_BADLY else ("◌", "plain")
        return Piece(f"Ockto {sign} {sentence(f'session_{state}', language)} {when}", tone)

    def _file_line(self, file: FileLine, width: int) -> Line:
        language = self.words.language
        moment = file.retrieved_at or file.received_at
        sources = self.words("dossier.sources", ok=file.sources_ok, all=file.sources) if file.sources else ""
        age = "" if file.age_days is None or file.age_days < 2 else age_text(file.age_days, language)
        left = (Piece(f" {pad(when_text(moment, self.now, language), _WHEN)}  "), self._match_piece(file))
        return between(left, (Piece(f"{age}   {sources}", "muted"),), width)

    def _match_piece(self, file: FileLine) -> Piece:
        language = self.words.language
        if file.retrieved_at is None:
            return Piece(self.words("dossier.file_undated", key=self.desk.keymap.sign("edit")), "warn")
        if file.conflict:
            return Piece(self.words("dossier.file_conflict"), "bad")
        if file.unmatched:
            guess = role(file.looks_like, language)
            name = "file_unmatched_like" if guess else "file_unmatched"
            return Piece(self.words(f"dossier.{name}", person=guess), "warn")
        persons = " + ".join(role(name, language) for name in file.matched)
        return Piece(self.words("dossier.file_matched", person=persons), "good")

    def _advice(self, line: AdviceLine, width: int) -> Line:
        language = self.words.language
        facts = {"package": sentence(f"partner_{line.package}", language), "person": role(line.person, language)}
        text = self.words("dossier.advice_back", **facts)
        when = when_text(line.received_at, self.now, language)
        return between((Piece(" ← ", "accent"), Piece(text)), (Piece(when, "muted"),), width)

    def _client_data(self) -> Iterator[Row]:
        overview, language = self.host.overview, self.words.language
        if overview is not None and not overview.content_open:
            yield self._heading("client_data")
            name = "client_data_closed" if self.desk.may(Capability.OPEN_CONTENT) else "client_data_barred"
            text = self.words(f"dossier.{name}", key=self.desk.keymap.sign("choose"))
            yield Row(("closed", overview.dossier.number), (Piece(f" {text}", "muted"),))
        if overview is None or not (overview.records or overview.figures):
            return
        yield self._heading("client_data")
        for record in overview.records:
            title = record_title(record, role_of(record, self.persons()), self.words)
            text = f"{title}  {' · '.join(record_texts(record, language))}"
            yield Row(("record", record.record), (Piece(f" {text}"),))
        for name in dict.fromkeys(figure.role for figure in overview.figures):
            figures = [figure for figure in overview.figures if figure.role == name]
            text = " · ".join(figure_texts(figures, language))
            yield Row(
                ("figures", name), (Piece(f" {role(name, language)}, {self.words('dossier.from_file')}  {text}"),)
            )

    def _note(self, key: Hashable) -> Note:
        """What a copy of client data leaves: a line of the person that they are of."""
        overview = self.host.overview
        match key:
            case ("record", number) if overview:
                record = next(record for record in overview.records if record.record == number)
                return note_of(self.host.dossier, f"record:{number}", (role_of(record, self.persons()),))
            case ("figures", name):
                return note_of(self.host.dossier, "figures", (str(name),))
        return note_of(self.host.dossier, "")

    def _whole(self, key: Hashable) -> str:
        overview, language = self.host.overview, self.words.language
        match key:
            case ("record", number) if overview:
                record = next(record for record in overview.records if record.record == number)
                return record_whole(record, role_of(record, self.persons()), self.words)
            case ("figures", name) if overview:
                figures = [figure for figure in overview.figures if figure.role == name]
                return "\n".join(figure_texts(figures, language))
        return ""

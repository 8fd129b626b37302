"""Tab Historie: everything that happened, newest first, of one kind if asked."""

from collections.abc import Hashable, Iterator

from store.actor import Capability
from store.desk.overview_views import HistoryEntry
from store.dossiers.views import PersonView, RecordView
from store.ids import AdviceId, DeliveryId, DocumentId, ExportId
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.calls.dossiers import follow_history, list_history
from tui.clean import pad
from tui.commands import Command
from tui.copies import note_of
from tui.screens.dossier.tab import Host, Tab
from tui.screens.saving import save_delivery_here
from tui.widgets.figures import record_whole, role_of
from tui.widgets.pieces import Piece, Row, text_row

KINDS = (None, "dossier", "invitation", "session", "delivery", "match", "document", "export", "advice", "record")


class HistoryTab(Tab):
    """Entries as the store tells them."""

    number = 4

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._entries: tuple[HistoryEntry, ...] | None = None
        self._kind: str | None = None

    def read(self, *, again: bool) -> None:
        """The entries; opening them leaves a line, following them does not."""
        dossier, kind = self.host.dossier, self._kind
        read = follow_history if again else list_history
        self.host.work.run("tab", lambda context, _: read(context, dossier=dossier, kind=kind), self._show)

    def _show(self, entries: tuple[HistoryEntry, ...]) -> None:
        self._entries = entries
        self.host.show_rows()

    def commands(self) -> Iterator[Command]:
        """Open what a row speaks of, save a file, filter."""
        yield Command("choose", lambda: self.choose(self.host.key), self._why_not_open, name="open")
        yield Command("save", self._save, self._why_not_save)
        yield Command("filter", lambda: self._step(+1))
        yield Command("filter_back", lambda: self._step(-1), shown=False)
        yield self.who_saw()

    def person(self) -> PersonView | None:
        """Whom the row under the cursor tells of."""
        entries = self._entries or ()
        facts = next((dict(one.facts) for one in entries if _key(one) == self.host.key), {})
        return next((view for view in self.persons() if view.role == facts.get("person")), super().person())

    def choose(self, key: Hashable) -> None:
        """Every row that speaks of something with a screen of its own opens it."""
        match self._object():
            case ("delivery", number):
                self.desk.go("preview", delivery=DeliveryId(number))
            case ("document", number):
                self.desk.go("document", document=DocumentId(number))
            case ("advice", number):
                self.desk.go("advice", advice=AdviceId(number))
            case ("export", number):
                self.desk.go("export_detail", export=ExportId(number))
            case ("invitation" | "session", _):
                self.desk.go("invite", dossier=self.host.dossier)
            case ("record", number):
                self._show_record(number)

    def _object(self) -> tuple[str, int] | None:
        """What the row under the cursor speaks of."""
        key = self.host.key
        if not isinstance(key, tuple):
            return None
        kind, _, number = str(key[0]).partition(":")
        return (kind, int(number)) if number.isdecimal() else None

    def _why_not_open(self) -> str | None:
        match self._object():
            case ("delivery" | "advice" | "document", _):
                return self.cannot(Capability.OPEN_CONTENT)
            case ("export", _):
                return self.cannot(Capability.FIND)
            case ("invitation" | "session", _):
                return self.cannot(Capability.INVITE)
            case ("record", number):
                return None if self._record(number) else self.words("dossier.older_record")
        return self.words("dossier.nothing_to_open")

    def _record(self, number: int) -> RecordView | None:
        """A version of the client data, of those that the dossier shows: the newest of each person."""
        records = self.host.overview.records if self.host.overview else ()
        return next((record for record in records if record.record == number), None)

    def _show_record(self, number: int) -> None:
        record, overview = self._record(number), self.host.overview
        if record is not None and overview is not None:
            role = role_of(record, overview.dossier.persons)
            text = record_whole(record, role, self.words)
            note = note_of(self.host.dossier, f"record:{number}", (role,))
            self.desk.go("value", title=self.words("dossier.client_data"), text=text, note=note)

    def _why_not_save(self) -> str | None:
        match self._object():
            case ("delivery", _):
                return self.cannot(Capability.OPEN_CONTENT)
        return self.words("dossier.row_no_file")

    def _save(self) -> None:
        match self._object():
            case ("delivery", number) if self.host.overview:
                save_delivery_here(self.host, DeliveryId(number), self.host.overview.dossier.number)

    def _step(self, step: int) -> None:
        self._kind = KINDS[(KINDS.index(self._kind) + step) % len(KINDS)]
        self.read(again=True)
        self.host.say(self.words("dossier.filtered", kind=self.words(f"dossier.kind_{self._kind or 'all'}")))

    def rows(self, width: int) -> list[Row]:
        """Moment and sentence."""
        if self._entries is None:
            return [text_row(f" {self.words('dossier.loading')}", "muted")]
        if not self._entries:
            return [text_row(f" {self.words('dossier.no_history')}", "muted")]
        return [self._row(entry) for entry in self._entries]

    def _row(self, entry: HistoryEntry) -> Row:
        language = self.words.language
        facts = {name: self._fact(name, value) for name, value in entry.facts}
        kind = self.words(f"dossier.kind_{entry.kind}")
        pieces = (Piece(f" {moment_text(entry.at)}  "), Piece(f"{pad(kind, 12)} ", "muted"))
        return Row(_key(entry), (*pieces, Piece(sentence(entry.code, language, facts))))

    def _fact(self, name: str, value: str) -> str:
        language = self.words.language
        if name == "package":
            return sentence(f"partner_{value}", language)
        return sentence(value, language) if name == "person" and value else value


def _key(entry: HistoryEntry) -> Hashable:
    return (entry.object, entry.code, entry.at)

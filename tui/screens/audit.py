"""The audit trail of the office: who did what, the newest line first; for administrator and auditor."""

from collections.abc import Iterable, Iterator

from textual.widget import Widget

from store.audit.kinds import kind_of
from store.audit.views import AuditLine, AuditPage, ChainReport
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.calls.audit import list_audit, verify_audit
from tui.clean import clean, pad
from tui.commands import Command, Group
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.text_line import Rule, TextLine

_PAGE, _NEAR, _MOST = 200, 40, 5_000
_SIZES = (("line", 7), ("when", 16), ("who", 12), ("kind", 11), ("action", 20), ("object", 24))


class AuditScreen(DeskScreen):
    """Its lines, older ones as the cursor comes near. Each reading is a line of its own: it is not followed."""

    AREA = "audit"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head = TextLine(id="head")
        self.lines = LineView(Rows([text_row(f" {self.words('audit.loading')}", "muted")]), id="lines")
        self._held: list[AuditLine] = []
        self._next: str | None = ""

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Auditspoor · Kantoor Van Dijk."""
        office = f" · {self.desk.office}" if self.desk.office else ""
        return (Piece(self.words("audit.title"), "title"), Piece(office)), ()

    def body(self) -> Iterable[Widget]:
        """Titles, lines."""
        yield Rule()
        yield self.head
        yield self.lines
        yield Rule()

    def on_mount(self) -> None:
        """The titles of the columns."""
        text = " ".join(pad(self.words(f"audit.head_{name}"), size) for name, size in self._columns)
        self.head.put((Piece(f"  {text.rstrip()}", "muted"),))

    @property
    def _columns(self) -> Iterable[tuple[str, int]]:
        """As many as fit; the line whole is behind enter."""
        room = self.app.size.width - 2
        for name, size in _SIZES:
            room -= size + 1
            if room >= -1:
                yield name, size

    def on_resize(self) -> None:
        """Columns are made for the width."""
        self.on_mount()
        self._draw()

    # What it can do.

    def commands(self) -> Iterator[Command]:
        """A line whole; the chain verified."""
        yield Command("choose", self._whole, self._no_row, name="whole", group=Group.SEE)
        yield Command("retry", self._verify, name="audit.verify")
        yield Command("leave", self.close, name="back", group=Group.DESK, shown=False)

    def _no_row(self) -> str | None:
        return self.words("audit.no_row") if self._line() is None else None

    # What it shows.

    def load(self) -> None:
        """The newest page, unless it is there."""
        if not self._held:
            self._ask(None)

    def _ask(self, after: str | None) -> None:
        self.work.run("lines", lambda context, _: list_audit(context, limit=_PAGE, after=after), self._take)

    def _take(self, page: AuditPage) -> None:
        self._held += page.items
        self._next = page.next
        self._draw()

    def _draw(self) -> None:
        if self._held and self.lines.is_attached:
            rows = [self._row(line) for line in self._held]
            if self._next and len(self._held) >= _MOST:
                rows.append(text_row(self.words("audit.more", cursor=self._next), "muted"))
            self.lines.show(Rows(rows))

    def _row(self, line: AuditLine) -> Row:
        kind = kind_of(line.action, line.result)
        texts = {
            "line": f"{line.sequence}",
            "when": moment_text(line.at),
            "who": clean(line.actor),
            "kind": self.words(f"audit.kind_{kind}"),
            "action": line.action,
            "object": clean(line.object),
        }
        tones = {"line": "muted", "when": "muted", "kind": "bad" if kind == "refused" else "plain", "object": "muted"}
        pieces = (Piece(f" {pad(texts[name], size)}", tones.get(name, "plain")) for name, size in self._columns)
        return Row(line.sequence, tuple(pieces))

    # What happens.

    def on_line_view_moved(self) -> None:
        """Older lines in time."""
        is_near = self.lines.at >= len(self._held) - _NEAR
        if self._next and is_near and len(self._held) < _MOST and not self.work.under_way("lines"):
            self._ask(self._next)

    def on_line_view_chosen(self) -> None:
        """Enter: the line whole."""
        self._whole()

    def _line(self) -> AuditLine | None:
        return next((line for line in self._held if line.sequence == self.lines.key), None)

    def _whole(self) -> None:
        if (line := self._line()) is None:
            return
        named = {
            "head_line": line.sequence,
            "head_when": moment_text(line.at),
            "head_who": line.actor,
            "role": line.role,
            "head_action": line.action,
            "result": line.result,
            "head_object": line.object,
            "dossier": line.dossier,
            "person": line.person,
            "facts": line.facts,
        }
        texts = [
            f"{self.words(f'audit.{name}')}: {value}" for name, value in named.items() if value not in (None, "", "{}")
        ]
        self.desk.go("value", title=self.words("audit.title"), text="\n".join(texts))

    def _verify(self) -> None:
        self.work.run("verify", lambda context, progress: verify_audit(context, progress=progress), self._verified)

    def _verified(self, report: ChainReport) -> None:
        tongue = self.words.language
        if report.ok:
            self.say(sentence("audit_lines_ok", tongue, {"lines": str(report.lines)}))
        else:
            first = sentence(report.problems[0].code, tongue, {"line": str(report.problems[0].line)})
            self.say(self.words("audit.broken", first=first, count=len(report.problems)), "bad")

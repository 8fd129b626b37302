"""A form: one column, labels left, errors under the field in words, `Opslaan` as its last line.

Tab and ↓ move on, shift+tab and ↑ back, ↵ goes to the next line; on the last line it saves. A value that was shown
cleaned and was not touched is handed back as it came.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message

from tui.clean import clean
from tui.commands import Command, Group
from tui.widgets.choice_field import ChoiceField
from tui.widgets.line_view import SIGN
from tui.widgets.pieces import Piece
from tui.widgets.text_field import TextField
from tui.widgets.text_line import TextBlock, TextLine

_LABEL_WIDTH = 24


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form. `options` (value, text) make it a choice; `hint` stands in the empty field.

    `secret`: what is typed is not shown.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    options: Sequence[tuple[str, str]] = ()
    limit: int = 200
    secret: bool = False


class _Line(Horizontal):
    """Sign and label, then the field."""

    DEFAULT_CSS = f"_Line {{ height: 1; }} _Line TextLine {{ width: {_LABEL_WIDTH}; }}"

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._label = TextLine()
        self.entry: TextField | ChoiceField = (
            ChoiceField(field.options, field.value)
            if field.options
            else TextField(field.value, placeholder=field.hint, limit=field.limit)
        )
        if isinstance(self.entry, TextField):
            self.entry.password = field.secret
        self._first = self.entry.value

    def compose(self) -> ComposeResult:
        """Label, field."""
        yield self._label
        yield self.entry

    def on_mount(self) -> None:
        """Unfocused at first."""
        self._sign(" ")

    def on_descendant_focus(self) -> None:
        """The sign shows where the keys go."""
        self._sign(SIGN)

    def on_descendant_blur(self) -> None:
        """And where they do not."""
        self._sign(" ")

    def _sign(self, sign: str) -> None:
        self._label.put((Piece(sign, "sign"), Piece(f" {self.field.label}")))

    @property
    def value(self) -> str:
        """What stands there; what came, when it was not touched."""
        return self.field.value if self.entry.value == self._first else self.entry.value

    @property
    def is_changed(self) -> bool:
        """Whether the user changed it."""
        return self.entry.value != self._first

    @property
    def first(self) -> str:
        """What stood there when the form opened."""
        return self._first

    def put(self, value: str) -> None:
        """Puts a value there, as if the user had typed it."""
        self.entry.value = clean(value)
        self.entry.refresh()


class SaveLine(TextLine, can_focus=True):
    """The line that saves."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label

    def on_mount(self) -> None:
        """Unfocused at first."""
        self._sign(" ", "plain")

    def on_focus(self, event: events.Focus) -> None:
        """The sign."""
        self._sign(SIGN, "strong")

    def on_blur(self, event: events.Blur) -> None:
        """No sign."""
        self._sign(" ", "plain")

    def name_it(self, label: str) -> None:
        """Another text."""
        self._label = label
        self._sign(SIGN if self.has_focus else " ", "strong" if self.has_focus else "plain")

    def _sign(self, sign: str, tone: str) -> None:
        self.put((Piece(sign, "sign"), Piece(f" {self._label}", tone)))


class Form(VerticalScroll, inherit_bindings=False, can_focus=False):
    """Fields and the line that saves; posts `Saved` with all values."""

    DEFAULT_CSS = "Form { height: 1fr; scrollbar-size: 0 0; } Form .error { padding-left: 24; }"

    class Saved(Message):
        """Enter on the last line: the values by field name."""

        def __init__(self, values: Mapping[str, str]) -> None:
            super().__init__()
            self.values = values

    class Taken(Message):
        """Enter on the line of what was half typed before: it is to be put back."""

    class Dropped(Message):
        """It is to be thrown away."""

    def __init__(self, fields: Sequence[Field], save_label: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draft = SaveLine("")
        self._draft.display = self._draft.can_focus = False
        self._lines = [_Line(field) for field in fields]
        self._errors = {field.name: TextBlock() for field in fields}
        self._save = SaveLine(save_label)

    def compose(self) -> ComposeResult:
        """Field, room for its error, and so on; then the last line."""
        yield self._draft
        for line in self._lines:
            error = self._errors[line.field.name]
            error.add_class("error")
            error.display = False
            yield line
            yield error
        yield TextLine()
        yield self._save

    def commands(self) -> Iterator[Command]:
        """Moving, and saving on the last line."""
        if self._draft.has_focus:
            yield Command("choose", self._take, name="take_draft")
            yield Command("withdraw", self._drop, name="drop_draft")
        else:
            yield Command("choose", self._enter, name="save" if self._save.has_focus else "next_field")
        yield Command("next_field", self._next, group=Group.MOVE, shown=False)
        yield Command("previous_field", self._previous, group=Group.MOVE, shown=False)
        yield Command("down", self._next, group=Group.MOVE, shown=False)
        yield Command("up", self._previous, group=Group.MOVE, shown=False)

    @property
    def values(self) -> dict[str, str]:
        """All values by name."""
        return {line.field.name: line.value for line in self._lines}

    @property
    def is_changed(self) -> bool:
        """Whether leaving would lose something."""
        return any(line.is_changed for line in self._lines)

    @property
    def changes(self) -> dict[str, tuple[str, str]]:
        """What the user changed, by field: what stood there and what stands there now. Never a secret."""
        return {
            line.field.name: (line.first, line.entry.value)
            for line in self._lines
            if line.is_changed and not line.field.secret
        }

    def offer_draft(self, label: str) -> None:
        """A line above the fields for what was half typed before; the keys stay where they are. Empty: it goes."""
        if not label and self.screen.focused is self._draft:
            self._lines[0].entry.focus()
        self._draft.name_it(label)
        self._draft.display = self._draft.can_focus = bool(label)

    def put_draft(self, changes: Mapping[str, tuple[str, str]]) -> dict[str, str]:
        """Puts back what was typed, but in fields that were typed in since; gives what stands there now instead of
        what stood there then."""
        moved = {}
        for line in self._lines:
            was, now = changes.get(line.field.name, (line.first, line.first))
            if now != line.first and not line.is_changed and not line.field.secret:
                line.put(now)
                if was != line.first:
                    moved[line.field.name] = line.first
        return moved

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """The words under each field; the focus goes to the first one at fault."""
        first: Callable[[], object] | None = None
        for line in self._lines:
            text = errors.get(line.field.name, "")
            shown = self._errors[line.field.name]
            shown.display = bool(text)
            shown.say(f"✗ {text}", "bad")
            if text and first is None:
                first = line.entry.focus
        if first is not None:
            first()

    def focus_field(self, name: str) -> None:
        """The keys go to that field."""
        for line in self._lines:
            if line.field.name == name:
                line.entry.focus()

    def _take(self) -> None:
        self.post_message(self.Taken())

    def _drop(self) -> None:
        self.post_message(self.Dropped())

    def _enter(self) -> None:
        if self._save.has_focus:
            self.post_message(self.Saved(self.values))
        else:
            self._next()

    def _next(self) -> None:
        self.screen.focus_next()

    def _previous(self) -> None:
        self.screen.focus_previous()

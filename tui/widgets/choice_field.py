"""A field with a few fixed values in one line: ● aanvrager ○ partner."""

from collections.abc import Iterator, Sequence

from textual.message import Message
from textual.strip import Strip

from tui.commands import Command, Group
from tui.widgets.pieces import Piece, Toned


class ChoiceField(Toned, can_focus=True):
    """Left, right and space change the value."""

    DEFAULT_CSS = "ChoiceField { height: 1; width: 1fr; }"

    class Changed(Message):
        """Another value."""

        def __init__(self, field: "ChoiceField") -> None:
            super().__init__()
            self.field = field

    def __init__(self, options: Sequence[tuple[str, str]], value: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._options = options
        self.value = value

    def commands(self) -> Iterator[Command]:
        """Its keys."""
        yield Command("right", lambda: self._step(+1), group=Group.MOVE, shown=False)
        yield Command("left", lambda: self._step(-1), group=Group.MOVE, shown=False)
        yield Command("mark", lambda: self._step(+1), name="choose")

    def _step(self, step: int) -> None:
        keys = [key for key, _ in self._options]
        place = keys.index(self.value) + step if self.value in keys else (0 if step > 0 else -1)
        self.value = keys[place % len(keys)]
        self.refresh()
        self.post_message(self.Changed(self))

    def render_line(self, y: int) -> Strip:
        """All values, the chosen one marked."""
        pieces: list[Piece] = []
        for key, text in self._options:
            chosen = key == self.value
            pieces.append(Piece(f"{'●' if chosen else '○'} {text}  ", "strong" if chosen else "plain"))
        return self.strip(pieces, self.size.width)

"""A line to type in: Textual's own Input, calm and clean."""

from textual import events
from textual.message import Message
from textual.widgets import Input

from tui.clean import clean


class TextField(Input):
    """No box, no blinking cursor; what is pasted in passes the door for foreign text."""

    DEFAULT_CSS = """
    TextField, TextField:focus {
        height: 1; width: 1fr; padding: 0; border: none; background: $background; background-tint: $foreground 0%;
    }
    """

    class Typed(Message):
        """The text is another one now."""

        def __init__(self, field: "TextField", text: str) -> None:
            super().__init__()
            self.field = field
            self.text = text

        def can_replace(self, message: Message) -> bool:
            """Only the newest text matters."""
            return isinstance(message, TextField.Typed) and message.field is self.field

    def __init__(self, value: str = "", *, placeholder: str = "", limit: int = 200, id: str | None = None) -> None:
        super().__init__(
            clean(value), placeholder=placeholder, id=id, max_length=limit, select_on_focus=False, compact=True
        )
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """Pastes one line, cleaned."""
        event.stop()
        event.prevent_default()
        line = event.text.strip().splitlines()
        if line:
            self.insert_text_at_cursor(clean(line[0]))

    def watch_value(self, value: str) -> None:
        """Tells of the new text."""
        if self.is_attached:
            self.post_message(self.Typed(self, value))

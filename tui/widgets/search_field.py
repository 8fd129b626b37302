"""The search field: typing goes on while results come; ↵ or ↓ leaves it with its text, esc empties, then leaves it."""

from collections.abc import Iterator

from textual.message import Message

from tui.commands import Command, Group
from tui.widgets.text_field import TextField


class SearchField(TextField):
    """Posts `Typed` at every change of its text, and `Left` when the user is done with it."""

    class Left(Message):
        """The user goes on to the results."""

    def commands(self) -> Iterator[Command]:
        """Its own keys; letters go into the text."""
        yield Command("choose", self._leave, name="to_results", group=Group.MOVE)
        yield Command("down", self._leave, name="to_results", group=Group.MOVE, shown=False)
        yield Command("leave", self._empty_or_leave, name="empty_field", group=Group.MOVE)

    def _leave(self) -> None:
        self.post_message(self.Left())

    def _empty_or_leave(self) -> None:
        if self.value:
            self.value = ""
        else:
            self._leave()

"""The line above the keys: the next step, what has just come in, a question of one line. Never a window."""

from collections.abc import Callable, Iterator

from textual import events

from tui.commands import Command
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, width_of
from tui.widgets.text_line import TextLine


def waiting_text(longest: tuple[str, int] | None, area: str, words: Words, key: str) -> str | None:
    """What is waited for (`<area>.wait_<name>`, where there is such a label), how long so far, how to stop.

    `longest` is a request and its seconds; "" in the first of them, None when nothing is under way.
    """
    asked, seconds = longest or ("", -1)
    if seconds < 1:
        return None if seconds < 0 else ""
    name = f"{area}.wait_{asked}"
    what = words(name if area and words.has(name) else "desk.busy")
    return words("desk.waiting", what=what, seconds=seconds, key=key)


class QuietLine(TextLine, can_focus=True):
    """Says one thing at a time: a question over a notice over the resting text."""

    YES = ("j", "y")
    NO = ("n", "escape")

    def __init__(self, *, more: Line = (), id: str | None = None) -> None:
        super().__init__(id=id)
        self._more = more  # where the whole stands of a notice that does not fit
        self._seen: Line = ()
        self._rest: Line = ()
        self._state: Line = ()
        self._notice: Line = ()
        self._question: Line = ()
        self._answer: Callable[[bool], None] | None = None
        self._looks = self._is_waiting = False
        self.can_focus = False

    def rest_on(self, line: Line) -> None:
        """What stands here while nothing else is to be said: the next step."""
        self._rest = line
        self._draw()

    def state(self, line: Line) -> None:
        """What stands at the right end: the background work."""
        self._state = line
        self._draw()

    def notice(self, text: str, tone: str = "accent") -> None:
        """Says it until the next key."""
        self._notice = (Piece(text, tone),) if text else ()
        self._is_waiting = False
        self._draw()

    def key_pressed(self) -> None:
        """What was said has been seen."""
        self._seen = self._notice
        if self._notice:
            self._notice = ()
            self._draw()

    @property
    def cut(self) -> str:
        """What the last key found here and could not show whole; nothing where it did."""
        said = self._seen or self._notice or self._rest
        room = self.size.width - (0 if said is not self._rest else width_of(self._state) + 1)
        return "".join(piece.text for piece in said) if width_of(said) > room else ""

    def wait(self, tell: Callable[[], str | None]) -> None:
        """From the next second on says each second what `tell` says is waited for, until it gives None."""
        if not self._looks:
            self._looks = True
            self.set_timer(1.0, lambda: self._tell_wait(tell))

    def end_wait(self, longest: tuple[str, int] | None) -> None:
        """An answer has come; unless another is still waited for, nothing more is said of it."""
        if longest is None:
            self._say_wait("")

    def _tell_wait(self, tell: Callable[[], str | None]) -> None:
        text = tell()
        self._say_wait(text or "")
        self._looks = text is not None
        if self._looks:
            self.set_timer(1.0, lambda: self._tell_wait(tell))

    def _say_wait(self, text: str) -> None:
        if text or self._is_waiting:
            self.notice(text, "muted")
        self._is_waiting = bool(text)

    @property
    def is_asking(self) -> bool:
        """Whether a question waits for its answer."""
        return self._answer is not None

    def ask(self, question: str, answer: Callable[[bool], None]) -> None:
        """Asks; takes the keys until j (y), n or esc."""
        self._question = (Piece(question, "strong"),)
        self._answer = answer
        self.can_focus = True
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Yes or no; every other key waits."""
        if self._answer is None:
            return
        event.stop()
        event.prevent_default()
        if event.key in self.YES or event.key in self.NO:
            self._close(event.key in self.YES)

    def _close(self, yes: bool) -> None:
        answer, self._answer, self._question = self._answer, None, ()
        self.can_focus = False
        self._draw()
        if answer is not None:
            answer(yes)

    def commands(self) -> Iterator[Command]:
        """None: while a question is open, its own keys are all there is."""
        return iter(())

    def _draw(self) -> None:
        if self._question:
            self.put(self._question)
        elif self._notice:
            self.put(self._notice, self._more if width_of(self._notice) > self.size.width else ())
        else:
            self.put(self._rest, self._state)

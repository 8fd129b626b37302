"""What every screen says and asks in its quiet line: a word, a question, one line of text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.errors import BrondeskError
from tui.desk import Desk, Note
from tui.widgets.pieces import Ground, Line, Piece
from tui.widgets.quiet_line import QuietLine
from tui.widgets.text_line import TextLine
from tui.work import Work

if TYPE_CHECKING:
    from tui.drafting import Keeper
    from tui.reasons import ReasonQuestion
    from tui.widgets.prompt import Prompt


def wants_reason(error: Exception) -> bool:
    """Whether the store first wants to know why."""
    return isinstance(error, BrondeskError) and error.code == "reason_needed"


class TalkingScreen(Ground, inherit_bindings=False):
    """The part of a screen that talks."""

    work: Work
    keys: TextLine

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.words = desk.words
        more = (Piece(f" {desk.keymap.sign('help')}", "key"), Piece(f" {desk.words('commands.more')}"))
        self.quiet = QuietLine(more=more, id="quiet")
        self.keepers: list[Keeper] = []  # of what would be lost when the line drops
        self._reason: ReasonQuestion | None = None

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line, until the next key. What does not fit stands whole at the head of the help."""
        self.quiet.notice(text, tone)

    def rest_on(self, line: Line) -> None:
        """The resting text of the quiet line."""
        self.quiet.rest_on(line)

    def ask(self, question: str, if_yes: Callable[[], None], if_no: Callable[[], None] | None = None) -> None:
        """One line, j or n; the focus returns to where it was."""
        before = self.focused

        def answered(yes: bool) -> None:
            self._give_focus(before)
            if yes:
                self._guard(if_yes)
            elif if_no:
                self._guard(if_no)
            self.refresh_keys()

        self.quiet.ask(question, answered)
        self.set_focus(self.quiet)
        self.refresh_keys()

    def prompt(
        self, label: str, value: str, then: Callable[[str], None], otherwise: Callable[[], None] | None = None
    ) -> "Prompt":
        """Asks for one line of text in the place of the quiet line; esc closes it and does `otherwise`, if anything."""
        from tui.widgets.prompt import Prompt  # few screens ask for text, and none at the first frame

        before = self.focused

        def entered(text: str | None) -> None:
            self.quiet.display = True
            self._give_focus(before)
            if text is not None:
                self._guard(lambda: then(text))
            elif otherwise is not None:
                self._guard(otherwise)
            self.refresh_keys()

        self.quiet.display = False
        prompt = Prompt(label, value, entered)
        self.mount(prompt, before=self.keys)
        return prompt

    def barred(self, capability: Capability) -> str | None:
        """Why the user's role may not do it, for a `why_not`; None: it may."""
        return None if self.desk.may(capability) else self.words("commands.not_yours")

    def copy(self, text: str, note: Note | None = None) -> None:
        """Sends it to the terminal's clipboard: whether it arrived nobody can know. Of a client: `note` comes first."""
        if note is not None:
            self.work.act("copy", lambda context, _: note(context), lambda _: self.copy(text))
            return
        self.desk.stage.send_to_clipboard(text)
        self.say(self.words("desk.sent_to_terminal"))

    @property
    def reason_question(self) -> "ReasonQuestion":
        """The question why content is opened; made at its first use."""
        if self._reason is None:
            from tui.reasons import ReasonQuestion  # few users are asked

            self._reason = ReasonQuestion(self)
        return self._reason

    # What the screen itself does.

    def failed(self, error: Exception) -> None:
        """Tells an error."""
        raise NotImplementedError

    def unreasoned(self) -> None:
        """Nobody said why content is opened."""
        raise NotImplementedError

    def refresh_keys(self) -> None:
        """Draws the row of keys anew."""
        raise NotImplementedError

    def _guard(self, call: Callable[[], object]) -> None:
        """Every error of a screen's own code is caught and told."""
        raise NotImplementedError

    def _give_focus(self, widget: Widget | None) -> None:
        if widget is not None and widget.is_attached:
            self.set_focus(widget)
        else:
            self.focus_next()

"""What every screen stands on: header, body, quiet line, row of keys; keys become commands, work comes back.

How to write a screen (`tui/screens/value.py` is a small whole one):

1. Derive from `DeskScreen`; `__init__(self, desk, *, <what it shows>)` hands `desk` to `super().__init__`.
2. `body()` yields its widgets (`LineView`, `TextLine`, `Rule`, a form …), the first focusable one gets the focus.
3. `commands()` yields its `Command`s in the order of the row of keys. `why_not` says why a key does nothing now.
4. `load()` asks for its facts: `self.work.run("name", use_case, self.show_…)`, at the first show and on every return;
   with `FOLLOWS`, `follow()` when anybody changed the database. Use cases are bound late, in `tui/calls/<area>.py`.
5. Doing something: `self.work.act("name", use_case, then)`; a refusal comes into the quiet line, or to `fail=`.
6. Say things with `self.say(text)`, ask with `self.ask("… j/n", self.do_it)`, ask for a line with `self.prompt(…)`.
7. Labels: `self.words("area.key")` from `tui/text/<area>.py`; help of the screen: `"<AREA>.help"` (may hold newlines).
8. The frame calls `on_mount`, `on_resize` … of every base class by itself: never call `super().on_…()`.
9. Route in `tui/routes.py`; tests in `tests/tui/` with `Desk` of `tests/tui/desk.py`, `desk.check_lines()` at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from store.actor import Capability
from store.errors import BrondeskError, Cancelled
from tui.commands import Command, Group
from tui.desk import Desk
from tui.talking import TalkingScreen, wants_reason
from tui.widgets.footer import footer_line
from tui.widgets.pieces import Line, Piece
from tui.widgets.quiet_line import waiting_text
from tui.widgets.text_line import TextLine
from tui.work import Failed, Loaded, Progressed, Work


@runtime_checkable
class Commanding(Protocol):
    """A widget with keys of its own."""

    def commands(self) -> Iterable[Command]:
        """What its keys do."""
        ...


class DeskScreen(TalkingScreen, inherit_bindings=False):
    """A screen of the desk."""

    AREA: ClassVar[str] = ""
    MIN_SIZE: ClassVar[tuple[int, int]] = (80, 23)
    """80x24, less the row in which tmux and screen tell their own state."""
    FOLLOWS: ClassVar[bool] = False
    """Whether `follow` is called when anybody changed the database. Only where that leaves no audit line (`follow_…` of
    the store): a reading that writes would be a change to follow, for ever."""

    CONTENT: ClassVar[bool] = False
    """Whether it shows nothing but content: without a reason, where one is asked, it closes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.work = Work(self, desk.room, lambda: self.quiet.wait(self._waiting))
        self._awaited: set[str] = set()
        self.header, self.keys = TextLine(id="header"), TextLine(id="keys")

    # To be filled by a screen.

    def body(self) -> Iterable[Widget]:
        """The widgets between header and quiet line."""
        return ()

    def commands(self) -> Iterable[Command]:
        """What can be done here, in the order of the row of keys."""
        return ()

    def load(self) -> None:
        """Asks for the facts that it shows."""

    def follow(self) -> None:
        """Anybody changed the database: the facts are read again, quietly."""
        if self._reason is None or not self._reason.is_open:
            self._guard(self.load)

    def title_line(self) -> tuple[Line, Line]:
        """The header: left and right."""
        return (Piece(self.words(f"{self.AREA}.title"), "title"),), ()

    def plain_lines(self) -> list[str]:
        """What `p` shows as ordinary text: the screen as it stands, but for its row of keys."""
        return [strip.text.rstrip() for strip in self._compositor.render_strips()[:-1]]

    def close(self) -> None:
        """`q`: back to where one came from; a form asks first."""
        self.desk.back()

    def unreasoned(self) -> None:
        """Nobody said why content is opened: it stays closed."""
        self.say(self.words("reasons.none"), "warn")
        if self.CONTENT:
            self.desk.back()

    def failed(self, error: Exception) -> None:
        """A request ended in an error that its asker did not take: said in words, or shown as a fault."""
        if isinstance(error, Cancelled):
            self.say(self.words("desk.stopped"), "warn")
        elif isinstance(error, BrondeskError):
            from store.words.sentences import error_sentence  # no sentence is needed by the first frame

            self.say(error_sentence(error, self.words.language), "bad")
        else:
            self.fault(error)

    # What a screen uses, beside what `tui/talking.py` gives it.

    def refresh_title(self) -> None:
        """Draws the header anew."""
        self.header.put(*self.title_line())

    def refresh_keys(self) -> None:
        """Draws the row of keys anew: what works here and now."""
        width = self.keys.size.width or self.app.size.width
        self.keys.put(footer_line(self._shown_commands(), self.words, self.desk.keymap, width, self._mode()))

    @property
    def awaits_rows(self) -> bool:
        """Whether other rows are on their way to which the keys pressed by now belong; what is typed waits for none."""
        return bool(self._awaited) and not isinstance(self.focused, Input)

    def await_rows(self, name: str) -> None:
        """Keys wait until the request of that name, just made, is answered or stopped."""
        self._awaited.add(name)

    # How it works.

    def compose(self) -> ComposeResult:
        """Header, body, quiet line, keys."""
        yield self.header
        yield from self.body()
        yield from (self.quiet, self.keys)

    def on_mount(self) -> None:
        """The first show."""
        self.refresh_title()

    def on_screen_resume(self) -> None:
        """Shown, or shown again. What the store has to say is asked for behind the frame, which would wait for it."""
        self.call_after_refresh(self._guard, self.load)
        self.quiet.state(self.desk.lamp)
        self._next_notice()
        self.refresh_keys()

    def on_unmount(self) -> None:
        """Gone: what it was reading stops."""
        self.work.stop()

    def on_resize(self) -> None:
        """Header and keys are made for the width."""
        self.refresh_title()
        self.refresh_keys()

    def on_descendant_focus(self) -> None:
        """Another widget has the keys."""
        self.refresh_keys()

    def here(self) -> Iterator[Command]:
        """All commands of this moment: of the focused widget and those around it, of the screen, of the desk."""
        return chain(self.focused_commands(), self.commands(), self._desk_commands())

    def focused_commands(self) -> Iterator[Command]:
        """Those of the widget that has the keys, and of those around it."""
        for node in self.focused.ancestors_with_self if self.focused else ():
            if node is self:
                return
            if isinstance(node, Commanding):
                yield from node.commands()

    def on_key(self, event: events.Key) -> None:
        """A key that no field took becomes a command."""
        self.quiet.key_pressed()
        self._next_notice()
        command = self.desk.keymap.find(self.here(), event.key, event.character)
        if command is not None:
            event.stop()
            event.prevent_default()
            self.do(command)
        elif event.is_printable and self._mode() == "keys":
            sign = (event.character or "").strip() or self.desk.keymap.sign_of(event.key)
            signs = {"key": sign, "help": self.desk.keymap.sign("help")}
            self.say(self.words("desk.key_idle", **signs), "warn")

    def do(self, command: Command) -> None:
        """Does it, or says why not."""
        reason = command.why_not()
        if reason is not None:
            self.say(reason, "warn")
            return
        self._guard(command.run)
        if self.is_current:
            self.refresh_keys()

    def on_loaded(self, message: Loaded) -> None:
        """An answer: to the one who asked, and to nobody above."""
        message.stop()
        self.quiet.end_wait(self.work.longest)
        self._guard(message.deliver)
        self._came(message.name)
        self.refresh_keys()

    def _came(self, name: str) -> None:
        self._awaited.discard(name)
        self.desk.stage.keys_go_on()

    def on_failed(self, message: Failed) -> None:
        """An error: to the one who asked, or said here."""
        message.stop()
        self.quiet.end_wait(self.work.longest)
        if self.desk.shows_out(message.error):
            return
        if wants_reason(message.error):
            self._guard(lambda: self.reason_question.take(message))
        else:
            self._guard(message.deliver or (lambda: self.failed(message.error)))
        self._came(message.name)
        self.refresh_keys()

    def on_progressed(self, message: Progressed) -> None:
        """How far long work is, and how to stop it."""
        key = self.desk.keymap.sign("interrupt")
        self.say(self.words("desk.progress", done=message.done, total=message.total, key=key), "muted")

    def _waiting(self) -> str | None:
        return waiting_text(self.work.longest, self.AREA, self.words, self.desk.keymap.sign("interrupt"))

    def fault(self, error: BaseException) -> None:
        """The unexpected: logged under a problem number, shown, and the desk goes on."""
        number = self.desk.report(error)
        self.desk.stage.keep_problem(number, error)
        self.desk.go("problem", number=number)

    def _guard(self, call: Callable[[], object]) -> None:
        """The face of the program: here every error of a screen's own code is caught and told."""
        try:
            call()
        except BrondeskError as error:
            self.failed(error)
        except Exception as error:
            self.fault(error)

    def _next_notice(self) -> None:
        if self.desk.notices:
            self.say(self.desk.notices.pop(0), "warn")

    def _desk_commands(self) -> Iterator[Command]:
        yield Command("help", self._help, group=Group.DESK)
        yield Command("back", self.close, group=Group.DESK)
        yield Command("palette", self._palette, group=Group.DESK, shown=False)
        barred = partial(self.barred, Capability.READ_AUDIT)
        yield Command("audit", partial(self.desk.go, "audit"), barred, group=Group.DESK, shown=False)
        yield Command("plain", lambda: self.desk.stage.show_plain(self.plain_lines()), group=Group.DESK, shown=False)
        yield Command("redraw", self._redraw, group=Group.DESK, shown=False)
        yield Command("interrupt", self._interrupt, group=Group.DESK, shown=False)

    def _shown_commands(self) -> Iterator[Command]:
        return (command for command in self.here() if command.shown and command.why_not() is None)

    def _mode(self) -> str:
        """Which keys reach commands now: "keys" all, "typing" no letters, "asking" yes and no."""
        if self.quiet.is_asking:
            return "asking"
        return "typing" if isinstance(self.focused, Input) else "keys"

    def _help(self) -> None:
        keys = {"focused": tuple(self.focused_commands()), "commands": tuple(self.commands())}
        self.desk.go("help", area=self.AREA, said=self.quiet.cut, **keys)

    def _palette(self) -> None:
        self.desk.go("palette", commands=tuple(self.here()), do=self.do)

    def _redraw(self) -> None:
        self.desk.stage.redraw()
        self.load()

    def _interrupt(self) -> None:
        self._awaited.clear()  # what does not stop at once must hold no key
        if not self.work.cancel_all():
            self.say(self.words("desk.how_to_quit", key=self.desk.keymap.sign("back")))


def top_of(stack: Sequence[Screen[object]]) -> DeskScreen | None:
    """The screen on top, where it is one of ours; none where what comes late finds a desk that has ended."""
    return stack[-1] if stack and isinstance(stack[-1], DeskScreen) else None


def needed_size(stack: Sequence[Screen[object]]) -> tuple[int, int]:
    """The size that the topmost screen with a wish needs."""
    sizes = (screen.MIN_SIZE for screen in reversed(stack) if isinstance(screen, DeskScreen))
    return next((size for size in sizes if size != (0, 0)), (0, 0))

"""Wiring only: the desk as an application of Textual. What it does stands in screens; what it knows, in `store`."""

from collections.abc import Awaitable, Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen
from textual.timer import Timer

from tui.clean import copyable
from tui.commands import Keymap
from tui.desk import Desk
from tui.ending import Ending, Idle, Phase, Pulse
from tui.environment import Environment, set_size_of_now
from tui.one_by_one import OneByOne
from tui.routes import screen_class
from tui.screen import DeskScreen, needed_size, top_of
from tui.settings import DeskSettings
from tui.text.words import Words
from tui.theme import THEMES, filters, theme_name
from tui.widgets.pieces import Bottom
from tui.work import Failed, Loaded, Watch, Work, WorkRoom

if TYPE_CHECKING:
    from rich.console import RenderableType

    from store.context import Context
    from store.desk.views import WorkerLamp
    from tui.drafting import LastWord
    from tui.painting import Painter

_FIRST_LAMP = 1.0
_LAMP_EVERY = 10.0
_LAMP_WHILE_RISING = 0.5


class DeskApp(App[None], inherit_bindings=False):
    """The desk."""

    CSS_PATH = "styles/desk.tcss"
    TITLE = "Brondesk"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        opener: "Callable[[], Context]",
        *,
        environment: Environment,
        settings: DeskSettings,
        report: Callable[[BaseException], str],
        first: str = "dossiers",
        given: dict[str, object] | None = None,
        begin: Callable[[str, str], object] | None = None,
        login: str = "",
        calm: float = 0.15,
        demo: bool = False,
        pulse: Pulse = monotonic,
    ) -> None:
        self._line_filters = filters(environment)
        super().__init__()
        language = settings.language or environment.language or "nl"
        keymap = Keymap(settings.keys, ascii=not environment.has_signs, language=language)
        self.desk = Desk(
            words=Words(language, enter=keymap.sign("choose")),
            keymap=keymap,
            room=WorkRoom(opener),
            environment=environment,
            settings=settings,
            stage=self,
            report=report,
            begin=begin,
            login=login,
            calm=calm,
            demo=demo,
        )
        self.rising = demo  # a demonstration is still starting the background work
        self._first = (first, given or {})
        self.work = Work(self, self.desk.room)
        self._watch = Watch(self.desk.room, self._somebody_changed)
        self._mind(Idle(settings.cover_minutes, settings.end_minutes, pulse))
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_name(environment, settings)

    def _mind(self, idle: Idle) -> None:
        """What ends or covers the desk by itself, and what is told once."""
        self.idle = idle
        self._painter: Painter | None = None  # from the second screen on: the first frame does without
        self._one_by_one = OneByOne(self, super().on_event, self.desk.keymap.keys("interrupt"))
        self.ending = Ending(self.desk.room, self._last_words, lambda code: self.exit(return_code=code))
        self._cover: DeskScreen | None = None
        self._later: list[Callable[[], None]] = []
        self._look: Timer | None = None
        self._has_told_drafts = False

    # The stage.

    def open_screen(self, name: str, given: dict[str, object]) -> None:
        """Shows a screen on top; while the screen is covered, when the cover has gone."""
        if self._cover is not None:
            self._later.append(lambda: self.open_screen(name, given))
            return
        from tui.painting import Painter  # the first frame does without

        self._painter, screen = self._painter or Painter(self), screen_class(name)(self.desk, **given)
        self.call_next(self._in_one_update, lambda: self.push_screen(screen))

    def close_screen(self) -> None:
        """Back to the screen below; from the first screen the program ends. While covered: when the cover has gone."""
        if self._cover is not None:
            self._later.append(self.close_screen)
        elif len(self.screen_stack) <= 2:
            self.exit()
        else:
            self.call_next(self._in_one_update, self.pop_screen)

    async def _in_one_update(self, change: Callable[[], Awaitable[object]]) -> None:
        """The change and its first layout are sent together: half the bytes of two updates."""
        with self.batch_update():
            await change()

    def redraw(self) -> None:
        """Sends every cell again: what another program wrote over the screen goes."""
        self._painter.send_all() if self._painter else self.refresh(layout=True)

    def _display(self, screen: Screen[object], renderable: "RenderableType | None") -> None:
        super()._display(screen, self._painter.spare(renderable) if self._painter else renderable)

    def keep_problem(self, number: str, error: BaseException) -> None:
        """The number, kind and place of a fault, with the dossier in view; where the store fails too, nothing."""
        if self.desk.room.opened is not None:
            from tui.problems import keeping

            self.work.act("problem", keeping(number, error, self.screen_stack), lambda _: None)

    def keys_go_on(self) -> None:
        """The rows for which keys may have waited are there."""
        self.call_next(self._one_by_one.go_on)

    def send_to_clipboard(self, text: str) -> None:
        """By the terminal itself (OSC 52): it works over SSH, and needs no program on this machine.

        What is copied is what was shown: controls and hidden letters written out, no line end at the end.
        """
        self.copy_to_clipboard(copyable(text))

    def show_plain(self, lines: Sequence[str]) -> None:
        """On the terminal's ordinary screen, where its own selection works."""
        from tui.plain import show_plain  # not before it is asked for

        self.run_worker(show_plain(self, lines, self.desk), group="plain", exclusive=True, exit_on_error=False)

    # Its life.

    def get_default_screen(self) -> Bottom:
        """What lies under all screens; it must not answer a size of before either."""
        return Bottom(id="_default")

    def on_mount(self) -> None:
        """The first screen; the store is opened by its first request, behind the frame."""
        self.ending.listen(line=None if self.is_headless else 0)
        self._watch.start()
        self.set_timer(_FIRST_LAMP, self._ask_first_lamp)
        self.set_interval(_LAMP_EVERY, self._ask_lamp)
        for word in self.desk.setting_faults():
            self.desk.notices.append(word)
        name, given = self._first
        self.push_screen(screen_class(name)(self.desk, **given))
        self.call_after_refresh(self._check_size)
        self._look_later()

    def on_unmount(self) -> None:
        """Nothing more to look for."""
        self._watch.stop()

    def _somebody_changed(self) -> None:
        """The screen on top shows what is new; nothing moves when nothing of it changed."""
        screen = top_of(self.screen_stack)
        if screen is not None and screen.FOLLOWS:
            screen.follow()

    def _ask_first_lamp(self) -> None:
        """As soon as the store is open: a busy machine takes longer than that, and the next look is far away."""
        if self.desk.room.opened is None:
            self.set_timer(_FIRST_LAMP, self._ask_first_lamp)
        self._ask_lamp()

    def _ask_lamp(self) -> None:
        """Whether background work lives: nothing in the database changes when it dies."""
        if not self.screen_stack or self.desk.room.opened is None:
            return  # a look that was due when the desk ended, or before it has begun
        if not self._has_told_drafts:
            self.tell_drafts()
        from tui.calls.dossiers import show_worker  # long after the first frame

        self.work.run("lamp", lambda context, _: show_worker(context), self._show_lamp)

    def _show_lamp(self, lamp: "WorkerLamp") -> None:
        from tui.widgets.status import lamp_line  # loaded by then; the first frame of another screen does without

        self.rising = self.rising and not lamp.alive
        if self.rising:
            self.set_timer(_LAMP_WHILE_RISING, self._ask_lamp)
        self.desk.lamp = lamp_line(lamp, self.desk.words, rising=self.rising)
        if (screen := top_of(self.screen_stack)) is not None:
            screen.quiet.state(self.desk.lamp)

    def tell_drafts(self) -> None:
        """Once: what the user left half typed, in the quiet line of the first screen."""
        from tui.telling import tell_drafts  # long after the first frame

        self._has_told_drafts = True
        if (screen := top_of(self.screen_stack)) is not None:
            tell_drafts(self.work, screen)

    def on_loaded(self, message: Loaded) -> None:
        """The lamp's answer."""
        message.deliver()

    def on_failed(self, message: Failed) -> None:
        """Nobody stays who is out. A lamp that is not read stays as it was; a screen's request tells what is wrong."""
        self.desk.shows_out(message.error)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Our own: the frame's filter for NO_COLOR would take a QR code its black and white."""
        return self._line_filters

    def on_resize(self, event: events.Resize) -> None:
        """A window too small for the screen on top is told so; it recovers by itself."""
        set_size_of_now(event, self)
        if self._painter is not None:  # the terminal has moved or dropped lines, also where it is as large as before
            self._painter.send_all()
        self.call_next(self._check_size)

    async def _check_size(self) -> None:
        """In the queue of the app, so that the screen of the check before stands or has gone: sizes come in storms."""
        if self._cover is not None or not self.screen_stack:
            return
        needed = needed_size(self.screen_stack)
        too_small = self.size.width < needed[0] or self.size.height < needed[1]
        is_told = getattr(self.screen, "TELLS_SIZE", False)
        if too_small and not is_told:
            await self._in_one_update(lambda: self.push_screen(screen_class("too_small")(self.desk, needed=needed)))
        elif not too_small and is_told:
            await self._in_one_update(self.pop_screen)

    def _last_words(self) -> "list[LastWord]":
        """What is half typed on every screen, and not yet in the store."""
        screens = [screen for screen in self.screen_stack if isinstance(screen, DeskScreen)]
        words = (keeper.last_word() for screen in screens for keeper in screen.keepers)
        return [word for word in words if word is not None]

    async def on_event(self, event: events.Event) -> None:
        """Every key says that somebody is there; the one that takes the cover away does nothing else."""
        if isinstance(event, (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown)):
            self.idle.touch()
            if self._cover is not None:
                return await self._uncover()
        await self._one_by_one.take(event)

    def look_for_somebody(self) -> None:
        """Covers the screen, or ends the desk, when no key was pressed for as long as the settings say."""
        phase = self.idle.phase
        if phase is Phase.OVER:
            minutes = f"{self.desk.settings.end_minutes:g}"
            self._exit_renderables.append(self.desk.words("desk.ended_idle", minutes=minutes))
            self.ending.begin(0)
            return
        if phase is Phase.AWAY and self._cover is None:
            cover: DeskScreen = screen_class("cover")(self.desk)
            self._cover = cover
            self.call_next(self._in_one_update, lambda: self.push_screen(cover))
        self._look_later()

    def _look_later(self) -> None:
        if self._look is not None:
            self._look.stop()
        seconds = self.idle.next_look
        if seconds is not None:
            self._look = self.set_timer(seconds + 0.01, self.look_for_somebody)

    async def _uncover(self) -> None:
        await self._in_one_update(self.pop_screen)
        self._cover = None
        later, self._later = self._later, []
        for change in later:
            change()
        self.call_next(self._check_size)
        self._look_later()

    def _fatal_error(self) -> None:
        """A fault outside every guard: the frame would print our values; this tells where support finds it, no more."""
        from tui.problems import fault_text

        number = self.desk.report(self._exception) if self._exception is not None else ""
        self._exit_renderables.append(fault_text(number, self.desk.words.language))
        self._close_messages_no_wait()

"""The QR code of an invitation, for a client who sits next to the adviser; live while it is open."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.digimap.views import InvitationState, InvitationView
from store.errors import BrondeskError
from store.ids import InvitationId
from store.ockto.views import SessionView
from store.words.sentences import error_sentence
from tui.calls.inviting import (
    begin_again,
    follow_invitation,
    play_client,
    session_for_invitation,
    show_invitation,
    withdraw_invitation,
)
from tui.clean import clean
from tui.commands import Command, Group
from tui.desk import Desk
from tui.saving import qr_line_at_home, save_qr, suggested_path
from tui.screen import DeskScreen
from tui.widgets.pieces import Line, Piece
from tui.widgets.qr_code import QrPanel
from tui.widgets.qr_words import beside_code, has_story, state_line, story

if TYPE_CHECKING:
    from store.context import Context
    from store.progress import Progress

_TICK = 1.0
_LOOK_EVERY = 2
"""Ticks between two looks for news."""
_NEXT_STEP = {"waiting": "scan", "scanned": "gather", "gathering": "share"}


class QrScreen(DeskScreen):
    """An invitation's QR code, its link and typed code, and how far the client is."""

    AREA = "invite_qr"
    FOLLOWS = True
    MIN_SIZE = (60, 23)

    def __init__(self, desk: Desk, *, invitation: InvitationId, number: str = "") -> None:
        super().__init__(desk)
        self._asked = invitation
        self._number = number
        self._invitation: InvitationView | None = None
        self._session: SessionView | None = None
        self._trouble = ""
        self._opened = False
        self._ticks = 0
        self.panel = QrPanel(self.words, blocks=desk.environment.unicode, id="code")

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Digimap van A.B. de Vries, and the dossier."""
        name = self._invitation.spoken_name if self._invitation else "…"
        return (Piece(self.words("invite_qr.title", name=name), "title"),), (Piece(self._number),)

    def body(self) -> Iterable[Widget]:
        """The code has all the room."""
        yield self.panel

    def plain_lines(self) -> list[str]:
        """Title, what to do, link and typed code: no code drawn beside them, no line broken."""
        left, _ = self.title_line()
        pieces = beside_code(self._invitation, self.words, self.desk.keymap, save="", trouble=self._trouble)
        return [clean(piece.text) for piece in (*left, Piece(""), *pieces)]

    def on_mount(self) -> None:
        """Counts down, and looks for news."""
        super().on_mount()
        self.set_interval(_TICK, self._tick)

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        if self.desk.demo:
            yield Command("client", self._play, self._why_no_step, name=self._client_name)
        yield Command("match", self._match, self._why_no_match)
        yield Command("copy", self._copy, self._why_over, name="copy_link")
        yield Command("renew", self._renew, self._why_over)
        yield Command("withdraw", self._withdraw, self._why_over)
        yield Command("larger", self._enlarge, self._why_no_code)
        yield Command("plain", lambda: self.desk.stage.show_plain(self.plain_lines()), group=Group.SEE)
        yield Command("save", self._save, self._why_no_code, shown=not self.panel.is_drawn)

    # What it shows.

    def load(self) -> None:
        """The invitation; its session as it stands, begun at the first show."""
        invitation = self._asked
        use_case = show_invitation if self._invitation is None else follow_invitation
        self.work.run("invitation", lambda context, _: use_case(context, invitation=invitation), self._show_invitation)
        self._look()

    def _look(self) -> None:
        """Asks how far the client is, unless that is being asked already: a start is never dropped half-way."""
        if self.work.under_way("session"):
            return
        invitation, opening = self._asked, not self._opened
        self._opened = True

        def look(context: "Context", progress: "Progress") -> SessionView:
            return session_for_invitation(context, invitation=invitation, opening=opening)

        self.work.act("session", look, self._show_session, self._in_trouble)

    def _tick(self) -> None:
        self._ticks += 1
        self._draw_state()
        if self._ticks % _LOOK_EVERY == 0 and self.is_current:
            self._look()

    def _show_invitation(self, invitation: InvitationView) -> None:
        self._invitation = invitation
        self.refresh_title()
        self._draw()

    def _show_session(self, session: SessionView) -> None:
        self._session, self._trouble = session, ""
        self._draw()

    def _in_trouble(self, error: Exception) -> None:
        if not isinstance(error, BrondeskError):
            self.failed(error)
            return
        self._trouble = error_sentence(error, self.words.language)
        self._draw()

    def _draw(self) -> None:
        qr = self._qr
        self.panel.show(qr, self._beside(""))
        if self._qr and not self.panel.is_drawn:
            self.panel.show(qr, self._beside(self.desk.keymap.sign("save")))
        self._draw_state()

    def _beside(self, save: str) -> Sequence[Piece]:
        session, now = self._session, self.desk.now
        if session is not None and now is not None and not self._trouble and has_story(session, self._invitation):
            return story(session, now, self.words, self.desk.keymap)
        return beside_code(self._invitation, self.words, self.desk.keymap, save=save, trouble=self._trouble)

    def on_resize(self) -> None:
        """Another room: perhaps the code fits now, or no longer."""
        super().on_resize()
        self.call_after_refresh(self._draw)

    def _draw_state(self) -> None:
        key = "" if self._why_over() else self.desk.keymap.sign("renew")
        self.rest_on(state_line(self._session, bool(self._trouble), self.desk.now, self.words, key))

    @property
    def _qr(self) -> str:
        return self._session.qr if self._session else ""

    # What it does.

    def _why_over(self) -> str | None:
        if not self.desk.may(Capability.INVITE):
            return self.words("invite_qr.why_not_yours")
        valid = self._invitation is not None and self._invitation.state is InvitationState.VALID
        return None if valid else self.words("invite_qr.why_over")

    def _why_no_code(self) -> str | None:
        return None if self._qr else self.words("invite_qr.why_no_code")

    def _why_no_step(self) -> str | None:
        can = self._session is not None and self._session.state in _NEXT_STEP
        return None if can else self.words("invite_qr.why_no_step")

    def _why_no_match(self) -> str | None:
        if self._session is None or not self._session.arrived:
            return self.words("invite_qr.why_nothing_in")
        return self.barred(Capability.MATCH)

    @property
    def _client_name(self) -> str:
        """The step that the client would take now."""
        step = _NEXT_STEP.get(self._session.state) if self._session else None
        return f"invite_qr.client_{step}" if step else "client"

    def _match(self) -> None:
        if self._session is not None:
            self.desk.go("match", dossier=self._session.dossier)

    def _copy(self) -> None:
        if self._invitation is not None:
            self.copy(self._invitation.link)
            self.say(self.words("invite.copied"))

    def _renew(self) -> None:
        session = self._session
        if session is not None and session.begun:
            asked = "ask_renew_shared" if session.state == "shared" else "ask_renew"
            self.ask(self.words(f"invite_qr.{asked}"), self._begin_again)
        else:
            self._begin_again()

    def _begin_again(self) -> None:
        invitation = self._asked

        def begin(context: "Context", progress: "Progress") -> SessionView:
            return begin_again(context, invitation=invitation)

        self.work.act("session", begin, self._show_session, self._in_trouble)

    def _withdraw(self) -> None:
        self.ask(self.words("invite_qr.ask_withdraw"), self._withdraw_now)

    def _withdraw_now(self) -> None:
        invitation = self._asked

        def withdrawn(view: InvitationView) -> None:
            self._show_invitation(view)
            self.say(self.words("invite_qr.withdrawn"))
            self._look()

        self.work.act("session", lambda context, _: withdraw_invitation(context, invitation=invitation), withdrawn)

    def _enlarge(self) -> None:
        if not self.panel.enlarge():
            self.say(self.words("invite_qr.why_no_larger"), "warn")

    def _save(self) -> None:
        if self._session is None:
            return
        if self.desk.environment.remote:
            text = qr_line_at_home(self._session.session, self._number)
            self.desk.go("value", title=self.words("invite_qr.save_at_home"), text=text)
            return
        name = f"qr-{self._number or self._session.session}.svg"
        self.prompt(self.words("invite_qr.save_to"), suggested_path(name), self._save_to)

    def _save_to(self, path: str) -> None:
        qr = self._qr
        if not path.lower().endswith((".svg", ".png")):
            self.say(self.words("invite_qr.save_form"), "warn")
            return
        self.work.act("save", lambda context, _: save_qr(qr, path), self._saved)

    def _saved(self, path: str) -> None:
        self.say(self.words("invite_qr.saved", path=path))

    def _play(self) -> None:
        """In the demo: the client does the next thing."""
        session = self._session
        if session is None:
            return
        step = _NEXT_STEP[session.state]

        def play(context: "Context", progress: "Progress") -> SessionView:
            return play_client(context, session=session.session, step=step)

        def played(view: SessionView) -> None:
            self._show_session(view)
            self.say(self.words("invite_qr.played", step=self.words(f"invite_qr.step_{step}")))

        self.work.act("session", play, played)

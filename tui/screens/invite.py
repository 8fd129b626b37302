"""Inviting: one Digimap for the dossier, a private link and session for each person."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from store.actor import Capability
from store.digimap.views import InvitationView, InviteesView, InviteeView
from store.ids import DossierId, InvitationId, PersonId
from tui.calls.inviting import follow_invitees, invite_person, open_invitees, withdraw_invitation
from tui.commands import Command
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.widgets.invitee_rows import invitee_rows, link_rows
from tui.widgets.line_view import LineView, Rows
from tui.widgets.pieces import Line, Piece, text_row
from tui.widgets.text_line import Rule

if TYPE_CHECKING:
    from store.context import Context
    from store.progress import Progress


class InviteScreen(DeskScreen):
    """The persons of a dossier and their invitations."""

    AREA = "invite"
    FOLLOWS = True

    def __init__(self, desk: Desk, *, dossier: DossierId) -> None:
        super().__init__(desk)
        self._dossier = dossier
        self._view: InviteesView | None = None
        self.list = LineView(Rows([text_row(self.words("invite.loading"), "muted")]), id="persons")
        self.ways = LineView(id="ways")
        self.ways.can_focus = False
        self.ways.styles.height = 8

    # How it looks.

    def title_line(self) -> tuple[Line, Line]:
        """Uitnodigen · 26-00317."""
        return (Piece(self.words("invite.title", number=self._view.number if self._view else "…"), "title"),), ()

    def body(self) -> Iterable[Widget]:
        """The persons; below the line what belongs to the one under the cursor."""
        yield Rule()
        yield self.list
        yield Rule()
        yield self.ways
        yield Rule()

    def commands(self) -> Iterator[Command]:
        """In the order of the row of keys."""
        yield Command("choose", lambda: self._with_invitation(self._show_qr), self._why_not, name="invite.show_qr")
        yield Command("copy", lambda: self._with_invitation(self._copy), self._why_not, name="copy_link")
        yield Command("renew", self._renew, self._why_none, name="invite.new_invitation")
        yield Command("withdraw", self._withdraw, self._why_none)
        yield Command("edit", self._edit, self._why_not_edit, name="invite.fill_email")
        yield Command("view", self._view_link, self._why_none, name="invite.whole_link", shown=False)

    # What it shows.

    def load(self) -> None:
        """Persons and invitations; opening the screen leaves a line, looking on does not."""
        dossier, use_case = self._dossier, open_invitees if self._view is None else follow_invitees
        self.work.run("invitees", lambda context, _: use_case(context, dossier=dossier), self._show)

    def _show(self, view: InviteesView) -> None:
        self._view = view
        self.refresh_title()
        self._draw()

    def _draw(self) -> None:
        if self._view is None:
            return
        nobody = text_row(self.words("invite.nobody", key=self.desk.keymap.sign("new")), "muted")
        rows = invitee_rows(self._view.invitees, self.words, self.desk.keymap, self.app.size.width)
        self.list.show(Rows(rows or [nobody]))
        self._draw_ways()

    def _draw_ways(self) -> None:
        person = self.person
        rows = link_rows(person, self.words, self.desk.keymap, self.app.size.width) if person else []
        self.ways.show(Rows(rows))

    def on_resize(self) -> None:
        """Other columns at another width."""
        super().on_resize()
        self._draw()

    def on_line_view_moved(self, message: LineView.Moved) -> None:
        """Another person: another link."""
        self._draw_ways()
        self.refresh_keys()

    def on_line_view_chosen(self, message: LineView.Chosen) -> None:
        """A click twice on a person does what enter does."""
        self._with_invitation(self._show_qr)

    @property
    def person(self) -> InviteeView | None:
        """The person under the cursor."""
        invitees = self._view.invitees if self._view else ()
        return next((one for one in invitees if one.person.person == self.list.key), None)

    # What it does.

    def _why_not(self) -> str | None:
        if not self.desk.may(Capability.INVITE):
            return self.words("invite.why_not_yours")
        return None if self.person else self.words("invite.why_no_person")

    def _why_none(self) -> str | None:
        has_one = self.person is not None and self.person.valid is not None
        return self._why_not() or (None if has_one else self.words("invite.why_none"))

    def _why_not_edit(self) -> str | None:
        if not self.desk.may(Capability.EDIT_DOSSIER):
            return self.words("invite.why_not_edit")
        return None if self.person else self.words("invite.why_no_person")

    def _with_invitation(self, then: Callable[[InvitationView], None]) -> None:
        """Goes on with the person's valid invitation, made first where there is none."""
        invitee = self.person
        if invitee is None:
            return
        if invitee.valid is not None:
            then(invitee.valid)
        else:
            self._invite(invitee, then)

    def _invite(self, invitee: InviteeView, then: Callable[[InvitationView], None]) -> None:
        person: PersonId = invitee.person.person

        def invite(context: "Context", progress: "Progress") -> InvitationView:
            return invite_person(context, person=person)

        def invited(invitation: InvitationView) -> None:
            self.load()
            then(invitation)

        self.work.act("invite", invite, invited)

    def _show_qr(self, invitation: InvitationView) -> None:
        number = self._view.number if self._view else ""
        self.desk.go("qr", invitation=invitation.invitation, number=number)

    def _copy(self, invitation: InvitationView) -> None:
        self.copy(invitation.link)
        self.say(self.words("invite.copied"))

    def _renew(self) -> None:
        invitee = self.person
        if invitee is not None:
            self.ask(self.words("invite.ask_renew"), lambda: self._invite(invitee, self._invited))

    def _invited(self, invitation: InvitationView) -> None:
        self.say(self.words("invite.invited", name=invitation.spoken_name))

    def _withdraw(self) -> None:
        invitation = self.person.valid if self.person else None
        if invitation is not None:
            found = invitation.invitation
            self.ask(self.words("invite.ask_withdraw"), lambda: self._withdraw_now(found))

    def _withdraw_now(self, invitation: InvitationId) -> None:
        self.work.act(
            "withdraw", lambda context, _: withdraw_invitation(context, invitation=invitation), self._withdrawn
        )

    def _withdrawn(self, _: InvitationView) -> None:
        self.say(self.words("invite.withdrawn_now"))
        self.load()

    def _edit(self) -> None:
        if self.person is not None:
            self.desk.go("person_form", dossier=self._dossier, person=self.person.person)

    def _view_link(self) -> None:
        invitation = self.person.valid if self.person else None
        if invitation is not None:
            title = self.words("invite.link_title", name=invitation.spoken_name)
            self.desk.go("value", title=title, text=invitation.link)

"""Use cases of invitations and their sessions, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.digimap.invitations import follow_invitation, invite_person, show_invitation, withdraw_invitation
    from store.digimap.invitees import follow_invitees, open_invitees
    from store.digimap.sessions import begin_again, session_for_invitation
    from store.ockto.player import play_client
else:
    invite_person = late("store.digimap.invitations:invite_person")
    follow_invitation = late("store.digimap.invitations:follow_invitation")
    show_invitation = late("store.digimap.invitations:show_invitation")
    withdraw_invitation = late("store.digimap.invitations:withdraw_invitation")
    open_invitees = late("store.digimap.invitees:open_invitees")
    follow_invitees = late("store.digimap.invitees:follow_invitees")
    session_for_invitation = late("store.digimap.sessions:session_for_invitation")
    begin_again = late("store.digimap.sessions:begin_again")
    play_client = late("store.ockto.player:play_client")

__all__ = [
    "begin_again",
    "follow_invitation",
    "follow_invitees",
    "invite_person",
    "open_invitees",
    "play_client",
    "session_for_invitation",
    "show_invitation",
    "withdraw_invitation",
]

"""What tests of sessions do again and again."""

from store.context import Context
from store.digimap.views import InvitationView
from store.ockto.sessions import start_session
from store.ockto.views import SessionView


def start(context: Context, invitation: InvitationView) -> SessionView:
    return start_session(context, invitation=invitation.invitation)

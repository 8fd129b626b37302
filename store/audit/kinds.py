"""What an action was, in the few kinds in which it is told to people."""

from store.audit.actions import Action

_REFUSED = "refused:"
_KINDS = {
    "saved": (Action.SAVE_DELIVERY, Action.SAVE_DOCUMENT, Action.COPY_VALUE),
    "changed": (
        Action.ADD_DOSSIER,
        Action.EDIT_DOSSIER,
        Action.ADD_PERSON,
        Action.EDIT_PERSON,
        Action.DATE_DELIVERY,
        Action.MASK_DELIVERY,
        Action.DESCRIBE_DOCUMENT,
        Action.CONFIRM_MATCH,
        Action.UNDO_MATCH,
        Action.DECIDE_ADVICE,
        Action.LOSE_DOCUMENT,
        Action.GIVE_REASON,
        Action.ADD_OFFICE,
        Action.ADD_USER,
        Action.DISABLE_USER,
        Action.ENABLE_USER,
        Action.ADD_KEY,
        Action.DISABLE_KEY,
        Action.SET_CONNECTION,
    ),
    "invited": (
        Action.INVITE,
        Action.WITHDRAW_INVITATION,
        Action.REQUEST_INVITATION,
        Action.BEGIN_SESSION,
        Action.RENEW_SESSION,
        Action.CANCEL_SESSION,
        Action.FOLLOW_SESSION,
        Action.PLAY_CLIENT,
    ),
    "received": (Action.RECEIVE_DELIVERY, Action.FETCH_DOCUMENT, Action.RECEIVE_ADVICE),
    "sent": (
        Action.QUEUE_EXPORT,
        Action.SEND_EXPORT,
        Action.RETRY_EXPORT,
        Action.CANCEL_EXPORT,
        Action.FOLLOW_EXPORT,
    ),
}
_KIND_OF = {action.value: kind for kind, actions in _KINDS.items() for action in actions}
"""What is not named here was looking."""


def kind_of(action: str, result: str) -> str:
    """Saw, changed, invited, received, sent, saved or refused."""
    return "refused" if result.startswith(_REFUSED) else _KIND_OF.get(action, "saw")

"""All kinds of background work, in the order in which a sweep looks for them."""

from store.work.documents import DOCUMENTS, FETCH_DOCUMENT
from store.work.exports import EXPORTS, FOLLOW_EXPORT, SEND_EXPORT, TAKE_IN_ADVICE
from store.work.sessions import FOLLOW_SESSION, SESSIONS, TAKE_IN_SESSION
from store.work.tasks import Jobs


def all_jobs() -> Jobs:
    """What a worker does. Documents first: their links live ten minutes."""
    return Jobs(
        sources=(DOCUMENTS, SESSIONS, EXPORTS),
        polls=(FOLLOW_SESSION, FOLLOW_EXPORT, TAKE_IN_ADVICE),
        works=(FETCH_DOCUMENT, TAKE_IN_SESSION, SEND_EXPORT),
    )

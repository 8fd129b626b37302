"""Documents that came along with a file: each fetched by itself while its link lives, which works once."""

from store.context import Context
from store.deliveries.fetching import begin_fetch, due_documents, finish_fetch, lose_document
from store.deliveries.views import Fetch, LostReason
from store.errors import Refused, ServiceFailed
from store.ids import DocumentId
from store.ockto.intake import fetch_document
from store.work.tasks import Source, Steps, Task, Work

FETCH = "document"
_LOST = {
    "document_gone": LostReason.LINK_USED,
    "document_address_foreign": LostReason.LINK_REFUSED,
    "service_too_large": LostReason.TOO_LARGE,
}


def _due(context: Context, limit: int) -> tuple[Task, ...]:
    due = due_documents(context, limit=limit)
    return tuple(Task(FETCH, one.office, int(one.document), str(one.attempt)) for one in due)


def _plan(steps: Steps, task: Task) -> str:
    return steps.do("fetch", lambda context: fetch(context, DocumentId(task.row)))


def fetch(context: Context, document: DocumentId) -> str:
    """Fetches and stores it. Cut off after the download, the link is used up, and the document says so."""
    turn = begin_fetch(context, document=document)
    if not turn.url:
        return turn.state
    try:
        came = fetch_document(context, url=turn.url)
    except ServiceFailed as error:
        return _failed(context, turn, error.code)
    except Refused as error:  # the connection was taken away meanwhile
        return error.code
    return finish_fetch(context, document=document, data=came.data, name=came.name).state


def _failed(context: Context, turn: Fetch, code: str) -> str:
    """Lost where no later try can bring it; else its next turn is set already."""
    reason = _LOST.get(code)
    if reason is None:
        return code
    over = turn.expires_at is not None and turn.expires_at <= context.clock.now()
    if reason is LostReason.LINK_USED and over:
        reason = LostReason.LINK_EXPIRED
    return lose_document(context, document=turn.document, reason=reason).state


DOCUMENTS = Source("documents", _due)
FETCH_DOCUMENT = Work(FETCH, _plan)

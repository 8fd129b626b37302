"""Sessions at the service for source data: followed while the client is at it, taken in once the client shared."""

from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.views import Origin, ReceiveRequest
from store.errors import BrondeskError, InvalidInput
from store.ids import SessionId
from store.ockto.following import due_sessions, follow_session
from store.ockto.intake import abandon_intake, begin_intake, fetch_result, finish_intake, postpone_intake
from store.ockto.sessions import follow_session_state
from store.work.tasks import NOT_NOW, Poll, Source, Steps, Task, Work

FOLLOW, INTAKE = "session", "intake"
TAKEN_IN = "taken_in"
_NOT_SHARED = "session_not_shared"
_LASTING = ("session_gone", "service_too_large", "delivery_in_other_dossier")


def _due(context: Context, limit: int) -> tuple[Task, ...]:
    return tuple(
        Task(INTAKE if due.shared else FOLLOW, due.office, int(due.session), str(due.attempt))
        for due in due_sessions(context, limit=limit)
    )


def _follow(context: Context, row: int) -> object:
    return follow_session(context, session=SessionId(row))


def _plan(steps: Steps, task: Task) -> str:
    """The file, stored in one unit of its own; its documents are due from then on, each by itself."""
    session, attempt = SessionId(task.row), int(task.occasion)

    def begin(context: Context) -> str:
        return NOT_NOW if begin_intake(context, session=session, attempt=attempt) is None else "begun"

    if steps.do("begin", begin) == NOT_NOW:
        return NOT_NOW
    return steps.do("take_in", lambda context: take_in(context, session))


def take_in(context: Context, session: SessionId) -> str:
    """Fetches and stores the file. Done again after it was cut off, it is the same delivery: the bytes are known."""
    try:
        _receive(context, session, fetch_result(context, session=session))
    except BrondeskError as error:
        if error.code == _NOT_SHARED:
            return error.code
        if _lasting(error):
            abandon_intake(context, session=session, reason=error.code)
        else:
            postpone_intake(context, session=session, reason=error.code)
        return error.code
    finish_intake(context, session=session)
    return TAKEN_IN


def _receive(context: Context, session: SessionId, data: bytes) -> None:
    dossier = follow_session_state(context, session=session).dossier
    request = ReceiveRequest(dossier=dossier, data=data, origin=Origin.OCKTO, session=session)
    receive_delivery(context, request=request)


def _lasting(error: BrondeskError) -> bool:
    """Whether the next try would meet the same: the file is gone, or the same bytes would come again."""
    return isinstance(error, InvalidInput) or error.code in _LASTING


SESSIONS = Source("sessions", _due)
FOLLOW_SESSION = Poll(FOLLOW, _follow)
TAKE_IN_SESSION = Work(INTAKE, _plan)

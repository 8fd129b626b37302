"""The engine for durable work (DBOS Transact), told to keep its own counsel: no console, no server, no telemetry.

Our rows are the truth. The engine sees ids and codes, as JSON; what a step reads or writes stays in our database.
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, SetWorkflowID

from store.clock import SystemClock
from store.context import Context
from store.database.faults import translated
from store.ids import OfficeId
from store.work.engine_place import SCHEMA, EnginePlace, engine_place, prepare_place
from store.work.steps import EngineSteps, StepFailed, log_fault
from store.work.tasks import Task, Work

VERSION = "1"
"""Of the plans: raised when their steps change. Work that an older program left is then begun anew from our rows."""
WORKFLOW = "brondesk_work"
_ENDED = ("SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED")
_FORGET_AT_ONCE = 500
_STUCK = timedelta(seconds=10)
_LISTENER_SECONDS = 0.1
"""A listener that has nothing to hear sleeps so long, and the engine's end waits for it: a second by itself."""

Done = Callable[[str], None]


class Engine:
    """One per process: the library behind it knows only one."""

    def __init__(self, context: Context, works: tuple[Work, ...], *, executor: str) -> None:
        self._context = context
        self._works: Mapping[str, Work] = {work.name: work for work in works}
        self._executor = executor
        self._done: Done = lambda _name: None
        self._place: EnginePlace = engine_place(context.settings.database)
        self._workflow = self._register()

    def launch(self, done: Done) -> None:
        """Begins; `done` is told the name of each piece of work that ends here."""
        self._done = done
        prepare_place(self._place)
        _silence()
        try:
            DBOS(config=self._config())
            with self._translated():
                DBOS.launch()
        except BaseException:
            self.close()
            raise

    @staticmethod
    def name(task: Task) -> str:
        """The name of a piece of work: once it has ended, well or not, nothing runs again under it."""
        return f"{task.job}:{task.row}:{task.occasion}"

    def start(self, task: Task, name: str) -> bool:
        """Starts a piece of work under that name; False where it runs, or has run, already."""
        with self._translated():
            with SetWorkflowID(name):
                handle = DBOS.start_workflow(self._workflow, task.job, int(task.office), task.row, task.occasion)
            # A handle without a future follows work that somebody else does, or did.
            if hasattr(handle, "future"):
                return True
            self._forget_stuck(name)
        return False

    @staticmethod
    def _forget_stuck(name: str) -> None:
        """Its row is due as before, though it ended a while ago: it failed before the row could move on.

        Forgotten, it begins anew at the next look.
        """
        status = DBOS.get_workflow_status(name)
        if status is None or status.status not in _ENDED or status.updated_at is None:
            return
        ended = datetime.fromtimestamp(status.updated_at / 1000, UTC)
        if SystemClock().now() - ended >= _STUCK:
            DBOS.delete_workflows([name])

    def take_over(self, executor: str) -> int:
        """Puts what a worker that is gone left unfinished back in the queue; gives how much that was."""
        # The only door to it: the library keeps it for its own service, which is not used here.
        with self._translated():
            return len(DBOS._recover_pending_workflows([executor]))

    def forget_ended(self, age: timedelta) -> bool:
        """Drops what ended so long ago, by the engine's own clock: our rows say what became of it.

        Gives whether there is more of it: one call takes no more than a moment.
        """
        before = (SystemClock().now() - age).isoformat()
        with self._translated():
            ended = DBOS.list_workflows(
                status=list(_ENDED), completed_before=before, limit=_FORGET_AT_ONCE, load_input=False, load_output=False
            )
            if ended:
                DBOS.delete_workflows([one.workflow_id for one in ended])
        return len(ended) == _FORGET_AT_ONCE

    def close(self) -> None:
        """Ends; a step that still runs is cut off and done again later."""
        DBOS.destroy(destroy_registry=True)

    def _register(self) -> Callable[[str, int, int, str], str]:
        def _run(job: str, office: int, row: int, occasion: str) -> str:
            name = DBOS.workflow_id or ""
            try:
                steps = EngineSteps(self._context.as_system(OfficeId(office)), name)
                return self._works[job].plan(steps, Task(job, OfficeId(office), row, occasion))
            except StepFailed as failed:
                return failed.code
            except KeyError:
                return "job_unknown"
            except Exception as fault:  # the edge to a library that would store the fault's own words
                log_fault(name, "plan", fault)
                return "fault"
            finally:
                self._done(name)

        return DBOS.workflow(name=WORKFLOW, max_recovery_attempts=20)(_run)

    def _translated(self) -> AbstractContextManager[None]:
        return translated("brondesk-work")

    def _config(self) -> DBOSConfig:
        config: DBOSConfig = {
            "name": "brondesk",
            "system_database_url": self._place.url,
            "application_version": VERSION,
            "executor_id": self._executor,
            "serializer": DBOSPortableJSONSerializer(),
            "log_level": "CRITICAL",
            "enable_otlp": False,
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": _LISTENER_SECONDS,
            "sys_db_pool_size": 6,
        }
        if self._place.file is None:
            config["dbos_system_schema"] = SCHEMA
        return config


def _silence() -> None:
    """The library adds a console handler only where there is none yet."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    logger.propagate = False

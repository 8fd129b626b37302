"""Steps of durable work: what they give is kept by the engine, so it is ids and codes, never foreign text."""

import logging
from collections.abc import Callable
from traceback import extract_tb
from typing import Any

from dbos import DBOS

from store.context import Context
from store.errors import BrondeskError
from store.work.tasks import Result

LOG = logging.getLogger("brondesk.work")


class StepFailed(Exception):
    """A step came to nothing; its code ends the work. Only raised between steps, so the engine never stores it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class EngineSteps:
    """Runs steps for one row of one office."""

    def __init__(self, context: Context, work: str) -> None:
        self._context = context
        self._work = work

    def do(self, name: str, step: Callable[[Context], Result]) -> Result:
        """Does the step once and keeps what it gives; after a crash what was kept is given again.

        Raises StepFailed with the code of an error.
        """
        kept: dict[str, Any] = DBOS.run_step({"name": name}, self._guarded, name, step)
        if "failed" in kept:
            raise StepFailed(str(kept["failed"]))
        given: Result = kept["gives"]
        return given

    def _guarded(self, name: str, step: Callable[[Context], Result]) -> dict[str, Any]:
        try:
            return {"gives": step(self._context)}
        except BrondeskError as error:
            LOG.info("%s %s: %s", self._work, name, error.code)
            return {"failed": error.code}
        except Exception as fault:  # the edge to a library that would store the fault's own words
            log_fault(self._work, name, fault)
            return {"failed": "fault"}


def log_fault(work: str, step: str, fault: BaseException) -> None:
    """Logs what kind of fault it was and where, without its words: they may be a client's."""
    frames = extract_tb(fault.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    LOG.error("%s %s: %s at %s", work, step, type(fault).__name__, place)

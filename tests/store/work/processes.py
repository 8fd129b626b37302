"""Real worker processes, as the demonstration starts them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.context import Context
from tests.forks import fork

ROOT = Path(__file__).parents[3]


class WorkerProcess:
    """A worker; what it prints is kept."""

    def __init__(self, context: Context, log: Path) -> None:
        settings = context.settings
        environment = os.environ | {
            "BRONDESK_DATA": str(settings.data_directory),
            "BRONDESK_DATABASE": settings.database,
            "BRONDESK_SETTINGS": str(settings.data_directory / "none.toml"),
        }
        self.log = log
        reads, writes = os.pipe(), os.pipe()
        with log.open("ab") as errors:
            self._process = fork(
                "store.work.__main__",
                ["--die-with-parent"],
                environment=environment,
                directory=ROOT,
                streams=(reads[0], writes[1], errors.fileno()),
            )
        os.close(reads[0])
        os.close(writes[1])
        self._stdin, self._stdout = open(reads[1], "wb"), open(writes[0], "rb")  # noqa: SIM115  # until `_end`

    def await_ready(self) -> "WorkerProcess":
        assert self._stdout.readline() == b'{"worker": "ready"}\n', self.log.read_text()
        return self

    def kill(self) -> None:
        """As the power fails: nothing of it runs on."""
        self._process.kill()
        self._end()

    def end(self, seconds: float = 10) -> int:
        """As a service manager ends it; gives the exit code."""
        self._process.terminate()
        return self._end(seconds)

    def orphan(self, seconds: float = 10) -> int:
        """As when the parent is gone: its end of the pipe closes."""
        self._stdin.close()
        return self._end(seconds)

    def _end(self, seconds: float = 10) -> int:
        code = self._process.wait(seconds)
        self._stdin.close()
        self._stdout.close()
        return code


@contextmanager
def worker(context: Context, log: Path) -> Iterator[WorkerProcess]:
    """A worker that does its work, until the block ends."""
    process = WorkerProcess(context, log)
    try:
        yield process.await_ready()
    finally:
        process.kill()

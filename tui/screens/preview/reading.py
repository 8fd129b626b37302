"""Reading the rest of a file behind its first screen: stopped by the user, gone on with, and who waits for it."""

from collections.abc import Callable, Iterator

from tui.commands import Command
from tui.screens.preview.host import Host


class Reading:
    """The reading of one preview; `ended` is called once all of it was read."""

    def __init__(self, host: Host, ended: Callable[[], None]) -> None:
        self._host = host
        self._ended = ended
        self._waits: tuple[int | None, Callable[[], None]] | None = None

    def begin(self) -> None:
        """Reads on from where it is."""
        index = self._host.json.index
        if index is not None:
            self._host.work.run("index", lambda _, progress: index.read_all(progress), lambda _: self._done())
            self._host.refresh_title()

    def commands(self) -> Iterator[Command]:
        """Reading on, where it was stopped."""
        if self.stopped:
            yield Command("retry", self.begin, name="read_on")

    @property
    def stopped(self) -> bool:
        """Whether a part was not read, and nobody is reading it."""
        index = self._host.json.index
        return index is not None and not index.done and not self._host.work.under_way("index")

    def stop(self) -> bool:
        """Asks it to stop; False where nothing is being read."""
        return self._host.work.cancel("index")

    def tell_stopped(self) -> None:
        """What was read stays, and how to go on."""
        self._host.refresh_title()
        self._host.say(self._host.words("preview.stopped", key=self._host.desk.keymap.sign("retry")), "warn")

    def when_read(self, then: Callable[[], None]) -> None:
        """Does it once the whole file was read, if the cursor is still where it is now; at once where it was."""
        index = self._host.json.index
        if index is None or index.done:
            then()
            return
        self._waits = (self._host.json.line, then)
        name = "when_read_on" if self.stopped else "when_read"
        self._host.say(self._host.words(f"preview.{name}", key=self._host.desk.keymap.sign("retry")))

    def _done(self) -> None:
        self._ended()
        waits, self._waits = self._waits, None
        if waits is not None and waits[0] == self._host.json.line:
            waits[1]()

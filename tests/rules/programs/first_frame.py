"""Runs the desk, and writes down which modules it held when its first frame went to the terminal.

Other threads may import nothing until then: what they bring is not what the frame needed, and when they bring it is
chance. Usage: first_frame.py FILE [WORDS…]
"""

import builtins
import importlib
import sys
import threading
from collections.abc import Callable

MARK = "Zoek"
PATIENCE = 20.0


class Witness:
    """The terminal, with an eye on what is written to it."""

    def __init__(self, place: str) -> None:
        self.seen = threading.Event()
        self._terminal = sys.__stderr__
        self._place = place

    def write(self, text: str) -> None:
        assert self._terminal is not None
        if MARK in text and not self.seen.is_set():
            with open(self._place, "w") as file:
                file.write("\n".join(sys.modules))
            self.seen.set()
        self._terminal.write(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self._terminal, name)

    def held(self, load: Callable[..., object]) -> Callable[..., object]:
        """The same import, but in other threads only after the first frame (in no lock of the import system)."""

        def wait(*given: object, **named: object) -> object:
            if threading.current_thread() is not threading.main_thread():
                self.seen.wait(PATIENCE)
            return load(*given, **named)

        return wait


def main() -> None:
    witness = Witness(sys.argv[1])
    setattr(sys, "__stderr__", witness)  # noqa: B010  # typed as final
    builtins.__import__ = witness.held(builtins.__import__)  # type: ignore[assignment]  # the same, waiting
    setattr(importlib, "import_module", witness.held(importlib.import_module))  # noqa: B010  # the same, waiting
    from tui.__main__ import main as desk

    sys.exit(desk(sys.argv[2:]))


if __name__ == "__main__":
    main()

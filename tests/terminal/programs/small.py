"""A small program for the tests of the harness: draws, answers keys, tells its size, ends with a code."""

import os
import signal
import sys
import termios
import time
import tty


def say(row: int, text: str) -> None:
    sys.stdout.write(f"\x1b[{row};1H\x1b[K{text}")
    sys.stdout.flush()


def size(*_: object) -> None:
    columns, rows = os.get_terminal_size(0)
    say(2, f"size {columns}x{rows}")


def burn(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def answer(key: str) -> None:
    match key:
        case "b":
            burn(0.05)
            say(3, "burnt")
        case "c":
            say(4, "\x1b[1;38;2;255;0;0mrood\x1b[0m")
        case "q":
            sys.exit(3)
        case "k":
            os.kill(os.getpid(), signal.SIGKILL)
        case _:
            say(3, f"key {key!r}")


def main() -> None:
    kept = termios.tcgetattr(0)
    tty.setraw(0)
    signal.signal(signal.SIGWINCH, size)
    try:
        say(1, "ready")
        size()
        while data := os.read(0, 1024):
            answer(data.decode())
    finally:
        termios.tcsetattr(0, termios.TCSANOW, kept)


if __name__ == "__main__":
    main()

"""A service on a raw socket that answers exactly what a test wants, badly if it wants."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Play = Callable[[socket.socket], None]


def says(*parts: bytes) -> Play:
    """Reads the question, sends the parts and hangs up."""

    def play(line: socket.socket) -> None:
        read_question(line)
        for part in parts:
            line.sendall(part)

    return play


def dribbles(start: bytes, left: threading.Event) -> Play:
    """Reads the question, sends a byte at a time for ever, until the caller leaves."""

    def play(line: socket.socket) -> None:
        read_question(line)
        line.sendall(start)
        while not left.wait(0.02):
            line.sendall(b"x")

    return play


def read_question(line: socket.socket) -> bytes:
    """Reads as far as the end of the head."""
    got = b""
    while b"\r\n\r\n" not in got:
        part = line.recv(4096)
        if not part:
            break
        got += part
    return got


@contextmanager
def rogue(play: Play) -> Iterator[str]:
    """The address of a service that plays this for each caller."""
    door = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                line, _ = door.accept()
            except OSError:
                return
            with line:
                try:
                    play(line)
                except OSError:
                    continue  # the caller has left

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join(5)

"""A line with a delay: what is typed and what is drawn arrive so much later, in their order."""

import os
import select
import sys
import time
from collections import deque

from ptyprocess import PtyProcess


def main(delay: float, command: list[str]) -> int:
    """Runs the command behind the delay, on this terminal, until it ends."""
    program = PtyProcess.spawn(command, env=dict(os.environ), dimensions=(24, 80))
    ways = {sys.stdin.fileno(): program.fd, program.fd: sys.stdout.fileno()}
    waiting: deque[tuple[float, int, bytes]] = deque()
    while True:
        wait = max(0.0, waiting[0][0] - time.monotonic()) if waiting else None
        for source in select.select(list(ways), [], [], wait)[0]:
            try:
                data = os.read(source, 65_536)
            except OSError:
                data = b""
            if not data:
                return 0
            waiting.append((time.monotonic() + delay, ways[source], data))
        while waiting and waiting[0][0] <= time.monotonic():
            _, to, data = waiting.popleft()
            os.write(to, data)


if __name__ == "__main__":
    import tty

    tty.setraw(sys.stdin.fileno())
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))

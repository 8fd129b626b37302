"""What Linux tells about a running process: its time on a processor, its memory, whether it has ended."""

import os
import select
from contextlib import suppress
from pathlib import Path


def cpu_seconds(pid: int) -> float:
    """Time on a processor of all threads that live now, to the nanosecond (`stat` counts ticks of 10 ms)."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # a thread may end while we look
            total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def is_waiting(pid: int) -> bool:
    """Every thread sleeps: nothing is running or about to."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):
            state = (task / "stat").read_text().rpartition(")")[2].split()[0]
            if state not in "SIZX":
                return False
    return True


def memory_kib(pid: int, field: str = "Rss") -> int:
    """Memory held, as `Rss` or as `Pss` (pages that are shared count for a part)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        name, _, value = line.partition(":")
        if name == field:
            return int(value.split()[0])
    raise LookupError(field)


def children(pid: int) -> list[int]:
    """The processes that this one started and that still live."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):
            found += [int(word) for word in (task / "children").read_text().split()]
    return found


def ends(pid: int, *, within: float) -> bool:
    """Wait for a process to end, whoever its parent is; False when it still lives after `within` seconds."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        readable, _, _ = select.select([watched], [], [], within)
        return bool(readable)
    finally:
        os.close(watched)

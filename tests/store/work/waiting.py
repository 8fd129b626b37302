"""Waits for what another thread or process brings about: looks again until it is so, or fails."""

from collections.abc import Callable
from threading import Event
from time import monotonic


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Returns as soon as it holds."""
    end, never = monotonic() + seconds, Event()
    while not holds():
        if monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {holds}")
        never.wait(0.02)

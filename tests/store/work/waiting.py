"""Waits for what another thread or process brings about: looks again until it is so, or fails."""

from collections.abc import Callable
from threading import Event
from time import monotonic


def until(holds: Callable[[], bool], seconds: float = 30, *, pause: float = 0.02) -> None:
    """Returns as soon as it holds; `pause` between two looks, long where a look is dear."""
    end, never = monotonic() + seconds, Event()
    while not holds():
        if monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {holds}")
        never.wait(pause)

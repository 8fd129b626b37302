"""How large the window is: asked when its turn comes, not believed from the event that says that it changed."""

import shutil

from textual.app import App
from textual.events import Resize
from textual.geometry import Size


def set_size_of_now(event: Resize, app: App[None]) -> None:
    """The event gets the size that the window has now.

    The frame reads the size in its signal handler. A signal that comes while that handler runs is handled within it, so
    that the newer size is told first and the older one last. Where the terminal tells sizes by itself, in the stream of
    keys, they keep their order.
    """
    if not app.is_headless and not getattr(app._driver, "_in_band_window_resize", False):
        event.size = event.virtual_size = event.container_size = Size(*shutil.get_terminal_size())

"""The desk with a mistake that no guard catches: a key in the list makes it fail, with a client's name at hand."""

import sys

from textual import events

from tui.__main__ import main
from tui.widgets.line_view import LineView


def fail(view: LineView, event: events.Key) -> None:
    """As a handler of a later version might."""
    raise RuntimeError("mevrouw De Vries")


if __name__ == "__main__":
    LineView.on_key = fail  # type: ignore[attr-defined]  # it has none of its own
    sys.exit(main())

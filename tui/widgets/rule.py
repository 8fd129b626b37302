"""The thin line between two regions."""

from textual.strip import Strip

from tui.widgets.pieces import Piece, Toned


class Rule(Toned):
    """One line across."""

    DEFAULT_CSS = "Rule { height: 1; width: 1fr; }"

    def render_line(self, y: int) -> Strip:
        """The line."""
        return self.strip((Piece("─" * self.size.width, "muted"),), self.size.width)

"""The theme `brondesk`: the terminal's own ground, dark, light, high contrast; sixteen colours for plain terminals.

`terminal` (the default) leaves ground and text to the terminal and colours only what means something, in tones that
read on dark and on light: it costs fewest bytes. `dark`, `light` and `contrast` paint their own ground.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

from tui.environment import Environment
from tui.settings import DeskSettings


def _theme(name: str, *, ground: str, text: str, accent: str, tones: tuple[str, str, str, str], dark: bool) -> Theme:
    good, warn, bad, muted = tones
    return Theme(
        name=name,
        ansi=True,
        dark=dark,
        primary=accent,
        secondary=accent,
        accent=accent,
        success=good,
        warning=warn,
        error=bad,
        foreground=text,
        background=ground,
        surface=ground,
        panel=ground,
        boost=ground,
        variables={
            "muted": muted,
            "ansi-background": ground,
            "ansi-foreground": text,
            "input-cursor-foreground": text,
            "input-cursor-background": ground,
            "input-cursor-text-style": "reverse",
            "input-selection-background": accent,
            "input-selection-foreground": "ansi_black" if dark else "ansi_bright_white",
        },
    )


THEMES: Final = (
    _theme(
        "brondesk-terminal",
        ground="ansi_default",
        text="ansi_default",
        accent="#3a8fd8",
        tones=("#3f9f5f", "#c08a1e", "#d6504a", "#808890"),
        dark=True,
    ),
    _theme(
        "brondesk-dark",
        ground="#10151b",
        text="#d9dee4",
        accent="#5fb0f5",
        tones=("#6cc38a", "#e0b04c", "#f0776f", "#8b96a3"),
        dark=True,
    ),
    _theme(
        "brondesk-light",
        ground="#fbfaf7",
        text="#1d2126",
        accent="#0b62ad",
        tones=("#1c7a3e", "#8a5a00", "#b3261e", "#5d6670"),
        dark=False,
    ),
    _theme(
        "brondesk-contrast",
        ground="#000000",
        text="#ffffff",
        accent="#ffff00",
        tones=("#00ff66", "#ffc400", "#ff8080", "#ffffff"),
        dark=True,
    ),
    _theme(
        "brondesk-ansi",
        ground="ansi_default",
        text="ansi_default",
        accent="ansi_cyan",
        tones=("ansi_green", "ansi_yellow", "ansi_red", "ansi_default"),
        dark=True,
    ),
)


def theme_name(environment: Environment, settings: DeskSettings) -> str:
    """The theme for this terminal: sixteen colours where it has no more, or where no colour is wanted."""
    if environment.plain or environment.no_color:
        return "brondesk-ansi"
    return f"brondesk-{settings.theme}"


_COLOURLESS = Style.from_color(RichColor.default(), RichColor.default())
_BLACK, _WHITE = RichColor.parse("#000000"), RichColor.parse("#ffffff")


class NoColour(LineFilter):
    """NO_COLOR: every colour goes, but for black on white, by which a QR code is read on any ground."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments in the terminal's own colours; bold, dim and reverse stay."""
        return [
            segment if is_code(segment.style) else Segment(segment.text, _plain(segment.style), segment.control)
            for segment in segments
        ]


def is_code(style: Style | None) -> bool:
    """Whether it is a QR code's black on white, or, where a module is a blank, its white on black."""
    if style is None or style.color is None or style.bgcolor is None:
        return False
    return {style.color, style.bgcolor} == {_BLACK, _WHITE}


def _plain(style: Style | None) -> Style | None:
    return None if style is None else style + _COLOURLESS


class Plainer(LineFilter):
    """Other letters, each in its place, where the terminal does not have ours."""

    def __init__(self, letters: Mapping[int, str]) -> None:
        super().__init__()
        self._letters = letters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments in letters that the terminal has."""
        return [
            segment if segment.text.isascii() else Segment(segment.text.translate(self._letters), *segment[1:])
            for segment in segments
        ]


def filters(environment: Environment) -> Sequence[LineFilter]:
    """What every line passes on its way out."""
    colours = (NoColour(),) if environment.no_color else ()
    if not environment.unicode:
        from tui.letters import ASCII  # few terminals need other letters than ours

        return (*colours, Plainer(ASCII))
    if environment.term == "linux":
        from tui.signs import CONSOLE

        return (*colours, Plainer(CONSOLE))
    return colours

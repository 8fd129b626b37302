"""What the terminal is, read once from the environment; and what Textual must know before it is imported."""

import shutil
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App
    from textual.events import Resize

_PLAIN_TERMS = frozenset({"", "dumb", "linux", "vt100", "vt102", "vt220", "ansi", "cons25", "screen", "xterm", "rxvt"})
_OURS = ("TEXTUAL", "TEXTUAL_")


@dataclass(frozen=True, slots=True)
class Environment:
    """The terminal as it presents itself.

    `plain`: it promises sixteen colours at most. `no_color`: the user wants none. `remote`: somebody came in over SSH.
    `language`: "nl" or "en", or None when the locale does not say. `unicode`: the locale can write our signs; where
    none is named it can, as the terminals of today.
    """

    term: str
    plain: bool
    no_color: bool
    remote: bool
    multiplexer: str | None
    truecolor: bool
    language: str | None
    unicode: bool
    size: tuple[int, int] | None

    @property
    def has_signs(self) -> bool:
        """Whether it has a sign for Enter; the fonts of the Linux console have none."""
        return self.unicode and self.term != "linux"

    @property
    def color_system(self) -> str:
        """The palette as Textual names it; true colour only where it is promised and the line is near."""
        if self.plain:
            return "standard"
        return "truecolor" if self.truecolor and not self.remote else "256"


def read_environment(environ: Mapping[str, str], size: tuple[int, int] | None = None) -> Environment:
    """Reads the variables that matter; asks nothing of the machine itself."""
    term = environ.get("TERM", "")
    locale = _locale(environ)
    truecolor = environ.get("COLORTERM", "").lower() in ("truecolor", "24bit")
    return Environment(
        term=term,
        plain=_is_plain(term, truecolor),
        no_color="NO_COLOR" in environ and environ["NO_COLOR"] != "",
        remote=any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")),
        multiplexer=_multiplexer(environ, term),
        truecolor=truecolor and _multiplexer(environ, term) != "screen",
        language={"en": "en", "nl": "nl"}.get(locale[:2].lower()),
        unicode=_is_unicode(environ),
        size=size,
    )


def _is_plain(term: str, truecolor: bool) -> bool:
    """Whether the terminal promises no more than sixteen colours."""
    return term in _PLAIN_TERMS and not truecolor


def _locale(environ: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return environ[name]
    return ""


def _is_unicode(environ: Mapping[str, str]) -> bool:
    """Whether the locale of letters is UTF-8, by the rule of POSIX. (Python names C.UTF-8 itself where all say C.)"""
    named = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "UTF-8")
    return "utf8" in named.lower().replace("-", "")


def _multiplexer(environ: Mapping[str, str], term: str) -> str | None:
    if environ.get("TMUX"):
        return "tmux"
    if environ.get("STY") or term.startswith("screen"):
        return "screen"
    return None


def textual_variables(environment: Environment) -> dict[str, str]:
    """What Textual reads once, at its import: nothing moves, the palette, a short wait for Escape; and pydantic."""
    return {
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_SMOOTH_SCROLL": "0",
        "TEXTUAL_COLOR_SYSTEM": environment.color_system,
        # A lone Escape is told from the start of a sequence by waiting; a far line needs a little longer.
        "ESCDELAY": "100" if environment.remote else "50",
        # Other packages may hook themselves into pydantic; looking for them takes 6 ms, and here is nothing for them.
        "PYDANTIC_DISABLE_PLUGINS": "__all__",
    }


def prepare_textual(environ: MutableMapping[str, str], environment: Environment) -> None:
    """Sets those variables and drops the user's own: a foreign driver, a log file or a key script has no place here."""
    for name in [name for name in environ if name == _OURS[0] or name.startswith(_OURS[1])]:
        del environ[name]
    given = environ.get("ESCDELAY")
    environ.update(textual_variables(environment))
    if given is not None and given.isdigit():
        environ["ESCDELAY"] = given
    if not environment.no_color:
        # An empty NO_COLOR asks for nothing, but Textual looks only whether the name exists.
        environ.pop("NO_COLOR", None)


def set_size_of_now(event: "Resize", app: "App[None]") -> None:
    """Gives the event the size that the window has now.

    The frame reads the size in its signal handler. A signal that comes while that handler runs is handled within it, so
    that the newer size is told first and the older one last. Where the terminal tells sizes by itself, in the stream of
    keys, they keep their order.
    """
    if not app.is_headless and not getattr(app._driver, "_in_band_window_resize", False):
        event.size = event.virtual_size = event.container_size = type(event.size)(*shutil.get_terminal_size())

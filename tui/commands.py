"""Commands: footer, palette, help and the keys themselves are views of them.

A verb is what a key means everywhere (`VERBS`: name → keys). A screen or widget offers commands in `commands()`: each
takes a verb, does it by `run`, and says by `why_not` in words why it cannot be done here and now (None: it can).
The label of a command is `commands.<name>` in `tui/text/commands.py`, its help `commands.<name>_help`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

Run = Callable[[], None]
WhyNot = Callable[[], str | None]

VERBS: Final[dict[str, tuple[str, ...]]] = {
    # Moving, in every list.
    "down": ("down", "j"),
    "up": ("up", "k"),
    "page_down": ("pagedown",),
    "page_up": ("pageup",),
    "first": ("home", "g"),
    "last": ("end", "G"),
    "left": ("left",),
    "right": ("right",),
    # Doing.
    "choose": ("enter",),
    "back": ("q",),
    "leave": ("escape",),
    "search": ("/",),
    "new": ("n",),
    "next_hit": ("n",),
    "previous_hit": ("N",),
    "mark": ("space",),
    "copy": ("y",),
    "copy_path": ("Y",),
    "view": ("v",),
    "edit": ("w",),
    "compare": ("c",),
    "export": ("e",),
    "invite": ("i",),
    "match": ("m",),
    "save": ("s",),
    "message": ("b",),
    "describe": ("d",),
    "renew": ("r",),
    "retry": ("t",),
    "withdraw": ("x",),
    "undo": ("u",),
    "filter": ("f",),
    "filter_back": ("F",),
    "accept_all": ("A",),
    "keep_all": ("H",),
    "larger": ("+",),
    "next_field": ("tab",),
    "previous_field": ("shift+tab",),
    "areas": ("a",),
    "original": ("o",),
    "plain": ("p",),
    "fold_to": ("z",),
    "go_to": (":",),
    "connections": ("K",),
    "office": ("O",),
    "trace": ("W",),
    "client": ("T",),
    "tab_1": ("1",),
    "tab_2": ("2",),
    "tab_3": ("3",),
    "tab_4": ("4",),
    # Everywhere.
    "help": ("?",),
    "palette": ("ctrl+p",),
    "redraw": ("ctrl+r",),
    "interrupt": ("ctrl+c",),
}

# Keys that no terminal, multiplexer or line discipline leaves to a program, or that are another key in disguise.
IMPOSSIBLE: Final = frozenset(
    {"ctrl+a", "ctrl+b", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+q", "ctrl+s", "ctrl+z", "ctrl+backslash", "esc"}
)

_SIGNS: Final = {
    "enter": "↵",
    "space": "spatie",
    "escape": "esc",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


class Group(StrEnum):
    """Where a command stands in help and palette."""

    DO = "do"
    SEE = "see"
    MOVE = "move"
    DESK = "desk"


def _always() -> str | None:
    """Nothing stands in the way."""
    return None


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done here.

    `name` picks label and help where they differ from the verb's; `shown`: in the row of keys (help has all of them).
    """

    verb: str
    run: Callable[[], None]
    why_not: Callable[[], str | None] = _always
    name: str = ""
    group: Group = Group.DO
    shown: bool = True

    @property
    def label(self) -> str:
        """The key of its label in `tui/text/`."""
        return self.name if "." in self.name else f"commands.{self.name or self.verb}"


@dataclass(frozen=True, slots=True)
class Clash:
    """A key of the settings that could not be used: `wanted` for `verb`; `taken` by another, or "" if impossible."""

    verb: str
    wanted: str
    taken: str


class Keymap:
    """Which key stands for which verb, after the user's settings."""

    def __init__(self, changes: Mapping[str, str] | None = None) -> None:
        self._keys = dict(VERBS)
        self.clashes: tuple[Clash, ...] = tuple(self._change(changes or {}))

    def _change(self, changes: Mapping[str, str]) -> Iterable[Clash]:
        """Takes what can be taken; two verbs that shared no key before never come to share one."""
        freed = {verb for verb in changes if verb in VERBS}
        for verb, key in changes.items():
            if verb not in VERBS or key in IMPOSSIBLE:
                yield Clash(verb, key, "")
                continue
            taken = next((other for other in VERBS if self._holds(other, key, verb, freed)), None)
            if taken:
                yield Clash(verb, key, taken)
            else:
                freed.discard(verb)
                self._keys[verb] = (key,)

    def _holds(self, other: str, key: str, verb: str, freed: set[str]) -> bool:
        return other != verb and other not in freed and key in self._keys[other] and key not in VERBS[verb]

    def keys(self, verb: str) -> tuple[str, ...]:
        """All keys of a verb."""
        return self._keys[verb]

    def sign(self, verb: str) -> str:
        """The verb's first key as it is drawn: ↵, esc, ?."""
        return self.sign_of(self._keys[verb][0])

    def sign_for(self, key: str) -> str:
        """The sign of what that key does out of the box: what the store names by its key, the user may have moved."""
        return next((self.sign(verb) for verb, keys in VERBS.items() if key in keys), key)

    @staticmethod
    def sign_of(key: str) -> str:
        """A key as it is drawn."""
        return _SIGNS.get(key, key)

    def find(self, commands: Iterable[Command], *pressed: str | None) -> Command | None:
        """The command that one of the names of the pressed key stands for."""
        for command in commands:
            if any(name in self._keys[command.verb] for name in pressed if name):
                return command
        return None

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
    "fold_below": ("Z",),
    "parent": ("left",),
    "next_sibling": ("]",),
    "previous_sibling": ("[",),
    "go_to": (":",),
    "mask_bsn": ("B",),
    "connections": ("K",),
    "office": ("O",),
    "trace": ("W",),
    "seen": ("V",),
    "audit": ("L",),
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
_NAMED: Final = frozenset(
    "enter space tab shift+tab escape backspace delete insert home end pageup pagedown up down left right".split()
)

_ARROWS: Final = {"enter": "↵", "down": "↓", "up": "↑", "left": "←", "right": "→"}
"""Where the terminal has no such signs, a key is called by its name."""
_SPACE: Final = {"nl": "spatie", "en": "space"}
_SIGNS: Final = {
    "escape": "esc",
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


def is_key(key: str) -> bool:
    """Whether a terminal has such a key: one sign, a name, f1 to f12, ctrl and a letter."""
    if len(key) == 1:
        return key.isprintable() and key != " "
    head, _, tail = key.rpartition("+")
    if head == "ctrl":
        return len(tail) == 1 and "a" <= tail <= "z"
    return key in _NAMED or (key[0:1] == "f" and key[1:].isdecimal() and 1 <= int(key[1:]) <= 12 and key[1] != "0")


@dataclass(frozen=True, slots=True)
class Clash:
    """A key of the settings that could not be used: `wanted` for `verb`; `taken` by another, or "" if impossible."""

    verb: str
    wanted: str
    taken: str

    @property
    def label(self) -> str:
        """The key of the words that say what is wrong, and what to write."""
        if self.taken:
            return "desk.key_clash"
        if self.verb not in VERBS:
            return "desk.key_no_verb"
        return "desk.key_impossible" if self.wanted in IMPOSSIBLE else "desk.key_unknown"


def _clash_among(changes: Mapping[str, str]) -> Clash | None:
    """The first of the changes whose key another verb would hold after all of them."""
    earlier: dict[str, str] = {}
    for verb, key in changes.items():
        unchanged = (other for other in VERBS if other not in changes and key in VERBS[other])
        taken = earlier.get(key) or (None if key in VERBS[verb] else next(unchanged, None))
        if taken:
            return Clash(verb, key, taken)
        earlier[key] = verb
    return None


class Keymap:
    """Which key stands for which verb, after the user's settings."""

    def __init__(self, changes: Mapping[str, str] | None = None, *, ascii: bool = False, language: str = "nl") -> None:
        self._keys = dict(VERBS)
        self._signs = ({} if ascii else _ARROWS) | {"space": _SPACE[language]}
        self.clashes: tuple[Clash, ...] = tuple(self._change(changes or {}))

    def _change(self, changes: Mapping[str, str]) -> Iterable[Clash]:
        """Takes what can be taken; two verbs that shared no key before never come to share one."""
        usable: dict[str, str] = {}
        for verb, key in changes.items():
            if verb in VERBS and key not in IMPOSSIBLE and is_key(key):
                usable[verb] = key
            else:
                yield Clash(verb, key, "")
        while clash := _clash_among(usable):
            yield clash
            del usable[clash.verb]  # its old key is in use again, and may be in the way of another
        self._keys.update((verb, (key,)) for verb, key in usable.items())

    def keys(self, verb: str) -> tuple[str, ...]:
        """All keys of a verb."""
        return self._keys[verb]

    def sign(self, verb: str) -> str:
        """The verb's first key as it is drawn: ↵, esc, ?."""
        return self.sign_of(self._keys[verb][0])

    def sign_for(self, key: str) -> str:
        """The sign of what that key does out of the box: what the store names by its key, the user may have moved."""
        return next((self.sign(verb) for verb, keys in VERBS.items() if key in keys), key)

    def sign_of(self, key: str) -> str:
        """A key as it is drawn."""
        return self._signs.get(key) or _SIGNS.get(key, key)

    def find(self, commands: Iterable[Command], *pressed: str | None) -> Command | None:
        """The command that one of the names of the pressed key stands for."""
        for command in commands:
            if any(name in self._keys[command.verb] for name in pressed if name):
                return command
        return None

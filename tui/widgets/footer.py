"""The row of keys: only what works here and now, in one row, never cut without saying so."""

from collections.abc import Iterable

from tui.commands import Command, Keymap
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, width_of

_LAST = ("help", "back")


def footer_line(commands: Iterable[Command], words: Words, keymap: Keymap, width: int, mode: str = "keys") -> Line:
    """The keys of the commands in their order; help and back always stand at the end; `…`: help knows more."""
    if mode == "asking":
        return (Piece("j", "key"), Piece(f" {words('desk.yes')}  "), Piece("n", "key"), Piece(f" {words('desk.no')}"))
    usable = [command for command in _once(commands) if mode == "keys" or not _is_letter(keymap, command)]
    ends = [_entry(command, words, keymap) for command in usable if command.verb in _LAST]
    room = width - sum(width_of(entry) for entry in ends)
    shown: list[Piece] = []
    entries = [_entry(command, words, keymap) for command in usable if command.verb not in _LAST]
    for place, entry in enumerate(entries):
        reserve = 0 if place == len(entries) - 1 else 3
        if width_of(shown) + width_of(entry) + reserve > room:
            shown.append(Piece("…  ", "muted"))
            break
        shown.extend(entry)
    return (*shown, *(piece for entry in ends for piece in entry))


def _once(commands: Iterable[Command]) -> list[Command]:
    """The first command of each verb: the nearest one is the one that its key does."""
    first: dict[str, Command] = {}
    for command in commands:
        first.setdefault(command.verb, command)
    return list(first.values())


def _is_letter(keymap: Keymap, command: Command) -> bool:
    """Whether a text field would take the key as text."""
    key = keymap.keys(command.verb)[0]
    return len(key) == 1 or key == "space"


def _entry(command: Command, words: Words, keymap: Keymap) -> Line:
    return Piece(keymap.sign(command.verb), "key"), Piece(f" {words(command.label)}  ")

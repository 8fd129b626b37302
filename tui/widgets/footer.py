"""The row of keys: only what works here and now, in one row, never cut without saying so."""

from collections.abc import Iterable

from tui.commands import Command, Keymap
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, width_of


def footer_line(commands: Iterable[Command], words: Words, keymap: Keymap, width: int, mode: str = "keys") -> Line:
    """The keys of the commands in their order, help and back at the end; what does not fit goes, and `…` says so."""
    if mode == "asking":
        return (Piece("j", "key"), Piece(f" {words('desk.yes')}  "), Piece("n", "key"), Piece(f" {words('desk.no')}"))
    usable = [command for command in _once(commands) if mode == "keys" or not _is_letter(keymap, command)]
    entries = {command.verb: _entry(command, words, keymap) for command in usable}
    helping, back = entries.pop("help", ()), entries.pop("back", ())
    middle = list(entries.values())
    room = width + 2 - width_of(helping)
    needed = sum(map(width_of, middle))
    if needed <= room:
        ends = (*helping, *back) if needed + width_of(back) <= room else helping
        return _without_last_gap((*(piece for entry in middle for piece in entry), *ends))
    return _without_last_gap((*_as_many_as_fit(middle, room - 3), Piece("…  ", "muted"), *helping))


def _without_last_gap(line: Line) -> Line:
    """A gap at the end of a full row would look like something that was cut."""
    return (*line[:-1], Piece(line[-1].text.rstrip(), line[-1].tone)) if line else line


def _as_many_as_fit(entries: list[Line], room: int) -> Line:
    shown: list[Piece] = []
    for entry in entries:
        if width_of(shown) + width_of(entry) > room:
            break
        shown.extend(entry)
    return shown


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

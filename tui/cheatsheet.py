"""The sheet of keys: `tui/KEYS.md` is made from the commands by `brondesk keys --markdown`, and a test keeps it so."""

from collections.abc import Iterator, Mapping
from typing import Final

from tui.commands import VERBS, Keymap

_HEADING: Final = """# Keys

Made from the commands themselves: `brondesk keys --markdown > tui/KEYS.md`. A letter means the same thing everywhere;
`?` tells what works here and now, ctrl+p finds every command. Each key can be changed in the settings file:

    [desk.keys]
    invite = "u"

| key | name | Dutch | English |
| --- | --- | --- | --- |
"""


def key_signs(keymap: Keymap, verb: str) -> list[str]:
    """The keys of a command as they are drawn."""
    return [keymap.sign_of(key) for key in keymap.keys(verb)]


def markdown() -> str:
    """The sheet, with the keys as they are out of the box."""
    from tui.text.commands import WORDS

    return _HEADING + "".join(_rows(WORDS, Keymap()))


def _rows(words: Mapping[str, tuple[str, str]], keymap: Keymap) -> Iterator[str]:
    for verb in VERBS:
        keys = " ".join(f"`{sign}`" for sign in key_signs(keymap, verb))
        dutch, english = words[verb]
        yield f"| {keys} | {verb} | {dutch} | {english} |\n"

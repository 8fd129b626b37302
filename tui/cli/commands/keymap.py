"""Which key does what, after the user's settings."""

import argparse
import os

from pydantic import BaseModel

from tui.cheatsheet import key_signs, markdown
from tui.cli.failing import language
from tui.cli.result import Result
from tui.commands import VERBS, Keymap
from tui.environment import read_environment
from tui.settings import read_desk_settings, settings_file
from tui.text.words import Words


class KeyModel(BaseModel):
    """A command, by its name in the settings, and its keys."""

    command: str
    keys: list[str]
    text: str


class KeysModel(BaseModel):
    """Every command; `problems`: what of the settings could not be used."""

    items: list[KeyModel]
    problems: list[str]


def keys(arguments: argparse.Namespace) -> Result:
    """brondesk keys."""
    if arguments.markdown:
        return Result(None, tuple(markdown().splitlines()))
    words = Words(language().value)
    settings = read_desk_settings(settings_file(os.environ))
    ascii = not read_environment(os.environ).unicode
    keymap = Keymap(settings.keys, ascii=ascii, language=language().value)
    problems = [words(clash.label, verb=clash.verb, wanted=clash.wanted, taken=clash.taken) for clash in keymap.clashes]
    problems += [words(f"desk.settings_{code}", name=name, value=value) for code, name, value in settings.faults]
    items = [KeyModel(command=verb, keys=list(keymap.keys(verb)), text=words(f"commands.{verb}")) for verb in VERBS]
    lines = [f"{' '.join(key_signs(keymap, item.command)):14} {item.command:16} {item.text}" for item in items]
    return Result(KeysModel(items=items, problems=problems), (*lines, *(f"! {problem}" for problem in problems)))

"""Answers sshd's AuthorizedKeysCommand: with which key somebody comes in, and to what."""

import argparse
import os
import pwd
import shlex
import sys
from pathlib import Path

from store.errors import InvalidInput
from store.offices.answering import find_key_owner
from store.offices.public_key import PublicKey, parse_key
from store.settings import read_settings
from tui.cli.result import Result

_UNQUOTABLE = frozenset("\"'\\")


def answer(arguments: argparse.Namespace) -> Result:
    """brondesk user keys: the line of that key, or none; both end well.

    Another account than the one this runs as gets none: a key of the desk must never open root.
    """
    line = None if arguments.account != _own_account() else _line(arguments)
    lines = () if line is None else (line,)
    if not arguments.json:
        return Result(None, lines)
    from tui.cli.models_users import AnswerModel  # sshd asks without --json, and waits

    return Result(AnswerModel(lines=list(lines)), lines)


def forced_line(words: list[str], login: str, key: PublicKey) -> str:
    """A line as authorized_keys has it: nothing but a terminal for that program.

    Raises InvalidInput for words that would break the line.
    """
    if any(not word.isprintable() or not word.isascii() or _UNQUOTABLE & set(word) for word in words):
        raise InvalidInput("program_not_for_ssh", remedy="name_other_program")
    command = shlex.join([*words, "--user", login, "--ssh"])
    return f'restrict,pty,command="{command}" {key.kind} {key.text}'


def _line(arguments: argparse.Namespace) -> str | None:
    try:
        key = parse_key(arguments.type, arguments.key)
    except InvalidInput:
        return None
    login = find_key_owner(read_settings(os.environ, database=arguments.database), key=key)
    return None if login is None else forced_line(_program(arguments), login, key)


def _program(arguments: argparse.Namespace) -> list[str]:
    """How sshd's shell calls this very program: what --program says, else the way in which it was called now."""
    told = {"--database": arguments.database, "--settings": arguments.settings}
    where = [word for name, value in told.items() if value is not None for word in (name, value)]
    if arguments.program is not None:
        return [arguments.program, *where]
    called = Path(sys.argv[0]).absolute()
    if called.name == "__main__.py":
        return [sys.executable, "-m", "tui", *where]
    return [str(called), *where]


def _own_account() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:  # a user id without a name, as containers have
        return str(os.geteuid())

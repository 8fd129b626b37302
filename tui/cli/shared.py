"""The options of every command, and of the desk itself, which is opened without reading the table of commands."""

import argparse
import os
import sys
from typing import NoReturn

from tui.options import Options


class UsageFault(Exception):
    """The words do not fit; argparse says which."""


class Parser(argparse.ArgumentParser):
    """Raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Raises UsageFault with argparse's own words."""
        raise UsageFault(f"{self.prog}: {message}")


class Help(argparse.HelpFormatter):
    """As wide as the terminal. Left to itself argparse asks shutil, which brings eight modules of archives along."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """COLUMNS, else the terminal's own, else 80."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (AttributeError, ValueError, OSError):
        return 80


def shared_parser() -> Parser:
    """The options that stand before or after the words of any command."""
    shared = Parser(
        prog="brondesk",
        add_help=False,
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
        formatter_class=Help,
    )
    shared.add_argument("--database", metavar="URL", help="database (BRONDESK_DATABASE, else the built-in one)")
    shared.add_argument("--user", metavar="NAME", help="who acts (BRONDESK_USER, else the login name)")
    shared.add_argument("--office", metavar="NAME", help="in which office, where the user serves several")
    shared.add_argument("--json", action="store_true", help="one JSON document on stdout")
    return shared


def top_parser() -> Parser:
    """The same, and what stands before the words of a command only."""
    top = Parser(prog="brondesk", add_help=False, allow_abbrev=False, parents=[shared_parser()], formatter_class=Help)
    top.set_defaults(ssh=False, settings=None)
    top.add_argument("--settings", metavar="FILE", help="settings (BRONDESK_SETTINGS, else ~/.config/brondesk/…)")
    top.add_argument(
        "--ssh",
        action="store_true",
        help="sshd's forced command, with --user: the words of SSH_ORIGINAL_COMMAND, else the desk; no path but -",
    )
    return top


def shared_defaults() -> dict[str, object]:
    """What those options are when nobody gives them."""
    return {"spec": None, "database": None, "user": None, "office": None, "json": False, "ssh": False, "settings": None}


def options_of(arguments: argparse.Namespace) -> Options:
    """Who acts, where and on what."""
    return Options(arguments.database, arguments.user, arguments.office, arguments.ssh)


def desk_arguments(words: list[str]) -> argparse.Namespace | None:
    """The options of the desk; None where the words ask for anything else, or do not fit."""
    try:
        found, others = top_parser().parse_known_args(words, argparse.Namespace(**shared_defaults()))
    except UsageFault:
        return None
    return None if others else found

"""The options of every command, and of the desk itself, which is opened without reading the table of commands."""

import argparse
from typing import NoReturn

from tui.options import Options


class UsageFault(Exception):
    """The words do not fit; argparse says which."""


class Parser(argparse.ArgumentParser):
    """Raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Raises UsageFault with argparse's own words."""
        raise UsageFault(f"{self.prog}: {message}")


def shared_parser() -> Parser:
    """The options that stand before or after the words of any command."""
    shared = Parser(prog="brondesk", add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--database", metavar="URL", help="database (BRONDESK_DATABASE, else the built-in one)")
    shared.add_argument("--user", metavar="NAME", help="who acts (BRONDESK_USER, else the login name)")
    shared.add_argument("--office", metavar="NAME", help="in which office, where the user serves several")
    shared.add_argument("--json", action="store_true", help="one JSON document on stdout")
    return shared


def shared_defaults() -> dict[str, object]:
    """What those options are when nobody gives them."""
    return {"spec": None, "database": None, "user": None, "office": None, "json": False}


def options_of(arguments: argparse.Namespace) -> Options:
    """Who acts, where and on what."""
    return Options(arguments.database, arguments.user, arguments.office)


def desk_arguments(words: list[str]) -> argparse.Namespace | None:
    """The options of the desk; None where the words ask for anything else, or do not fit."""
    try:
        found, others = shared_parser().parse_known_args(words, argparse.Namespace(**shared_defaults()))
    except UsageFault:
        return None
    return None if others else found

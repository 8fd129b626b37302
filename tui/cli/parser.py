"""The argument parser, built from the table of commands."""

import argparse
from typing import NoReturn

from store import VERSION
from tui.cli.spec import CommandSpec
from tui.cli.specs.table import SPECS

_GROUPS = {
    "office": "offices",
    "user": "users",
    "dossier": "dossiers",
    "person": "persons of a dossier",
    "session": "Ockto sessions",
    "odm": "received files",
    "match": "who is who",
    "document": "documents",
    "export": "exports to an advice package",
    "advice": "returned advice",
    "connection": "connections to partners",
    "audit": "the audit trail",
}


class UsageFault(Exception):
    """The words do not fit; argparse says which."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageFault(f"{self.prog}: {message}")


def make_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    shared = _shared()
    parser = _Parser(
        prog="brondesk",
        description="The adviser's desk for client source data. Without a command: the full-screen desk.",
        parents=[_shared()],
        epilog="example: brondesk demo",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"brondesk {VERSION}")
    parser.add_argument("--completion", choices=("bash", "zsh", "tcsh"), help="print the completion of a shell")
    parser.set_defaults(spec=None, **{name: None for name in ("database", "user", "office")}, json=False)
    top = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    groups: dict[str, argparse._SubParsersAction[_Parser]] = {}
    for spec in SPECS:
        under = top if len(spec.words) == 1 else _group(top, groups, spec.words[0], shared)
        _add(under, spec, shared)
    return parser


def _shared() -> _Parser:
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--database", metavar="URL", help="database (BRONDESK_DATABASE, else the built-in one)")
    shared.add_argument("--user", metavar="NAME", help="who acts (BRONDESK_USER, else the login name)")
    shared.add_argument("--office", metavar="NAME", help="in which office, where the user serves several")
    shared.add_argument("--json", action="store_true", help="one JSON document on stdout")
    return shared


def _group(
    top: "argparse._SubParsersAction[_Parser]",
    groups: "dict[str, argparse._SubParsersAction[_Parser]]",
    word: str,
    shared: _Parser,
) -> "argparse._SubParsersAction[_Parser]":
    if word not in groups:
        text = _GROUPS[word]
        parser = top.add_parser(
            word, help=text, description=f"{text[0].upper()}{text[1:]}.", parents=[shared], allow_abbrev=False
        )
        groups[word] = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    return groups[word]


def _add(under: "argparse._SubParsersAction[_Parser]", spec: CommandSpec, shared: _Parser) -> None:
    parser = under.add_parser(
        spec.words[-1],
        help=spec.help,
        description=spec.help[0].upper() + spec.help[1:] + ".",
        epilog=f"example: {spec.example}",
        parents=[shared],
        allow_abbrev=False,
    )
    for item in spec.options:
        settings: dict[str, object] = dict(item.settings)
        parser.add_argument(*item.names, help=item.help, **settings)  # type: ignore[arg-type]  # argparse's own keywords
    parser.set_defaults(spec=spec)

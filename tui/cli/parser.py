"""The argument parser, built from the table of commands."""

import argparse
from collections.abc import Sequence

from store import VERSION
from tui.cli.shared import Help, Parser, shared_defaults, shared_parser, top_parser
from tui.cli.spec import CommandSpec, written
from tui.cli.specs.table import AREAS

_GROUPS = {
    "office": "offices",
    "user": "users",
    "user key": "public SSH keys of a user",
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
    "problem": "faults of the program by their numbers",
}

Groups = dict[tuple[str, ...], "argparse._SubParsersAction[Parser]"]


def make_parser(words: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser of every command; with `words`, groups that they cannot mean are named without their commands."""
    shared = shared_parser()
    parser = Parser(
        prog="brondesk",
        description="The adviser's desk for client source data. Without a command: the full-screen desk.",
        parents=[top_parser()],
        epilog="example: brondesk demo",
        allow_abbrev=False,
        formatter_class=Help,
    )
    parser.add_argument("--version", action="version", version=f"brondesk {VERSION}")
    parser.add_argument("--completion", choices=("bash", "zsh", "tcsh"), help="print the completion of a shell")
    parser.set_defaults(**shared_defaults())
    top = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    groups: Groups = {(): top}
    for area in AREAS:
        if words is None or area.means(words):
            for spec in area.specs():
                _add(_group(groups, spec.words[:-1], shared), spec, shared)
        else:
            for word in area.groups:
                _group(groups, (word,), shared)
    return parser


def _group(groups: Groups, words: tuple[str, ...], shared: Parser) -> "argparse._SubParsersAction[Parser]":
    """The commands that begin with those words."""
    if words not in groups:
        text = _GROUPS[" ".join(words)]
        parser = _group(groups, words[:-1], shared).add_parser(
            words[-1],
            help=text,
            description=f"{text[0].upper()}{text[1:]}.",
            parents=[shared],
            allow_abbrev=False,
            formatter_class=Help,
        )
        groups[words] = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    return groups[words]


def _add(under: "argparse._SubParsersAction[Parser]", spec: CommandSpec, shared: Parser) -> None:
    parser = under.add_parser(
        spec.words[-1],
        help=spec.help,
        description=spec.help[0].upper() + spec.help[1:] + ".",
        epilog=f"example: {spec.example}",
        parents=[shared],
        allow_abbrev=False,
        formatter_class=Help,
    )
    for item in spec.options:
        settings: dict[str, object] = dict(item.settings)
        if "action" not in settings or settings["action"] == "append":
            settings.setdefault("type", written)
        parser.add_argument(*item.names, help=item.help, **settings)  # type: ignore[arg-type]  # argparse's own keywords
    parser.set_defaults(spec=spec)

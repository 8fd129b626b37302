"""The forced command of an SSH login: sshd says who came in, the words that came along are read by our own parser.

    brondesk --user NAME --ssh

No shell ever sees those words. What they may not name is refused with exit code 8: another user or database, a path,
what is for administrators of the machine. What the caller's environment says of places and settings counts for
nothing: it is told on the forced command itself (`--database`, `--settings`) or stands in the account's own home.
"""

import argparse
import os
import pwd
from collections.abc import Mapping, MutableMapping

from store.errors import NotAllowed, Usage
from tui.cli.shared import UsageFault, options_of
from tui.guard import guarded

CLOSED = frozenset(
    {"backup", "restore", "rekey", "retention", "user", "worker", "serve", "sandbox", "demo", "office new"}
)
"""Commands for administrators of the machine, by their first word or first two; whatever opens no office as well."""
_KEPT = frozenset({"TERM", "COLORTERM", "NO_COLOR", "LANG", "LANGUAGE", "PATH", "USER", "LOGNAME", "SHELL", "ESCDELAY"})
_KEPT_KINDS = ("LC_", "SSH_")
_ORIGINAL = "SSH_ORIGINAL_COMMAND"


def run_forced(arguments: argparse.Namespace) -> int:
    """What came along as a command, else the desk; returns the exit code. Never a traceback."""
    if not arguments.user:
        return guarded(_without_user, as_json=arguments.json)
    original = os.environ.get(_ORIGINAL, "")
    forget_the_caller(os.environ, home=_home())
    if arguments.settings is not None:
        os.environ["BRONDESK_SETTINGS"] = arguments.settings
    if not original.strip():
        return guarded(lambda: _open_desk(arguments), as_json=False)
    return guarded(lambda: _run(original, arguments), as_json="--json" in original.split())


def forget_the_caller(environment: MutableMapping[str, str], *, home: str) -> None:
    """Keeps what describes the terminal and the line; nothing that says where anything lies."""
    for name in [name for name in environment if name not in _KEPT and not name.startswith(_KEPT_KINDS)]:
        del environment[name]
    environment.pop(_ORIGINAL, None)
    environment["HOME"] = home


def split_words(original: str) -> list[str]:
    """The words as a shell would part them, and no more: `;`, `|`, `$` and quotes are letters of a word.

    Raises Usage for a quote that does not end.
    """
    import shlex

    try:
        return shlex.split(original)
    except ValueError as fault:
        raise Usage("words_unreadable", remedy="ssh_words") from fault


def check_words(arguments: argparse.Namespace) -> None:
    """Raises NotAllowed for what may not come along."""
    given: Mapping[str, object] = vars(arguments)
    for name in ("user", "database", "ssh", "settings"):
        if given[name] not in (None, False):
            raise NotAllowed("option_closed_over_ssh", facts={"option": f"--{name}"}, remedy="ssh_words")
    if arguments.spec is not None:
        _check_command(arguments)


def _check_command(arguments: argparse.Namespace) -> None:
    from tui.cli.files import STANDARD
    from tui.cli.spec import CommandSpec, FileName, Needs

    spec: CommandSpec = arguments.spec
    if CLOSED & {spec.words[0], " ".join(spec.words[:2])} or spec.needs is Needs.NOTHING:
        facts = {"command": " ".join(spec.words)}
        raise NotAllowed("command_closed_over_ssh", facts=facts, remedy="ask_machine_administrator")
    for value in vars(arguments).values():
        if isinstance(value, FileName) and value != STANDARD:
            raise NotAllowed("path_closed_over_ssh", facts={"name": str(value)}, remedy="use_dash_over_ssh")


def _run(original: str, outer: argparse.Namespace) -> int:
    from tui.cli.failing import tell_usage
    from tui.cli.parser import make_parser
    from tui.cli.run import run_command

    words = split_words(original)
    try:
        arguments = make_parser(words).parse_args(words)
    except UsageFault as fault:
        tell_usage(str(fault), as_json="--json" in words)
        return Usage.exit_code
    check_words(arguments)
    arguments.user, arguments.database, arguments.ssh = outer.user, outer.database, True
    arguments.office = arguments.office if arguments.office is not None else outer.office
    if arguments.completion:
        raise NotAllowed("option_closed_over_ssh", facts={"option": "--completion"}, remedy="ssh_words")
    return _open_desk(arguments) if arguments.spec is None else run_command(arguments)


def _open_desk(arguments: argparse.Namespace) -> int:
    from tui.start import open_desk

    return open_desk(options_of(arguments))


def _without_user() -> int:
    raise Usage("ssh_without_user", remedy="ssh_with_user")


def _home() -> str:
    """The home of the account that this runs as, as the machine knows it."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_dir
    except KeyError:  # a user id without a name: nothing lies there, so everything has to be told
        return "/nonexistent"

"""The keys with which users come in over SSH."""

import argparse

from store.context import Context
from store.offices.keys import add_key, disable_key, list_keys
from store.offices.public_key import LONGEST_COMMENT, LONGEST_TEXT
from store.offices.views import KeyView
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.files import read_in
from tui.cli.models import Items
from tui.cli.models_users import key_model
from tui.cli.result import Result

_LONGEST_FILE = 2 * (LONGEST_TEXT + LONGEST_COMMENT)


def new_key(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk user key add."""
    line = read_in(arguments.file, _LONGEST_FILE).decode("utf-8", "replace")
    view = add_key(context, login=arguments.login, line=line)
    return Result(key_model(view), (_line(view),))


def keys(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk user key list."""
    views = list_keys(context, login=arguments.login)
    return Result(Items(items=[key_model(view) for view in views]), tuple(_line(view) for view in views))


def without_key(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk user key disable."""
    view = disable_key(context, fingerprint=arguments.fingerprint)
    return Result(key_model(view), (_line(view),))


def _line(view: KeyView) -> str:
    off = f"  ({sentence('disabled', language())})" if view.disabled else ""
    return f"{view.fingerprint}  {view.kind}  {moment_text(view.added_at)}  {view.added_by}  {view.comment}{off}"

"""Connections to Ockto and the advice packages."""

import argparse

from store.context import Context
from store.errors import InvalidInput
from store.ockto.connection import test_ockto_connection
from store.offices.connections import list_connections, set_connection, show_connection
from store.offices.setup_mail import request_mail
from store.offices.views import ConnectionRequest, ConnectionView
from store.packages.testing import test_package_connection
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.files import read_in
from tui.cli.models import Items
from tui.cli.models_chain import ConnectionModel, MailModel
from tui.cli.result import Result
from tui.cli.spec import FileName

_MOST = 64 * 1024
_OCKTO = "ockto"


def connections(context: Context, _arguments: argparse.Namespace) -> Result:
    """brondesk connection list."""
    views = list_connections(context)
    return Result(Items(items=[_model(view) for view in views]), tuple(_line(view) for view in views))


def set_up(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk connection set: secrets come from a file or stdin, never from the words of the command."""
    credentials = {} if arguments.credentials is None else _credentials(arguments.credentials)
    request = ConnectionRequest(
        partner=arguments.partner,
        environment=arguments.environment,
        base_url=arguments.url,
        credentials=credentials,
        guid=arguments.guid,
    )
    return _shown(set_connection(context, request=request))


def tested(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk connection test: asks the partner whether we are let in."""
    if arguments.partner == _OCKTO:
        test_ockto_connection(context)
    else:
        test_package_connection(context, partner=arguments.partner)
    return _shown(show_connection(context, partner=arguments.partner))


def requested(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk connection request: the prepared mail, sent by nobody but a person."""
    mail = request_mail(context, partner=arguments.partner, language=language())
    tongue = language()
    head = (sentence("mail_to", tongue, {"to": mail.to}), sentence("mail_subject", tongue, {"subject": mail.subject}))
    lines = (*head, "", *mail.body.splitlines())
    return Result(MailModel(to=mail.to, subject=mail.subject, body=mail.body), lines)


def _credentials(name: FileName) -> dict[str, str]:
    text = read_in(name, _MOST).decode("utf-8", errors="replace")
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        key, sign, value = line.partition("=")
        if not sign:
            raise InvalidInput("credentials_unreadable", where=f"{name}:{number}", remedy="credentials_form")
        found[key.strip()] = value.strip()
    return found


def _shown(view: ConnectionView) -> Result:
    return Result(_model(view), (_line(view),))


def _model(view: ConnectionView) -> ConnectionModel:
    return ConnectionModel(
        partner=view.partner,
        state=view.state.value,
        environment=view.environment or None,
        base_url=view.base_url or None,
        guid=view.guid or None,
        missing=list(view.missing),
        last_test=view.last_test,
        test_result=view.test_result or None,
        paused_until=view.paused_until,
    )


def _line(view: ConnectionView) -> str:
    tongue = language()
    state = sentence(f"connection_state_{view.state.value}", tongue)
    return f"{view.partner:10} {state:20} {view.environment:11} {_tested(view) or ', '.join(view.missing)}".rstrip()


def _tested(view: ConnectionView) -> str:
    """When it was last tested, and whether that went well; empty where it never was."""
    if view.last_test is None:
        return ""
    code = "tested_well" if view.test_result == "ok" else "tested_badly"
    return sentence(code, language(), {"when": moment_text(view.last_test)})

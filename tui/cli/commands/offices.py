"""Offices and users."""

import argparse

from store.actor import Role
from store.context import Context
from store.offices.leaving import disable_user, enable_user
from store.offices.offices import add_office, add_user, list_offices, list_users
from store.offices.views import UserView
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.models import Items, office_model, user_model
from tui.cli.result import Result


def new_office(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk office new."""
    view = add_office(context, name=arguments.name, admin=arguments.admin)
    return Result(office_model(view), (f"{view.office}  {view.name}  {arguments.admin}",))


def offices(context: Context, _arguments: argparse.Namespace) -> Result:
    """brondesk office list."""
    views = list_offices(context)
    models = [office_model(view) for view in views]
    return Result(Items(items=models), tuple(f"{view.office}  {view.name}" for view in views))


def new_user(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk user add."""
    view = add_user(context, login=arguments.login, name=arguments.name, role=Role(arguments.role))
    return Result(user_model(view), (f"{view.login}  {view.role.value}",))


def without_user(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk user disable."""
    view = disable_user(context, login=arguments.login, even_self=arguments.even_self)
    return Result(user_model(view), (_user_line(view),))


def user_again(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk user enable."""
    view = enable_user(context, login=arguments.login)
    return Result(user_model(view), (_user_line(view),))


def users(context: Context, _arguments: argparse.Namespace) -> Result:
    """brondesk user list."""
    views = list_users(context)
    return Result(Items(items=[user_model(view) for view in views]), tuple(_user_line(view) for view in views))


def _user_line(view: UserView) -> str:
    off = f"  ({sentence('disabled', language())})" if view.disabled else ""
    return f"{view.login:20} {view.role.value:10} {view.name}{off}"

"""Offices and users."""

import argparse

from store.actor import Role
from store.context import Context
from store.offices.offices import add_office, add_user, list_offices, list_users
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


def users(context: Context, _arguments: argparse.Namespace) -> Result:
    """brondesk user list."""
    views = list_users(context)
    lines = (f"{view.login:20} {view.role.value:10} {view.name}" for view in views)
    return Result(Items(items=[user_model(view) for view in views]), tuple(lines))

"""Opens the store for a command, as the options and the environment say."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from store.context import Context, open_context
from store.errors import NotAllowed
from store.offices.offices import add_office, come_in, count_offices
from store.settings import Settings, read_settings
from tui.environment import read_environment
from tui.options import Options


@contextmanager
def opened(options: Options, *, enter: bool) -> Iterator[Context]:
    """The context of a command, closed at its end."""
    context = open_context(read_settings(os.environ, database=options.database)).through(_door("command"))
    try:
        yield entered(context, options) if enter else _perhaps(context, options)
    finally:
        context.database.close()


def entered(context: Context, options: Options) -> Context:
    """The context in which the user of the arguments acts. Raises NotAllowed for nobody we know."""
    try:
        return come_in(context, login=acting_login(options), office=options.office)
    except NotAllowed:
        if count_offices(context) == 0:
            raise NotAllowed("no_office_yet", remedy="begin_here") from None
        raise


def _perhaps(context: Context, options: Options) -> Context:
    """The user's context where there is one; an empty installation and a machine's own service have none."""
    try:
        return entered(context, options)
    except NotAllowed:
        return context


def acting_login(options: Options) -> str:
    """Who acts: the option, the environment, else the login name."""
    named = options.user or os.environ.get("BRONDESK_USER")
    return named or _login_name()


def _login_name() -> str:
    import getpass  # rarely needed, and not at the start of a desk

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user id without a name, as containers have
        return str(os.getuid())


def _door(here: str) -> str:
    """The access point, for the audit lines: whoever came over SSH came by that."""
    return "ssh" if read_environment(os.environ).remote else here


def opened_as(environment: Mapping[str, str]) -> Context:
    """The context that these variables say, for the user whom they name; it lives as long as the program."""
    return _lasting(
        read_settings(environment), lambda context: come_in(context.through("desk"), login=environment["BRONDESK_USER"])
    )


def opened_for_desk(options: Options) -> Context:
    """The context of the desk, which lives as long as the program. Raises as `opened` and `entered` do."""
    return _lasting(
        read_settings(os.environ, database=options.database),
        lambda context: entered(context.through(_door("desk")), options),
    )


def office_begun(options: Options, *, name: str, admin: str) -> None:
    """Makes the first office of an empty installation. Raises as `open_context` and `add_office` do."""
    context = open_context(read_settings(os.environ, database=options.database))
    try:
        add_office(context, name=name, admin=admin)
    finally:
        context.database.close()


def _lasting(settings: Settings, enter: Callable[[Context], Context]) -> Context:
    context = open_context(settings)
    try:
        return enter(context)
    except BaseException:
        context.database.close()
        raise

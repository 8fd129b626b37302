"""Who is disabled is out at the next action, wherever; an office never loses its last administrator."""

from collections.abc import Callable

import pytest

from store.actor import Role
from store.context import Context
from store.deliveries.documents import list_documents
from store.desk.listing import count_dossiers, list_dossiers, record_search
from store.desk.overview import open_overview
from store.desk.views import ListRequest
from store.errors import NoLongerIn, NotAllowed, NotFound, Refused
from store.offices.leaving import disable_user, enable_user
from store.offices.offices import add_user, come_in, list_users, show_office
from store.tables.offices import User, UserOffice
from tests.bench.watch import statements
from tests.builders import a_dossier, audit_actions

ACTIONS: dict[str, Callable[[Context], object]] = {
    "list": lambda sem: list_dossiers(sem, request=ListRequest()),
    "count": count_dossiers,
    "search": lambda sem: record_search(sem, search="vries", found=()),
    "add": a_dossier,
    "users": list_users,
    "office": show_office,
}


@pytest.fixture
def sem(context: Context) -> Context:
    """An adviser who has come in, and has done something."""
    add_user(context, login="sem", name="Sem", role=Role.ADVISER)
    sem = come_in(context, login="sem")
    list_dossiers(sem, request=ListRequest())
    return sem


@pytest.mark.parametrize("action", ACTIONS.values(), ids=ACTIONS)
def test_a_disabled_user_is_out_at_the_next_action(
    context: Context, sem: Context, action: Callable[[Context], object]
) -> None:
    action(sem)
    disable_user(context, login="sem")
    with pytest.raises(NoLongerIn) as out:
        action(sem)
    assert out.value.code == "user_disabled"
    assert audit_actions(context)[-1][1] == "refused:user_disabled"
    with pytest.raises(NoLongerIn):
        come_in(context, login="sem")
    enable_user(context, login="sem")
    action(sem)


def test_content_is_shut_too(context: Context, sem: Context) -> None:
    dossier = a_dossier(context).dossier
    open_overview(sem, dossier=dossier)
    disable_user(context, login="sem")
    for opening in (open_overview, list_documents):
        with pytest.raises(NoLongerIn):
            opening(sem, dossier=dossier)


def test_what_another_program_does_is_seen_too(context: Context, sem: Context) -> None:
    """The row is changed on a connection that is none of ours: no notice of our own counts it."""
    with context.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE user_account SET disabled_at = created_at WHERE login = 'sem'")
    with pytest.raises(NoLongerIn):
        record_search(sem, search="vries", found=())


def test_another_role_or_office_is_another_user(context: Context, sem: Context) -> None:
    with context.database.unit(writes=True) as unit:
        user = unit.get_one(User, sem.actor.user_id)
        user.role = Role.AUDITOR.value
        unit.add(user)
    with pytest.raises(NoLongerIn) as out:
        list_dossiers(sem, request=ListRequest())
    assert out.value.code == "user_has_other_role"
    sem = come_in(context, login="sem")
    with context.database.unit(writes=True) as unit:
        unit.delete(unit.get_one(UserOffice, (sem.actor.user_id, sem.actor.office)))
    with pytest.raises(NoLongerIn) as out:
        list_dossiers(sem, request=ListRequest())
    assert out.value.code == "user_left_office"


def test_a_page_of_the_list_stays_one_query_until_somebody_changes_something(context: Context, sem: Context) -> None:
    def asked() -> int:
        with statements(context.database.engine) as seen:
            list_dossiers(sem, request=ListRequest())
        return sum(statement.is_query for statement in seen)

    assert [asked(), asked()] == [1, 1]
    a_dossier(context)
    assert [asked(), asked()] == [2, 1]


def test_nobody_takes_the_last_administrator(context: Context) -> None:
    with pytest.raises(Refused) as refused:
        disable_user(context, login="anna", even_self=True)
    assert refused.value.code == "last_admin"
    add_user(context, login="bea", name="Bea", role=Role.ADMIN)
    with pytest.raises(Refused) as refused:
        disable_user(context, login="anna")
    assert refused.value.code == "disable_self"
    assert disable_user(context, login="anna", even_self=True).disabled
    bea = come_in(context, login="bea")
    with pytest.raises(Refused):
        disable_user(bea, login="bea", even_self=True)
    assert enable_user(bea, login="anna").disabled is False


def test_an_administrator_who_is_the_last_of_another_office_stays(context: Context, stranger: Context) -> None:
    add_user(stranger, login="anna", name="Anna", role=Role.ADMIN)
    with pytest.raises(Refused):
        disable_user(stranger, login="anna")
    add_user(context, login="bea", name="Bea", role=Role.ADMIN)
    assert disable_user(stranger, login="anna").disabled
    with pytest.raises(NotAllowed):
        enable_user(stranger, login="anna")  # bram serves one of her two offices


def test_only_an_administrator_of_the_office_does_it(context: Context, stranger: Context, sem: Context) -> None:
    for verb in (disable_user, enable_user):
        with pytest.raises(NotAllowed):
            verb(sem, login="anna")
        with pytest.raises(NotFound):
            verb(stranger, login="sem")

"""A newcomer is quicker than the processes behind the desk."""

from concurrent.futures import ThreadPoolExecutor

from store.context import Context, open_context
from store.demo.demo import Demo, start_demo
from store.demo.folder import LOGIN
from store.desk.listing import list_dossiers
from store.desk.overview import open_overview
from store.desk.views import ListRequest
from store.digimap.invitations import invite_person
from store.digimap.sessions import session_for_invitation
from store.ids import InvitationId
from store.offices.offices import come_in
from store.settings import read_settings
from store.tables.states import SessionState


def _desk(demo: Demo) -> Context:
    return come_in(open_context(read_settings(demo.environment)), login=LOGIN)


def _invite_the_newest(context: Context) -> InvitationId:
    row = list_dossiers(context, request=ListRequest()).items[0]
    overview = open_overview(context, dossier=row.dossier)
    return invite_person(context, person=overview.persons[0].person.person).invitation


def test_a_code_asked_for_before_the_stand_ins_serve_is_one_of_theirs() -> None:
    with start_demo(dossiers=10) as demo, ThreadPoolExecutor(1) as other:
        context = _desk(demo)
        invitation = _invite_the_newest(context)
        asked = other.submit(session_for_invitation, context, invitation=invitation, opening=True)
        demo.raise_up()
        assert asked.result(timeout=60).state == SessionState.WAITING
        context.database.close()

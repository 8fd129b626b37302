"""Who may do what: every use case asks the capability that stands here, and each role gets what the table grants it."""

from collections.abc import Callable
from typing import Any

from store.actor import ALLOWED, PERSONAL_ROLES, Capability, Role
from store.context import Context
from store.errors import BrondeskError, NoLongerIn, NotAllowed
from store.offices.leaving import disable_user
from store.offices.offices import add_user, come_in
from tests.store.everyone.test_boundary import NO_ID
from tests.store.everyone.usecases import use_cases
from tests.store.everyone.world import BEHIND, World

ASKS = {
    Capability.FIND: (
        "desk.details.list_details desk.history.follow_history desk.history.list_history desk.listing.count_dossiers "
        "desk.listing.count_filters desk.listing.list_dossiers desk.listing.record_search "
        "audit.problems.list_problems audit.problems.show_problem desk.trace.open_trace desk.trace.follow_trace "
        "desk.copying.record_shown_copy desk.offices.find_office "
        "desk.subjects.find_dossier_of_advice desk.subjects.find_dossier_of_delivery "
        "desk.subjects.find_dossier_of_document desk.subjects.find_dossier_of_export "
        "desk.overview.follow_overview desk.overview.open_overview dossiers.dossiers.open_dossier "
        "ockto.player.can_play_client ockto.sessions.list_sessions offices.offices.list_users "
        "offices.offices.show_office packages.advice.list_advice packages.exporting.list_exports "
        "packages.exporting.show_export packages.exporting.follow_export_state"
    ),
    Capability.OPEN_CONTENT: (
        "audit.reasons.give_reason deliveries.links.add_delivery_link deliveries.links.add_document_link "
        "deliveries.documents.follow_documents deliveries.documents.list_documents deliveries.documents.open_document "
        "deliveries.documents.save_document deliveries.documents.show_document deliveries.matching.suggest_match "
        "deliveries.reading.list_deliveries deliveries.reading.look_into_delivery deliveries.reading.open_delivery "
        "deliveries.reading.record_copy deliveries.reading.save_delivery deliveries.reading.show_delivery "
        "packages.advice.show_advice packages.exporting.show_message"
    ),
    Capability.EDIT_DOSSIER: (
        "dossiers.dossiers.add_dossier dossiers.dossiers.edit_dossier dossiers.persons.add_person "
        "dossiers.persons.edit_person deliveries.documents.describe_document"
    ),
    Capability.INVITE: (
        "digimap.invitations.follow_invitation digimap.invitations.invite_person digimap.invitations.show_invitation "
        "digimap.invitations.show_invitations digimap.invitations.withdraw_invitation "
        "digimap.invitees.follow_invitees digimap.invitees.open_invitees digimap.sessions.begin_again "
        "digimap.sessions.session_for_invitation ockto.following.follow_session ockto.looking.keep_session_open "
        "ockto.player.list_personas ockto.player.play_client ockto.sessions.cancel_session "
        "ockto.sessions.renew_session ockto.sessions.show_session ockto.sessions.follow_session_state "
        "ockto.sessions.start_session"
    ),
    Capability.RECEIVE: (
        "deliveries.fetching.begin_fetch deliveries.fetching.finish_fetch deliveries.fetching.lose_document "
        "deliveries.intake.date_delivery deliveries.intake.receive_delivery ockto.intake.abandon_intake "
        "deliveries.masking.mask_delivery "
        "ockto.intake.begin_intake ockto.intake.fetch_document ockto.intake.fetch_result ockto.intake.finish_intake "
        "ockto.intake.postpone_intake work.documents.fetch work.sessions.take_in"
    ),
    Capability.MATCH: "deliveries.matching.confirm_match deliveries.matching.undo_match",
    Capability.EXPORT: (
        "packages.delivering.begin_delivery packages.delivering.deliver_export packages.delivering.finish_delivery "
        "packages.delivering.open_delivery packages.delivering.send_export packages.exporting.cancel_export "
        "packages.exporting.preview_message packages.exporting.queue_export "
        "packages.following.follow_export packages.following.store_advice packages.following.take_in_advice "
        "packages.options.show_export_options packages.options.follow_export_options "
        "packages.preflight.check_export packages.preflight.follow_check"
    ),
    Capability.RETRY_EXPORT: "packages.exporting.retry_export",
    Capability.ACCEPT_ADVICE: (
        "packages.advice.accept_advice packages.advice.finish_advice packages.advice.keep_advice "
        "packages.advice.place_advice packages.advice.undo_decision"
    ),
    Capability.SEE_CONNECTIONS: (
        "offices.connections.list_connections offices.connections.show_connection offices.setup_mail.request_mail"
    ),
    Capability.TEST_CONNECTION: (
        "ockto.connection.test_ockto_connection offices.connections.record_test "
        "packages.testing.test_package_connection"
    ),
    Capability.SET_CONNECTION: "offices.connections.set_connection",
    Capability.ADD_USER: (
        "offices.keys.add_key offices.keys.disable_key offices.keys.list_keys offices.leaving.disable_user "
        "offices.leaving.enable_user offices.offices.add_office offices.offices.add_user"
    ),
    Capability.SEE_WHO_SAW: "desk.seen.report_person",
    Capability.READ_AUDIT: (
        "audit.reading.list_audit audit.verifying.verify_audit audit.verifying.show_anchor "
        "care.checking.check_everything"
    ),
}
"""What each use case asks of a role."""
_NOBODY_ASKED = ("serves", "a helper", "the client's", "the actor's own half-typed", "a download link's", "knows no")
ASKS_NONE = {
    "for background work of every office, never for a person": (
        "deliveries.fetching.due_documents ockto.following.due_sessions packages.delivering.due_exports"
    ),
    "before or while somebody comes in": (
        "offices.offices.count_offices offices.offices.come_in offices.offices.list_offices offices.offices.acting_in"
    ),
    "the id behind a number; what is done with it asks": "dossiers.dossiers.find_dossier_id",
    "a fault is kept for whoever it happened to": "audit.problems.add_problem",
    **{reason: names for reason, names in NO_ID.items() if reason.startswith(_NOBODY_ASKED)},
}
"""What asks nothing, by the reason why."""
_NO_USER = ("for background work", "serves", "a helper", "the client's page", "a download link's")
WITHOUT_A_USER = frozenset(
    " ".join(names for reason, names in ASKS_NONE.items() if reason.startswith(_NO_USER)).split()
) | {
    "offices.offices.count_offices",  # before anybody has come in, as the next
    "offices.offices.come_in",  # by login; it lets no disabled one in (tests/store/offices/test_leaving)
    "audit.problems.add_problem",  # what went wrong for somebody on the way out is found all the same
    "care.doctor_services.check_page",  # of the machine, as the next
    "care.doctor_services.check_services",
    "desk.listing.offices_asked",  # no more than what the context says
}
"""What is not done for a user, or not by asking who it is; all the rest is done no more for one who is out."""
UNASKED = frozenset(" ".join(ASKS_NONE.values()).split())
ASKED = {name: capability for capability, names in ASKS.items() for name in names.split()}


def test_every_use_case_stands_in_the_table() -> None:
    assert set(ASKED) | UNASKED == set(use_cases())
    assert not set(ASKED) & UNASKED


def let_in(function: Callable[..., Any], context: Context, given: dict[str, Any]) -> bool:
    """Whether the role may; what else comes of it does not matter here."""
    try:
        function(context, **given)
    except NotAllowed as error:
        return error.code != "role_may_not"
    except BrondeskError:
        return True
    return True


def is_out(function: Callable[..., Any], context: Context, given: dict[str, Any]) -> bool:
    """Whether nothing is done for the user any more, but for telling so."""
    try:
        function(context, **given)
    except NoLongerIn as error:
        return error.code == "user_disabled"
    except BrondeskError:
        return False
    return False


def test_each_role_gets_what_the_table_grants_it_and_who_is_disabled_nothing(mine: World) -> None:
    for make in BEHIND.values():
        make(mine)
    roles = {Role.ADMIN: mine.context}
    for role in set(PERSONAL_ROLES) - {Role.ADMIN}:
        add_user(mine.context, login=role.value, name="", role=role)
        roles[role] = come_in(mine.context, login=role.value)
    wrong: dict[str, str] = {}
    for name, capability in ASKED.items():
        function = use_cases()[name]
        given = mine.arguments(function)
        for role in PERSONAL_ROLES:
            granted = capability in ALLOWED[role]
            if let_in(function, roles[role], given) is not granted:
                wrong[f"{name} {role}"] = f"{capability} is {'granted' if granted else 'not granted'}"
    add_user(mine.context, login="gone", name="", role=Role.ADMIN)
    gone = come_in(mine.context, login="gone")
    disable_user(mine.context, login="gone")
    for name in set(use_cases()) - WITHOUT_A_USER:
        if not is_out(use_cases()[name], gone, mine.arguments(use_cases()[name])):
            wrong[f"{name} gone"] = "is still done for a user who was disabled"
    assert wrong == {}, "\n".join(f"{name}: {what}" for name, what in wrong.items())


def test_background_work_of_every_office_is_for_no_person(mine: World) -> None:
    for name in ASKS_NONE["for background work of every office, never for a person"].split():
        assert not let_in(use_cases()[name], mine.context, {"limit": 10}), name

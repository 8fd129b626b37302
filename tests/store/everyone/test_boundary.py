"""An office is a hard boundary: with somebody else's id every use case finds nothing, and says so in the chain.

Found by signature, so that a use case that comes tomorrow is tried as well.
"""

from collections.abc import Callable
from typing import Any, NewType

import pytest

from store.audit.views import AuditPage
from store.context import Context
from store.errors import BrondeskError, NotFound
from tests.builders import a_dossier, audit_actions
from tests.store.everyone.usecases import UnknownId, ids_in, parameters, use_cases, with_id
from tests.store.everyone.world import BEHIND, World

NO_ID = {
    "finds within the actor's own office only, by words": (
        "audit.verifying.verify_audit audit.verifying.show_anchor desk.listing.list_dossiers "
        "desk.listing.count_filters desk.listing.count_dossiers "
        "audit.problems.list_problems audit.problems.show_problem desk.listing.record_search "
        "dossiers.dossiers.find_dossier_id care.checking.check_everything"
    ),
    "finds within the actor's offices (tests/store/desk/test_everywhere)": "desk.offices.find_office",
    "makes something new in the actor's own office": "dossiers.dossiers.add_dossier",
    "of the office's own connections, by a partner's name": (
        "ockto.connection.test_ockto_connection ockto.player.list_personas ockto.player.can_play_client "
        "ockto.intake.fetch_document offices.connections.set_connection offices.connections.list_connections "
        "offices.connections.show_connection offices.connections.record_test offices.setup_mail.request_mail "
        "packages.testing.test_package_connection"
    ),
    "of users and keys by login or fingerprint: tests/store/offices tries each as a stranger": (
        "offices.keys.add_key offices.keys.list_keys offices.keys.disable_key offices.leaving.disable_user "
        "offices.leaving.enable_user offices.offices.add_user offices.offices.list_users"
    ),
    "before or while somebody comes in": (
        "offices.offices.count_offices offices.offices.add_office offices.offices.list_offices "
        "offices.offices.come_in offices.offices.show_office offices.offices.acting_in"
    ),
    "the client's page: the secret of the link is the key (tests/store/digimap/test_visits)": (
        "digimap.visits.check_invitation digimap.visits.open_invitation digimap.visits.redeem_code "
        "digimap.visits.request_renewal"
    ),
    "for background work of every office; a person gets no row": (
        "deliveries.fetching.due_documents ockto.following.due_sessions packages.delivering.due_exports"
    ),
    "the actor's own half-typed forms (tests/store/desk/test_drafts tries others')": (
        "desk.drafts.list_drafts desk.drafts.show_draft desk.drafts.save_draft desk.drafts.remove_draft"
    ),
    "a download link's secret is the key (tests/store/deliveries/test_links)": (
        "deliveries.links.redeem_download_link deliveries.links.check_download_link"
    ),
    "knows no client": (
        "desk.lamps.show_worker care.doctor_services.check_page care.doctor_services.check_services "
        "desk.listing.offices_asked"
    ),
    "serves": "web.app.make_app web.serving.serve work.worker.run_worker",
    "a helper that is given a row which its caller loaded within the office": (
        "deliveries.showing.source_view desk.finding.search_values desk.filtering.need_values "
        "audit.reasons.reason_text "
        "digimap.queries.invitation_view digimap.queries.open_token digimap.queries.open_code "
        "dossiers.records.record_view ockto.sessions.ockto_client packages.delivering.keep_words "
        "packages.delivering.call_package packages.sealed.seal_words packages.sealed.open_words "
        "packages.sealed.seal_link packages.sealed.open_link packages.sealed.seal_mapping "
        "packages.sealed.open_fields packages.sealed.open_decisions"
    ),
}
"""What is not tried here, by the reason why."""
NOTHING_FOUND = {"desk.details.list_details": {}, "audit.reading.list_audit": AuditPage((), None)}
"""Pages: what the office does not have is left out, and the answer is empty."""
NO_FILE_OF_OURS = (
    "packages.preflight.check_export",
    "packages.preflight.follow_check",
    "packages.exporting.queue_export",
    "packages.exporting.preview_message",
)
"""A file that is not the dossier's counts as none: a finding of the check, and nothing of it is read or sent."""
UNTRIED = frozenset(" ".join(NO_ID.values()).split())


def test_what_has_no_id_is_named_with_its_reason() -> None:
    known = use_cases()
    assert {name for name, function in known.items() if not with_id(function)} <= UNTRIED
    assert set(known) >= UNTRIED, "stale"


def test_an_unknown_kind_of_id_is_told() -> None:
    kind = NewType("kind", int)
    with pytest.raises(UnknownId, match="kind"):
        ids_in(kind)
    with pytest.raises(UnknownId):
        ids_in(tuple[kind, ...])
    kinds = {one for function in tried().values() for part in parameters(function).values() for one in ids_in(part)}
    assert kinds <= set(BEHIND)


def told(function: Callable[..., Any], context: Context, given: dict[str, Any]) -> str:
    """How a call ends."""
    try:
        answer = function(context, **given)
    except NotFound:
        return "not found"
    except BrondeskError as error:
        return f"{type(error).__name__} {error.code}"
    return f"answered {answer!r:.60}"


def tried() -> dict[str, Callable[..., Any]]:
    return {name: one for name, one in use_cases().items() if name not in UNTRIED}


def test_a_stranger_finds_nothing_and_the_refusal_is_on_record(mine: World, theirs: World) -> None:
    wrong: dict[str, str] = {}
    for name, function in tried().items():
        given = mine.arguments(function)
        before = len(audit_actions(theirs.context))
        ended = told(function, theirs.context, given)
        after = audit_actions(theirs.context)[before:]
        expected = f"answered {NOTHING_FOUND[name]!r}" if name in NOTHING_FOUND else "not found"
        if ended != expected:
            wrong[name] = ended
        elif name not in NOTHING_FOUND and not any(result.startswith("refused:") for _, result in after):
            wrong[name] = f"no line of a refusal, but {after}"
    assert wrong == {}, "\n".join(f"{name}: {what}" for name, what in wrong.items())


def test_one_foreign_id_among_own_ones_finds_nothing_either(mine: World, theirs: World) -> None:
    a_dossier(theirs.context)  # or both would have one of the same number, which is one dossier to the stand-ins
    for make in BEHIND.values():
        make(theirs)
    wrong: dict[str, str] = {}
    for name, function in tried().items():
        kinds = {one for part in parameters(function).values() for one in ids_in(part)}
        for foreign in kinds if len(kinds) > 1 else ():
            mixed = theirs.with_foreign(foreign, BEHIND[foreign](mine))
            ended = told(function, theirs.context, mixed.arguments(function))
            if ended != "not found":
                wrong[f"{name} {foreign.__name__}"] = ended
    for name in NO_FILE_OF_OURS:
        ended = wrong.pop(f"{name} DeliveryId")
        assert ended.startswith(("Refused", "answered")), ended
    assert wrong == {}, "\n".join(f"{name}: {what}" for name, what in wrong.items())


def test_nothing_of_the_victims_office_was_touched(mine: World, theirs: World) -> None:
    given = {name: mine.arguments(function) for name, function in tried().items()}
    before = audit_actions(mine.context)
    for name, function in tried().items():
        told(function, theirs.context, given[name])
    assert audit_actions(mine.context) == before

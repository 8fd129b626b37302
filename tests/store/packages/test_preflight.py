"""The checks before an export: each finding by its code, the same in the unit that queues."""

from datetime import datetime, timedelta

import pytest

from store.actor import Role
from store.clock import AMSTERDAM, FixedClock
from store.context import Context
from store.dossiers.dossiers import add_dossier
from store.errors import NotAllowed, NotFound, Refused, Usage
from store.findings import Level
from store.ids import DeliveryId, DossierId
from store.offices.connections import note_call, set_connection
from store.offices.offices import add_user, come_in
from store.offices.views import ConnectionRequest
from store.packages.delivering import deliver_export
from store.packages.exporting import list_exports, preview_message, queue_export
from store.packages.options import show_export_options
from store.packages.preflight import check_export
from store.packages.views import ExportCheck, ExportRequest
from tests.builders import APPLICANT, PARTNER, a_couple, a_dossier, audit_actions
from tests.store.packages.builders import ACCESS, a_file, a_record, to


def codes(check: ExportCheck, level: Level | None = None) -> list[str]:
    return [finding.code for finding in check.findings if level in (None, finding.level)]


def blocks(check: ExportCheck) -> list[str]:
    return codes(check, Level.BLOCKING)


def sent(office: Context, request: ExportRequest) -> str:
    return deliver_export(office, export=queue_export(office, request=request).export.export)


@pytest.mark.parametrize(
    ("days", "blocking", "warning"),
    [(0, [], False), (74, [], False), (75, [], True), (90, [], True), (91, ["odm_too_old"], False)],
)
def test_day_91_is_refused_and_day_90_passes(office: Context, days: int, blocking: list[str], warning: bool) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier, days=days)
    check = check_export(office, request=to("dias", dossier))
    assert (blocks(check), "odm_ageing" in codes(check)) == (blocking, warning)
    assert check.allowed is not bool(blocking)


@pytest.mark.parametrize(
    ("retrieved", "last_moment"),
    [
        # Summer time began on 30-03-2025 and ended on 26-10-2025: days are the calendar's, not 24 hours each.
        (datetime(2025, 1, 1, 23, 59, tzinfo=AMSTERDAM), datetime(2025, 4, 1, 23, 59, 59, tzinfo=AMSTERDAM)),
        (datetime(2025, 8, 1, 0, 0, tzinfo=AMSTERDAM), datetime(2025, 10, 30, 23, 59, 59, tzinfo=AMSTERDAM)),
    ],
)
def test_the_ninetieth_day_ends_at_midnight_in_amsterdam(
    office: Context, clock: FixedClock, retrieved: datetime, last_moment: datetime
) -> None:
    clock.set(retrieved + timedelta(minutes=1))
    dossier = a_dossier(office)
    a_file(office, dossier)
    clock.set(last_moment)
    assert blocks(check_export(office, request=to("dias", dossier))) == []
    clock.advance(timedelta(seconds=1))
    assert blocks(check_export(office, request=to("dias", dossier))) == ["odm_too_old"]


@pytest.mark.parametrize("package", ["figlo", "adviesbox"])
def test_ockto_data_is_for_new_clients_only_whatever_the_dossier(office: Context, package: str) -> None:
    first, second = a_dossier(office), a_dossier(office, surname="VRIÉS")
    a_file(office, first)
    a_file(office, second)
    assert "new_client" in codes(check_export(office, request=to(package, first)))
    assert sent(office, to(package, first)) == "accepted"
    check = check_export(office, request=to(package, second))
    assert blocks(check) == ["existing_client"]
    with pytest.raises(Refused) as refused:
        queue_export(office, request=to(package, second))
    assert "existing_client" in [finding.code for finding in refused.value.reasons]
    assert list_exports(office, dossier=second.dossier) == ()
    a_record(office, second, {"savings": "1000"})
    assert sent(office, to(package, second, source="dossier")) == "accepted"


def test_other_packages_take_a_client_again(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    assert sent(office, to("dias", dossier)) == "accepted"
    check = check_export(office, request=to("dias", dossier))
    assert (blocks(check), check.version) == ([], 2)


def test_an_incomplete_birth_date_is_for_a_person_to_judge(office: Context) -> None:
    dossier = a_couple(office)
    a_file(office, dossier, "partner")
    check = check_export(office, request=to("figlo", dossier, "partner"))
    assert check.allowed
    assert "identity_incomplete" in codes(check, Level.WARNING)
    assert sent(office, to("figlo", dossier, "partner")) == "accepted"
    again = check_export(office, request=to("figlo", dossier, "partner"))
    assert again.allowed
    assert "perhaps_existing_client" in codes(again, Level.WARNING)


def test_findesk_asks_whether_the_earlier_dossier_was_removed(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    assert sent(office, to("findesk", dossier)) == "accepted"
    assert blocks(check_export(office, request=to("findesk", dossier))) == ["removal_needed"]
    confirmed = ExportRequest(dossier.dossier, "findesk", "ockto", ("aanvrager",), removal_confirmed=True)
    queued = queue_export(office, request=confirmed).export
    assert queued.removal_confirmed
    assert deliver_export(office, export=queued.export) == "accepted"


def test_a_package_that_is_not_set_up_is_refused_with_its_key(context: Context) -> None:
    dossier = a_dossier(context)
    a_file(context, dossier)
    check = check_export(context, request=to("figlo", dossier))
    finding = next(one for one in check.findings if one.code == "connection_not_set_up")
    assert (finding.level, finding.key) == (Level.BLOCKING, "K")
    set_connection(context, request=ConnectionRequest("adviesbox", "staging", "https://a.example", ACCESS))
    assert blocks(check_export(context, request=to("adviesbox", dossier))) == ["guid_missing"]


def test_a_paused_connection_warns_and_the_export_waits(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    for _ in range(5):
        with office.database.unit(writes=True) as unit:
            note_call(unit, office, "dias", arrived=False)
    assert "connection_paused" in codes(check_export(office, request=to("dias", dossier)), Level.WARNING)
    export = queue_export(office, request=to("dias", dossier)).export
    assert deliver_export(office, export=export.export) == "queued"
    clock.advance(timedelta(minutes=16))
    assert deliver_export(office, export=export.export) == "accepted"


def test_what_is_missing_of_a_person_is_said(office: Context) -> None:
    dossier = a_couple(office)
    a_file(office, dossier, "partner", matched=False)
    check = check_export(office, request=to("dias", dossier, "aanvrager", "partner"))
    assert blocks(check) == ["not_matched", "not_matched"]
    single = a_dossier(office)
    assert blocks(check_export(office, request=to("dias", single))) == ["no_file"]
    assert blocks(check_export(office, request=to("dias", single, source="dossier"))) == ["record_missing"]
    assert "role_not_in_dossier" in blocks(check_export(office, request=to("dias", single, "aanvrager", "partner")))
    assert blocks(check_export(office, request=ExportRequest(single.dossier, "dias", "ockto", ()))) == ["nobody_chosen"]


def test_one_of_a_couple_says_so_beforehand(office: Context) -> None:
    dossier = a_couple(office)
    a_file(office, dossier)
    assert "person_left_out" in codes(check_export(office, request=to("dias", dossier)), Level.WARNING)


def test_a_file_without_a_date_blocks(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier, days=None)
    assert blocks(check_export(office, request=to("dias", dossier))) == ["file_undated"]


def test_an_expired_consent_blocks(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    expired = (clock.now() + timedelta(days=1)).isoformat()
    a_file(office, dossier, consentExpiresAt=expired)
    if not blocks(check_export(office, request=to("dias", dossier))):
        clock.advance(timedelta(days=2))
    assert blocks(check_export(office, request=to("dias", dossier))) == ["consent_expired"]


def test_a_source_that_failed_warns_with_its_name(office: Context) -> None:
    dossier = a_dossier(office)
    failed = [{"source": "UWV", "personId": "p1", "status": "failed", "errors": ["x"], "data": None}]
    a_file(office, dossier, sources=failed)
    check = check_export(office, request=to("dias", dossier))
    finding = next(one for one in check.findings if one.code == "source_failed")
    assert (finding.person, finding.fact("source"), check.allowed) == ("aanvrager", "UWV", True)


def test_the_newest_file_that_may_be_sent_is_taken_and_an_older_one_warns(office: Context) -> None:
    dossier = a_dossier(office)
    old, newest = a_file(office, dossier, days=80), a_file(office, dossier, days=3)
    undated = a_file(office, dossier, days=None)
    assert check_export(office, request=to("dias", dossier)).chosen[0].delivery == newest
    options = show_export_options(office, dossier=dossier.dossier)
    files = [(file.delivery, file.reason) for file in options.persons[0].files]
    assert files == [(newest, ""), (old, ""), (undated, "file_undated")]
    assert (options.start.deliveries, options.start.persons) == ((newest,), ("aanvrager",))
    by_id = ExportRequest(dossier.dossier, "dias", "ockto", ("aanvrager",), deliveries=(old,))
    check = check_export(office, request=by_id)
    assert (check.chosen[0].delivery, "older_file" in codes(check)) == (old, True)


def test_a_file_is_chosen_by_its_day(office: Context, clock: FixedClock) -> None:
    dossier = a_dossier(office)
    old = a_file(office, dossier, days=8)
    a_file(office, dossier, days=1)
    day = (clock.now() - timedelta(days=8)).astimezone(AMSTERDAM).date()
    request = ExportRequest(dossier.dossier, "dias", "ockto", ("aanvrager",), day=day)
    assert check_export(office, request=request).chosen[0].delivery == old
    a_file(office, dossier, days=8, fileId="another")
    with pytest.raises(Usage, match="two_files_that_day") as usage:
        check_export(office, request=request)
    assert str(old) in usage.value.facts["deliveries"]


def test_a_file_of_somebody_else_is_not_taken(office: Context) -> None:
    dossier = a_couple(office)
    theirs = a_file(office, dossier, "partner")
    a_file(office, dossier)
    request = ExportRequest(dossier.dossier, "dias", "ockto", ("aanvrager",), deliveries=(theirs,))
    assert blocks(check_export(office, request=request)) == ["delivery_not_of_person"]


def test_a_version_under_way_or_failed_goes_first(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    queue_export(office, request=to("dias", dossier))
    assert blocks(check_export(office, request=to("dias", dossier))) == ["version_under_way"]
    assert blocks(check_export(office, request=to("finrust", dossier))) == []


def test_the_dossiers_own_data_go_by_version(office: Context) -> None:
    dossier = a_dossier(office)
    a_record(office, dossier, {"savings": "1000"})
    a_record(office, dossier, {"savings": "2000", "mortgage_advised": "3"})
    newest = preview_message(office, request=to("dias", dossier, source="dossier"))
    assert ('"2000"' in newest.text, "mortgage_advised" in newest.text, newest.facts) == (True, False, 1)
    first = ExportRequest(dossier.dossier, "dias", "dossier", ("aanvrager",), record=1)
    assert '"1000"' in preview_message(office, request=first).text
    third = ExportRequest(dossier.dossier, "dias", "dossier", ("aanvrager",), record=3)
    assert blocks(check_export(office, request=third)) == ["record_version_missing"]
    assert sent(office, first) == "accepted"


def test_a_couple_goes_each_with_their_own_file(office: Context) -> None:
    dossier = a_couple(office)
    mine, theirs = a_file(office, dossier), a_file(office, dossier, "partner", days=5)
    both = to("dias", dossier, "aanvrager", "partner")
    chosen = check_export(office, request=both).chosen
    assert [(part.role, part.delivery) for part in chosen] == [("aanvrager", mine), ("partner", theirs)]
    assert sent(office, both) == "accepted"


def test_a_check_sends_nothing_and_a_preview_leaves_a_line(office: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    check_export(office, request=to("dias", dossier))
    assert list_exports(office, dossier=dossier.dossier) == ()
    preview_message(office, request=to("dias", dossier))
    assert audit_actions(office)[-1] == ("open_export", "done")


def test_words_that_fit_nothing_are_usage(office: Context) -> None:
    dossier = a_dossier(office)
    for request in (to("fax", dossier), to("dias", dossier, source="rumour")):
        with pytest.raises(Usage):
            check_export(office, request=request)


def test_support_may_not_export_and_strangers_find_nothing(office: Context, stranger: Context) -> None:
    dossier = a_dossier(office)
    a_file(office, dossier)
    add_user(office, login="sam", name="Sam", role=Role.SUPPORT)
    with pytest.raises(NotAllowed):
        queue_export(come_in(office, login="sam"), request=to("dias", dossier))
    assert ("queue_export", "refused:role_may_not") in audit_actions(office)
    for use_case in (check_export, queue_export, preview_message):
        with pytest.raises(NotFound):
            use_case(stranger, request=to("dias", dossier))
    with pytest.raises(NotFound):
        show_export_options(stranger, dossier=dossier.dossier)


def test_another_offices_file_cannot_be_named(office: Context, stranger: Context) -> None:
    dossier = a_dossier(office)
    theirs = a_file(office, dossier)
    own = add_dossier(stranger, persons=(APPLICANT, PARTNER))
    request = ExportRequest(DossierId(own.dossier), "dias", "ockto", ("aanvrager",), deliveries=(DeliveryId(theirs),))
    assert "no_file" in blocks(check_export(stranger, request=request))

"""Files as they come in: masked, read, kept whole or not at all, and known again."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from store.actor import Role
from store.clock import FixedClock
from store.context import Context
from store.deliveries.comparing import is_unnamed
from store.deliveries.intake import date_delivery, receive_delivery
from store.deliveries.reading import open_delivery, show_delivery
from store.deliveries.views import DeliveryView, ReceiveRequest
from store.dossiers.dossiers import open_dossier
from store.dossiers.views import DossierView
from store.errors import Conflict, InvalidInput, NotAllowed, NotFound, Refused
from store.ids import DossierId, SessionId
from store.offices.offices import add_user, come_in
from store.tables.audit import AuditEvent
from store.tables.deliveries import Blob, DeliverySource, Document
from tests.builders import a_couple, a_dossier, audit_actions
from tests.store.deliveries.counting import counted, rows
from tests.store.deliveries.files import ANNA, BSN, COEN, a_session, odm_bytes, received


def test_the_bsn_is_gone_before_anything_is_kept(context: Context, delivery: DeliveryView) -> None:
    stored = open_delivery(context, delivery=delivery.delivery)
    sent = odm_bytes()
    assert delivery.bsn_masked == 1
    assert BSN.encode() not in stored
    assert len(stored) == len(sent) == delivery.size
    assert stored == sent.replace(BSN.encode(), b"*********")
    assert delivery.sha256 == hashlib.sha256(stored).hexdigest()


def test_the_envelope_is_read(delivery: DeliveryView) -> None:
    (anna,) = delivery.persons
    assert (anna.inside_id, anna.list_name, anna.birth_date, anna.person) == (
        "P1",
        "Vries, de, A.B.",
        "1988-03-12",
        None,
    )
    assert [(source.source, source.status, source.errors) for source in delivery.sources] == [
        ("MijnOverheid", "ok", ()),
        ("UWV", "failed", ("geen antwoord",)),
    ]
    assert (delivery.odm_version, delivery.age_days, delivery.duplicate_of) == ("v4_3", 0, None)
    assert [finding.code for finding in delivery.findings] == ["source_failed"]


def test_a_received_file_asks_to_be_matched(context: Context, dossier: DossierView) -> None:
    received(context, dossier.dossier)
    assert open_dossier(context, dossier=dossier.dossier).needs[0].need == "match"


def test_the_same_file_again_is_the_delivery_that_is_there(context: Context, delivery: DeliveryView) -> None:
    before = rows(context)
    assert delivery.dossier is not None
    again = received(context, delivery.dossier)
    assert (again.delivery, again.duplicate_of) == (delivery.delivery, delivery.delivery)
    assert rows(context) == before
    assert audit_actions(context)[-1] == ("receive_delivery", "duplicate")


def test_a_saved_copy_taken_in_by_hand_is_the_delivery_that_is_there(context: Context, delivery: DeliveryView) -> None:
    copy = open_delivery(context, delivery=delivery.delivery)
    again = receive_delivery(context, request=ReceiveRequest(delivery.dossier, copy))
    assert (again.delivery, again.duplicate_of) == (delivery.delivery, delivery.delivery)
    elsewhere = receive_delivery(context, request=ReceiveRequest(a_dossier(context, surname="Bakker").dossier, copy))
    assert elsewhere.duplicate_of is None


def test_the_same_file_in_another_dossier_is_refused(context: Context, delivery: DeliveryView) -> None:
    other, before = a_dossier(context, surname="Bakker"), rows(context)
    with pytest.raises(Conflict) as caught:
        received(context, other.dossier)
    assert caught.value.code == "delivery_in_other_dossier"
    assert rows(context) == before


def test_another_office_may_receive_the_same_file(context: Context, delivery: DeliveryView, stranger: Context) -> None:
    theirs = received(stranger, a_dossier(stranger).dossier)
    assert theirs.duplicate_of is None
    assert theirs.delivery != delivery.delivery


def test_a_file_is_one_commit_and_a_line_for_each_person(context: Context, couple: DossierView) -> None:
    before = len(audit_actions(context))
    with counted(context, "commit") as commits:
        received(context, couple.dossier, ANNA, COEN)
    assert len(commits) == 1
    assert audit_actions(context)[before:] == [("receive_delivery", "done")] * 2


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        (b'{"a": }', "json_syntax", "x.json, line 1, column 7"),
        (b"", "json_empty", "x.json, line 1, column 1"),
        (b'{"a": NaN}', "json_constant", "x.json, line 1, column 7"),
        (b'{"\xff": 1}', "json_not_utf8", "x.json, line 1, column 3"),
        (b"[" * 600 + b"]" * 600, "json_too_deep", "x.json, line 1, column 513"),
    ],
    ids=["no value", "nothing", "nan", "no utf-8", "too deep"],
)
def test_what_is_no_file_is_refused_with_its_place(
    context: Context, dossier: DossierView, data: bytes, code: str, where: str
) -> None:
    before = rows(context)
    with pytest.raises(InvalidInput) as caught:
        receive_delivery(context, request=ReceiveRequest(dossier.dossier, data, "x.json"))
    assert (caught.value.code, caught.value.where) == (code, where)
    assert rows(context) == before


def test_a_file_beyond_the_limit_is_refused_unread(context: Context, dossier: DossierView) -> None:
    small = Context(
        **{name: getattr(context, name) for name in ("database", "vault", "clock", "actor")},
        settings=context.settings.model_copy(update={"odm_bytes": 100}),
    )
    with pytest.raises(InvalidInput) as caught:
        receive_delivery(small, request=ReceiveRequest(dossier.dossier, odm_bytes()))
    assert caught.value.code == "json_too_large"
    assert rows(context)["delivery"] == 0


def test_a_file_without_envelope_is_kept_and_asks_for_its_date(context: Context, dossier: DossierView) -> None:
    view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, b'{"a": [1.10, 1e3]}'))
    assert (view.retrieved_at, view.age_days) == (None, None)
    assert [(one.inside_id, is_unnamed(one)) for one in view.unmatched] == [("P1", True)]
    assert "odm_no_moment" in [finding.code for finding in view.findings]
    moment = datetime(2026, 9, 1, 12, tzinfo=UTC)
    dated = date_delivery(context, delivery=view.delivery, retrieved_at=moment)
    assert (dated.retrieved_at, dated.retrieved_by, dated.age_days) == (moment, "anna", 84)
    assert [finding.code for finding in dated.findings if finding.code.startswith("odm_no_mom")] == []
    assert "delivery_ageing" in [finding.code for finding in dated.findings]
    assert open_delivery(context, delivery=view.delivery) == b'{"a": [1.10, 1e3]}'


def test_a_date_by_hand_can_be_mended_and_a_files_own_cannot(context: Context, dossier: DossierView) -> None:
    at = datetime(2026, 9, 1, 12, tzinfo=UTC)
    bare = receive_delivery(context, request=ReceiveRequest(dossier.dossier, b"{}", retrieved_at=at))
    assert bare.retrieved_at == at
    assert date_delivery(context, delivery=bare.delivery, retrieved_at=at + timedelta(days=1)).retrieved_at != at
    own = receive_delivery(context, request=ReceiveRequest(dossier.dossier, odm_bytes(), retrieved_at=at))
    assert own.retrieved_at == datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
    assert "given_date_unused" in [finding.code for finding in own.findings]
    with pytest.raises(Refused):
        date_delivery(context, delivery=own.delivery, retrieved_at=at)


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        (datetime(2026, 11, 26, tzinfo=UTC), "retrieved_in_future"),
        (datetime(1900, 1, 1, tzinfo=UTC), "retrieved_in_future"),
        (datetime(2026, 11, 1), "moment_needs_offset"),
    ],
    ids=["to come", "long ago", "without offset"],
)
def test_a_date_that_cannot_be_is_refused(context: Context, dossier: DossierView, moment: datetime, code: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        receive_delivery(context, request=ReceiveRequest(dossier.dossier, b"{}", retrieved_at=moment))
    assert caught.value.code == code
    bare = receive_delivery(context, request=ReceiveRequest(dossier.dossier, b"{}"))
    with pytest.raises(InvalidInput):
        date_delivery(context, delivery=bare.delivery, retrieved_at=moment)


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        ("2026-12-24T10:31:00+01:00", "retrieved_in_future"),
        ("0001-01-01T00:00:00+00:00", "retrieved_unlikely"),
        ("9999-12-31T23:59:59+00:00", "retrieved_unlikely"),
    ],
)
def test_a_file_from_the_future_does_not_count_as_fresh(
    context: Context, dossier: DossierView, moment: str, code: str
) -> None:
    view = received(context, dossier.dossier, retrievedAt=moment)
    assert view.retrieved_at is None
    assert code in [finding.code for finding in view.findings]


@pytest.mark.parametrize(
    ("days", "code"), [(74, None), (75, "delivery_ageing"), (90, "delivery_ageing"), (91, "delivery_too_old")]
)
def test_day_91_is_too_old_and_day_90_is_not(
    context: Context, clock: FixedClock, delivery: DeliveryView, days: int, code: str | None
) -> None:
    clock.advance(timedelta(days=days))
    shown = show_delivery(context, delivery=delivery.delivery)
    codes = [finding.code for finding in shown.findings if finding.code.startswith("delivery")]
    assert (shown.age_days, codes) == (days, [code] if code else [])


def test_persons_without_a_usable_id_get_one(context: Context, dossier: DossierView) -> None:
    nameless = {key: value for key, value in ANNA.items() if key != "personId"}
    view = received(context, dossier.dossier, nameless, COEN | {"personId": "P1"}, COEN | {"personId": "x" * 201})
    assert [person.inside_id for person in view.persons] == ["P1'", "P1", "P3"]


def test_what_two_persons_share_is_nobodys(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, ANNA, COEN | {"personId": "P1"})
    assert [person.inside_id for person in view.persons] == ["P1'", "P2"]
    assert {source.inside_id for source in view.sources} == {""}
    assert "inside_ids_unclear" in [finding.code for finding in view.findings]


def test_names_longer_than_a_column_are_cut_and_kept_whole_in_the_bytes(context: Context, dossier: DossierView) -> None:
    long = ANNA | {"naam": {"geslachtsnaam": "Ĳ" * 5000, "voorvoegsel": "\u0000" * 90}}
    view = received(context, dossier.dossier, long, odmVersion="v" * 99, fileId="f" * 999)
    assert [len(view.persons[0].surname), len(view.odm_version), len(view.file_id)] == [200, 40, 200]
    assert "Ĳ" * 5000 in open_delivery(context, delivery=view.delivery).decode()


def test_more_rows_than_a_file_may_make_are_counted(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, *({"personId": f"P{n}"} for n in range(60)), documents=[], sources=[])
    assert len(view.persons) == 50
    assert "odm_too_many" in [finding.code for finding in view.findings]


def test_digits_that_may_be_a_bsn_are_told_with_their_path(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, loose=[BSN])
    (found,) = [finding for finding in view.findings if finding.code == "bsn_suspect"]
    assert found.where == "$.loose[0]"


def test_a_file_of_a_session_knows_whom_it_was_for(context: Context, couple: DossierView) -> None:
    partner = couple.persons[1].person
    session = a_session(context, couple.dossier, partner)
    before = len(audit_actions(context))
    view = received(context, couple.dossier, COEN, session=session, sessionId="another")
    assert view.session == session
    assert "session_differs" in [finding.code for finding in view.findings]
    assert len(audit_actions(context)) == before + 1


def test_a_session_of_another_dossier_is_not_found(context: Context, dossier: DossierView) -> None:
    other = a_couple(context)
    session = a_session(context, other.dossier, other.persons[0].person)
    for wrong in (session, SessionId(999)):
        with pytest.raises(NotFound):
            received(context, dossier.dossier, session=wrong)


def test_consent_that_is_over_is_told(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, consentExpiresAt="2026-11-24T00:00:00Z")
    assert "consent_expired" in [finding.code for finding in view.findings]
    withdrawn = received(context, dossier.dossier, consentWithdrawnAt="2026-11-24T00:00:00Z")
    assert "consent_withdrawn" in [finding.code for finding in withdrawn.findings]


def test_strangers_and_support_receive_nothing(context: Context, dossier: DossierView, stranger: Context) -> None:
    with pytest.raises(NotFound):
        received(stranger, dossier.dossier)
    assert audit_actions(stranger)[-1] == ("receive_delivery", "refused:dossier_not_found")
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    with pytest.raises(NotAllowed):
        received(come_in(context, login="sem"), dossier.dossier)
    assert rows(context)["delivery"] == 0


def test_the_program_itself_may_receive(context: Context, dossier: DossierView) -> None:
    system = context.as_system(context.actor.office)
    assert received(system, DossierId(dossier.dossier)).received_by == "brondesk"


def test_names_hashes_and_links_stand_nowhere_in_the_audit(context: Context, delivery: DeliveryView) -> None:
    show_delivery(context, delivery=delivery.delivery)
    open_delivery(context, delivery=delivery.delivery)
    with context.database.unit(writes=False) as unit:
        text = " ".join(str(event.model_dump()) for event in unit.exec(select(AuditEvent)))
    assert f"delivery:{delivery.delivery}" in text
    for secret in ("Vries", delivery.sha256, "secret-token", "1988-03-12"):
        assert secret not in text


def test_names_of_sources_and_links_lie_sealed(context: Context, delivery: DeliveryView) -> None:
    with context.database.unit(writes=False) as unit:
        (document,) = unit.exec(select(Document)).all()
        sources = unit.exec(select(DeliverySource)).all()
        blob = unit.exec(select(Blob)).one()
    assert delivery.sources[1].errors == ("geen antwoord",)
    for sealed in (document.url_sealed, sources[1].errors, blob.sealed):
        assert sealed
        assert b"secret-token" not in sealed
        assert b"antwoord" not in sealed

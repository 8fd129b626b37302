"""A reported value masked for good: bytes, hash and everything read of them, together and once."""

import hashlib
from pathlib import Path

import pytest
from sqlmodel import select

from store.actor import Role
from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.masking import mask_delivery
from store.deliveries.matching import confirm_match
from store.deliveries.reading import open_delivery, show_delivery
from store.deliveries.views import DeliveryView, ReceiveRequest
from store.dossiers.views import DossierView
from store.errors import NotAllowed, NotFound
from store.offices.offices import add_user, come_in
from store.tables.deliveries import Blob
from tests.builders import audit_actions
from tests.store.deliveries.counting import rows
from tests.store.deliveries.files import ANNA, BSN, odm_bytes, received

OTHER = "111222333"


def _paths(view: DeliveryView) -> list[str]:
    return [finding.where or "" for finding in view.findings if finding.code == "bsn_suspect"]


def test_bytes_and_hash_change_together_and_the_report_is_gone(context: Context, dossier: DossierView) -> None:
    before = received(context, dossier.dossier, kenmerk=[f"nr {BSN}", OTHER, int(BSN)])
    assert _paths(before) == ["$.kenmerk[0]", "$.kenmerk[1]", "$.kenmerk[2]"]
    done = mask_delivery(context, delivery=before.delivery, path="$.kenmerk[0]")
    stored = open_delivery(context, delivery=before.delivery)
    assert (done.count, done.uses) == (2, ())
    assert BSN.encode() not in stored
    assert OTHER.encode() in stored
    assert b'["************", "111222333", "*******"]' in stored
    after = done.delivery
    assert (len(stored), after.size) == (before.size, before.size)
    assert after.sha256 == hashlib.sha256(stored).hexdigest() != before.sha256
    assert after.bsn_masked == before.bsn_masked + 2
    assert _paths(after) == ["$.kenmerk[1]"]
    assert show_delivery(context, delivery=before.delivery) == after
    assert ("mask_delivery", "done") in audit_actions(context)


def test_the_same_file_received_again_is_known(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, kenmerk=BSN)
    mask_delivery(context, delivery=view.delivery, path="$.kenmerk")
    kept = rows(context)
    assert received(context, dossier.dossier, kenmerk=BSN).duplicate_of == view.delivery
    assert rows(context) == kept
    assert BSN.encode() not in open_delivery(context, delivery=view.delivery)


def test_nothing_else_can_be_masked_and_nothing_twice(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, kenmerk=BSN)
    for path in ("$.odmVersion", "$.nergens", "kenmerk", ""):
        with pytest.raises(NotFound, match="path_not_reported"):
            mask_delivery(context, delivery=view.delivery, path=path)
    mask_delivery(context, delivery=view.delivery, path="$.kenmerk")
    with pytest.raises(NotFound, match="path_not_reported"):
        mask_delivery(context, delivery=view.delivery, path="$.kenmerk")
    assert audit_actions(context)[-1] == ("mask_delivery", "refused:path_not_reported")


def test_a_match_holds_where_the_file_named_its_person_by_the_number(context: Context, dossier: DossierView) -> None:
    source = {"source": "UWV", "personId": BSN, "status": "ok", "errors": [f"niet gevonden: {BSN}"]}
    view = received(context, dossier.dossier, ANNA | {"personId": BSN}, sources=[source])
    person = dossier.persons[0].person
    confirm_match(context, delivery=view.delivery, inside=BSN, person=person)
    after = mask_delivery(context, delivery=view.delivery, path="$.persons[0].personId").delivery
    (inside,) = after.persons
    assert (inside.inside_id, inside.person) == ("*********", person)
    assert [(one.inside_id, one.errors) for one in after.sources] == [("*********", ("************************",))]
    assert BSN not in repr(after)


def test_a_key_is_masked_in_place(context: Context, dossier: DossierView) -> None:
    data = f'{{"{BSN}": 1, "\\u0031{BSN[1:]}": "x"}}'.encode()
    view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, data))
    (path, _) = _paths(view)
    mask_delivery(context, delivery=view.delivery, path=path)
    stored = open_delivery(context, delivery=view.delivery)
    assert stored == b'{"*********": 1, "**************": "x"}'


def test_the_sealed_bytes_of_before_are_gone_from_the_file(context: Context, dossier: DossierView) -> None:
    """PostgreSQL keeps them until it tidies up by itself; a file of SQLite is asked at once."""
    if context.database.dialect != "sqlite":
        return
    view = received(context, dossier.dossier, kenmerk=BSN, ruim=[f"{number * 7919} {BSN}" for number in range(2000)])
    with context.database.unit(writes=False) as unit:
        before = unit.exec(select(Blob.sealed)).one()
        file = Path(str(context.database.engine.url.database))
    mask_delivery(context, delivery=view.delivery, path="$.kenmerk")
    with context.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()
    pieces = [before[at : at + 40] for at in range(0, len(before) - 40, 400)]
    assert [piece for piece in pieces if piece in kept] == []


def test_support_masks_nothing(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, kenmerk=BSN)
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    with pytest.raises(NotAllowed):
        mask_delivery(come_in(context, login="sem"), delivery=view.delivery, path="$.kenmerk")
    assert BSN.encode() in open_delivery(context, delivery=view.delivery)


def test_every_place_of_the_same_number_is_masked(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, ruim=[f"{number:09d} {BSN}" for number in range(40)])
    done = mask_delivery(context, delivery=view.delivery, path=_paths(view)[0])
    assert done.count == 40
    assert BSN.encode() not in open_delivery(context, delivery=view.delivery)
    assert len(odm_bytes(ruim=[f"{number:09d} {BSN}" for number in range(40)])) == done.delivery.size

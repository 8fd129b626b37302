"""Files read back: in pages, with a line for every look, byte for byte."""

import pytest
from sqlmodel import select

from store.context import Context
from store.deliveries.reading import (
    list_deliveries,
    look_into_delivery,
    open_delivery,
    record_copy,
    save_delivery,
    show_delivery,
)
from store.deliveries.views import DeliveryView
from store.dossiers.views import DossierView
from store.errors import Damaged, NotFound, Usage
from store.ids import DeliveryId
from store.tables.deliveries import Blob
from tests.builders import audit_actions
from tests.store.deliveries.counting import counted
from tests.store.deliveries.files import ANNA, COEN, received


def test_files_come_in_pages_newest_first(context: Context, couple: DossierView) -> None:
    made = [received(context, couple.dossier, fileId=str(number)).delivery for number in range(5)]
    first = list_deliveries(context, dossier=couple.dossier, limit=3)
    rest = list_deliveries(context, dossier=couple.dossier, limit=3, after=first.next)
    assert [view.delivery for view in (*first.items, *rest.items)] == made[::-1]
    assert (len(first.items), rest.next) == (3, None)


def test_a_page_costs_the_same_queries_whatever_is_on_it(context: Context, couple: DossierView) -> None:
    asked = []
    for number in range(2):
        received(context, couple.dossier, ANNA, COEN, fileId=str(number))
        with counted(context, "before_cursor_execute") as queries:
            list_deliveries(context, dossier=couple.dossier)
        asked.append(len([query for query in queries if query.startswith("SELECT")]))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("cursor", ["x", "-1", "9" * 10, "9" * 19, "\uff11"])
def test_a_cursor_that_is_none_is_refused(context: Context, dossier: DossierView, cursor: str) -> None:
    with pytest.raises(Usage):
        list_deliveries(context, dossier=dossier.dossier, after=cursor)


def test_every_look_leaves_its_line(context: Context, delivery: DeliveryView) -> None:
    assert delivery.dossier is not None
    before = len(audit_actions(context))
    list_deliveries(context, dossier=delivery.dossier)
    show_delivery(context, delivery=delivery.delivery)
    opened = open_delivery(context, delivery=delivery.delivery)
    assert save_delivery(context, delivery=delivery.delivery) == opened
    actions = [action for action, _ in audit_actions(context)[before:]]
    assert actions == ["list_deliveries", "show_delivery", "open_delivery", "save_delivery"]


def test_another_offices_file_is_not_found(context: Context, stranger: Context, delivery: DeliveryView) -> None:
    assert delivery.dossier is not None
    for ask in (show_delivery, open_delivery, save_delivery):
        with pytest.raises(NotFound):
            ask(stranger, delivery=delivery.delivery)
    with pytest.raises(NotFound):
        list_deliveries(stranger, dossier=delivery.dossier)
    with pytest.raises(NotFound):
        show_delivery(context, delivery=DeliveryId(10**12))


def test_bytes_that_were_tampered_with_do_not_open(context: Context, delivery: DeliveryView) -> None:
    with context.database.unit(writes=True) as unit:
        blob = unit.exec(select(Blob)).one()
        blob.sealed = blob.sealed[:-1] + bytes([blob.sealed[-1] ^ 1])
        unit.add(blob)
    before = audit_actions(context)
    with pytest.raises(Damaged):
        open_delivery(context, delivery=delivery.delivery)
    assert audit_actions(context) == before


def test_a_look_at_envelope_and_bytes_is_one_line(context: Context, delivery: DeliveryView) -> None:
    before = len(audit_actions(context))
    opened = look_into_delivery(context, delivery=delivery.delivery)
    assert (opened.view, opened.number, len(opened.data)) == (delivery, "26-00001", delivery.size)
    record_copy(context, delivery=delivery.delivery)
    assert [action for action, _ in audit_actions(context)[before:]] == ["open_delivery", "copy_value"]


def test_another_offices_file_is_not_looked_into(stranger: Context, delivery: DeliveryView) -> None:
    for ask in (look_into_delivery, record_copy):
        with pytest.raises(NotFound):
            ask(stranger, delivery=delivery.delivery)

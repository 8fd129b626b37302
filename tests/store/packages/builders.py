"""What tests of exports start from: files received and matched, packages that are set up, through use cases."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

from store.clock import AMSTERDAM
from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.matching import confirm_match
from store.deliveries.views import ReceiveRequest
from store.dossiers.queries import find_person
from store.dossiers.records import add_record
from store.dossiers.views import DossierView, PersonView
from store.ids import DeliveryId
from store.offices.views import ConnectionRequest
from store.packages.capabilities import PACKAGES
from store.packages.views import ExportRequest
from store.sandbox.serve import Running
from tests.standins import connect

GUID = "6f9619ff-8b86-d011-b42d-00c04fc964ff"
ACCESS = {"client_id": "brondesk", "client_secret": "brondesk"}


def set_up_packages(context: Context, sandbox: Running) -> None:
    """Every package's connection, at the stand-ins."""
    connect(
        context,
        [ConnectionRequest(package, "sandbox", sandbox.packages[package], ACCESS, GUID) for package in PACKAGES],
    )


def an_odm(person: PersonView, retrieved_at: datetime | None, **changes: object) -> bytes:
    """A file of one person, as plain as can be; `changes` replace parts of the envelope."""
    moment = None if retrieved_at is None else retrieved_at.astimezone(AMSTERDAM).isoformat()
    file: dict[str, object] = {
        "odmVersion": "v4_3",
        "fileId": f"file-{person.person}-{moment}",
        "sessionId": "",
        "providerCode": "P1",
        "consentCode": "001",
        "ocktoType": "P",
        "persons": [_inside(person)],
        "sources": [
            {
                "source": "Belastingdienst",
                "personId": "p1",
                "status": "ok",
                "errors": [],
                "data": {
                    "burgerservicenummer": "999901047",
                    "jaren": [{"jaar": 2025, "box1": {"loon": 52000}, "hypotheek": {"schuld": 200000}}],
                },
            }
        ],
        "documents": [],
    }
    if moment is not None:
        file["retrievedAt"] = moment
    return json.dumps(file | changes).encode()


def _inside(person: PersonView) -> dict[str, object]:
    year, month, day = (int(part) for part in (person.birth_date or "0000-00-00").split("-"))
    born: dict[str, object] = {"type": "DatumOnbekend", "onbekend": True}
    if day:
        born = {"type": "Datum", "datum": person.birth_date}
    elif month:
        born = {"type": "JaarMaandDatum", "jaar": year, "maand": month}
    elif year:
        born = {"type": "JaarDatum", "jaar": year}
    return {
        "personId": "p1",
        "role": person.role,
        "geslacht": {"code": person.sex.upper()},
        "naam": {
            "geslachtsnaam": person.surname,
            "voorvoegsel": person.prefix,
            "voorletters": person.initials,
            "voornamen": person.first_names,
        },
        "geboorte": {"datum": born},
    }


def a_file(
    context: Context,
    dossier: DossierView,
    role: str = "aanvrager",
    *,
    days: int | None = 0,
    matched: bool = True,
    **changes: object,
) -> DeliveryId:
    """A file of that person, so many days old (None: without a date), received and matched."""
    person = dossier.person(role)
    assert person is not None
    retrieved = None if days is None else context.clock.now() - timedelta(days=days, minutes=1)
    data = an_odm(person, retrieved, **changes)
    view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, data, name="test"))
    if matched:
        confirm_match(context, delivery=view.delivery, inside=view.persons[0].inside_id, person=person.person)
    return view.delivery


def a_record(context: Context, dossier: DossierView, values: Mapping[str, str], role: str = "aanvrager") -> None:
    """A version of the dossier's own client data."""
    person = dossier.person(role)
    assert person is not None
    with context.database.unit(writes=True) as unit:
        add_record(unit, context, find_person(unit, context, person.person), values, origin="hand", origin_id=None)


def to(package: str, dossier: DossierView, *persons: str, source: str = "ockto") -> ExportRequest:
    """An export of the applicant, or of those named."""
    return ExportRequest(dossier.dossier, package, source, persons or ("aanvrager",))

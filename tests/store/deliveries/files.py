"""ODM files for tests, small and of our own making."""

import json
from copy import deepcopy
from typing import Any

from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.views import DeliveryView, ReceiveRequest
from store.ids import DossierId, PersonId, SessionId
from store.tables.digimap import Invitation
from store.tables.ockto import OcktoSession

JsonObject = dict[str, Any]  # free JSON, to be bent by each test

BSN = "123456782"
ANNA: JsonObject = {
    "personId": "P1",
    "role": "aanvrager",
    "burgerservicenummer": BSN,
    "naam": {"voornamen": "Anna Berta", "voorletters": "A.B.", "voorvoegsel": "de", "geslachtsnaam": "Vries"},
    "geboorte": {"datum": {"type": "Datum", "datum": "1988-03-12"}},
    "geslacht": {"code": "V"},
    "verblijfplaats": {"verblijfadres": {"postcode": "3511 AB", "huisnummer": "12"}},
}
COEN: JsonObject = {
    "personId": "P2",
    "role": "partner",
    "naam": {"voornamen": "Coen", "voorletters": "C.", "geslachtsnaam": "Jansen"},
    "geboorte": {"datum": {"type": "Datum", "datum": "1986-07-04"}},
    "geslacht": {"code": "M"},
}
_SOURCES: list[JsonObject] = [
    {"source": "MijnOverheid", "personId": "P1", "retrievedAt": "2026-11-24T10:30:00+01:00", "status": "ok"},
    {
        "source": "UWV",
        "personId": "P1",
        "retrievedAt": "2026-11-24T10:30:00+01:00",
        "status": "failed",
        "errors": ["geen antwoord"],
    },
]
_DOCUMENT: JsonObject = {
    "documentId": "d-1",
    "type": "UPO",
    "personId": "P1",
    "url": "https://ockto.example/documents/secret-token",
    "expiresAt": "2026-11-24T10:51:00+01:00",
    "mediaType": "application/pdf",
}


def odm(*persons: JsonObject, **changes: Any) -> JsonObject:  # values are free JSON
    """An envelope with these persons (Anna, if none are given); `changes` replace its keys, None takes one out."""
    file: JsonObject = {
        "odmVersion": "v4_3",
        "fileId": "file-1",
        "sessionId": "",
        "consentCode": "001",
        "retrievedAt": "2026-11-24T10:31:00+01:00",
        "persons": deepcopy(list(persons or (ANNA,))),
        "sources": deepcopy(_SOURCES),
        "documents": [dict(_DOCUMENT)],
    }
    return {key: value for key, value in (file | changes).items() if value is not None}


def odm_bytes(*persons: JsonObject, **changes: Any) -> bytes:  # as above
    """The same as bytes."""
    return json.dumps(odm(*persons, **changes), ensure_ascii=False).encode()


def received(
    context: Context, dossier: DossierId, *persons: JsonObject, session: SessionId | None = None, **changes: Any
) -> DeliveryView:
    """Such a file, taken in."""
    data = odm_bytes(*persons, **changes)
    return receive_delivery(context, request=ReceiveRequest(dossier, data, session=session))


def a_session(context: Context, dossier: DossierId, person: PersonId, reference: str = "session-1") -> SessionId:
    """A shared session of that person; its making belongs to rooms above this one, so here it is a row."""
    now = context.clock.now()
    with context.database.unit(writes=True) as unit:
        office = context.actor.office
        invitation = Invitation(
            office_id=office,
            dossier_id=dossier,
            person_id=person,
            token_sealed=b"",
            code_sealed=b"",
            created_at=now,
            created_by="anna",
            expires_at=now,
            reference=reference,
            token_hash=f"{reference}:token",
            code_hash=f"{reference}:code",
            code_finder=f"{reference}:finder",
        )
        unit.add(invitation)
        unit.flush()
        row = OcktoSession(
            office_id=office,
            dossier_id=dossier,
            person_id=person,
            invitation_id=invitation.id,
            reference=reference,
            state="shared",
            created_at=now,
            changed_at=now,
        )
        unit.add(row)
        unit.flush()
        return SessionId(row.id)

"""What a package refuses at its door, written from its own side."""

import re
import unicodedata
import uuid
from collections.abc import Iterable, Iterator
from datetime import datetime

from store.sandbox.moments import days_old
from store.sandbox.packages.ledger import Receipt, Refusal
from store.sandbox.packages.messages import Package, Payload, Person, Source
from store.sandbox.problems import FieldNote, path_text

OLDEST_DAYS = 90
BSN_KEYS = frozenset({"bsn", "burgerservicenummer", "sofinummer"})
ONLY_NEW_CLIENTS = frozenset({Package.FIGLO, Package.ADVIESBOX})
FULL_DATE = re.compile(r"\d{4}-(?!00)\d{2}-(?!00)\d{2}")


def bsn_refusal(value: object) -> Refusal | None:
    """A key that names a BSN, at any depth, whatever stands under it."""
    places = [path_text(path) for path in _bsn_paths(value, ())]
    if not places:
        return None
    notes = [FieldNote(field=place, text="BSN mag niet worden meegestuurd") for place in places[:50]]
    return Refusal(code="bsn_present", title="Bericht bevat een BSN", errors=notes)


def _bsn_paths(value: object, path: tuple[int | str, ...]) -> Iterator[tuple[int | str, ...]]:
    if isinstance(value, dict):
        for key, below in value.items():
            if key.casefold() in BSN_KEYS:
                yield (*path, key)
            yield from _bsn_paths(below, (*path, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _bsn_paths(below, (*path, index))


def version_refusal(version: int, last: int) -> Refusal | None:
    """Versions of a dossier come one by one."""
    if version == last + 1:
        return None
    note = FieldNote(field="version", text=f"Verwacht versie {last + 1}")
    return Refusal(code="version_order", title="Versie niet aan de beurt", errors=[note])


def package_refusal(payload: Payload, package: Package) -> Refusal | None:
    """A message meant for another package."""
    if payload.package is package:
        return None
    note = FieldNote(field="package", text=f"Dit is {package.value}")
    return Refusal(code="invalid", title="Bericht is voor een ander pakket", errors=[note])


def guid_refusal(payload: Payload, package: Package) -> Refusal | None:
    """Adviesbox knows an office by a GUID."""
    if package is not Package.ADVIESBOX or _is_guid(payload.adviesbox_guid or ""):
        return None
    note = FieldNote(field="adviesboxGuid", text="Geen geldige GUID van Adviesbox")
    return Refusal(code="guid_missing", title="GUID ontbreekt", errors=[note])


def _is_guid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower().strip("{}")
    except ValueError:
        return False


def age_refusal(payload: Payload, now: datetime) -> Refusal | None:
    """Source data of more than 90 days: day 90 passes, day 91 does not."""
    notes = [
        FieldNote(field=f"persons[{index}].retrievedAt", text=f"Brondata is {days_old(moment, now)} dagen oud")
        for index, person in enumerate(payload.persons)
        if (moment := person.retrieved_at) is not None and days_old(moment, now) > OLDEST_DAYS
    ]
    return Refusal(code="odm_too_old", title="Brondata te oud", errors=notes) if notes else None


def removal_refusal(payload: Payload, package: Package, earlier: Iterable[Receipt]) -> Refusal | None:
    """Findesk wants a dossier that it read in before to be removed first."""
    if package is not Package.FINDESK or payload.removed_earlier:
        return None
    if all(one.dossier != payload.dossier for one in earlier):
        return None
    note = FieldNote(field="removedEarlier", text="Verwijder eerst het eerder ingelezen dossier in Findesk")
    return Refusal(code="removal_needed", title="Dossier al ingelezen", errors=[note])


def known_refusal(payload: Payload, package: Package, earlier: Iterable[Receipt]) -> Refusal | None:
    """Figlo and Adviesbox take Ockto data of new clients only, whatever the dossier."""
    if package not in ONLY_NEW_CLIENTS or payload.source is not Source.OCKTO:
        return None
    known = {key for one in earlier if one.payload for person in one.payload.persons if (key := _identity(person))}
    notes = [
        FieldNote(field=f"persons[{index}]", text="Deze klant is al bekend")
        for index, person in enumerate(payload.persons)
        if _identity(person) in known
    ]
    return Refusal(code="existing_client", title="Bestaande klant", errors=notes) if notes else None


def _identity(person: Person) -> tuple[str, str, str] | None:
    """Who it is, as far as that is certain; an incomplete date or an unknown sex proves nothing."""
    if person.sex == "o" or not FULL_DATE.fullmatch(person.birth_date or ""):
        return None
    return _folded(person.surname), person.sex, person.birth_date or ""


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())

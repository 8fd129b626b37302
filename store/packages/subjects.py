"""The persons of an export with their data: as the file names them, or as the dossier does."""

from dataclasses import dataclass, field
from datetime import datetime

from store.deliveries.views import MatchedFile
from store.dossiers.queries import person_view
from store.dossiers.views import RecordView
from store.ids import PersonId
from store.odm.fields import FIELDS
from store.packages.identity import identity_of
from store.tables.deliveries import DeliveryPerson
from store.tables.persons import Person


@dataclass(frozen=True, slots=True)
class SentPerson:
    """A person as the message names them."""

    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    postcode: str
    house_number: str

    @property
    def identity(self) -> str:
        """By what this person is known again elsewhere."""
        return identity_of(self.surname, self.sex, self.birth_date)


@dataclass(frozen=True, slots=True)
class SentFact:
    """A value of a client-data field, and where it comes from."""

    field: str
    value: str
    unit: str
    source: str
    retrieved_at: datetime | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What is sent of one person."""

    role: str
    person: PersonId
    name: str
    sent: SentPerson
    file: MatchedFile | None = None
    record: RecordView | None = None
    facts: tuple[SentFact, ...] = field(default=())


def person_sent(person: Person, inside: DeliveryPerson | None) -> SentPerson:
    """The person as the file names them, where it says nothing as the dossier does; without a file as the dossier."""
    if inside is None:
        return _as(person)
    return SentPerson(
        surname=inside.surname or person.surname,
        prefix=inside.prefix if inside.surname else person.prefix,
        partner_surname=inside.partner_surname,
        initials=inside.initials or person.initials,
        first_names=inside.first_names or person.first_names,
        sex=inside.sex if inside.sex != "o" else person.sex,
        birth_date=inside.birth_date or person.birth_date,
        postcode=inside.postcode or person.postcode,
        house_number=inside.house_number or person.house_number,
    )


def _as(person: Person) -> SentPerson:
    return SentPerson(
        person.surname,
        person.prefix,
        person.partner_surname,
        person.initials,
        person.first_names,
        person.sex,
        person.birth_date,
        person.postcode,
        person.house_number,
    )


def record_facts(record: RecordView) -> tuple[SentFact, ...]:
    """The values of a version of the dossier's client data, in the order of the fields."""
    order = {code: place for place, code in enumerate(FIELDS)}
    known = [(code, value) for code, value in record.values if code in FIELDS]
    known.sort(key=lambda pair: order[pair[0]])
    return tuple(SentFact(code, value, FIELDS[code].unit, "dossier") for code, value in known)


def name_of(person: Person) -> str:
    """Vries, de, A.B."""
    return person_view(person).list_name

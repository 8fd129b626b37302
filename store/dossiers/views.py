"""What is shown of dossiers, persons and client data."""

from dataclasses import dataclass, replace
from datetime import datetime

from store.ids import DossierId, PersonId, RecordId
from store.words.forms import list_name, spoken_name

APPLICANT = "aanvrager"
PARTNER = "partner"
ROLES = (APPLICANT, PARTNER)
SEXES = ("v", "m", "o")


@dataclass(frozen=True, slots=True)
class PersonRequest:
    """What a user gives of a person. `birth_date` is YYYY-MM-DD, 00 for a part not known, empty when nothing is."""

    role: str
    surname: str
    prefix: str = ""
    partner_surname: str = ""
    initials: str = ""
    first_names: str = ""
    sex: str = "o"
    birth_date: str = ""
    email: str = ""
    phone: str = ""
    postcode: str = ""
    house_number: str = ""

    def changed(self, **fields: str) -> "PersonRequest":
        """The same with other values for the fields named."""
        return replace(self, **fields)


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person of a dossier. Surname is the birth name."""

    person: PersonId
    dossier: DossierId
    role: str
    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    email: str
    phone: str
    postcode: str
    house_number: str
    version: int

    @property
    def list_name(self) -> str:
        """Vries, de, A.B."""
        return list_name(self.surname, self.prefix, self.initials, self.partner_surname)

    @property
    def spoken_name(self) -> str:
        """A.B. de Vries."""
        return spoken_name(self.surname, self.prefix, self.initials, self.partner_surname)

    def as_request(self) -> PersonRequest:
        """What a form starts from."""
        return PersonRequest(**{name: getattr(self, name) for name in PersonRequest.__dataclass_fields__})


@dataclass(frozen=True, slots=True)
class NeedView:
    """An open question of a dossier: its code, and the only role it concerns if it is only one."""

    need: str
    person: str


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier as it stands, without content of files."""

    dossier: DossierId
    number: str
    adviser: str
    display_name: str
    created_at: datetime
    last_activity: datetime
    needs: tuple[NeedView, ...]
    persons: tuple[PersonView, ...]
    brondata_at: datetime | None
    version: int

    def person(self, role: str) -> PersonView | None:
        """The person of that role, None where the dossier has none."""
        return next((person for person in self.persons if person.role == role), None)


@dataclass(frozen=True, slots=True)
class RecordView:
    """One version of a person's client data in the dossier: field code → text."""

    record: RecordId
    person: PersonId
    version: int
    values: tuple[tuple[str, str], ...]
    origin: str
    created_at: datetime
    created_by: str

    def value(self, field: str) -> str | None:
        """The value of that field, None where there is none."""
        return dict(self.values).get(field)

"""A world in which there is something behind every kind of id; made only as far as it is asked for."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from threading import Event
from typing import Any, NewType, get_origin, get_type_hints

from sqlmodel import col, select

from store.actor import Role
from store.clock import FixedClock
from store.context import Context, read
from store.deliveries.fetching import finish_fetch
from store.deliveries.views import LostReason, ReceiveRequest
from store.desk.views import ListRequest
from store.digimap.invitations import invite_person
from store.dossiers.views import DossierView, PersonRequest
from store.ids import (
    AdviceId,
    DeliveryId,
    DocumentId,
    DossierId,
    ExportId,
    InvitationId,
    OfficeId,
    PersonId,
    SessionId,
)
from store.ockto.sessions import start_session
from store.offices.views import ConnectionRequest
from store.packages.advice import list_advice
from store.packages.answers import Advice, AdvisedPerson, Outcome
from store.packages.delivering import deliver_export
from store.packages.exporting import queue_export
from store.packages.following import follow_export, take_in_advice
from store.packages.views import ExportRequest
from store.tables.deliveries import Document
from tests.builders import APPLICANT, a_couple
from tests.store.everyone.usecases import UnknownId, ids_in, parameters
from tests.store.packages.builders import ACCESS, a_file

PDF = b"%PDF-1.4\n%%EOF\n"


@dataclass
class World:
    """One office's rows. `foreign` are the ids that stand for another world's rows instead of these."""

    context: Context
    clock: FixedClock
    package: str = "dias"
    foreign: dict[Any, Any] = field(default_factory=dict)  # an id type, and an id of it

    def with_foreign(self, kind: Any, row: Any) -> "World":  # an id type, and an id of it
        """The same world, in which that id stands for another world's row."""
        other = copy(self)
        other.foreign = {kind: row}
        return other

    @cached_property
    def dossier(self) -> DossierView:
        return a_couple(self.context)

    @property
    def everybody(self) -> frozenset[int]:
        return frozenset(int(person.person) for person in self.dossier.persons)

    @property
    def applicant(self) -> PersonId:
        return self.dossier.persons[0].person

    @cached_property
    def invitation(self) -> InvitationId:
        return invite_person(self.context, person=self.applicant).invitation

    @cached_property
    def session(self) -> SessionId:
        return start_session(self.context, invitation=self.invitation).session

    @cached_property
    def delivery(self) -> DeliveryId:
        until = (self.context.clock.now() + timedelta(minutes=9)).isoformat()
        link = {
            "documentId": "d",
            "type": "UPO",
            "personId": "p1",
            "url": "https://ockto.example/d",
            "expiresAt": until,
        }
        return a_file(self.context, self.dossier, documents=[link | {"mediaType": "application/pdf"}])

    @cached_property
    def expected_document(self) -> DocumentId:
        with read(self.context) as unit:
            found = select(Document.id).where(Document.delivery_id == self.delivery).order_by(col(Document.id))
            return DocumentId(unit.exec(found).one())

    @cached_property
    def document(self) -> DocumentId:
        return finish_fetch(self.context, document=self.expected_document, data=PDF).document

    @cached_property
    def export(self) -> ExportId:
        request = self.value_of("", ExportRequest)
        return queue_export(self.context, request=request).export.export

    @cached_property
    def advice(self) -> AdviceId:
        deliver_export(self.context, export=self.export)
        self.clock.advance(timedelta(minutes=5))
        follow_export(self.context, export=self.export)
        take_in_advice(self.context, export=self.export)
        return list_advice(self.context, dossier=self.dossier.dossier)[0].advice

    def arguments(self, function: Callable[..., Any]) -> dict[str, Any]:  # of whatever it takes
        """What the function is called with: its ids are those of this world, or foreign ones."""
        return {name: self.value_of(name, kind) for name, kind in parameters(function).items()}

    def value_of(self, name: str, kind: Any) -> Any:
        """A value for a parameter."""
        if isinstance(kind, NewType):
            return self.id_of(kind)
        if kind in PLAIN:
            return PLAIN[kind](self, name)
        if get_origin(kind) is not None or not isinstance(kind, type):
            inside = sorted(ids_in(kind), key=str)
            given = [self.id_of(one) for one in inside]
            return given if "Sequence" in str(kind) or "tuple" in str(kind) else (given or [None])[0]
        if is_dataclass(kind):
            hints = get_type_hints(kind)
            return kind(**{one.name: self.value_of(one.name, hints[one.name]) for one in fields(kind)})
        raise UnknownId(f"nothing is known that stands for {name}: {kind}")

    def id_of(self, kind: Any) -> Any:
        """An id of that kind: the foreign one, where there is one."""
        if kind in self.foreign:
            return self.foreign[kind]
        if kind not in BEHIND:
            raise UnknownId(f"{kind.__name__}: say in BEHIND what stands behind it")
        return BEHIND[kind](self)


BEHIND: dict[Any, Callable[[World], Any]] = {
    DossierId: lambda world: world.dossier.dossier,
    PersonId: lambda world: world.applicant,
    InvitationId: lambda world: world.invitation,
    SessionId: lambda world: world.session,
    DeliveryId: lambda world: world.delivery,
    DocumentId: lambda world: world.document,
    ExportId: lambda world: world.export,
    AdviceId: lambda world: world.advice,
    OfficeId: lambda world: world.context.actor.office,
}
"""By the type of an id: the row that it names in a world."""
_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ+Lx1Yv3sIuDrQqdn3L3AL5MXzQqpzcj0sTnqPBnOhw x"
_TEXTS = {
    "inside": "p1",
    "reason": "beller vraagt",
    "step": "scan",
    "adviser": "anna",
    "partner": "dias",
    "line": _KEY,
    "login": "anna",
    "number": "1",
    "admin": "carla",
}


def _export_request(world: World, _name: str) -> ExportRequest:
    request = ExportRequest(world.id_of(DossierId), world.package, "ockto", ("aanvrager",), (world.id_of(DeliveryId),))
    return request


def _receive_request(world: World, _name: str) -> ReceiveRequest:
    return ReceiveRequest(world.id_of(DossierId), b'{"odmVersion": "v4_3"}', session=world.id_of(SessionId))


def _advice(world: World, _name: str) -> Advice:
    back = AdvisedPerson(role="aanvrager", surname="Vries", sex="v", birth_date="1988-03-12", fields={"savings": "5"})
    return Advice(advice_id="a-1", dossier="x", version=1, persons=(back,))


PLAIN: dict[Any, Callable[[World, str], Any]] = {
    str: lambda _, name: _TEXTS.get(name, "x"),
    int: lambda _, name: 1,
    bool: lambda _, name: True,
    bytes: lambda _, name: PDF,
    datetime: lambda _, name: datetime(2026, 11, 1, tzinfo=UTC),
    Event: lambda _, name: Event(),
    LostReason: lambda _, name: LostReason.LINK_USED,
    Outcome: lambda _, name: Outcome("accepted"),
    PersonRequest: lambda _, name: APPLICANT,
    Role: lambda _, name: Role.SUPPORT,
    ListRequest: lambda _, name: ListRequest(),
    ConnectionRequest: lambda world, name: ConnectionRequest("dias", "sandbox", "http://127.0.0.1:1", ACCESS),
    ExportRequest: _export_request,
    ReceiveRequest: _receive_request,
    Advice: _advice,
}
"""By the type of a parameter that is no id: something that fits."""

"""Offices in which everything has happened once, made through use cases: an ordinary one, and one of hostile names."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from store.actor import Role
from store.clock import AMSTERDAM, FixedClock
from store.context import Context, open_context
from store.deliveries.documents import describe_document, list_documents
from store.deliveries.reading import list_deliveries
from store.deliveries.views import DeliveryView
from store.demo.connecting import connect_standins
from store.demo.seed import seed_demo
from store.demo.sent import tell_sent_stories
from store.digimap.invitations import invite_person
from store.dossiers.dossiers import add_dossier
from store.dossiers.views import DossierView, PersonRequest
from store.ids import AdviceId, DeliveryId, DocumentId, ExportId, InvitationId
from store.offices.offices import add_office, add_user, come_in
from store.packages.advice import list_advice
from store.packages.delivering import deliver_export
from store.packages.following import follow_export, take_in_advice
from store.settings import Settings
from store.work.documents import fetch
from store.work.sessions import take_in
from tests.looks.hostile import COUPLE, DESCRIPTION, FILE, HOSTILE_RECORD, OFFICE
from tests.standins import standins
from tests.store.deliveries.files import COEN, received
from tests.store.packages.builders import a_record
from tests.store.work.chain import match_all, send, share

BEGAN = datetime(2026, 11, 24, 10, 42, tzinfo=AMSTERDAM)
ORDINARY = (
    PersonRequest(
        role="aanvrager",
        surname="Linden",
        prefix="van der",
        initials="E.M.",
        first_names="Eva Maria",
        sex="v",
        birth_date="1989-05-14",
        email="e.vanderlinden@example.nl",
        phone="06-12345678",
        postcode="3512AB",
        house_number="8",
    ),
    PersonRequest(role="partner", surname="Jansen", initials="C.", sex="m", birth_date="1986-07-00"),
)
RECORD = {"income_gross_year": "52000", "home_value": "415000", "employer": "Voorbeeld Zorg"}


@dataclass(frozen=True)
class Things:
    """One of everything: what a screen can be opened on."""

    dossier: DossierView
    invitation: InvitationId
    delivery: DeliveryId
    unmatched: DeliveryId
    document: DocumentId
    export: ExportId
    advice: AdviceId


@dataclass(frozen=True)
class Office:
    """A furnished office as it lies on disk; `opened` opens a copy of it."""

    folder: Path
    things: Things
    clock: FixedClock

    @contextmanager
    def opened(self, copy: Path) -> Iterator[Context]:
        """Anna in a copy of her office: what a screen does there touches nobody else's."""
        shutil.copytree(self.folder, copy)
        context = open_context(_settings(copy), self.clock)
        try:
            yield come_in(context, login="anna")
        finally:
            context.database.close()


@contextmanager
def ordinary_office(folder: Path) -> Iterator[Office]:
    """The demonstration's office, and a dossier that went the whole way. Its stand-ins serve until the block ends."""
    clock = FixedClock(BEGAN)
    with standins(clock) as serving:
        context = seed_demo(open_context(_settings(folder), clock), dossiers=40)
        connect_standins(context, serving.ockto, serving.packages)
        tell_sent_stories(context)
        things = _furnish(context, clock, ORDINARY)
        context.database.close()
        yield Office(folder, things, clock)


@contextmanager
def hostile_office(folder: Path) -> Iterator[Office]:
    """An office in which every text that somebody else can choose is meant to break a screen."""
    clock = FixedClock(BEGAN)
    with standins(clock) as serving:
        empty = open_context(_settings(folder), clock)
        add_office(empty, name=OFFICE, admin="anna")
        context = come_in(empty, login="anna")
        add_user(context, login="bert", name=OFFICE, role=Role.ADVISER)
        connect_standins(context, serving.ockto, serving.packages)
        for couple in COUPLE[1:]:
            add_dossier(context, persons=couple)
        things = _furnish(context, clock, COUPLE[0], hostile=True)
        context.database.close()
        yield Office(folder, things, clock)


def _settings(folder: Path) -> Settings:
    return Settings(data_directory=folder, database=f"sqlite:///{folder}/brondesk.db", page_url="http://localhost:8750")


def _furnish(
    context: Context, clock: FixedClock, people: tuple[PersonRequest, ...], *, hostile: bool = False
) -> Things:
    dossier = add_dossier(context, persons=people)
    a_record(context, dossier, HOSTILE_RECORD if hostile else RECORD)
    clock.advance(timedelta(minutes=1))
    delivery = _shared(context, dossier)
    clock.advance(timedelta(minutes=1))
    export = _sent(context, dossier)
    clock.advance(timedelta(minutes=1))
    invitation = invite_person(context, person=dossier.persons[1].person)
    unmatched = received(context, dossier.dossier, **FILE) if hostile else received(context, dossier.dossier, COEN)
    document = list_documents(context, dossier=dossier.dossier)[-1]
    text = DESCRIPTION if hostile else "UPO-overzicht 2026"
    describe_document(context, document=document.document, version=document.version, description=text)
    advice = list_advice(context, dossier=dossier.dossier)[0]
    return Things(
        dossier=dossier,
        invitation=invitation.invitation,
        delivery=delivery.delivery,
        unmatched=unmatched.delivery,
        document=document.document,
        export=export,
        advice=advice.advice,
    )


def _shared(context: Context, dossier: DossierView) -> DeliveryView:
    """The applicant shared; file and documents came in, and the file is matched."""
    take_in(context, share(context, dossier))
    for document in list_documents(context, dossier=dossier.dossier):
        fetch(context, document.document)
    (delivery,) = list_deliveries(context, dossier=dossier.dossier).items
    match_all(context, dossier, delivery)
    return delivery


def _sent(context: Context, dossier: DossierView) -> ExportId:
    """Exported to Figlo, which sent advice back."""
    export = send(context, dossier, "figlo").export
    deliver_export(context, export=export)
    for minutes in (1, 2):
        follow_export(
            replace(context, clock=FixedClock(context.clock.now() + timedelta(minutes=minutes))), export=export
        )
    take_in_advice(replace(context, clock=FixedClock(context.clock.now() + timedelta(minutes=3))), export=export)
    return export

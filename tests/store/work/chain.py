"""The steps of the chain, as users and clients take them; what happens between them is the worker's."""

from collections.abc import Callable, Mapping
from datetime import timedelta

import httpx

from store.clock import FixedClock
from store.context import Context
from store.deliveries.matching import confirm_match
from store.deliveries.reading import list_deliveries
from store.deliveries.views import DeliveryView
from store.demo.connecting import standin_request
from store.digimap.invitations import invite_person
from store.digimap.sessions import session_for_invitation
from store.dossiers.views import DossierView
from store.ids import SessionId
from store.ockto.player import play_client
from store.offices.partners import SOURCE_OCKTO
from store.packages.exporting import queue_export
from store.packages.views import ExportRequest, ExportView
from tests.builders import a_dossier
from tests.standins import connect
from tests.store.work.waiting import until


def connect_all(context: Context, ockto: str, packages: Mapping[str, str]) -> None:
    """The office is connected with the stand-ins of these addresses."""
    connect(context, [standin_request(code, address) for code, address in {"ockto": ockto, **packages}.items()])


def share(context: Context, dossier: DossierView, persona: str = "self") -> SessionId:
    """The applicant is invited, scans, and shares."""
    invitation = invite_person(context, person=dossier.persons[0].person)
    session = session_for_invitation(context, invitation=invitation.invitation, opening=True).session
    for step in ("scan", "gather", "share"):
        play_client(context, session=session, step=step, persona=persona)
    return session


def brings(clock: FixedClock, holds: Callable[[], bool], seconds: float = 30) -> None:
    """Lets the time run until it holds: what waits for its turn gets it soon."""

    def later() -> bool:
        clock.advance(timedelta(seconds=0.2))
        return holds()

    until(later, seconds)


def delivered(context: Context, dossier: DossierView) -> tuple[DeliveryView, ...]:
    """The files of a dossier."""
    return list_deliveries(context, dossier=dossier.dossier).items


def match_all(context: Context, dossier: DossierView, delivery: DeliveryView) -> None:
    """The one person inside is the applicant."""
    for inside in delivery.persons:
        confirm_match(context, delivery=delivery.delivery, inside=inside.inside_id, person=dossier.persons[0].person)


def send(context: Context, dossier: DossierView, package: str = "dias") -> ExportView:
    """The applicant's newest file is queued for a package."""
    request = ExportRequest(dossier.dossier, package, SOURCE_OCKTO, ("aanvrager",))
    return queue_export(context, request=request).export


def received(address: str) -> list[Mapping[str, object]]:
    """What a package counts."""
    items: list[Mapping[str, object]] = httpx.get(f"{address}/_received", trust_env=False).json()["items"]
    return items


def many(context: Context, count: int) -> list[DossierView]:
    """So many dossiers, each of somebody else."""
    return [
        a_dossier(context, birth_date=f"19{40 + n // 300:02}-{n % 12 + 1:02}-{n % 25 + 1:02}") for n in range(count)
    ]

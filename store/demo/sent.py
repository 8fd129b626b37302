"""Dossiers that went the whole way: exported to the stand-ins, and what came back."""

from collections.abc import Callable

from store.context import Context, write
from store.demo import people
from store.demo.stories import SENT_STORIES, at, begun, matched
from store.dossiers.queries import find_person
from store.dossiers.records import HAND, add_record
from store.dossiers.views import APPLICANT, DossierView
from store.ids import ExportId
from store.offices.partners import SOURCE_DOSSIER, SOURCE_OCKTO
from store.packages.advice import accept_advice, finish_advice, list_advice
from store.packages.delivering import deliver_export
from store.packages.exporting import follow_export_state, queue_export
from store.packages.following import follow_export, take_in_advice
from store.packages.views import ExportRequest

_LOOKS = 5
"""Stand-ins that keep nobody waiting need two."""


def tell_sent_stories(context: Context, *, count: int = SENT_STORIES) -> None:
    """Sent, treated and returned, as it was then. The stand-ins are connected, and answer without delay."""
    stories = (_ageing, _done, _advised, _refused)
    for tell in stories[max(0, len(stories) - count) :]:
        tell(context)


def _ageing(context: Context) -> None:
    """Done long ago; the file is about to become too old."""
    dossier = begun(at(context, days=82), people.AGEING)
    matched(at(context, days=80), dossier.persons[0])
    _decided(at(context, days=79), dossier, "finrust")


def _done(context: Context) -> None:
    dossier = begun(at(context, days=15), people.DONE)
    matched(at(context, days=13), dossier.persons[0])
    _decided(at(context, days=12), dossier, "dias")


def _advised(context: Context) -> None:
    """Advice came back and waits for a decision."""
    dossier = begun(at(context, days=4), people.ADVISED)
    matched(at(context, days=3), dossier.persons[0])
    _sent(at(context, days=1), dossier, "adviesbox", SOURCE_OCKTO)


def _refused(context: Context) -> None:
    """The package could not read an amount that somebody typed with a point in it."""
    dossier = begun(at(context, days=1.5), people.REFUSED)
    with write(at(context, days=1.4)) as unit:
        person = find_person(unit, context, dossier.persons[0].person)
        values = {"income_gross_year": "48.500", "employer": "Voorbeeld Zorg", "children": "1"}
        add_record(unit, context, person, values, origin=HAND, origin_id=None)
    _sent(at(context, hours=30), dossier, "figlo", SOURCE_DOSSIER)


def _decided(context: Context, dossier: DossierView, package: str) -> None:
    _sent(context, dossier, package, SOURCE_OCKTO)
    later = at(context, hours=-3)
    for advice in list_advice(later, dossier=dossier.dossier):
        accept_advice(later, advice=advice.advice)
        finish_advice(later, advice=advice.advice)


def _sent(context: Context, dossier: DossierView, package: str, source: str) -> None:
    request = ExportRequest(dossier.dossier, package, source, (APPLICANT,))
    export = queue_export(context, request=request).export.export
    steps: dict[str, Callable[[Context, ExportId], str]] = {
        "queued": lambda then, one: deliver_export(then, export=one),
        "accepted": lambda then, one: follow_export(then, export=one),
        "in_treatment": lambda then, one: follow_export(then, export=one),
        "advice_ready": lambda then, one: take_in_advice(then, export=one),
    }
    for _ in range(_LOOKS):
        step = steps.get(follow_export_state(context, export=export).state)
        if step is None:
            return
        step(context, export)

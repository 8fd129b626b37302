"""Verifies everything stored for an office: hashes, seals, references, open questions, the audit chain."""

from collections.abc import Iterator

from sqlmodel import col, func, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow, record
from store.audit.verifying import verify_chain
from store.care.blobs import check_blobs
from store.care.references import check_references
from store.care.seals import check_seals
from store.care.views import CheckProblem, CheckReport
from store.context import Context, write
from store.database.unit import Unit
from store.dossiers.needs import needs_now
from store.dossiers.status import OpenNeed, needs_from_text
from store.ids import DossierId
from store.progress import Progress
from store.tables.dossiers import Dossier
from store.tables.needs import DossierNeed


def check_everything(context: Context, *, progress: Progress | None = None) -> CheckReport:
    """Reads and unseals all that the actor's office has stored and verifies it; changes nothing.

    Raises NotAllowed for who may not read the audit trail, Cancelled when stopped.
    """
    progress = progress or Progress()
    with write(context) as unit:
        allow(unit, context, Capability.READ_AUDIT, Action.CHECK)
        record(unit, context, Action.CHECK)
        blobs, damaged = check_blobs(unit, context, progress)
        sealed, broken = check_seals(unit, context)
        dossiers = unit.exec(select(func.count()).where(col(Dossier.office_id) == context.actor.office)).one()
        chain = verify_chain(unit, context.actor.office, progress)
        problems = [
            *damaged,
            *broken,
            *check_references(unit),
            *_needs(unit, context),
            *(CheckProblem("check_audit", f"{wrong.code}:{wrong.line}") for wrong in chain.problems),
        ]
    return CheckReport(blobs, sealed, dossiers, chain.lines, tuple(problems))


def _needs(unit: Unit, context: Context) -> Iterator[CheckProblem]:
    """Dossiers whose open questions, as they stand in the list, are not what their rows say."""
    rows = unit.exec(select(Dossier).where(Dossier.office_id == context.actor.office).order_by(col(Dossier.id)))
    now = context.clock.now()
    for row in rows.yield_per(500):
        kept = needs_from_text(row.needs)
        listed = unit.exec(select(DossierNeed.need).where(DossierNeed.dossier_id == row.id)).all()
        fresh = needs_now(unit, context, DossierId(row.id))
        held = [_names(needs, now_holds=[need.holds(now) for need in needs]) for needs in (kept, fresh)]
        if held[0] != held[1] or set(listed) != {need.need.value for need in kept}:
            yield CheckProblem("check_needs", f"dossier:{row.id}")


def _names(needs: tuple[OpenNeed, ...], *, now_holds: list[bool]) -> set[str]:
    return {need.need.value for need, holds in zip(needs, now_holds, strict=True) if holds}

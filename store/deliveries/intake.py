"""Takes in a file: the BSN rule first, then strict reading, then everything of it in one unit, or nothing.

Reading is done before the unit opens, so that a large file keeps nobody waiting.
"""

from datetime import datetime

from sqlmodel import col, select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.deliveries.access import about_delivery, permitted_delivery
from store.deliveries.fitting import credible
from store.deliveries.keeping import keep_delivery
from store.deliveries.prepare import Prepared, is_future, prepare
from store.deliveries.rows import concerned
from store.deliveries.showing import delivery_view
from store.deliveries.views import DeliveryView, ReceiveRequest
from store.dossiers.needs import refresh_needs
from store.dossiers.queries import find_dossier
from store.errors import Conflict, InvalidInput, NotFound, Refused
from store.ids import DeliveryId, DossierId
from store.odm.limits import Limits
from store.tables.deliveries import Delivery
from store.tables.dossiers import Dossier
from store.tables.ockto import OcktoSession


def receive_delivery(context: Context, *, request: ReceiveRequest) -> DeliveryView:
    """Takes in a file; the same file again is the delivery that is there (`duplicate_of`), and changes nothing.

    Raises InvalidInput with file, line and column where the bytes are no JSON or beyond the limits, Conflict where the
    same file lies in another dossier, NotFound and NotAllowed; then nothing of it is kept.
    """
    with read(context) as unit:
        _permit(unit, context, request)
    now = context.clock.now()
    if request.retrieved_at is not None:
        _check_moment(request.retrieved_at, now)
    limits = Limits(context.settings.odm_bytes, context.settings.odm_depth)
    prepared = prepare(request.data, name=request.name, limits=limits, now=now)
    try:
        return _receive(context, request, prepared)
    except Conflict as conflict:
        if conflict.code != "already_there":
            raise
        # Somebody took in the same file at the same moment: it is there now.
        return _receive(context, request, prepared)


def date_delivery(context: Context, *, delivery: DeliveryId, retrieved_at: datetime) -> DeliveryView:
    """Gives a file without a date of its own the moment at which it was retrieved; that can be mended later.

    Raises Refused where the file has its own, InvalidInput for a moment that cannot be, NotFound and NotAllowed.
    """
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.RECEIVE, Action.DATE_DELIVERY)
        _check_moment(retrieved_at, context.clock.now())
        if row.retrieved_at is not None and not row.retrieved_by:
            raise Refused("delivery_has_date", remedy="look_at_delivery")
        row.retrieved_at, row.retrieved_by = retrieved_at, context.actor.login
        unit.add(row)
        record(unit, context, Action.DATE_DELIVERY, about)
        if row.dossier_id is not None:
            refresh_needs(unit, context, DossierId(row.dossier_id))
        return delivery_view(unit, context, row)


def _receive(context: Context, request: ReceiveRequest, prepared: Prepared) -> DeliveryView:
    with write(context) as unit:
        _permit(unit, context, request)
        fingerprint = context.vault.fingerprint(request.data, purpose="delivery")
        there = _there(unit, context, request, prepared, fingerprint)
        if there is not None:
            return _again(unit, context, request, there)
        row = keep_delivery(unit, context, request, prepared, fingerprint)
        record(unit, context, Action.RECEIVE_DELIVERY, about_delivery(row, concerned(unit, row)))
        if request.dossier is not None:
            refresh_needs(unit, context, request.dossier)
        return delivery_view(unit, context, row)


def _there(
    unit: Unit, context: Context, request: ReceiveRequest, prepared: Prepared, fingerprint: str
) -> Delivery | None:
    """The delivery that brought these bytes before, or of which they are the copy that was saved from this dossier."""
    own = select(Delivery).where(Delivery.office_id == context.actor.office)
    there = unit.exec(own.where(Delivery.received_hmac == fingerprint)).one_or_none()
    if there is not None or request.dossier is None:
        return there
    copied = own.where(Delivery.dossier_id == request.dossier, Delivery.sha256 == prepared.sha256)
    return unit.exec(copied.order_by(col(Delivery.id)).limit(1)).one_or_none()


def _permit(unit: Unit, context: Context, request: ReceiveRequest) -> None:
    """Dossier and session are the office's own and belong together, and the actor may."""
    about = About(dossier=request.dossier)
    allow(unit, context, Capability.RECEIVE, Action.RECEIVE_DELIVERY, about)
    dossier: Dossier | None = find_dossier(unit, context, request.dossier) if request.dossier is not None else None
    if request.session is None:
        return
    found = unit.exec(
        select(OcktoSession.dossier_id).where(
            OcktoSession.office_id == context.actor.office, OcktoSession.id == request.session
        )
    ).one_or_none()
    if found is None or dossier is None or found != dossier.id:
        raise NotFound("session_not_found", facts={"session": str(request.session)}, remedy="look_at_dossier")


def _again(unit: Unit, context: Context, request: ReceiveRequest, there: Delivery) -> DeliveryView:
    """The same bytes were received before: in this dossier that is told, in another one it is refused."""
    if there.dossier_id != request.dossier:
        raise Conflict("delivery_in_other_dossier", facts={"delivery": str(there.id)}, remedy="look_at_other_dossier")
    record(unit, context, Action.RECEIVE_DELIVERY, about_delivery(there, concerned(unit, there)), result="duplicate")
    return delivery_view(unit, context, there, duplicate_of=DeliveryId(there.id))


def _check_moment(moment: datetime, now: datetime) -> None:
    """A date given by hand names a moment, and not one to come."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise InvalidInput("moment_needs_offset", remedy="moment_form")
    if credible(moment) is None or is_future(moment, now):
        raise InvalidInput("retrieved_in_future", facts={"value": moment.isoformat()}, remedy="moment_form")

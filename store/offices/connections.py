"""An office's connections: set, shown without their credentials, opened for a call, and what calls made of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from sqlmodel import select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, read, write
from store.database.unit import Unit
from store.errors import Conflict, Refused, Usage
from store.offices.connection_rules import checked_base_url, checked_guid, checked_request, missing, state_of
from store.offices.partners import PARTNERS, Partner
from store.offices.views import ConnectionRequest, ConnectionState, ConnectionView
from store.tables.base import CODE
from store.tables.connections import Connection

FAILURES_UNTIL_PAUSE = 5
PAUSE = timedelta(minutes=15)
TEST_OK = "ok"


@dataclass(frozen=True, slots=True)
class ConnectionAccess:
    """What a call needs. The credentials show in no representation."""

    partner: str
    environment: str
    base_url: str
    credentials: Mapping[str, str] = field(repr=False)
    guid: str = ""


def find_partner(code: str) -> Partner:
    """The partner of that code. Raises Usage."""
    if code not in PARTNERS:
        raise Usage("partner_unknown", facts={"partner": code, "known": ", ".join(PARTNERS)}, remedy="partner_form")
    return PARTNERS[code]


def set_connection(context: Context, *, request: ConnectionRequest) -> ConnectionView:
    """Sets an office's way to a partner; its last test and its pause no longer count.

    Raises NotAllowed for anybody but an administrator, Usage for what no connection can be, Conflict when it was
    changed since `request.version`.
    """
    partner = find_partner(request.partner)
    checked_request(partner, request)
    base_url = checked_base_url(request.base_url, request.environment)
    guid = checked_guid(request.guid)
    about = About(object=f"connection:{partner.code}", facts={"environment": request.environment})
    with write(context) as unit:
        allow(unit, context, Capability.SET_CONNECTION, Action.SET_CONNECTION, about)
        row = _row(unit, context, partner.code, lock=True) or _begun(unit, context, partner.code)
        if request.version is not None and request.version != row.version:
            raise Conflict("connection_changed", facts={"partner": partner.name}, remedy="look_again")
        given = {name: value for name, value in request.credentials.items() if value}
        row.credentials = _seal(context, row.reference, _credentials(context, row) | given)
        row.environment, row.base_url, row.guid = request.environment, base_url, guid
        row.tested_at, row.test_result, row.failures, row.paused_until = None, "", 0, None
        row.changed_at = context.clock.now()
        row.version += 1
        record(unit, context, Action.SET_CONNECTION, about)
        return _view(context, partner, row)


def list_connections(context: Context) -> tuple[ConnectionView, ...]:
    """A row per partner, set up or not."""
    with read(context) as unit:
        allow(unit, context, Capability.SEE_CONNECTIONS, Action.SEE_CONNECTIONS)
        rows = {row.partner: row for row in unit.exec(select(Connection).where(_of_office(context)))}
        return tuple(_view(context, partner, rows.get(partner.code)) for partner in PARTNERS.values())


def show_connection(context: Context, *, partner: str) -> ConnectionView:
    """One partner's row. Raises Usage for a partner that does not exist."""
    with read(context) as unit:
        allow(unit, context, Capability.SEE_CONNECTIONS, Action.SEE_CONNECTIONS)
        return connection_view(unit, context, partner)


def connection_view(unit: Unit, context: Context, partner: str) -> ConnectionView:
    """The same in a unit that is open already, for a check that needs it."""
    known = find_partner(partner)
    return _view(context, known, _row(unit, context, known.code))


def open_connection(unit: Unit, context: Context, partner: str) -> ConnectionAccess:
    """What a call to the partner needs. Raises Refused where it is not set up, or not wholly."""
    known = find_partner(partner)
    row = _row(unit, context, known.code)
    view = _view(context, known, row)
    if row is None or view.state is not ConnectionState.SET_UP:
        facts = {"partner": known.name, "missing": ", ".join(view.missing)}
        raise Refused("connection_not_set_up", facts=facts, remedy="set_up_connection")
    return ConnectionAccess(partner, row.environment, row.base_url, _credentials(context, row), row.guid)


def allow_test(unit: Unit, context: Context, partner: str) -> ConnectionAccess:
    """What a test needs, for who may test. Raises NotAllowed, and Refused as `open_connection`."""
    allow(unit, context, Capability.TEST_CONNECTION, Action.TEST_CONNECTION, About(object=f"connection:{partner}"))
    return open_connection(unit, context, partner)


def record_test(context: Context, *, partner: str, result: str) -> ConnectionView:
    """Keeps what a test said: "ok", which ends a pause, or the code of what failed."""
    known, about = find_partner(partner), About(object=f"connection:{partner}", facts={"result": result})
    with write(context) as unit:
        allow(unit, context, Capability.TEST_CONNECTION, Action.TEST_CONNECTION, about)
        row = _row(unit, context, known.code, lock=True)
        if row is None:
            raise Refused("connection_not_set_up", facts={"partner": known.name}, remedy="set_up_connection")
        row.tested_at, row.test_result = context.clock.now(), result[:CODE]
        if result == TEST_OK:
            row.failures, row.paused_until = 0, None
        record(unit, context, Action.TEST_CONNECTION, about)
        return _view(context, known, row)


def note_call(unit: Unit, context: Context, partner: str, *, arrived: bool) -> None:
    """Counts calls that did not arrive: after five in a row the connection rests a while."""
    row = _row(unit, context, partner, lock=True)
    if row is None:
        return
    row.failures = 0 if arrived else row.failures + 1
    if arrived:
        row.paused_until = None
    elif row.failures >= FAILURES_UNTIL_PAUSE:
        row.paused_until = context.clock.now() + PAUSE


def paused_until(view: ConnectionView, now: datetime) -> datetime | None:
    """Until when nothing is sent over it, None when it may be used."""
    return view.paused_until if view.paused_until is not None and view.paused_until > now else None


def _of_office(context: Context) -> bool:
    return Connection.office_id == context.actor.office


def _row(unit: Unit, context: Context, partner: str, *, lock: bool = False) -> Connection | None:
    query = select(Connection).where(_of_office(context), Connection.partner == partner)
    return unit.exec(query.with_for_update() if lock else query).one_or_none()


def _begun(unit: Unit, context: Context, partner: str) -> Connection:
    reference = str(uuid4())
    row = Connection(
        office_id=context.actor.office,
        partner=partner,
        environment="",
        base_url="",
        reference=reference,
        credentials=_seal(context, reference, {}),
        changed_at=context.clock.now(),
        version=0,
    )
    unit.add(row)
    return row


def _seal(context: Context, reference: str, credentials: Mapping[str, str]) -> bytes:
    return context.vault.seal_text(json.dumps(dict(credentials)), place=_place(reference))


def _credentials(context: Context, row: Connection) -> dict[str, str]:
    held: dict[str, str] = json.loads(context.vault.open_text(row.credentials, place=_place(row.reference)))
    return held


def _place(reference: str) -> str:
    return f"connection:{reference}:credentials"


def _view(context: Context, partner: Partner, row: Connection | None) -> ConnectionView:
    if row is None:
        lacking = missing(partner, base_url="", credentials={}, guid="")
        return ConnectionView(partner.code, ConnectionState.NOT_SET_UP, lacking, "", "", "", None, "", None, 0)
    held = _credentials(context, row)
    lacking = missing(partner, base_url=row.base_url, credentials=held, guid=row.guid)
    return ConnectionView(
        partner=partner.code,
        state=state_of(lacking, begun=True),
        missing=lacking,
        environment=row.environment,
        base_url=row.base_url,
        guid=row.guid,
        last_test=row.tested_at,
        test_result=row.test_result,
        paused_until=row.paused_until,
        version=row.version,
    )

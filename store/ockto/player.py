"""Plays the client's part against the stand-in, which in the real world happens on a phone."""

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import allow, record
from store.context import Context, read, write
from store.dossiers.queries import find_person
from store.errors import Refused, Usage
from store.ids import PersonId, SessionId
from store.ockto.client import PARTNER
from store.ockto.following import follow_session
from store.ockto.queries import find_session
from store.ockto.sessions import about_session
from store.ockto.views import PersonaView, SessionView
from store.offices.connections import ConnectionAccess, open_connection
from store.tables.persons import Person
from store.wire.answers import read_message, require_good
from store.wire.call import call
from store.wire.views import Answer, Request

SELF = "self"
"""The invited person, with plausible data."""
STEPS = ("scan", "gather", "share", "refuse")


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True)


class _Invited(_Message):
    surname: str
    prefix: str
    partner_surname: str
    initials: str
    first_names: str
    sex: str
    birth_date: str
    postcode: str
    house_number: str
    role: str


class _Step(_Message):
    persona: str
    person: _Invited | None = None


class _Persona(_Message):
    persona: str = Field(max_length=100)
    description: str = Field(max_length=500)


class _Personas(_Message):
    items: tuple[_Persona, ...]


def play_client(context: Context, *, session: SessionId, step: str, persona: str = SELF) -> SessionView:
    """The client does a step (scan, gather, share, refuse); the session as it stands afterwards.

    Raises Usage for a step that does not exist, Refused on a connection that is not a stand-in's, ServiceFailed for a
    step that is not possible now.
    """
    if step not in STEPS:
        raise Usage("client_step_unknown", facts={"step": step, "known": ", ".join(STEPS)})
    with write(context) as unit:
        row = find_session(unit, context, session)
        allow(unit, context, Capability.INVITE, Action.PLAY_CLIENT, about_session(row))
        access = _standin(open_connection(unit, context, PARTNER))
        person = find_person(unit, context, PersonId(row.person_id))
        message = _Step(persona=persona, person=_invited(person) if persona == SELF else None)
        record(unit, context, Action.PLAY_CLIENT, about_session(row))
    body = message.model_dump_json(by_alias=True, exclude_none=True).encode()
    require_good(_ask(context, access, "POST", f"/_client/{row.reference}/{step}", body))
    return follow_session(context, session=session)


def list_personas(context: Context) -> tuple[PersonaView, ...]:
    """Whom the stand-in client can be. Raises Refused on a connection that is not a stand-in's."""
    with read(context) as unit:
        allow(unit, context, Capability.INVITE, Action.PLAY_CLIENT)
        access = _standin(open_connection(unit, context, PARTNER))
    found = read_message(_ask(context, access, "GET", "/_client/personas"), _Personas)
    return tuple(PersonaView(one.persona, one.description) for one in found.items)


def can_play_client(context: Context) -> bool:
    """Whether the office's connection leads to a stand-in."""
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.PLAY_CLIENT)
        try:
            _standin(open_connection(unit, context, PARTNER))
        except Refused:
            return False
        return True


def _standin(access: ConnectionAccess) -> ConnectionAccess:
    if access.environment != "sandbox":
        raise Refused("client_only_in_sandbox", remedy="ask_client_again")
    return access


def _ask(context: Context, access: ConnectionAccess, method: str, path: str, body: bytes = b"") -> Answer:
    headers = {"Content-Type": "application/json"} if body else {}
    seconds = context.settings.service_seconds
    return call(Request(PARTNER, method, access.base_url.rstrip("/") + path, headers, body, seconds=seconds))


def _invited(person: Person) -> _Invited:
    return _Invited(**{name: getattr(person, name) for name in _Invited.model_fields})

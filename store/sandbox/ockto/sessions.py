"""Sessions: who may do what when, and the file that comes out."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from store.sandbox.moments import Moment
from store.sandbox.ockto.documents import Shelf
from store.sandbox.ockto.messages import (
    ClientStep,
    InvitedPerson,
    OdmDocument,
    OdmFile,
    StartedSession,
    StartSession,
    State,
)
from store.sandbox.personas.build import Wish, build_story
from store.sandbox.personas.catalogue import DEFAULT, SELF, persona_named
from store.sandbox.problems import FieldNote, Problem

SCAN_LIMIT = timedelta(minutes=15)
DOCUMENT_LIMIT = timedelta(minutes=10)

# Which step of the client is possible from which states, and where it leads.
STEPS: Mapping[str, tuple[frozenset[State], State]] = {
    "scan": (frozenset({State.CREATED}), State.SCANNED),
    "gather": (frozenset({State.SCANNED}), State.GATHERING),
    "share": (frozenset({State.GATHERING}), State.SHARED),
    "refuse": (frozenset({State.SCANNED, State.GATHERING}), State.REFUSED),
}
OPEN = frozenset({State.CREATED, State.SCANNED, State.GATHERING})


@dataclass(slots=True)
class Session:
    """One journey of one client."""

    request: StartSession
    provider_code: str
    qr_code: str
    expires_at: datetime
    state: State = State.CREATED
    persona: str = DEFAULT
    person: InvitedPerson | None = None
    gathered_at: datetime | None = None
    result: bytes | None = field(default=None, repr=False)

    def state_at(self, now: datetime) -> State:
        """The state at that moment: one that nobody scanned in time has expired."""
        if self.state is State.CREATED and now >= self.expires_at:
            return State.EXPIRED
        return self.state


class Sessions:
    """All sessions of the stand-in."""

    def __init__(self, now: Moment, shelf: Shelf, document_url: Callable[[str], str]) -> None:
        self._now = now
        self._shelf = shelf
        self._document_url = document_url
        self._sessions: dict[str, Session] = {}

    def start(self, request: StartSession, provider_code: str) -> StartedSession:
        """A new session; asked again in the very same words while nobody scanned, the same one again."""
        if request.test_case_id is not None and persona_named(request.test_case_id) is None:
            raise _invalid("testCaseId", "Onbekende testpersoon")
        session = self._sessions.get(request.session_id)
        if session is None:
            session = self._new(request, provider_code)
            self._sessions[request.session_id] = session
        elif session.request != request or session.state_at(self._now()) is not State.CREATED:
            raise Problem(409, "session_exists", "Sessie bestaat al")
        return StartedSession(session_id=request.session_id, qr_code=session.qr_code, expires_at=session.expires_at)

    def _new(self, request: StartSession, provider_code: str) -> Session:
        return Session(
            request=request,
            provider_code=provider_code,
            # 42 bytes: fits a version 4 code at level M. Only the app knows what it means.
            qr_code="OCKTO:" + secrets.token_urlsafe(27),
            expires_at=self._now() + SCAN_LIMIT,
            persona=request.test_case_id or DEFAULT,
        )

    def status(self, session_id: str) -> State:
        """How far the client is."""
        return self._found(session_id).state_at(self._now())

    def result(self, session_id: str) -> bytes:
        """The file; the same bytes each time."""
        session = self._found(session_id)
        state = session.state_at(self._now())
        if state in (State.EXPIRED, State.CANCELLED):
            raise Problem(410, "session_expired", "Sessie is verlopen")
        if session.result is None:
            raise Problem(409, "not_shared", "Klant heeft niet gedeeld")
        return session.result

    def cancel(self, session_id: str) -> None:
        """Ends an open session at once; what is over stays as it is, and what is shared cannot be taken back."""
        session = self._found(session_id)
        if session.state is State.SHARED:
            raise Problem(409, "already_shared", "Klant heeft al gedeeld")
        if session.state_at(self._now()) in OPEN:
            session.state = State.CANCELLED

    def step(self, session_id: str, word: str, step: ClientStep) -> State:
        """The client does something."""
        session = self._found(session_id)
        if word not in STEPS:
            raise Problem(404, "not_found", "Onbekende stap")
        allowed, after = STEPS[word]
        if session.state_at(self._now()) not in allowed:
            raise Problem(409, "step_not_allowed", "Deze stap kan nu niet")
        self._become(session, step)
        session.state = self._lead(session, after)
        return session.state

    def _become(self, session: Session, step: ClientStep) -> None:
        persona = persona_named(step.persona or session.persona)
        if persona is None:
            raise _invalid("persona", "Onbekende testpersoon")
        person = step.person or session.person
        if persona.code == SELF and person is None:
            raise _invalid("person", "Wie is het? Testpersoon self vraagt de gegevens van de klant")
        session.persona, session.person = persona.code, person

    def _lead(self, session: Session, after: State) -> State:
        if after is State.GATHERING:
            session.gathered_at = self._now()
            persona = persona_named(session.persona)
            return State.FAILED if persona is not None and persona.breaks else after
        if after is State.SHARED:
            session.result = self._file_of(session).model_dump_json(by_alias=True).encode()
        return after

    def _file_of(self, session: Session) -> OdmFile:
        request = session.request
        retrieved_at = session.gathered_at or self._now()
        ends_at = self._now() + DOCUMENT_LIMIT
        psd2_months = request.psd2_amount_of_months if request.psd2_info_included else 0
        wish = Wish(retrieved_at, not request.disable_partner, psd2_months, tuple(request.request_documents))
        story = build_story(session.persona, session.person, wish)
        documents = [
            OdmDocument(
                document_id=one.document_id,
                type=one.type,
                person_id=one.person_id,
                url=self._document_url(self._shelf.put(one.content, ends_at)),
                expires_at=ends_at,
            )
            for one in story.papers
        ]
        return OdmFile(
            odm_version="v4_3",
            file_id=secrets.token_hex(16),
            session_id=request.session_id,
            provider_code=session.provider_code,
            consent_code=request.consent_code,
            ockto_type=request.ockto_type,
            retrieved_at=story.retrieved_at,
            persons=story.persons,
            sources=story.sources,
            documents=documents,
        )

    def _found(self, session_id: str) -> Session:
        session = self._sessions.get(session_id)
        if session is None:
            raise Problem(404, "not_found", "Onbekende sessie")
        return session


def _invalid(field_name: str, text: str) -> Problem:
    return Problem(422, "invalid", "Bericht klopt niet", errors=[FieldNote(field=field_name, text=text)])

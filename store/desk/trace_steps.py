"""The chain as steps with their moments: pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from store.desk.trace_facts import ChainFacts, PersonFacts
from store.desk.trace_views import Step, StepState, TraceStep, TraceStop
from store.tables.states import DocumentState, ExportState, SessionState

STOPS_AT: dict[str, Step] = {
    "not_invited": Step.INVITED,
    "withdrawn": Step.INVITED,
    "invitation_expired": Step.OPENED,
    "invitation_asked_again": Step.OPENED,
    "not_opened": Step.OPENED,
    "opened": Step.CODE_SHOWN,
    "code_expired": Step.SCANNED,
    "waiting_for_scan": Step.SCANNED,
    "session_failed": Step.CODE_SHOWN,
    "scanned": Step.GATHERED,
    "gathering": Step.GATHERED,
    "session_refused": Step.SHARED,
    "taking_in": Step.FILE_IN,
    "unmatched": Step.MATCHED,
    "conflict": Step.MATCHED,
    "too_old": Step.EXPORTED,
    "not_exported": Step.EXPORTED,
    "sending": Step.EXPORTED,
    "connection_rests": Step.EXPORTED,
    "export_failed": Step.EXPORTED,
    "export_unknown": Step.EXPORTED,
    "export_refused": Step.ACCEPTED,
    "in_treatment": Step.ADVICE_BACK,
    "advice_coming": Step.ADVICE_BACK,
    "advice_unplaced": Step.TAKEN,
    "advice_open": Step.TAKEN,
}
"""At which step each stop stands."""
_ORDER = tuple(Step)
_FINE = "ok"


def steps_of(facts: ChainFacts, stop: TraceStop) -> tuple[TraceStep, ...]:
    """Every step, those of a person for each person, in the order of the chain."""
    found = [step for one in facts.persons for step in _of_person(one, facts)]
    found += [*_documents(facts), *_exported(facts)]
    marked = [_marked(step, found, stop, _place(facts, stop)) for step in found]
    return tuple(sorted(marked, key=lambda step: _ORDER.index(step.step)))


def _place(facts: ChainFacts, stop: TraceStop) -> Step | None:
    if stop.code == "worker_down":
        return Step.FILE_IN if stop.person else Step.EXPORTED
    one = facts.person(stop.person)
    if stop.code == "session_failed" and one is not None and one.session is not None and one.session.scanned_at:
        return Step.GATHERED
    return STOPS_AT.get(stop.code)


def _of_person(one: PersonFacts, facts: ChainFacts) -> Iterator[TraceStep]:
    invitation, session = one.invitation, one.session
    yield _step(Step.INVITED, one.role, None if invitation is None else invitation.created_at)
    yield _step(Step.OPENED, one.role, None if invitation is None else invitation.opened_at)
    shown = session is not None and session.state not in (SessionState.NEW, SessionState.FAILED)
    begun = session is not None and (shown or session.scanned_at is not None)
    yield _step(Step.CODE_SHOWN, one.role, session.created_at if session is not None and begun else None)
    yield _step(Step.SCANNED, one.role, None if session is None else session.scanned_at)
    shared = None if session is None else session.shared_at
    gathered = one.file if one.file is not None and session is not None and one.file.session_id == session.id else None
    yield _sources(one.role, shared, facts if gathered is not None else None)
    yield _step(Step.SHARED, one.role, shared)
    yield _step(Step.FILE_IN, one.role, None if one.file is None else one.file.received_at)
    yield _step(Step.MATCHED, one.role, None if one.inside is None else one.inside.matched_at)


def _sources(role: str, at: datetime | None, facts: ChainFacts | None) -> TraceStep:
    if facts is None or not facts.sources:
        return _step(Step.GATHERED, role, at)
    fine = sum(source.status == _FINE for source in facts.sources)
    silent = ", ".join(source.source for source in facts.sources if source.status != _FINE)
    note = "sources_silent" if silent else "sources_all"
    told = (("ok", str(fine)), ("all", str(len(facts.sources))), ("silent", silent))
    return TraceStep(Step.GATHERED, role, StepState.DONE if at else StepState.TO_DO, at, note, told)


def _documents(facts: ChainFacts) -> Iterator[TraceStep]:
    here = [one for one in facts.documents if one.state == DocumentState.HERE]
    lost = sum(one.state == DocumentState.LOST for one in facts.documents)
    if not facts.documents:
        yield _step(Step.DOCUMENTS, "", None)
        return
    at = max((one.received_at for one in here if one.received_at), default=None)
    done = len(here) + lost == len(facts.documents)
    state = StepState.STUCK if lost else StepState.DONE if done else StepState.BUSY
    told = (("here", str(len(here))), ("all", str(len(facts.documents))), ("lost", str(lost)))
    yield TraceStep(Step.DOCUMENTS, "", state, at, "documents_lost" if lost else "documents_here", told)


def _exported(facts: ChainFacts) -> Iterator[TraceStep]:
    export, advice = facts.export, facts.advice
    if export is None:
        yield from (_step(step, "", None) for step in _ORDER[_ORDER.index(Step.EXPORTED) :])
        return
    told = (("package", export.package), ("version", str(export.version)))
    sent = export.sent_at if export.state not in (ExportState.FAILED, ExportState.UNKNOWN) else None
    yield TraceStep(Step.EXPORTED, "", _done(sent), sent, "export_of", told)
    arrived = export.state in (ExportState.ACCEPTED, ExportState.IN_TREATMENT, ExportState.ADVICE_READY)
    yield _step(Step.ACCEPTED, "", export.since if arrived and advice is None else sent if arrived else None)
    yield _step(Step.ADVICE_BACK, "", None if advice is None else advice.received_at)
    yield _step(Step.TAKEN, "", None if advice is None else advice.decided_at)


def _done(at: datetime | None) -> StepState:
    return StepState.TO_DO if at is None else StepState.DONE


def _step(step: Step, person: str, at: datetime | None) -> TraceStep:
    return TraceStep(step, person, _done(at), at)


def _marked(step: TraceStep, steps: Sequence[TraceStep], stop: TraceStop, place: Step | None) -> TraceStep:
    """Marks the step at which it stands, and what was passed by."""
    if step.state is StepState.DONE:
        return step
    if step.step is place and step.person in (stop.person, ""):
        state = StepState.STUCK if stop.stuck else StepState.BUSY
        return TraceStep(step.step, step.person, state, step.at, step.note, step.facts)
    done = [one for one in steps if one.state is StepState.DONE]
    later = [one for one in done if one.person == step.person] or [one for one in done if one.person == ""]
    if step.state is StepState.TO_DO and any(_ORDER.index(one.step) > _ORDER.index(step.step) for one in later):
        return TraceStep(step.step, step.person, StepState.PASSED_BY, None, step.note, step.facts)
    return step

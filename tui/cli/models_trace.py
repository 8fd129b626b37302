"""The JSON document of where a dossier's way stopped."""

from datetime import datetime

from pydantic import BaseModel

from store.audit.views import ProblemView
from store.desk.trace_views import Trace, TraceDeed, TraceStep
from store.words.sentences import Language, sentence


class StopModel(BaseModel):
    """Where it stands, and why."""

    code: str
    person: str | None
    stuck: bool
    text: str
    since: datetime | None
    partner: str | None
    reason: str | None
    words: str | None
    trace_id: str | None


class TellModel(BaseModel):
    """The sentence for the client."""

    nl: str
    en: str


class StepModel(BaseModel):
    """A step of the chain; `person` is absent where it is the dossier's."""

    step: str
    person: str | None
    state: str
    at: datetime | None
    note: str | None


class ProblemModel(BaseModel):
    """An unexpected fault of the program."""

    number: str
    user: str
    at: datetime
    code: str


class DeedModel(BaseModel):
    """What can be done about it, or why not."""

    action: str
    key: str
    allowed: bool
    why_not: str | None
    command: str


class TraceModel(BaseModel):
    """The whole."""

    dossier: int
    number: str
    name: str
    office: str
    status: str
    stop: StopModel
    tell: TellModel
    steps: list[StepModel]
    problems: list[ProblemModel]
    actions: list[DeedModel]
    worker_alive: bool


class KnownProblemModel(ProblemModel):
    """The same, with the dossier that was in view."""

    dossier: str | None


def problem_model(view: ProblemView) -> KnownProblemModel:
    """The model of a problem number."""
    return KnownProblemModel(
        number=view.number, user=view.user, at=view.at, code=view.code, dossier=view.dossier_number or None
    )


def stop_sentence(trace: Trace, language: Language) -> str:
    """Where it stands, in a sentence."""
    person = sentence(trace.stop.person, language) if trace.stop.person else ""
    return sentence(f"stop_{trace.stop.code}", language, {"person": person, "partner": trace.stop.partner})


def trace_model(trace: Trace, language: Language) -> TraceModel:
    """The model of the view."""
    tell = f"tell_{trace.stop.code}"
    return TraceModel(
        dossier=trace.dossier,
        number=trace.number,
        name=trace.name,
        office=trace.office,
        status=trace.status.value,
        stop=_stop(trace, language),
        tell=TellModel(nl=sentence(tell, Language.DUTCH), en=sentence(tell, Language.ENGLISH)),
        steps=[_step(one, language) for one in trace.steps],
        problems=[ProblemModel(number=one.number, user=one.user, at=one.at, code=one.code) for one in trace.problems],
        actions=[_deed(one, language) for one in trace.deeds],
        worker_alive=trace.worker_alive,
    )


def step_note(step: TraceStep, language: Language) -> str:
    """What is to be said of a step besides its moment."""
    facts = {name: sentence(f"partner_{value}", language) if name == "package" else value for name, value in step.facts}
    return sentence(step.note, language, facts) if step.note else ""


def _stop(trace: Trace, language: Language) -> StopModel:
    stop = trace.stop
    return StopModel(
        code=stop.code,
        person=stop.person or None,
        stuck=stop.stuck,
        text=stop_sentence(trace, language),
        since=stop.since,
        partner=stop.partner or None,
        reason=sentence(stop.reason, language, {"partner": stop.partner}) if stop.reason else None,
        words=stop.words or None,
        trace_id=stop.trace_id or None,
    )


def _step(one: TraceStep, language: Language) -> StepModel:
    note = step_note(one, language)
    return StepModel(
        step=one.step.value, person=one.person or None, state=one.state.value, at=one.at, note=note or None
    )


def _deed(one: TraceDeed, language: Language) -> DeedModel:
    why = sentence(one.why_not, language) if one.why_not else None
    return DeedModel(action=one.deed.value, key=one.key, allowed=one.possible, why_not=why, command=one.command)

"""Reads answers: a message as its model, a refusal as problem details (RFC 9457), anything else as a typed error."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from store.errors import ServiceFailed
from store.wire.views import Answer

Model = TypeVar("Model", bound=BaseModel)

LONGEST = 500
"""Characters kept of a text that a service sends along with a refusal."""


def _short(value: object) -> object:
    return value[:LONGEST] if isinstance(value, str) else ""


Foreign = Annotated[str, BeforeValidator(_short)]
"""A service's own text, of bounded length; a value of another type counts as none."""


class FieldProblem(BaseModel):
    """What a service has against one field."""

    model_config = ConfigDict(frozen=True)

    field: Foreign = ""
    text: Foreign = ""


class Problem(BaseModel):
    """Problem details. Nothing in it is relied on to be there: it is read when things go wrong."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True)

    title: Foreign = ""
    detail: Foreign = ""
    code: Foreign = ""
    trace_id: Foreign = ""
    errors: tuple[FieldProblem, ...] = Field(default=())


def read_message(answer: Answer, model: type[Model]) -> Model:
    """The body as that message. Raises ServiceFailed for a refusal, and `service_nonsense` for any other shape."""
    require_good(answer)
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as fault:
        raise nonsense(answer) from fault


def require_good(answer: Answer) -> None:
    """Raises ServiceFailed unless the service says that it did its part."""
    if not answer.good:
        raise refusal(answer)


def read_problem(answer: Answer) -> Problem:
    """The problem details in an answer; empty ones where it has none that can be read."""
    try:
        return Problem.model_validate_json(answer.body)
    except ValidationError:
        return Problem()


def refusal(answer: Answer) -> ServiceFailed:
    """The error that an answer without success amounts to: `service_error`, `service_refused` or `service_nonsense`.

    Facts: partner, status, and the service's own code, detail and trace id.
    """
    if answer.status < 400:
        return nonsense(answer)  # a redirect is not followed: credentials go to the address that was set up, only
    problem = read_problem(answer)
    facts = {
        "partner": answer.partner,
        "status": str(answer.status),
        "code": problem.code,
        "detail": problem.detail or problem.title,
        "trace_id": problem.trace_id,
    }
    if answer.status >= 500 or answer.status in _LATER:
        code, repeat_safe, remedy = "service_error", answer.repeat_safe, "try_again_later"
    else:
        code, repeat_safe, remedy = "service_refused", True, "look_at_connection"
    return ServiceFailed(code, repeat_safe=repeat_safe, facts=facts, remedy=remedy)


def nonsense(answer: Answer) -> ServiceFailed:
    """The error for an answer that means nothing here."""
    return ServiceFailed(
        "service_nonsense",
        repeat_safe=answer.repeat_safe,
        facts={"partner": answer.partner, "status": str(answer.status)},
        remedy="ask_partner",
    )


_LATER = frozenset({408, 425, 429})
"""Refusals that speak of the moment, not of the question."""

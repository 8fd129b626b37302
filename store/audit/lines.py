"""Writes audit lines: in the unit of the action itself, and for a refusal in a unit of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from store.actor import Capability, Role
from store.audit.actions import Action
from store.audit.presence import check_still_in
from store.context import Context
from store.database.unit import Unit
from store.errors import BrondeskError, NotAllowed, NotFound
from store.ids import DossierId, PersonId
from store.tables.base import CODE


@dataclass(frozen=True, slots=True)
class About:
    """What an action is about: dossier, the persons concerned (one line each), and the object by its kind and id."""

    dossier: DossierId | None = None
    persons: tuple[PersonId, ...] = ()
    object: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)


NOTHING = About()


def allow(unit: Unit, context: Context, capability: Capability, action: Action, about: About = NOTHING) -> None:
    """Lets the actor's role do the action, or raises NotAllowed; NoLongerIn for whoever was disabled meanwhile.

    From here on a refusal in this unit (NotAllowed, Refused, NotFound) writes its line in a unit of its own. A role
    that must say why (support, for content) is let in only where a reason was given for the dossier today.
    """
    allow_role(unit, context, capability, action, about)
    if context.actor.must_say_why(capability):
        from store.audit.why import required_reason  # few users are asked, and the list's first page opens nothing

        unit.reason = required_reason(unit, context, about.dossier)


def allow_role(unit: Unit, context: Context, capability: Capability, action: Action, about: About = NOTHING) -> None:
    """The same without asking why: for what is not there, and for the giving of the reason itself."""
    unit.refused_steps.append(lambda error: _record_refusal(context, action, about, error))
    check_still_in(unit, context)
    if not context.actor.may(capability):
        role = context.actor.role.value
        raise NotAllowed("role_may_not", facts={"role": role, "action": action.value}, remedy="ask_adviser")


def allow_system(action: Action, context: Context) -> None:
    """Lets background work, which serves every office, do the action; a person never."""
    if context.actor.role is not Role.SYSTEM:
        role = context.actor.role.value
        raise NotAllowed("role_may_not", facts={"role": role, "action": action.value}, remedy="ask_adviser")


def missed(unit: Unit, context: Context, code: str, *, what: str, row: object, remedy: str) -> NotFound:
    """The error for a row that is not there for this actor: nobody's, or another office's, in the same words.

    Its refusal is on record too where the use case had not come to ask for leave.
    """
    if not unit.refused_steps:
        about = About(object=f"{what}:{row}"[:CODE])
        unit.refused_steps.append(lambda error: _record_refusal(context, Action.LOOK_FOR, about, error))
    return NotFound(code, facts={what: str(row)}, remedy=remedy)


def record(unit: Unit, context: Context, action: Action, about: About = NOTHING, *, result: str = "done") -> None:
    """Leaves a line per person concerned, chained and written last in the unit: no line, no action."""
    unit.last_steps.append(lambda: _append(unit, context, action, about, result))


def _record_refusal(context: Context, action: Action, about: About, error: BrondeskError) -> None:
    if not context.actor.office:
        return
    with context.database.unit(writes=True) as unit:
        _append(unit, context, action, about, f"refused:{error.code}"[:40])


def _append(unit: Unit, context: Context, action: Action, about: About, result: str) -> None:
    from store.audit.appending import append  # its tables cost 15 ms, and the list's first page leaves no line

    append(unit, context, action, about, result)

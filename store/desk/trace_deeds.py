"""What can be done about where it stopped, by whom, and why not: pure."""

from collections.abc import Iterator

from store.actor import Actor, Capability
from store.desk.trace_facts import ChainFacts, PersonFacts
from store.desk.trace_views import Deed, TraceDeed, TraceStop
from store.tables.digimap import Invitation
from store.tables.states import AdviceState, ExportState

CAPABILITIES: dict[Deed, Capability] = {
    Deed.INVITE: Capability.INVITE,
    Deed.RENEW: Capability.INVITE,
    Deed.WITHDRAW: Capability.INVITE,
    Deed.RETRY: Capability.RETRY_EXPORT,
    Deed.TEST: Capability.TEST_CONNECTION,
    Deed.MATCH: Capability.MATCH,
    Deed.EXPORT: Capability.EXPORT,
    Deed.ACCEPT: Capability.ACCEPT_ADVICE,
    Deed.EDIT: Capability.EDIT_DOSSIER,
}
"""What each deed asks of the actor's role."""
KEYS: dict[Deed, str] = {
    Deed.INVITE: "i",
    Deed.RENEW: "r",
    Deed.WITHDRAW: "x",
    Deed.RETRY: "t",
    Deed.TEST: "K",
    Deed.MATCH: "m",
    Deed.EXPORT: "e",
    Deed.ACCEPT: "A",
    Deed.EDIT: "w",
}
_RETRIED = (ExportState.FAILED, ExportState.UNKNOWN)


def invited_of(facts: ChainFacts, stop: TraceStop) -> PersonFacts | None:
    """Whose invitation renewing and withdrawing are about: that of the person where it stands, else the first."""
    usable = [one for one in facts.persons if one.invitation is not None and one.invitation.withdrawn_at is None]
    chosen = next((one for one in usable if one.role == stop.person), None)
    return chosen or next((one for one in usable if one.waits), None) or next(iter(usable), None)


def deeds_of(
    facts: ChainFacts, stop: TraceStop, actor: Actor, number: str, elsewhere: str = ""
) -> tuple[TraceDeed, ...]:
    """Every deed; those that the role may not do are told as such, whatever the state.

    `elsewhere` stands behind each command line.
    """
    invited = invited_of(facts, stop)
    invitation = None if invited is None else invited.invitation
    person = stop.person or (invited.role if invited is not None else "aanvrager")
    commands = {deed: words + elsewhere for deed, words in _commands(facts, stop, number, person).items()}
    return tuple(TraceDeed(deed, KEYS[deed], commands[deed], _why_not(deed, facts, invitation, actor)) for deed in Deed)


def _why_not(deed: Deed, facts: ChainFacts, invitation: Invitation | None, actor: Actor) -> str:
    if not actor.may(CAPABILITIES[deed]):
        return f"deed_not_yours_{deed.value}"
    return next(_against(deed, facts, invitation), "")


def _against(deed: Deed, facts: ChainFacts, invitation: Invitation | None) -> Iterator[str]:
    export, advice = facts.export, facts.advice
    match deed:
        case Deed.INVITE | Deed.EXPORT if not facts.persons:
            yield "deed_nobody"
        case Deed.RENEW | Deed.WITHDRAW if invitation is None:
            yield "deed_not_invited"
        case Deed.RENEW | Deed.WITHDRAW if invitation is not None and invitation.expires_at <= facts.now:
            yield "deed_invite_again"
        case Deed.RETRY if export is None or export.state not in _RETRIED:
            yield "deed_nothing_failed"
        case Deed.MATCH if facts.newest_match is None and not facts.unmatched:
            yield "deed_no_file"
        case Deed.ACCEPT if advice is None or advice.state != AdviceState.OPEN:
            yield "deed_no_advice"


def _commands(facts: ChainFacts, stop: TraceStop, number: str, person: str) -> dict[Deed, str]:
    session = next((one.session for one in facts.persons if one.role == person and one.session is not None), None)
    export = 0 if facts.export is None else facts.export.id
    package = facts.export.package if facts.export is not None else "figlo"
    invite = f"brondesk invite {number} --person {person}"
    return {
        Deed.INVITE: invite,
        Deed.RENEW: f"{invite} --session" if session is None else f"brondesk session renew {session.id}",
        Deed.WITHDRAW: f"{invite} --withdraw",
        Deed.RETRY: f"brondesk export retry {export}",
        Deed.TEST: f"brondesk connection test {stop.partner or 'ockto'}",
        Deed.MATCH: "brondesk match suggest DELIVERY",
        Deed.EXPORT: f"brondesk export check {number} --package {package}",
        Deed.ACCEPT: f"brondesk advice list {number}",
        Deed.EDIT: f"brondesk person edit {number} --role {person}",
    }

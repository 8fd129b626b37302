"""The ONE table of where a dossier's way stopped: pure, most urgent first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from store.clock import age_days
from store.desk.trace_facts import ChainFacts, PersonFacts
from store.desk.trace_views import TraceStop
from store.dossiers.status import LAST_DAY
from store.tables.packages import Export
from store.tables.states import AdviceState, ExportState, SessionState

OCKTO = "ockto"
_Rule = Callable[[ChainFacts], TraceStop | None]


def stop_of(facts: ChainFacts) -> TraceStop:
    """Where it stands: the first rule that has something to say."""
    return next((stop for rule in _RULES if (stop := rule(facts)) is not None), _stop("done"))


def _stop(
    code: str,
    person: str = "",
    *,
    stuck: bool = False,
    since: datetime | None = None,
    partner: str = "",
    reason: str = "",
    words: str = "",
    trace_id: str = "",
) -> TraceStop:
    return TraceStop(code, person, stuck, since, partner, reason, words, trace_id)


def _nobody(facts: ChainFacts) -> TraceStop | None:
    return None if facts.persons else _stop("nobody")


_EXPORT_ENDS = {
    ExportState.FAILED: "export_failed",
    ExportState.UNKNOWN: "export_unknown",
    ExportState.REFUSED: "export_refused",
}


def _export_ended(facts: ChainFacts) -> TraceStop | None:
    export = facts.export
    if export is None or export.state not in _EXPORT_ENDS or _newer_file(facts, export):
        return None
    return _of_export(_EXPORT_ENDS[ExportState(export.state)], export, facts, stuck=True)


def _newer_file(facts: ChainFacts, export: Export) -> bool:
    return facts.newest_match is not None and facts.newest_match > export.since


def _of_export(code: str, export: Export, facts: ChainFacts, *, stuck: bool = False, reason: str = "") -> TraceStop:
    return _stop(
        code,
        stuck=stuck,
        since=export.since,
        partner=export.package,
        reason=reason or export.reason,
        words=facts.words,
        trace_id=export.trace_id,
    )


def _advice_waits(facts: ChainFacts) -> TraceStop | None:
    export, advice = facts.export, facts.advice
    if export is None or advice is None or advice.state == AdviceState.DECIDED:
        return None
    if advice.state == AdviceState.UNPLACED:
        found = _of_export("advice_unplaced", export, facts, stuck=True, reason=advice.reason)
    else:
        found = _of_export("advice_open", export, facts)
    return replace(found, since=advice.received_at)


def _matching(facts: ChainFacts) -> TraceStop | None:
    if facts.unmatched:
        unmatched = [one for one in facts.persons if one.inside is None]
        whose = next((one for one in unmatched if one.file is not None), next(iter(unmatched), None))
        since = None if whose is None or whose.file is None else whose.file.received_at
        return _stop("unmatched", "" if whose is None else whose.role, since=since)
    conflict = next((one for one in facts.persons if one.inside is not None and one.inside.conflict), None)
    return None if conflict is None else _stop("conflict", conflict.role, stuck=True)


def _client(facts: ChainFacts) -> TraceStop | None:
    """The first person who is under way and has something wrong, else the first who is under way."""
    under_way = [_person(one, facts) for one in facts.persons if one.waits]
    return next((stop for stop in under_way if stop.stuck), next(iter(under_way), None))


def _person(one: PersonFacts, facts: ChainFacts) -> TraceStop:
    invitation, session = one.invitation, one.session
    assert invitation is not None  # noqa: S101  # such a person does not wait
    if session is not None and (stop := _session(one.role, session.state, facts)) is not None:
        code, stuck = stop
        return _stop(
            code,
            one.role,
            stuck=stuck,
            since=session.changed_at,
            partner=OCKTO,
            reason=session.reason,
            trace_id=session.reference if stuck else "",
        )
    if invitation.expires_at <= facts.now:
        asked = "invitation_asked_again" if invitation.renewal_requested_at else "invitation_expired"
        return _stop(asked, one.role, stuck=True, since=invitation.expires_at)
    if session is not None and (lapsed := session.expires_at) is not None and lapsed <= facts.now:
        return _stop("code_expired", one.role, stuck=True, since=lapsed, partner=OCKTO)
    if session is not None and session.state == SessionState.WAITING:
        return _stop("waiting_for_scan", one.role, since=session.created_at, partner=OCKTO)
    if invitation.opened_at is not None:
        return _stop("opened", one.role, since=invitation.opened_at)
    return _stop("not_opened", one.role, since=invitation.created_at)


def _session(role: str, state: str, facts: ChainFacts) -> tuple[str, bool] | None:
    match state:
        case SessionState.FAILED:
            return "session_failed", True
        case SessionState.REFUSED:
            return "session_refused", True
        case SessionState.SCANNED:
            return "scanned", False
        case SessionState.GATHERING:
            return "gathering", False
        case SessionState.SHARED:
            return ("taking_in", False) if facts.worker_alive else ("worker_down", True)
    return None


def _no_file(facts: ChainFacts) -> TraceStop | None:
    if facts.newest_match is not None or not facts.persons:
        return None
    first = facts.persons[0]
    withdrawn = first.invitation is not None and first.invitation.withdrawn_at is not None
    return _stop("withdrawn" if withdrawn else "not_invited", first.role)


def _too_old(facts: ChainFacts) -> TraceStop | None:
    newest, export = facts.newest_retrieved, facts.export
    if newest is None or age_days(newest, facts.now) <= LAST_DAY:
        return None
    return None if export is not None and not _newer_file(facts, export) else _stop("too_old", since=newest)


def _not_sent(facts: ChainFacts) -> TraceStop | None:
    export = facts.export
    if export is None or _newer_file(facts, export):
        return _stop("not_exported", since=facts.newest_match)
    return None


def _sent(facts: ChainFacts) -> TraceStop | None:
    export = facts.export
    if export is None or facts.advice is not None:
        return None
    if export.state in (ExportState.QUEUED, ExportState.SENDING):
        if not facts.worker_alive:
            return _of_export("worker_down", export, facts, stuck=True)
        return _of_export("connection_rests" if facts.paused else "sending", export, facts, stuck=facts.paused)
    return _of_export("in_treatment" if export.state != ExportState.ADVICE_READY else "advice_coming", export, facts)


def _rules() -> Iterator[_Rule]:
    yield from (_nobody, _export_ended, _advice_waits, _matching, _client, _no_file, _too_old, _not_sent, _sent)


_RULES: tuple[_Rule, ...] = tuple(_rules())
CODES = (
    *("nobody", "export_failed", "export_unknown", "export_refused", "advice_unplaced", "advice_open", "unmatched"),
    *("conflict", "session_failed", "session_refused", "scanned", "gathering", "taking_in", "worker_down"),
    *("invitation_asked_again", "invitation_expired", "code_expired", "waiting_for_scan", "opened", "not_opened"),
    *("withdrawn", "not_invited", "too_old", "not_exported", "connection_rests", "sending", "in_treatment"),
    *("advice_coming", "done"),
)
"""Every place at which it can stand; each has a sentence (`stop_…`) and one for the client (`tell_…`)."""

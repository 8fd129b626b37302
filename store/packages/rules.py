"""The checks before an export: what is found, by stable codes. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from store.clock import age_days, amsterdam_day
from store.deliveries.rules import source_findings
from store.deliveries.views import MatchedFile
from store.dossiers.status import LAST_DAY, WARN_DAYS
from store.findings import Finding, Level
from store.offices.connections import paused_until
from store.offices.views import ConnectionState
from store.packages.choosing import reason_against
from store.packages.situation import Situation, Subject
from store.words.forms import day_text, moment_text

_WEIGHT = {Level.BLOCKING: 0, Level.WARNING: 1, Level.INFO: 2}
_UNFINISHED = {
    "queued": ("version_under_way", "wait_for_export", None),
    "sending": ("version_under_way", "wait_for_export", None),
    "failed": ("version_failed", "retry_that_export", "t"),
    "unknown": ("version_unknown", "retry_that_export", "t"),
}
_FILE_REMEDIES = {
    "match_conflict": ("undo_or_mend", "m"),
    "consent_withdrawn": ("invite_again", "i"),
    "consent_expired": ("invite_again", "i"),
    "file_undated": ("date_file", "w"),
    "odm_too_old": ("invite_again", "i"),
}


def findings_of(situation: Situation) -> tuple[Finding, ...]:
    """Everything there is to say, what blocks first."""
    found = [*_package(situation), *_version(situation), *_removal(situation)]
    for subject in situation.subjects:
        found += _subject(situation, subject)
    found += _left_out(situation)
    if situation.facts or not any(finding.level is Level.BLOCKING for finding in found):
        found.append(_contents(situation))
    return tuple(sorted(found, key=lambda finding: _WEIGHT[finding.level]))


def _finding(
    code: str,
    level: Level,
    person: str | None = None,
    *,
    remedy: str | None = None,
    key: str | None = None,
    where: str | None = None,
    **facts: str,
) -> Finding:
    return Finding(code, level, person, tuple(facts.items()), where, remedy, key)


def _package(situation: Situation) -> Iterator[Finding]:
    connection, package = situation.connection, situation.name
    if connection.missing == ("guid",):
        yield _finding("guid_missing", Level.BLOCKING, remedy="set_guid", key="K", package=package)
    elif connection.state is not ConnectionState.SET_UP:
        yield _finding("connection_not_set_up", Level.BLOCKING, remedy="set_up_connection", key="K", partner=package)
    until = paused_until(connection, situation.now)
    if until is not None:
        facts = {"package": package, "until": moment_text(until)}
        yield _finding("connection_paused", Level.WARNING, remedy="test_connection", key="K", **facts)
    if situation.source not in situation.ways.sources:
        yield _finding("source_not_taken", Level.BLOCKING, remedy="choose_other_source", package=package)
    if not situation.subjects:
        yield _finding("nobody_chosen", Level.BLOCKING, remedy="choose_person")


def _version(situation: Situation) -> Iterator[Finding]:
    earlier = situation.earlier
    if earlier is not None and earlier.state in _UNFINISHED:
        code, remedy, key = _UNFINISHED[earlier.state]
        facts = {"version": str(earlier.version), "package": situation.name}
        yield _finding(code, Level.BLOCKING, remedy=remedy, key=key, **facts)


def _removal(situation: Situation) -> Iterator[Finding]:
    if not situation.ways.asks_removal or situation.arrived_before is None:
        return
    facts = {"package": situation.name, "since": _day(situation.arrived_before)}
    if situation.removal_confirmed:
        yield _finding("removal_confirmed", Level.INFO, **facts)
    else:
        yield _finding("removal_needed", Level.BLOCKING, remedy="confirm_removal", **facts)


def _subject(situation: Situation, subject: Subject) -> Iterator[Finding]:
    if not subject.present:
        role = subject.role
        yield _finding("role_not_in_dossier", Level.BLOCKING, role, remedy="add_person_first", role=role)
    elif situation.from_ockto:
        yield from _file(situation, subject)
        if situation.ways.new_clients_only and subject.file is not None:
            yield from _known(situation, subject)
    elif subject.record is None:
        code = "record_version_missing" if subject.records else "record_missing"
        yield _finding(code, Level.BLOCKING, subject.role, remedy="fill_client_data", key="w")


def _file(situation: Situation, subject: Subject) -> Iterator[Finding]:
    file = subject.file
    if file is None:
        yield _no_file(subject)
        return
    reason = reason_against(file, situation.now)
    if reason:
        remedy, key = _FILE_REMEDIES[reason]
        facts = _file_facts(file, situation.now)
        yield _finding(reason, Level.BLOCKING, subject.role, remedy=remedy, key=key, **facts)
    elif file.retrieved_at is not None and WARN_DAYS <= age_days(file.retrieved_at, situation.now) <= LAST_DAY:
        yield _finding("odm_ageing", Level.WARNING, subject.role, **_file_facts(file, situation.now))
    if subject.newer:
        yield _finding("older_file", Level.WARNING, subject.role, **_file_facts(file, situation.now))
    yield from _sources(file, subject.role)


def _no_file(subject: Subject) -> Finding:
    if subject.matched_files:
        return _finding("delivery_not_of_person", Level.BLOCKING, subject.role, remedy="choose_file_of_person")
    if subject.unmatched_at is not None:
        day = _day(subject.unmatched_at)
        return _finding("not_matched", Level.BLOCKING, subject.role, remedy="match_file", key="m", day=day)
    return _finding("no_file", Level.BLOCKING, subject.role, remedy="invite_person", key="i")


def _sources(file: MatchedFile, role: str) -> Iterator[Finding]:
    own = [source for source in file.sources if source.inside_id in ("", file.inside_id)]
    for finding in source_findings(own, file.retrieved_at):
        yield replace(finding, person=role)


def _known(situation: Situation, subject: Subject) -> Iterator[Finding]:
    package = situation.name
    if subject.known_since is not None:
        since = _day(subject.known_since)
        remedy = "send_dossier_data"
        yield _finding("existing_client", Level.BLOCKING, subject.role, remedy=remedy, package=package, since=since)
    elif subject.perhaps_known_since is not None:
        since = _day(subject.perhaps_known_since)
        facts = {"package": package, "since": since}
        yield _finding("perhaps_existing_client", Level.WARNING, subject.role, remedy="judge_new_client", **facts)
    elif not subject.identity:
        yield _finding("identity_incomplete", Level.WARNING, subject.role, package=package)
    else:
        yield _finding("new_client", Level.INFO, subject.role, package=package)


def _left_out(situation: Situation) -> Iterator[Finding]:
    for role in situation.left_out:
        yield _finding("person_left_out", Level.WARNING, role)


def _contents(situation: Situation) -> Finding:
    facts = {"persons": str(len(situation.subjects)), "facts": str(situation.facts)}
    if not situation.facts:
        return _finding("nothing_to_send", Level.WARNING, **facts)
    one = len(situation.subjects) == 1
    return _finding("message_contents_one" if one else "message_contents", Level.INFO, **facts)


def _file_facts(file: MatchedFile, now: datetime) -> dict[str, str]:
    told = {"inside": file.inside_id, "parts": " ".join(file.conflicts), "delivery": str(file.delivery)}
    if file.retrieved_at is None:
        return told | {"day": _day(file.received_at), "days": "?"}
    return told | {"day": _day(file.retrieved_at), "days": str(age_days(file.retrieved_at, now))}


def _day(moment: datetime) -> str:
    return day_text(amsterdam_day(moment))

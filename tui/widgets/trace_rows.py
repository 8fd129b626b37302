"""Where a dossier's way stopped, as rows: what and why, what to tell the client, then the steps."""

from collections.abc import Hashable, Iterator
from datetime import datetime
from typing import Final

from store.desk.trace_views import Step, StepState, Trace, TraceStep
from store.words.sentences import sentence
from tui.clean import pad, wrap
from tui.text.words import Words
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.status import role

SIGNS: Final[dict[StepState, tuple[str, str]]] = {
    StepState.DONE: ("✓", "good"),
    StepState.BUSY: ("◌", "accent"),
    StepState.STUCK: ("✗", "bad"),
    StepState.TO_DO: ("○", "muted"),
    StepState.PASSED_BY: ("–", "muted"),
}
_LABEL, _STEP, _PERSON = 12, 20, 26


def trace_rows(trace: Trace, words: Words, now: datetime, width: int) -> list[Row]:
    """All rows, what matters most on top."""
    rows = [*_stop(trace, words, now, width), *_tell(trace, words, width), *_marks(trace, words, now)]
    rows.append(_heads(trace, words))
    rows += [_step(step, trace, words, now) for step in Step]
    return rows


def tell_text(trace: Trace, words: Words) -> str:
    """The sentence for the client."""
    return sentence(f"tell_{trace.stop.code}", words.language)


def stop_text(trace: Trace, words: Words) -> str:
    """Where it stands, in a sentence."""
    facts = {"person": role(trace.stop.person, words.language), "partner": trace.stop.partner}
    return sentence(f"stop_{trace.stop.code}", words.language, facts)


def _labelled(label: str, texts: list[str], key: str, tone: str) -> Iterator[Row]:
    for place, text in enumerate(texts):
        row_key: Hashable = (key, place)
        yield Row(row_key, (Piece(f" {pad(label if place == 0 else '', _LABEL)} ", "muted"), Piece(text, tone)))


def _stop(trace: Trace, words: Words, now: datetime, width: int) -> Iterator[Row]:
    stop, room = trace.stop, width - _LABEL - 3
    since = f" ({when_text(stop.since, now, words.language)})" if stop.since is not None else ""
    tone = "bad" if stop.stuck else "strong"
    yield from _labelled(words("trace.where"), wrap(stop_text(trace, words) + since, room), "stop", tone)
    if stop.reason:
        reason = sentence(stop.reason, words.language, {"partner": stop.partner})
        yield from _labelled(words("trace.why"), wrap(reason, room), "why", "plain")
    if stop.words:
        yield from _labelled("" if stop.reason else words("trace.why"), wrap(stop.words, room), "words", "plain")
    if not trace.worker_alive and stop.code != "worker_down":
        yield from _labelled(words("trace.note"), wrap(words("trace.worker_down"), room), "worker", "warn")


def _tell(trace: Trace, words: Words, width: int) -> Iterator[Row]:
    lines = wrap(f"“{tell_text(trace, words)}”", width - _LABEL - 3)
    yield from _labelled(words("trace.tell"), lines, "tell", "accent")


def _marks(trace: Trace, words: Words, now: datetime) -> Iterator[Row]:
    if trace.stop.trace_id:
        yield from _labelled(words("trace.mark"), [trace.stop.trace_id], "mark", "plain")
    for place, one in enumerate(trace.problems):
        when = when_text(one.at, now, words.language)
        text = words("trace.problem", number=one.number, user=one.user, when=when, code=one.code)
        label = words("trace.fault") if place == 0 else ""
        yield Row(("problem", one.number), (Piece(f" {pad(label, _LABEL)} ", "muted"), Piece(text)))


def _heads(trace: Trace, words: Words) -> Row:
    names = "".join(pad(role(name, words.language), _PERSON) for name in trace.persons)
    return text_row(f" {pad(words('trace.steps'), _STEP)} {names.rstrip()}", "muted")


def _step(step: Step, trace: Trace, words: Words, now: datetime) -> Row:
    """The step's name, and under each person its sign and moment; what is the dossier's stands under the first."""
    found = [one for one in trace.steps if one.step is step]
    cells = [next((one for one in found if one.person == name), None) for name in trace.persons]
    if any(one.person == "" for one in found) or not cells:
        cells = [next(iter(found), None)]
    worst = next((one for one in found if one.state in (StepState.STUCK, StepState.BUSY)), None)
    name = pad(sentence(f"trace_step_{step}", words.language), _STEP)
    pieces: list[Piece] = [Piece(f" {name} ", "strong" if worst is not None else "plain")]
    for one in cells:
        pieces += _cell(one, words, now, wide=len(cells) == 1)
    return Row(("step", step), tuple(pieces))


def _cell(one: TraceStep | None, words: Words, now: datetime, *, wide: bool) -> Line:
    if one is None:
        return (Piece(" " * _PERSON),)
    sign, tone = SIGNS[one.state]
    facts = {name: _fact(name, value, words) for name, value in one.facts}
    note = sentence(one.note, words.language, facts) if one.note else ""
    when = when_text(one.at, now, words.language) if one.at is not None else ""
    text = "  ".join(part for part in (when, note) if part)
    return Piece(f"{sign} ", tone), Piece(text if wide else pad(text, _PERSON - 3) + " ")


def _fact(name: str, value: str, words: Words) -> str:
    return sentence(f"partner_{value}", words.language) if name == "package" else value

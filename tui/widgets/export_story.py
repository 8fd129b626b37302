"""The story of an export as rows: state and reason, what was sent, the package's words, what came back."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from store.offices.partners import PARTNERS
from store.packages.views import AdviceView, ChosenPart, ExportView
from store.words.sentences import sentence
from tui.clean import pad
from tui.text.words import Words
from tui.widgets.export_state import advice_state_piece, export_state_piece
from tui.widgets.moments import when_text
from tui.widgets.pieces import Piece, Row

_LABEL = 12


def export_story(view: ExportView, advice: Sequence[AdviceView], words: Words, now: datetime) -> list[Row]:
    """All rows, in the order in which things happened last first."""
    rows = [*_state(view, words, now), *_said(view, words), *_advice(advice, words)]
    return [*rows, *_sent(view, words, now), *_marks(view, words)]


def _row(key: tuple[str, object], label: str, *pieces: Piece) -> Row:
    return Row(key, (Piece(f" {pad(label, _LABEL)} ", "muted"), *pieces))


def _state(view: ExportView, words: Words, now: datetime) -> Iterator[Row]:
    language = words.language
    count = view.attempts
    tries = words("export.attempts_one") if count == 1 else words("export.attempts", count=count)
    parts = [words("export.since", when=when_text(view.since, now, language)), *([tries] if count else [])]
    state = export_state_piece(view.state, language)
    yield _row(("state", 0), words("export.state"), state, Piece("  " + " · ".join(parts)))
    if view.next_attempt_at is not None and view.state in ("queued", "failed", "unknown") and count:
        yield _row(
            ("next", 0), "", Piece(words("export.next_try", when=when_text(view.next_attempt_at, now, language)))
        )
    if view.reason:
        text = sentence(view.reason, language, {"partner": PARTNERS[view.package].name})
        yield _row(("reason", 0), words("export.reason"), Piece(text))


def _said(view: ExportView, words: Words) -> Iterator[Row]:
    label = words("export.words_of", package=PARTNERS[view.package].name)
    lines = ([view.title] if view.title else []) + [
        f"{message.field}: {message.text}" if message.field else message.text for message in view.messages
    ]
    for place, line in enumerate(lines):
        yield _row(("said", place), "" if place else label, Piece(line))


def _advice(advice: Sequence[AdviceView], words: Words) -> Iterator[Row]:
    for one in advice:
        state = advice_state_piece(one.told_state, words.language)
        text = words("export.advice_of", name=one.name)
        yield _row(("advice", int(one.advice)), words("export.advice"), state, Piece(f"  {text}"))


def _sent(view: ExportView, words: Words, now: datetime) -> Iterator[Row]:
    language = words.language
    contents = words("export.contents", facts=view.facts_sent, source=sentence(f"source_{view.source}", language))
    by = words("export.by", login=view.created_by, when=when_text(view.created_at, now, language))
    yield _row(("sent", 0), words("export.sent"), Piece(contents))
    yield _row(("by", 0), "", Piece(by, "muted"))
    for part in view.persons:
        text = f"{part.name}  {_origin(part, words, now)}"
        yield _row(("person", part.role), sentence(part.role, language), Piece(text))
    if view.removal_confirmed:
        yield _row(("removal", 0), "", Piece(words("export.removal")))
    yield _row(("hash", 0), "", Piece(words("export.hash", hash=view.payload_sha256), "muted"))


def _origin(part: ChosenPart, words: Words, now: datetime) -> str:
    if part.retrieved_at is not None:
        return words("export.file", when=when_text(part.retrieved_at, now, words.language))
    return words("export.record", version=part.record or 0)


def _marks(view: ExportView, words: Words) -> Iterator[Row]:
    if view.trace_id:
        yield _row(("trace", 0), words("export.trace"), Piece(view.trace_id))
    if view.reference:
        yield _row(("reference", 0), "", Piece(words("export.reference", reference=view.reference), "muted"))
    if view.link:
        yield _row(("link", 0), words("export.link"), Piece(view.link, "accent"))

"""How each source of a file did: sign, outcome, age; of one that fell short why, and what to tell the client."""

from collections.abc import Iterator, Mapping, Sequence

from store.deliveries.outcomes import SourceOutcome, source_text
from store.odm.hidden import hide_suspects
from store.words.forms import age_text
from store.words.sentences import Language, sentence
from tui.clean import pad, wrap
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, Row, text_row

_SIGNS = {"ok": ("✓", "good"), "partial": ("!", "warn"), "failed": ("✗", "bad"), "skipped": ("–", "muted")}
_UNCLEAR = ("?", "warn")
_NAME, _PERSON, _OUTCOME = 26, 12, 14
_INDENT = 5


def source_rows(sources: Sequence[SourceOutcome], roles: Mapping[str, str], words: Words, width: int) -> Iterator[Row]:
    """A heading and a row each; nothing for a file without sources."""
    if not sources:
        return
    yield text_row(f" {words('preview.sources')}", "strong")
    for number, source in enumerate(sources):
        yield Row(("source", number), _line(source, roles, words.language))
        for text in _below(source, words):
            yield from (text_row(" " * _INDENT + line, "muted") for line in wrap(text, max(20, width - _INDENT)))


def _line(source: SourceOutcome, roles: Mapping[str, str], language: Language) -> Line:
    sign, tone = _SIGNS.get(source.outcome, _UNCLEAR)
    person = roles.get(source.inside_id, source.inside_id)
    age = "" if source.age_days is None else age_text(source.age_days, language)
    return (
        Piece(f" {sign} ", tone),
        Piece(f"{pad(source_text(source.source, language), _NAME)} {pad(person, _PERSON)} "),
        Piece(f"{pad(sentence(f'source_status_{source.outcome}', language), _OUTCOME)} ", tone),
        Piece(age, "muted"),
    )


def _below(source: SourceOutcome, words: Words) -> Iterator[str]:
    if source.causes:
        yield words("preview.source_says", text=hide_suspects("; ".join(source.causes)))
    if told := source.told(words.language):
        yield words("preview.tell_client", text=told)

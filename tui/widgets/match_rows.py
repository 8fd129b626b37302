"""The rows of a suggestion: each person inside with the candidates, and what speaks for and against them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from store.deliveries.comparing import is_unnamed
from store.deliveries.views import Candidate, DeliveryView, InsideMatch, InsideView, Part, Suggestion
from store.ids import PersonId
from store.words.forms import birth_date_text, sex_text
from store.words.sentences import Language, sentence
from tui.clean import cells, pad
from tui.text.words import Words
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.status import role

_ROLE, _NAME, _SCORE = 9, 20, 4
_LEFT = 1 + _ROLE + 1 + _NAME + 1 + _SCORE + 2


@dataclass(frozen=True, slots=True)
class Choice:
    """What the cursor is on: a candidate for a person inside, or (no person) none of them."""

    inside_id: str
    person: PersonId | None


def file_title(view: DeliveryView, words: Words, now: datetime) -> Line:
    """Matchen · bestand van vandaag 10:31, persoon P1 in het bestand."""
    name = "file_received" if view.retrieved_at is None else "file_of"
    file = words(f"match.{name}", when=when_text(view.retrieved_at or view.received_at, now, words.language))
    who = ""
    if len(view.persons) == 1:
        who = words("match.inside", inside=view.persons[0].inside_id)
    elif view.persons:
        who = words("match.inside_many", count=len(view.persons))
    return Piece(words("match.title"), "title"), Piece(f" · {file}{', ' if who else ''}{who}")


def match_rows(suggestion: Suggestion, words: Words, now: datetime, width: int) -> Iterator[Row]:
    """Everything of a suggestion; a row's key is a `Choice`."""
    if not suggestion.persons:
        yield text_row(f" {words('match.no_persons')}", "muted")
    for place, found in enumerate(suggestion.persons):
        if place:
            yield Row(None, ())
        yield from _person_rows(found, _address(found.inside, suggestion.delivery), words, now, width)


def cursor_of(suggestion: Suggestion) -> Choice | None:
    """Where the cursor begins: at the candidate who is certain enough, else at none of them."""
    waiting = next((one for one in suggestion.persons if one.inside.person is None), None)
    found = waiting or next(iter(suggestion.persons), None)
    if found is None:
        return None
    return Choice(found.inside.inside_id, found.inside.person or found.preselected)


def part_text(part: Part, language: Language, *, against: bool) -> str:
    """Achternaam; for the session in words of its own."""
    code = "part_session_against" if against and part is Part.SESSION else f"part_{part}"
    return sentence(code, language)


def _address(inside: InsideView, view: DeliveryView) -> str:
    """Street, number, postcode and town as the file has them; else what was kept of it to compare."""
    told = (fact.value for fact in view.facts if (fact.field, fact.inside_id) == ("address", inside.inside_id))
    return next(told, " ".join(part for part in (inside.postcode, inside.house_number) if part))


def _person_rows(found: InsideMatch, address: str, words: Words, now: datetime, width: int) -> Iterator[Row]:
    inside = found.inside
    yield Row(None, _inside_line(inside, address, words))
    if inside.person is not None and inside.matched_at is not None:
        when = when_text(inside.matched_at, now, words.language)
        text = words("match.matched_here", when=when, who=inside.matched_by)
        conflict = (Piece(f"  ✗ {words('match.conflict_here')}", "bad"),) if inside.conflicts else ()
        yield Row(None, (Piece(f"   {text}", "good"), *conflict))
    elif found.tie:
        yield text_row(f"   = {words('match.tie')}", "warn")
    if not found.candidates:
        yield text_row(f"   {words('match.no_candidates')}", "muted")
    for candidate in found.candidates:
        yield from _candidate_rows(candidate, inside, words, width)
    yield Row(Choice(inside.inside_id, None), (Piece(f" {words('match.none')}"),))


def _inside_line(inside: InsideView, address: str, words: Words) -> Line:
    born = f"{sex_text(inside.sex, words.language)} {birth_date_text(inside.birth_date)}".strip()
    name = inside.list_name
    if inside.first_names:
        name = ", ".join(part for part in (inside.surname, inside.prefix, inside.first_names) if part)
    texts = [text for text in (born, address) if text]
    nameless = "match.whose" if is_unnamed(inside) else "match.nameless"
    return Piece(f"   {name or words(nameless)}", "strong"), Piece("".join(f"   {text}" for text in texts))


def _candidate_rows(candidate: Candidate, inside: InsideView, words: Words, width: int) -> Iterator[Row]:
    """The candidate with the first reasons beside it, the others below."""
    lines = _reason_lines(candidate, words, max(20, width - _LEFT - 1))
    sign = "●" if inside.person == candidate.person else " "
    left = (
        Piece(f"{sign}{pad(role(candidate.role, words.language), _ROLE)} "),
        Piece(f"{pad(candidate.name, _NAME)} ", "strong"),
        Piece(f"{pad(str(candidate.score), _SCORE, right=True)}  "),
    )
    yield Row(Choice(candidate.inside_id, candidate.person), (*left, *(lines[0] if lines else ())))
    for line in lines[1:]:
        yield Row(None, (Piece(" " * _LEFT), *line))


def _reason_lines(candidate: Candidate, words: Words, width: int) -> list[list[Piece]]:
    """The session on a line of its own, then as many to a line as fit."""
    told = [(part, False) for part in candidate.reasons] + [(part, True) for part in candidate.conflicts]
    told.sort(key=lambda one: one[0] is not Part.SESSION)
    lines: list[list[Piece]] = []
    used = width
    for part, against in told:
        sign, tone = ("✗", "bad") if against else ("✓", "good")
        text = f"{sign} {part_text(part, words.language, against=against)} "
        if used + cells(text) > width:
            lines.append([])
            used = 0
        lines[-1].append(Piece(text, tone))
        used = width if part is Part.SESSION else used + cells(text)
    return lines

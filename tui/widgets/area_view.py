"""What a file says in the seven areas: a list of facts, each of which leads to its line."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from store.deliveries.outcomes import SourceOutcome, source_text
from store.odm.fields import Area
from store.odm.hidden import hide_suspects
from store.words.forms import birth_date_text, value_text
from store.words.sentences import Language, sentence
from tui.clean import pad
from tui.text.words import Words
from tui.widgets.line_view import LineView, Rows
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece, Row, text_row
from tui.widgets.source_rows import source_rows

if TYPE_CHECKING:
    from store.odm.views import Fact

_LABEL, _VALUE, _SOURCE, _PERSON, _MOMENT = 20, 17, 13, 9, 13
_YEAR = len("2025")
_SAID = ("percent", "months")
_BARE = ("text", "date", "count")
_NEEDED = _LABEL + _VALUE + _SOURCE + _PERSON + _MOMENT + 5


class AreaView(LineView):
    """Label, value, source, person, moment; made for its width when it is first shown."""

    def __init__(self, words: Words) -> None:
        super().__init__(id="areas")
        self._words = words
        self._facts: tuple[Fact, ...] | None = None
        self._is_new = True
        self._sources: Sequence[SourceOutcome] = ()
        self._roles: Mapping[str, str] = {}
        self._now: datetime | None = None

    def put(
        self, facts: "tuple[Fact, ...]", sources: Sequence[SourceOutcome], roles: Mapping[str, str], now: datetime
    ) -> None:
        """These facts and what their sources did; `roles` names the persons inside."""
        self._facts, self._sources, self._roles, self._now = facts, sources, roles, now
        self._spread()

    def on_resize(self) -> None:
        """Columns are made for a width."""
        self._spread()

    def forget(self) -> None:
        """The file changed: its facts are to be read again."""
        self._is_new = True
        self._facts = None

    @property
    def is_read(self) -> bool:
        """Whether the facts are there."""
        return self._facts is not None

    @property
    def fact(self) -> "Fact | None":
        """The fact under the cursor."""
        return self._facts[self.key] if self._facts is not None and isinstance(self.key, int) else None

    @property
    def whole(self) -> str:
        """The fact under the cursor in one line."""
        return fact_whole(self.fact, self._words) if self.fact else ""

    @property
    def told(self) -> str:
        """What to copy: the sentence for the client on a source, the value on a fact."""
        if isinstance(self.key, tuple):
            return self._sources[self.key[1]].told(self._words.language)
        return hide_suspects(self.fact.value) if self.fact else ""

    @property
    def path(self) -> str:
        """Where in the file it stands."""
        return self.fact.path if self.fact else ""

    def line(self, *, marked: bool) -> Line:
        """Gezin 4 │ Inkomen 6 │ [Pensioen 3]; without numbers until the file was read."""
        counts = Counter(fact.area for fact in self._facts or ())
        here = self.fact.area if marked and self.fact else None
        pieces: list[Piece] = []
        for area in Area:
            name = self._words("preview.documents_short") if area is Area.DOCUMENTS else self._area_name(area)
            text = f"{name} {counts[area]}" if counts[area] else name
            tone = "strong" if area is here else "plain" if counts[area] else "muted"
            pieces += [Piece(" │ ", "muted")] if pieces else []
            pieces.append(Piece(f"[{text}]" if area is here else text, tone))
        return pieces

    def _area_name(self, area: Area) -> str:
        return sentence(f"area_{area}", self._words.language)

    def _spread(self) -> None:
        if not self.size:
            return  # hidden: it is spread when it is shown
        if self._facts is None:
            self.show(Rows([text_row(f" {self._words('preview.areas_reading')}", "muted")]))
        else:
            self.show(Rows(tuple(self._rows(self._facts))))
            if self._is_new and self._facts:
                self.go(0)  # the first fact, below what the sources did
            self._is_new = False
            self.post_message(self.Moved(self, self.key, self.at))

    def _rows(self, facts: "tuple[Fact, ...]") -> Iterator[Row]:
        yield from source_rows(self._sources, self._roles, self._words, self.size.width - 2)
        for area in Area:
            rows = [(number, fact) for number, fact in enumerate(facts) if fact.area is area]
            yield text_row(f" {self._area_name(area)}", "strong")
            if not rows:
                yield text_row(f"   {self._words('preview.area_empty')}", "muted")
            for number, fact in rows:
                yield Row(number, self._fact_line(fact))

    def _fact_line(self, fact: "Fact") -> Line:
        language, spare = self._words.language, max(0, self.size.width - 2 - _NEEDED) // 2
        label = fact_label(fact, language)
        person = self._roles.get(fact.inside_id, fact.inside_id)
        moment, now = fact.retrieved_at, self._now
        when = when_text(moment, now, language) if moment is not None and now is not None else ""
        return (
            Piece(" ") if fact.complete else Piece("!", "warn"),
            Piece(f"{pad(label, _LABEL + spare)} "),
            Piece(f"{pad(shown_value(fact, language), _VALUE + spare)} ", "strong"),
            Piece(f"{pad(source_text(fact.source, language), _SOURCE)} {pad(person, _PERSON)} {when}", "muted"),
        )


def fact_label(fact: "Fact", language: Language) -> str:
    """Of which year it is, what it is, and what it belongs to."""
    year = f"{fact.as_of} " if len(fact.as_of) == _YEAR else ""
    return f"{year}{sentence(fact.label, language)}" + (f" ({hide_suspects(fact.detail)})" if fact.detail else "")


def fact_whole(fact: "Fact", words: Words) -> str:
    """The fact in one line that cuts nothing: label, value, the days it is of, whether its source gave everything."""
    parts = [f"{fact_label(fact, words.language)}: {shown_value(fact, words.language)}"]
    if len(fact.as_of) > _YEAR:
        days = [birth_date_text(day) for day in (fact.as_of, fact.until) if day]
        parts.append(words("preview.fact_days" if len(days) > 1 else "preview.fact_day", days=" – ".join(days)))
    if fact.parts:
        parts.append(words("preview.fact_total", count=len(fact.parts)))
    if not fact.complete:
        parts.append(words("preview.fact_incomplete"))
    return " · ".join(parts)


def shown_value(fact: "Fact", language: Language) -> str:
    """The value in its unit; empty means that the source does not know it."""
    if not fact.value:
        return sentence("fact_unknown", language)
    if fact.unit == "date":
        return birth_date_text(fact.value)
    return hide_suspects(value_text(fact.value, fact.unit) + _unit(fact.unit, language))


def _unit(unit: str, language: Language) -> str:
    """The sign or word behind a value; another currency stands there by its code, so that it is no euro."""
    if unit in _SAID:
        return f" {sentence(f'unit_{unit}', language)}"
    return "" if unit in _BARE or unit.startswith("EUR") else f" {unit}"

"""Findings about a file's spelling, each with its place; of very many of a kind only the first are kept."""

from collections import Counter

from store.findings import Finding, Level
from store.odm.places import line_and_column

KEPT_OF_A_KIND = 20


class Oddities:
    """Collects them while a document is read."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[Finding] = []
        self._counts: Counter[str] = Counter()

    def add(self, code: str, at: int, **facts: str) -> None:
        """One more, at that offset."""
        self._counts[code] += 1
        if self._counts[code] > KEPT_OF_A_KIND:
            return
        line, column = line_and_column(self._text, at)
        place = (("line", str(line)), ("column", str(column)))
        where = f"line {line}, column {column}"
        self._found.append(Finding(code, Level.WARNING, facts=(*facts.items(), *place), where=where))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Those kept, and how many more there are."""
        more = tuple(
            Finding("json_and_more", Level.INFO, facts=(("kind", code), ("count", str(count - KEPT_OF_A_KIND))))
            for code, count in self._counts.items()
            if count > KEPT_OF_A_KIND
        )
        return (*self._found, *more)

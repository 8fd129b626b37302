"""Makes the sentence of a code in one of two languages."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from store.errors import BrondeskError
from store.findings import Finding


class Language(StrEnum):
    """A language of screen, page and command line."""

    DUTCH = "nl"
    ENGLISH = "en"


class _Facts(dict[str, str]):
    """A fact that nobody gave shows as a dash instead of failing the sentence that reports a failure."""

    def __missing__(self, key: str) -> str:
        return "–"


@cache
def catalogue_words() -> Mapping[str, tuple[str, str]]:
    """Every code with its Dutch and English sentence, from all files of the catalogue."""
    import importlib  # the desk's first frame needs no sentence
    import pkgutil

    from store.words import catalogue

    found: dict[str, tuple[str, str]] = {}
    for module in pkgutil.iter_modules(catalogue.__path__):
        found |= importlib.import_module(f"{catalogue.__name__}.{module.name}").WORDS
    return found


def sentence(code: str, language: Language, facts: Mapping[str, str] | None = None) -> str:
    """The sentence of that code; an unknown code shows as itself."""
    words = catalogue_words().get(code)
    if words is None:
        return code
    place = 0 if language is Language.DUTCH else 1
    return words[place].format_map(_Facts(_named(code, facts or {}, place)))


def _named(code: str, facts: Mapping[str, str], place: int) -> Mapping[str, str]:
    """A partner, a package and a state are called by their names, not by their codes."""
    kind = code.partition("_")[0]
    names = {
        "partner": (f"partner_{facts.get('partner')}",),
        "package": (f"partner_{facts.get('package')}",),
        "state": (f"{kind}_state_{facts.get('state')}", f"{kind}_{facts.get('state')}"),
    }
    words = catalogue_words()
    found = {fact: words[name][place] for fact in facts for name in reversed(names.get(fact, ())) if name in words}
    return {**facts, **found}


def finding_sentence(finding: Finding, language: Language) -> str:
    """The sentence of a finding."""
    person = sentence(finding.person, language) if finding.person else "–"
    return sentence(finding.code, language, dict(finding.facts) | {"person": person})


def remedy_sentence(remedy: str | None, language: Language, facts: Mapping[str, str] | None = None) -> str | None:
    """What to do now, None where nothing is to be done."""
    return None if remedy is None else sentence(remedy, language, facts)


def _place(where: str, language: Language) -> str:
    """Where something went wrong: a line and a column, which end it, are named in the language."""
    before, found, place = where.rpartition("line ")
    line, _, column = place.partition(", column ")
    if language is Language.ENGLISH or not (found and line.isdecimal() and column.isdecimal()):
        return where
    return f"{before}regel {line}, kolom {column}"


def error_sentence(error: BrondeskError, language: Language) -> str:
    """What happened, where, and what to do now, in one line."""
    parts = [sentence(error.code, language, error.facts)]
    if error.where:
        parts[0] = parts[0].rstrip(".") + f" ({_place(error.where, language)})."
    if remedy := remedy_sentence(error.remedy, language, error.facts):
        parts.append(remedy)
    return " ".join(parts)

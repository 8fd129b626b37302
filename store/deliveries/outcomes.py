"""How each source of a file did, in one place: outcome, cause, age of its data, and what to tell the client."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from store.deliveries.views import DeliveryView, SourceView
from store.odm.fields import source_word
from store.words.sentences import Language, sentence

_OUTCOMES = ("ok", "partial", "failed", "skipped")
# Sources whose client can do something of their own about it; of the others the general sentence is told.
_OWN_SENTENCE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "failed": frozenset({"mijnoverheid", "belastingdienst", "uwv", "mijnpensioenoverzicht", "duo", "psd2"}),
        "partial": frozenset({"mijnpensioenoverzicht"}),
    }
)


@dataclass(frozen=True, slots=True)
class SourceOutcome:
    """One source for one person inside. `outcome` is ok, partial, failed, skipped or unclear; `age_days` its data's.

    `causes` are the file's own words; `missing` names the pension providers that did not answer.
    """

    source: str
    inside_id: str
    status: str
    """What the file says."""
    outcome: str
    retrieved_at: datetime | None
    age_days: int | None
    causes: tuple[str, ...]
    missing: str

    def told(self, language: Language) -> str:
        """One sentence for the client; nothing where all is well."""
        if self.outcome == "ok":
            return ""
        code, own = f"tell_{self.outcome}", self.source.lower()
        if own in _OWN_SENTENCE.get(self.outcome, ()) and (self.outcome != "partial" or self.missing):
            code = f"{code}_{own}"
        return sentence(code, language, {"source": source_text(self.source, language), "missing": self.missing})


def source_outcomes(view: DeliveryView) -> tuple[SourceOutcome, ...]:
    """Every source of a file, in the file's order."""
    missing = {
        facts.get("source", ""): facts.get("missing", "")
        for facts in (dict(one.facts) for one in view.findings if one.code == "odm_providers_missing")
    }
    return tuple(_outcome(source, missing.get(source.source, "")) for source in view.sources)


def source_text(name: str, language: Language) -> str:
    """The source in the words of the users; one that nobody here knows as the file calls it."""
    said = sentence(source_word(name), language)
    return name if said == source_word(name) else said


def _outcome(source: SourceView, missing: str) -> SourceOutcome:
    return SourceOutcome(
        source=source.source,
        inside_id=source.inside_id,
        status=source.status,
        outcome=source.status if source.status in _OUTCOMES else "unclear",
        retrieved_at=source.retrieved_at,
        age_days=source.age_days,
        causes=source.errors,
        missing=missing if source.status == "partial" else "",
    )

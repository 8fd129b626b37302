"""What each source did, and the sentence for the client."""

import pytest

from store.context import Context
from store.deliveries.outcomes import source_outcomes
from store.dossiers.views import DossierView
from store.words.sentences import Language
from tests.store.deliveries.files import received

SOURCES = ("MijnOverheid", "Belastingdienst", "UWV", "MijnPensioenoverzicht", "DUO", "PSD2", "IKB")


def _source(name: str, status: str, **more: object) -> dict[str, object]:
    return {"source": name, "personId": "P1", "retrievedAt": "2026-11-20T10:00:00+01:00", "status": status} | more


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("status", ["partial", "failed", "skipped", "raar"])
def test_whatever_fell_short_has_one_sentence_that_names_the_source(
    context: Context, dossier: DossierView, status: str, language: Language
) -> None:
    view = received(context, dossier.dossier, sources=[_source(name, status) for name in SOURCES])
    told = [outcome.told(language) for outcome in source_outcomes(view)]
    assert len(set(told)) == len(SOURCES)
    for sentence, name in zip(
        told, ("Mijn Overheid", "Belastingdienst", "UWV", "mijnpensioen", "DUO", "", "IKB"), strict=True
    ):
        assert name in sentence
        assert "{" not in sentence
        assert "–" not in sentence
        assert len(sentence) < 160


def test_what_went_well_needs_none_and_tells_its_age(context: Context, dossier: DossierView) -> None:
    (outcome,) = source_outcomes(received(context, dossier.dossier, sources=[_source("DUO", "ok")]))
    assert (outcome.outcome, outcome.told(Language.DUTCH), outcome.age_days) == ("ok", "", 4)


def test_pension_providers_that_did_not_answer_are_named(context: Context, dossier: DossierView) -> None:
    data = {"OntbrekendePuvsError": [{"PensioenUitvoerder": "Pensioenfonds Iep"}]}
    view = received(context, dossier.dossier, sources=[_source("MijnPensioenoverzicht", "ok", data=data)])
    (outcome,) = source_outcomes(view)
    assert outcome.outcome == "partial"
    assert "(Pensioenfonds Iep)" in outcome.told(Language.DUTCH)

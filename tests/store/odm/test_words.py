"""Everything that is named by a code here has words in both languages."""

from store.odm.fields import FIELDS, Area, area_word, source_word, unit_word
from store.odm.profile import profile_for
from store.odm.sources import known_sources
from store.odm.treatment import TREATMENT
from store.words.catalogue.odm import WORDS


def test_every_code_has_words() -> None:
    rules = profile_for(None).rules
    wanted = {rule.label for rule in rules} | {unit_word(rule.unit) for rule in rules}
    wanted |= {field.label for field in FIELDS.values()} | {unit_word(field.unit) for field in FIELDS.values()}
    wanted |= {area_word(area) for area in Area} | {source_word(name) for name in known_sources().values()}
    wanted |= set(TREATMENT) | {f"source_status_{status}" for status in ("ok", "partial", "failed", "skipped")}
    assert wanted <= set(WORDS)


def test_the_kinds_of_oddity_are_all_in_the_table() -> None:
    assert {code for code in WORDS if code.startswith("json_")} - set(TREATMENT) == {
        "json_and_more",
        "json_ask_again",
        "json_not_read_before",
    }

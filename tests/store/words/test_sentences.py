"""What a sentence makes of its facts."""

import pytest

from store.errors import InvalidInput
from store.words.sentences import Language, error_sentence, sentence


@pytest.mark.parametrize(
    ("code", "facts", "said"),
    [
        ("export_not_to_cancel", {"state": "advice_ready"}, "stand: advies klaar"),
        ("session_has_no_code", {"state": "cancelled"}, "(ingetrokken)"),
        ("export_refused", {"package": "figlo", "reason": "x"}, "Figlo heeft de export geweigerd"),
        ("export_cancelled", {"package": "no_such"}, "naar no_such"),
    ],
)
def test_a_sentence_names_states_and_packages_in_words(code: str, facts: dict[str, str], said: str) -> None:
    assert said in sentence(code, Language.DUTCH, facts)


@pytest.mark.parametrize(
    ("where", "dutch"),
    [
        ("a.json, line 1, column 12", "(a.json, regel 1, kolom 12)"),
        ("line 3, column 1", "(regel 3, kolom 1)"),
        ("line 3, column 1.json", "(line 3, column 1.json)"),
        ("export 7", "(export 7)"),
    ],
)
def test_a_place_in_a_file_is_named_in_the_language(where: str, dutch: str) -> None:
    error = InvalidInput("json_syntax", where=where)
    assert dutch in error_sentence(error, Language.DUTCH)
    assert f"({where})" in error_sentence(error, Language.ENGLISH)

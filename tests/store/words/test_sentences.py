"""What a sentence makes of its facts."""

import pytest

from store.words.sentences import Language, sentence


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

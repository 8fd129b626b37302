"""Sources by their names and by Ockto's codes."""

import pytest

from store.odm.sources import source_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("MOH", "MijnOverheid"),
        ("via", "Belastingdienst"),
        (" UPO ", "MijnPensioenoverzicht"),
        ("UWV", "UWV"),
        ("DUO", "DUO"),
        ("psd2", "PSD2"),
    ],
)
def test_a_code_is_told_by_the_name_of_its_source(code: str, name: str) -> None:
    assert source_name(code) == name


@pytest.mark.parametrize("code", ["RBR", "IKB", "IDIN", "Nieuw"])
def test_a_code_whose_meaning_nobody_published_shows_as_itself(code: str) -> None:
    assert source_name(f" {code} ") == code

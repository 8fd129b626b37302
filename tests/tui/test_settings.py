"""The desk's section of the settings file: read early, never a reason not to open."""

from pathlib import Path

from tui.settings import DeskSettings, read_desk_settings


def written(folder: Path, text: str) -> DeskSettings:
    file = folder / "brondesk.toml"
    file.write_text(text, encoding="utf-8")
    return read_desk_settings(file)


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_desk_settings(tmp_path / "absent.toml") == DeskSettings()


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    settings = written(
        tmp_path, '[desk]\nlanguage="en"\ntheme="light"\nmouse=true\n[desk.keys]\ninvite="u"\n[store]\nx=1\n'
    )
    assert settings == DeskSettings("en", "light", True, {"invite": "u"})


def test_what_cannot_be_used_is_named_and_the_rest_taken(tmp_path: Path) -> None:
    settings = written(tmp_path, '[desk]\nlanguage="fr"\ntheme="light"\nmouse="ja"\ncolour=1\n[desk.keys]\ninvite=3\n')
    assert settings.theme == "light"
    assert settings.language is None
    assert set(settings.faults) == {
        ("value", "language", "fr"),
        ("value", "mouse", "ja"),
        ("value", "keys.invite", "3"),
        ("unknown", "colour", ""),
    }


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    assert written(tmp_path, "[desk\n").faults == (("unreadable", "brondesk.toml", ""),)

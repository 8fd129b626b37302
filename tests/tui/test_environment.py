"""The terminal as it presents itself."""

import pytest

from tui.environment import prepare_textual, read_environment, textual_variables


@pytest.mark.parametrize(
    ("environ", "palette"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "SSH_TTY": "/dev/pts/1"}, "256"),
        ({"TERM": "screen-256color", "STY": "1.pts", "COLORTERM": "truecolor"}, "256"),
        ({"TERM": "linux"}, "standard"),
        ({"TERM": "vt100"}, "standard"),
        ({}, "standard"),
    ],
)
def test_palette_is_what_is_promised_and_small_over_a_far_line(environ: dict[str, str], palette: str) -> None:
    assert read_environment(environ).color_system == palette


def test_no_color_counts_only_when_it_says_something() -> None:
    assert read_environment({"NO_COLOR": "1"}).no_color
    assert not read_environment({"NO_COLOR": ""}).no_color
    assert not read_environment({}).no_color


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "nl_BE", "LANG": "en_US"}, "nl"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "de_DE.UTF-8"}, None),
        ({}, None),
    ],
)
def test_language_comes_from_the_locale(environ: dict[str, str], language: str | None) -> None:
    assert read_environment(environ).language == language


@pytest.mark.parametrize(
    ("environ", "unicode"),
    [
        ({}, True),
        ({"LANG": "nl_NL.UTF-8"}, True),
        ({"LANG": "nl_NL.utf8"}, True),
        ({"LC_ALL": "POSIX", "LANG": "nl_NL.UTF-8"}, False),
        ({"LC_ALL": "C"}, False),
        ({"LANG": "nl_NL.ISO-8859-1"}, False),
        ({"LC_CTYPE": "nl_NL@euro", "LANG": "nl_NL.UTF-8"}, False),
        ({"LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"}, True),
    ],
)
def test_letters_are_those_of_the_locale(environ: dict[str, str], unicode: bool) -> None:
    assert read_environment(environ).unicode == unicode


def test_nothing_moves() -> None:
    variables = textual_variables(read_environment({"TERM": "xterm"}))
    assert variables["TEXTUAL_ANIMATIONS"] == "none"
    assert variables["TEXTUAL_SMOOTH_SCROLL"] == "0"


def test_foreign_settings_of_the_frame_are_dropped() -> None:
    environ = {
        "TEXTUAL": "devtools",
        "TEXTUAL_LOG": "/etc/x",
        "TEXTUAL_DRIVER": "evil:Driver",
        "NO_COLOR": "",
        "A": "b",
    }
    prepare_textual(environ, read_environment(environ))
    assert "TEXTUAL" not in environ
    assert "TEXTUAL_LOG" not in environ
    assert "TEXTUAL_DRIVER" not in environ
    assert "NO_COLOR" not in environ
    assert environ["A"] == "b"


def test_a_chosen_wait_for_escape_stays() -> None:
    environ = {"ESCDELAY": "20"}
    prepare_textual(environ, read_environment(environ))
    assert environ["ESCDELAY"] == "20"

"""Keys and the row of keys."""

import pytest
from rich.cells import cell_len

from store.words.sentences import Language
from tui.commands import IMPOSSIBLE, VERBS, Clash, Command, Keymap
from tui.text.words import Words
from tui.widgets.footer import footer_line

WORDS = Words(Language.DUTCH)


def nothing() -> None:
    """Does nothing."""


def drawn(*commands: Command, width: int = 80, mode: str = "keys") -> str:
    return "".join(piece.text for piece in footer_line(commands, WORDS, Keymap(), width, mode)).rstrip()


def test_no_verb_has_a_key_that_a_terminal_keeps_for_itself() -> None:
    assert not {key for keys in VERBS.values() for key in keys} & IMPOSSIBLE


def test_every_verb_has_a_label() -> None:
    assert all(WORDS.has(f"commands.{verb}") for verb in VERBS)


def test_a_remapped_key_is_found_and_the_old_one_is_free() -> None:
    keymap = Keymap({"invite": "U"})
    invite = Command("invite", nothing)
    assert keymap.find([invite], "U") is invite
    assert keymap.find([invite], "i") is None
    assert keymap.clashes == ()


def test_a_key_in_use_is_refused_with_both_names_and_the_old_key_stays() -> None:
    keymap = Keymap({"invite": "e"})
    assert keymap.clashes == (Clash("invite", "e", "export"),)
    assert keymap.keys("invite") == ("i",)


def test_two_verbs_can_change_places() -> None:
    keymap = Keymap({"invite": "e", "export": "i"})
    assert keymap.clashes == ()
    assert (keymap.keys("invite"), keymap.keys("export")) == (("e",), ("i",))


def test_two_verbs_never_come_to_the_same_key() -> None:
    keymap = Keymap({"invite": "Z", "export": "Z"})
    assert keymap.clashes == (Clash("export", "Z", "invite"),)


@pytest.mark.parametrize("key", ["ctrl+m", "ctrl+s", "esc"])
def test_an_impossible_key_is_refused(key: str) -> None:
    assert Keymap({"invite": key}).clashes == (Clash("invite", key, ""),)


def test_the_nearest_command_of_a_verb_is_the_one_that_its_key_does() -> None:
    near, far = Command("choose", nothing, name="open"), Command("choose", nothing, name="do")
    assert Keymap().find([near, far], "enter") is near
    assert drawn(near, far) == "↵ openen"


def test_the_row_of_keys_fits_and_says_that_there_is_more() -> None:
    many = [Command(verb, nothing) for verb in ("invite", "export", "match", "renew", "withdraw", "undo", "message")]
    row = drawn(*many, Command("help", nothing), width=40)
    assert cell_len(row) <= 40
    assert "…" in row
    assert row.endswith("? hulp")


def test_a_row_of_keys_that_just_fits_is_not_cut() -> None:
    keys = Command("invite", nothing), Command("help", nothing), Command("back", nothing)
    width = cell_len(drawn(*keys))
    (*_, last) = footer_line(keys, WORDS, Keymap(), width)
    assert last.text == last.text.rstrip()
    assert drawn(*keys, width=width).endswith("q terug")


def test_while_typing_no_letter_stands_in_the_row() -> None:
    assert drawn(Command("invite", nothing), Command("choose", nothing), mode="typing") == "↵ kiezen"


def test_in_a_question_only_its_answers_stand_there() -> None:
    assert drawn(Command("invite", nothing), mode="asking") == "j ja  n nee"

"""Keys and the row of keys."""

from pathlib import Path

import pytest
from rich.cells import cell_len

import tui
from store.words.sentences import Language
from tui.cheatsheet import markdown
from tui.commands import IMPOSSIBLE, VERBS, Clash, Command, Keymap, is_key
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


def test_a_key_is_called_by_its_name_in_the_language() -> None:
    assert [Keymap(language=language).sign("mark") for language in ("nl", "en")] == ["spatie", "space"]


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


def test_a_key_that_was_to_become_free_and_does_not_is_still_taken() -> None:
    """Two commands came to the same key once, when the change of the one that held it could not be made."""
    keymap = Keymap({"invite": "e", "export": "ctrl-x"})
    assert {clash.verb for clash in keymap.clashes} == {"invite", "export"}
    assert (keymap.keys("invite"), keymap.keys("export")) == (("i",), ("e",))


def test_two_verbs_never_come_to_the_same_key() -> None:
    keymap = Keymap({"invite": "E", "export": "E"})
    assert keymap.clashes == (Clash("export", "E", "invite"),)


@pytest.mark.parametrize("key", ["ctrl+m", "ctrl+s", "esc"])
def test_an_impossible_key_is_refused(key: str) -> None:
    assert Keymap({"invite": key}).clashes == (Clash("invite", key, ""),)


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"invite": "e"}, "desk.key_clash"),
        ({"invite": "ctrl+s"}, "desk.key_impossible"),
        ({"invite": "ctrl-k"}, "desk.key_unknown"),
        ({"invite": "Enter"}, "desk.key_unknown"),
        ({"invite": "f13"}, "desk.key_unknown"),
        ({"invite": "uu"}, "desk.key_unknown"),
        ({"invte": "u"}, "desk.key_no_verb"),
    ],
    ids=str,
)
def test_a_key_that_cannot_be_is_said_by_what_is_wrong_and_what_to_write(changes: dict[str, str], label: str) -> None:
    (clash,) = Keymap(changes).clashes
    assert clash.label == label
    ((verb, wanted),) = changes.items()
    told = WORDS(clash.label, verb=clash.verb, wanted=clash.wanted, taken=clash.taken)
    assert verb in told
    assert wanted in told


@pytest.mark.parametrize("key", ["E", "f5", "f12", "ctrl+k", "insert", "é", "~", "shift+tab"])
def test_a_key_that_terminals_have_is_taken(key: str) -> None:
    changed = {"next_field": "f1", "previous_field": "f2", "invite": key}
    assert Keymap(changed).clashes == ()


def test_every_key_out_of_the_box_is_one_that_terminals_have() -> None:
    assert all(is_key(key) for keys in VERBS.values() for key in keys)


def test_a_terminal_without_our_signs_gets_the_names_of_keys() -> None:
    assert [Keymap(ascii=True).sign(verb) for verb in ("choose", "down", "back")] == ["enter", "down", "q"]


def test_the_sheet_of_keys_is_the_one_that_the_commands_make() -> None:
    """Stale? brondesk keys --markdown > tui/KEYS.md."""
    assert (Path(tui.__file__).parent / "KEYS.md").read_text(encoding="utf-8") == markdown()


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

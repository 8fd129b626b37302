"""The desk's door: who begins an office comes in as its administrator."""

from pathlib import Path

import pytest

from store.errors import Conflict, NotAllowed
from tui.options import Options
from tui.start import Door


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Door:
    monkeypatch.setenv("BRONDESK_DATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("BRONDESK_USER", "mira")
    for name in ("BRONDESK_DATABASE", "BRONDESK_SETTINGS", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return Door(Options())


def test_an_empty_installation_lets_nobody_in(door: Door) -> None:
    with pytest.raises(NotAllowed) as caught:
        door.open()
    assert caught.value.code == "no_office_yet"
    assert door.login == "mira"


def test_who_begins_an_office_comes_in_under_the_name_given(door: Door) -> None:
    door.begin("Kantoor Test", " noor ")
    context = door.open()
    assert (context.actor.login, context.actor.role.value) == ("noor", "admin")
    context.database.close()


def test_an_office_is_begun_once(door: Door) -> None:
    door.begin("Kantoor Test", "noor")
    with pytest.raises((Conflict, NotAllowed)):
        door.begin("Kantoor Test", "noor")

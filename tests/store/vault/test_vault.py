"""Sealed bytes open at their own place, under their own keyring, and untouched; nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import Damaged, InvalidInput
from store.vault.keyring import Keyring, new_keyring, parse_keyring, read_keyring, write_keyring
from store.vault.vault import Vault

VAULT = Vault(new_keyring())


@given(st.binary(max_size=5000), st.text(max_size=40))
def test_what_was_sealed_opens_again(data: bytes, place: str) -> None:
    assert VAULT.open(VAULT.seal(data, place=place), place=place) == data


@given(st.binary(max_size=200), st.data())
def test_any_changed_byte_is_noticed(data: bytes, draw: st.DataObject) -> None:
    sealed = bytearray(VAULT.seal(data, place="here"))
    sealed[draw.draw(st.integers(0, len(sealed) - 1))] ^= draw.draw(st.integers(1, 255))
    with pytest.raises((Damaged, InvalidInput)):
        VAULT.open(bytes(sealed), place="here")


@given(st.integers(0, 100))
def test_a_cut_value_is_noticed(length: int) -> None:
    sealed = VAULT.seal(b"x" * 100, place="here")
    with pytest.raises((Damaged, InvalidInput)):
        VAULT.open(sealed[: min(length, len(sealed) - 1)], place="here")


def test_another_place_does_not_open_it() -> None:
    with pytest.raises(Damaged):
        VAULT.open(VAULT.seal(b"x", place="delivery:1"), place="delivery:2")


def test_another_keyring_says_wrong_key() -> None:
    with pytest.raises(InvalidInput) as caught:
        Vault(new_keyring()).open(VAULT.seal(b"x", place="here"), place="here")
    assert caught.value.code == "wrong_key"


def test_what_unpacks_to_more_than_the_limit_is_refused() -> None:
    sealed = VAULT.seal(b"\0" * 10_000_000, place="here")
    assert len(sealed) < 100_000
    with pytest.raises(Damaged) as caught:
        VAULT.open(sealed, place="here", limit=1000)
    assert caught.value.code == "sealed_too_large"


def test_an_older_key_still_opens_after_a_new_one_seals() -> None:
    old, new = new_keyring(), new_keyring()
    both = Vault(Keyring(keys=(*old.keys, *new.keys), lookup=old.lookup))
    assert both.open(Vault(old).seal(b"x", place="here"), place="here") == b"x"
    assert both.fingerprint(b"x", purpose="p") == Vault(old).fingerprint(b"x", purpose="p")


def test_fingerprints_depend_on_key_and_purpose() -> None:
    other = Vault(new_keyring())
    marks = {
        VAULT.fingerprint(b"x", purpose="a"),
        VAULT.fingerprint(b"x", purpose="b"),
        other.fingerprint(b"x", purpose="a"),
    }
    assert len(marks) == 3


def test_the_file_is_private_and_never_written_over(tmp_path: Path) -> None:
    path, keyring = tmp_path / "folder" / "keyring.json", new_keyring()
    write_keyring(keyring, path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_keyring(path) == keyring
    with pytest.raises(FileExistsError):
        write_keyring(new_keyring(), path)


def test_a_file_that_others_may_read_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    write_keyring(new_keyring(), path)
    path.chmod(0o644)
    with pytest.raises(InvalidInput) as caught:
        read_keyring(path)
    assert caught.value.code == "keyring_open_to_others"


@given(st.text(max_size=200))
def test_any_other_text_is_no_keyring_and_is_not_repeated(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_keyring(text, where="here")
    assert caught.value.code == "keyring_unreadable"
    assert not caught.value.facts


def test_a_keyring_never_shows_its_keys() -> None:
    keyring = new_keyring()
    assert keyring.lookup.hex() not in repr(keyring)
    assert repr(keyring) == "Keyring()"

"""Faults of the machine: a clear error with its code, and nothing that was stored is lost."""

import ctypes
import os
import resource
import shutil
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.cli.faults import intact, told
from tests.tui.cli.program import Program

DATA = "data/brondesk.db"
_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 24, 1, 2


# The database and its folder.


def test_no_database_folder(program: Program, tmp_path: Path) -> None:
    where = tmp_path / "nowhere" / "brondesk.db"
    told(program.call("dossier", "list", "--database", str(where), "--json"), 5, "database_folder_missing")
    assert not where.parent.exists()


def test_a_file_that_is_no_database(program: Program, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Geachte heer, mevrouw" * 500)
    told(program.call("dossier", "list", "--database", str(letter), "--json"), 5, "not_a_database")
    assert letter.read_text() == "Geachte heer, mevrouw" * 500


def test_the_database_of_another_program(program: Program, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE recipe (id int)")
    ended = program.call("dossier", "list", "--database", str(tmp_path / "other.db"), "--json")
    told(ended, 5, "database_of_another_program")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]


def test_a_newer_database(program: Program, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / DATA)) as database:
        before = database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    told(program.call("dossier", "list", "--json"), 5, "database_newer")
    with closing(sqlite3.connect(tmp_path / DATA)) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", [before])
        database.commit()
    intact(program)


def test_a_url_that_is_none(program: Program) -> None:
    told(program.call("dossier", "list", "--database", "oracle://host/name", "--json"), 5, "database_url_invalid")


def test_a_server_that_is_not_there(program: Program) -> None:
    ended = program.call("dossier", "list", "--database", "postgresql://anna:geheim@127.0.0.1:9/name", "--json")
    told(ended, 6, "database_unreachable")
    assert "geheim" not in ended.text + ended.told


def test_a_folder_where_the_data_folder_should_be_made_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    stuck = Program(tmp_path, {"BRONDESK_DATA": str(tmp_path / "file" / "data")})
    told(stuck.call("office", "new", "X", "--admin", "anna", "--json"), 1, "data_folder_unusable")


def bound_by_modes() -> None:
    """In a child, before it becomes the program: root too is held to the modes of files, as everybody is."""
    libc = ctypes.CDLL(None)
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_read_only_place(program: Program, tmp_path: Path, what: str) -> None:
    data = tmp_path / "data"
    words = ["dossier", "new"] if what == "file" else ["dossier", "list", "--database", str(data / "new.db")]
    (tmp_path / DATA).chmod(0o400)
    data.chmod(0o500)
    ended = program.run(*words, "--json", preexec_fn=bound_by_modes)
    data.chmod(0o700)
    (tmp_path / DATA).chmod(0o600)
    told(ended, 1, "database_read_only")
    intact(program)


def test_a_place_where_what_belongs_beside_the_database_cannot_be_opened(program: Program, tmp_path: Path) -> None:
    """As on a disk that is mounted for reading only: the log beside the file does not open, and cannot be made."""
    log = (tmp_path / DATA).with_name("brondesk.db-wal")
    log.mkdir()
    log.parent.chmod(0o500)
    ended = program.run("dossier", "list", "--json", preexec_fn=bound_by_modes)
    log.parent.chmod(0o700)
    log.rmdir()
    told(ended, 1, "database_read_only")
    intact(program)


def test_a_full_disk_while_storing(program: Program, tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the write fails in the middle."""
    size = max(path.stat().st_size for path in (tmp_path / "data").iterdir())

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10_000, resource.RLIM_INFINITY))

    big = tmp_path / "big.json"
    big.write_text('{"a": "' + os.urandom(400_000).hex() + '"}')
    ended = program.run("odm", "receive", "1", str(big), "--json", preexec_fn=limit)
    assert (ended.code, ended.error["code"] in ("disk_full", "disk_failed")) == (1, True), ended
    assert program.items("odm", "list", "1") == []
    intact(program)


# The keys.


def test_the_wrong_key_opens_nothing(program: Program, tmp_path: Path) -> None:
    other = Program(tmp_path / "other", {"BRONDESK_DATA": str(tmp_path / "other" / "data")})
    other.home.mkdir()
    other.call("office", "new", "Elders", "--admin", "anna").well()
    keyring = tmp_path / "data" / "keyring.json"
    right = keyring.read_bytes()
    shutil.copy(tmp_path / "other" / "data" / "keyring.json", keyring)
    told(program.call("dossier", "list", "--json"), 5, "wrong_key")
    keyring.write_bytes(right)
    intact(program)


def test_a_missing_key_is_not_made_anew(program: Program, tmp_path: Path) -> None:
    keyring = tmp_path / "data" / "keyring.json"
    keyring.rename(tmp_path / "elsewhere")
    told(program.call("dossier", "list", "--json"), 5, "key_missing")
    assert not keyring.exists()
    (tmp_path / "elsewhere").rename(keyring)
    intact(program)


def test_a_key_that_others_can_read_is_not_used(program: Program, tmp_path: Path) -> None:
    (tmp_path / "data" / "keyring.json").chmod(0o644)
    told(program.call("dossier", "list", "--json"), 5, "keyring_open_to_others")


def test_a_keyring_that_is_none(program: Program) -> None:
    told(program.at(BRONDESK_KEYRING="geheim").call("dossier", "list", "--json"), 5, "keyring_unreadable")


@pytest.mark.parametrize(
    ("text", "error"), [("[store", "settings_unreadable"), ("[store]\nodm_bytes = 'much'", "settings_invalid")]
)
def test_settings_that_cannot_be_used(program: Program, tmp_path: Path, text: str, error: str) -> None:
    (tmp_path / "brondesk.toml").write_text(text)
    ended = program.at(BRONDESK_SETTINGS=str(tmp_path / "brondesk.toml")).call("dossier", "list", "--json")
    told(ended, 5, error)
    assert ended.error["where"].endswith("brondesk.toml")


# Ports.


def test_a_port_that_is_taken(program: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = program.call("serve", "--port", str(taken.getsockname()[1]), "--json")
    told(ended, 6, "port_taken")


def test_an_address_that_is_not_ours(program: Program) -> None:
    told(program.call("serve", "--host", "203.0.113.7", "--port", "0", "--json"), 6, "address_unusable")

"""`brondesk user keys` as sshd calls it: one line for a key that is known, nothing for any other, quickly."""

import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.aside import ED25519
from tests.tui.cli.program import ROOT, Program

ACCOUNT = pwd.getpwuid(os.geteuid()).pw_name
ASKED = ("user", "keys", ACCOUNT, "ssh-ed25519", ED25519)
HEAVY = {"sqlmodel", "cryptography", "alembic", "httpx", "textual", "dbos", "qrcode"}


@pytest.fixture
def with_key(program: Program) -> Program:
    """Anna comes in with a key."""
    program.call("user", "key", "add", "anna", given=f"ssh-ed25519 {ED25519} anna".encode()).well()
    return program


def test_a_known_key_opens_the_program_as_its_user(with_key: Program) -> None:
    said = with_key.run(*ASKED).well().text
    command = f"{sys.executable} -m tui --user anna --ssh"
    assert said == f'restrict,pty,command="{command}" ssh-ed25519 {ED25519}\n'


def test_the_installed_program_names_itself(with_key: Program, tmp_path: Path) -> None:
    """By the path it was called with: sshd's folders are owned by root, those behind a link need not be."""
    link = tmp_path / "brondesk"
    link.write_text(f"#!{sys.executable}\nimport sys\nfrom tui.__main__ import main\nsys.exit(main())\n")
    link.chmod(0o755)
    said = subprocess.run([str(link), *ASKED], env=with_key.surroundings, cwd=ROOT, capture_output=True, check=True)
    assert said.stdout.decode().startswith(f'restrict,pty,command="{link} --user anna --ssh"')


def test_the_database_of_the_question_is_that_of_the_answer(with_key: Program, tmp_path: Path) -> None:
    database = str(tmp_path / "data" / "brondesk.db")
    elsewhere = with_key.at(BRONDESK_DATA=str(tmp_path / "nowhere"))
    said = elsewhere.call(*ASKED, "--database", database, "--program", "/opt/bron desk").well().text
    assert f'''command="'/opt/bron desk' --database {database} --user anna --ssh"''' in said


def test_the_settings_of_the_question_are_those_of_the_answer(with_key: Program, tmp_path: Path) -> None:
    settings = tmp_path / "machine.toml"
    settings.write_text(f'[store]\ndata_directory = "{tmp_path / "data"}"\n')
    elsewhere = with_key.at(BRONDESK_DATA="")
    said = elsewhere.call("--settings", str(settings), *ASKED).well().text
    assert f"--settings {settings} --user anna --ssh" in said


@pytest.mark.parametrize(
    "words",
    [
        ("user", "keys", "somebody-else", "ssh-ed25519", ED25519),
        ("user", "keys", ACCOUNT, "ssh-rsa", ED25519),
        ("user", "keys", ACCOUNT, "ssh-ed25519", ED25519[:-4] + "AAAA"),
        ("user", "keys", ACCOUNT, "ssh-ed25519", "'; id; '"),
        ("user", "keys", ACCOUNT, "ssh-ed25519-cert-v01@openssh.com", "AAAA"),
    ],
    ids=["another account", "another type", "another key", "no key", "a certificate"],
)
def test_anything_else_gets_no_line_and_ends_well(with_key: Program, words: tuple[str, ...]) -> None:
    assert with_key.call(*words).well().out == b""


@pytest.mark.parametrize("path", ['/opt/"x', "/opt/x'", "/opt/x\\", "/opt/x\ny", "/opt/\u202ex"])
def test_a_program_that_would_break_the_line_is_refused(with_key: Program, path: str) -> None:
    ended = with_key.call(*ASKED, "--program", path, "--json")
    assert (ended.code, ended.error["code"]) == (5, "program_not_for_ssh")


def test_no_vault_key_is_needed_and_nothing_heavy(with_key: Program, tmp_path: Path) -> None:
    (tmp_path / "data" / "keyring.json").unlink()
    told = subprocess.run(
        [sys.executable, "-c", _LISTING, *ASKED], env=with_key.surroundings, cwd=ROOT, capture_output=True, check=True
    )
    assert told.stdout.startswith(b"restrict,pty,")
    assert not (tmp_path / "data" / "keyring.json").exists()
    assert not HEAVY & set(told.stderr.decode().split())


_LISTING = "import sys; from tui.__main__ import main; main(); print(*sys.modules, file=sys.stderr)"


def test_without_a_database_sshd_hears_why(program: Program, tmp_path: Path) -> None:
    ended = program.call(*ASKED, "--database", str(tmp_path / "none.db"), "--json")
    assert (ended.code, ended.error["code"]) == (5, "database_cannot_open")
    assert not (tmp_path / "none.db").exists()

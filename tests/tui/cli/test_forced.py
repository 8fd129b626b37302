"""The forced command of an SSH login: who came in is fixed, the words are ours to read, the machine stays closed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.tui.cli.program import Outcome, Program
from tui.cli.files import read_in, write_out
from tui.cli.forced import CLOSED, forget_the_caller, split_words
from tui.cli.spec import FileName, Needs
from tui.cli.specs.table import every_spec

OPEN_WITHOUT_ACTOR = {"office list"}
"""Commands that elsewhere open the store for nobody in particular; over SSH they open it for whoever came in."""


@pytest.fixture
def settings(program: Program) -> Path:
    """The settings file of the machine's administrator, who names it on the forced command."""
    path = program.home / "machine.toml"
    data = program.home / "data"
    path.write_text(f'[store]\ndata_directory = "{data}"\n')
    return path


@pytest.fixture
def come_in(program: Program, settings: Path) -> "ComeIn":
    return ComeIn(program, settings)


class ComeIn:
    """sshd, as the program sees it."""

    def __init__(self, program: Program, settings: Path) -> None:
        self.program, self.settings = program, settings

    def says(
        self, original: str, *, user: str = "anna", given: bytes = b"", surroundings: Mapping[str, str] | None = None
    ) -> Outcome:
        """What comes back of `ssh desk ORIGINAL`."""
        at = self.program.at(SSH_ORIGINAL_COMMAND=original, SSH_CONNECTION="1 2 3 4", **(surroundings or {}))
        return at.call("--settings", str(self.settings), "--user", user, "--ssh", given=given)


SHELL_WORDS = [
    "sh",
    "/bin/sh -i",
    "ls /",
    "scp -t /tmp",
    "/usr/lib/openssh/sftp-server",
    "rsync --server . /tmp",
    "dossier list; touch {made}",
    "dossier list && touch {made}",
    "dossier list | tee {made}",
    "dossier list > {made}",
    "dossier list >> {made}",
    "$(touch {made})",
    "`touch {made}`",
    "dossier list $(touch {made})",
    "dossier list\ntouch {made}",
    "dossier list & touch {made}",
    "exec touch {made}",
    "env PAGER='touch {made}' dossier list",
    "PAGER='touch {made}' dossier list",
    "'unended quote",
    "!touch {made}",
    "~/bin/x",
]


@pytest.mark.parametrize("original", SHELL_WORDS)
def test_words_of_a_shell_do_nothing_but_get_an_error(come_in: ComeIn, tmp_path: Path, original: str) -> None:
    made = tmp_path / "made"
    ended = come_in.says(original.format(made=made))
    assert (ended.code, ended.out) == (2, b""), ended
    assert ended.told.strip()
    assert "Traceback" not in ended.told
    assert not made.exists()


def test_a_command_is_done_for_whoever_came_in(come_in: ComeIn) -> None:
    listed = come_in.says("dossier list --json").well()
    assert listed.items[0]["number"].endswith("-00001")
    assert come_in.says("dossier list --search 'vries; $(id)' --json").well().items == []


@pytest.mark.parametrize(
    "original",
    [
        "--user bram dossier list",
        "dossier list --user bram",
        "dossier --user= list",
        "--database /tmp/other.db dossier list",
        "dossier list --database sqlite:////tmp/other.db",
        "--ssh dossier list",
        "--ssh",
        "--user bram",
        "--settings /tmp/other.toml dossier list",
        "--completion bash",
    ],
)
def test_who_and_where_cannot_come_along(come_in: ComeIn, original: str) -> None:
    ended = come_in.says(f"{original} --json" if "list" in original else original)
    assert ended.code == 8
    assert "SSH" in ended.told


def test_an_office_that_the_user_serves_can(come_in: ComeIn) -> None:
    assert come_in.says("--office 'Kantoor Van Dijk' dossier list --json").well().items
    assert come_in.says("--office 'Kantoor Bakker' dossier list").code == 3


@pytest.mark.parametrize(
    "original",
    [
        "demo",
        "demo --headless",
        "worker",
        "serve --port 0",
        "sandbox",
        "user list",
        "user add sem --role admin",
        "office new Nieuw --admin anna",
    ],
)
def test_what_is_for_the_machines_administrators_is_closed(come_in: ComeIn, original: str) -> None:
    ended = come_in.says(original)
    assert ended.code == 8
    assert ended.out == b""


@pytest.mark.parametrize(
    "original",
    [
        "odm save 1 {path}",
        "odm save 1 {path} --force",
        "document save 1 {path}",
        "odm receive 26-00001 {path}",
        "odm receive 26-00001 /dev/stdin",
        "session qr 1 --output {path}",
        "connection set figlo --environment production --url https://x.example --credentials {path}",
    ],
)
def test_no_path_is_taken(come_in: ComeIn, tmp_path: Path, original: str) -> None:
    path = tmp_path / "file"
    ended = come_in.says(original.format(path=path))
    assert ended.code == 8
    assert "bestand op deze machine" in ended.told
    assert not path.exists()


def test_a_file_comes_in_by_stdin(come_in: ComeIn) -> None:
    number = come_in.says("dossier list --json").items[0]["number"]
    come_in.says(f"odm receive {number} - --retrieved-at 2026-11-20", given=b'{"zonder": 1}').well()


def test_the_callers_environment_steers_nothing(come_in: ComeIn, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    steered = {
        "BRONDESK_DATABASE": f"sqlite:///{other}.db",
        "BRONDESK_DATA": other,
        "BRONDESK_SETTINGS": f"{other}.toml",
        "BRONDESK_KEYRING": "{}",
        "BRONDESK_CLOCK_FILE": f"{other}.clock",
        "BRONDESK_USER": "bram",
        "HOME": other,
        "XDG_DATA_HOME": other,
        "XDG_CONFIG_HOME": other,
        "TMPDIR": other,
    }
    assert come_in.says("dossier list --json", surroundings=steered).well().items
    assert list(tmp_path.glob("other*")) == []


def test_only_what_describes_terminal_and_line_is_kept() -> None:
    environment = {
        "TERM": "xterm", "LC_ALL": "nl_NL", "SSH_TTY": "/dev/pts/1", "LD_PRELOAD": "x", "SSH_ORIGINAL_COMMAND": "x",
        "TEXTUAL_DRIVER": "x", "HOME": "/elsewhere", "EDITOR": "vi",
    }  # fmt: skip
    forget_the_caller(environment, home="/huis/desk")
    assert environment == {"TERM": "xterm", "LC_ALL": "nl_NL", "SSH_TTY": "/dev/pts/1", "HOME": "/huis/desk"}


def test_without_terminal_and_command_it_says_what_to_do(come_in: ComeIn) -> None:
    ended = come_in.says("")
    assert ended.code == 2
    assert "ssh -t desk" in ended.told
    assert "ssh desk dossier list" in ended.told


def test_nobody_comes_in_without_a_name(program: Program) -> None:
    ended = program.at(SSH_ORIGINAL_COMMAND="dossier list").call("--ssh")
    assert ended.code == 2
    assert "--user" in ended.told


def test_an_unknown_user_sees_no_office(come_in: ComeIn) -> None:
    assert come_in.says("office list", user="weg").code == 8
    assert come_in.says("office list --json").well().items[0]["office"] == "Kantoor Van Dijk"


def test_it_takes_no_command_of_its_own(program: Program) -> None:
    ended = program.call("--user", "anna", "--ssh", "dossier", "list")
    assert ended.code == 2
    assert "SSH_ORIGINAL_COMMAND" in ended.told


def test_it_is_in_the_help(program: Program) -> None:
    assert "--ssh" in program.run("--help").well().text


def test_every_command_that_opens_no_office_is_closed() -> None:
    open_ = {
        " ".join(spec.words)
        for spec in every_spec()
        if spec.needs is not Needs.ACTOR and not CLOSED & {spec.words[0], " ".join(spec.words[:2])}
    }
    assert open_ - {" ".join(spec.words) for spec in every_spec() if spec.needs is Needs.NOTHING} == OPEN_WITHOUT_ACTOR


def test_a_name_of_a_file_has_to_be_declared_as_one() -> None:
    with pytest.raises(TypeError):
        read_in("x", 1)  # type: ignore[arg-type]  # what a table without the type would hand over
    with pytest.raises(TypeError):
        write_out(b"", "x", force=False, document=None)  # type: ignore[arg-type]  # the same
    assert write_out(b"", FileName("-"), force=False, document=None).data == b""


def test_words_are_parted_as_a_shell_parts_them() -> None:
    assert split_words("odm save 17 - --office 'Kantoor Van Dijk'")[-1] == "Kantoor Van Dijk"

"""The whole way over a real SSH login at 80x24, and what nobody reaches by one."""

import json
import os
import re
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.bench.peers import ROW
from tests.terminal import process, sshd
from tests.terminal.reading import colours_of_code, read_code
from tests.terminal.sshd import ACCOUNT, Door
from tests.terminal.terminal import Terminal
from tests.terminal.there import missing
from tests.tui.cli.program import Document, Program

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
PATIENCE = 60.0


@dataclass
class Machine:
    """A demonstration and the door before it; anna administers its office, bram another one."""

    office: Program
    door: Door

    def says(self, key: str, command: str, given: bytes = b"") -> Document:
        """The JSON of a command that ends well."""
        ended = self.door.run(key, f"{command} --json", given=given)
        assert ended.returncode == 0, ended.stderr.decode()
        found: Document = json.loads(ended.stdout)
        return found


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    home = tmp_path_factory.mktemp("ssh")
    starter = Program(home, {"TMPDIR": str(home)})
    with starter.running("demo", "--headless", "--dossiers", "12") as told:
        office = Program(home, told["environment"])
        with sshd.serving(told["environment"]) as door:
            office.call("office", "new", "Kantoor Bakker", "--admin", "bram").well()
            for user in ("anna", "bram"):
                office.at(BRONDESK_USER=user).call("user", "key", "add", user, f"{door.key(user)}.pub").well()
            yield Machine(office, door)


def go(desk: Terminal, *steps: tuple[str, str]) -> None:
    """Keys, each followed by what then stands on the screen: the line is far, so nothing is typed ahead."""
    for key, said in steps:
        desk.press(key)
        desk.wait_for(said, within=PATIENCE)


def begin(desk: Terminal) -> None:
    desk.press("/", *"vries jansen", "enter")
    desk.wait_for("○ uitnodigen")
    go(desk, ("i", "nog niet uitgenodigd"), ("enter", "wacht op scan"))
    assert str(read_code(desk.cells())).startswith("OCKTO:")
    assert colours_of_code(desk.cells()) == {("000000", "ffffff")}


def match(desk: Terminal) -> None:
    go(desk, ("m", "▌ aanvrager Vries, de, A.B.       100"), ("enter", "Gematcht met aanvrager"), ("v", '"odmVersion"'))
    go(desk, ("q", "Matchen"), ("q", "Digimap van"), ("q", "Uitnodigen ·"), ("q", "● nieuwe brondata"))


def export(desk: Terminal) -> None:
    go(desk, ("e", "nieuwe klant"))
    desk.press("tab", "tab", "tab", "tab", "end")
    go(desk, ("enter", "Versturen naar Figlo: Vries, de, A.B."), ("j", "advies voor Vries, de, A.B."))


def decide(desk: Terminal) -> None:
    desk.press("down")
    go(desk, ("enter", "Advies van Figlo · Vries, de, A.B."), ("A", "✓"))
    desk.press("end")
    go(desk, ("enter", "j/n"), ("j", "verwerkt door anna"), ("q", "Export naar Figlo"), ("q", "✓ afgerond"))


def test_the_whole_way_over_ssh(machine: Machine) -> None:
    with machine.door.terminal("anna") as desk:
        desk.wait_for_match(ROW)
        begin(desk)
        desk.wait_for_match(ROW)  # the header comes after the code
        number = next(iter(re.findall(ROW, desk.text)))
        session = str(machine.says("anna", f"session list {number}")["items"][0]["session"])
        for step, said in (("scan", "● gescand"), ("gather", "● haalt gegevens op"), ("share", "✓ gedeeld")):
            machine.says("anna", f"client {session} {step}")
            desk.wait_for(said)
        desk.wait_for("Het bestand staat in het dossier")
        match(desk)
        export(desk)
        decide(desk)
        _files_come_home(machine, desk, number)
        desk.press("q")
        assert desk.exit_code() == 0
    assert not re.search(rb"\x1b\](0|1|2|52);", bytes(desk.raw))


def _files_come_home(machine: Machine, desk: Terminal, number: str) -> None:
    """Byte for byte: the file, and a document; and a file the other way."""
    file = machine.says("anna", f"odm list {number}")["items"][0]
    fetched = machine.door.run("anna", f"odm save {file['delivery']} -")
    assert sha256(fetched.stdout).hexdigest() == file["sha256"]
    assert fetched.stdout == machine.office.call("odm", "save", str(file["delivery"]), "-").out
    document = _a_document(machine, number)
    fetched = machine.door.run("anna", f"document save {document['document']} -")
    assert fetched.stdout.startswith(b"%PDF-")
    assert sha256(fetched.stdout).hexdigest() == document["sha256"]
    received = machine.says("anna", f"odm receive {number} -", given=b'{"zonder": "envelop"}')
    assert received["bytes"] == len(b'{"zonder": "envelop"}')
    go(desk, ("enter", "[1 Startpagina]"))
    desk.press("down", "down")
    go(desk, ("s", "Typ deze regel op uw eigen machine"))
    desk.wait_for_match(r"ssh desk odm save \d+ - > 26-\d{5}\.json")
    desk.press("end")
    go(desk, ("enter", "/d/"), ("q", "[1 Startpagina]"), ("q", "Zoek"))


def _a_document(machine: Machine, number: str) -> Document:
    end = monotonic() + PATIENCE
    while monotonic() < end:
        for item in machine.says("anna", f"document list {number}")["items"]:
            if item["state"] == "here":
                found: Document = item
                return found
        sleep(0.2)
    raise AssertionError("no document came")


@pytest.mark.parametrize(
    "command",
    ["/bin/sh -i", "scp -t /tmp", "dossier list; id", "$(id)"],
)
def test_no_shell_is_reached(machine: Machine, command: str) -> None:
    ended = machine.door.run("bram", command, given=b"id\n")
    assert (ended.returncode, ended.stdout) == (2, b""), ended


def test_no_path_and_no_other_office_is_reached(machine: Machine, tmp_path: Path) -> None:
    number = machine.says("anna", "dossier list --limit 1")["items"][0]["number"]
    path = tmp_path / "file"
    assert machine.door.run("bram", f"dossier show {number}").returncode == 3
    assert machine.door.run("bram", " --user anna dossier list").returncode == 8
    assert machine.door.run("bram", " --office 'Kantoor Van Dijk' dossier list").returncode == 3
    assert machine.door.run("anna", f"odm save 1 {path}").returncode == 8
    assert machine.says("bram", "dossier list")["items"] == []
    assert not path.exists()


def test_no_file_is_copied(machine: Machine, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"x")
    options = machine.door.words("bram")[1:-1]
    options[options.index("-p")] = "-P"
    for words in (["scp", "-O"], ["scp"]):
        copied = [*words, *options, str(source), f"{ACCOUNT}@127.0.0.1:{tmp_path}/copied"]
        assert subprocess.run(copied, capture_output=True, timeout=PATIENCE).returncode != 0
    asked = ["sftp", *options, f"{ACCOUNT}@127.0.0.1:{source}", f"{tmp_path}/copied"]
    assert subprocess.run(asked, capture_output=True, timeout=PATIENCE).returncode != 0
    assert not (tmp_path / "copied").exists()


def test_nothing_is_forwarded(machine: Machine) -> None:
    """-W is what -L opens for every connection, -D as well; -R, -A and -X are asked for and not given."""
    door = machine.door
    through = door.run("bram", options=["-W", f"127.0.0.1:{door.port}"])
    assert through.returncode != 0
    assert b"administratively prohibited" in through.stderr
    back = door.run("bram", "dossier list", options=["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"])
    assert back.returncode == 255
    assert b"remote port forwarding failed" in back.stderr
    others = door.run("bram", "dossier list", options=["-v", "-A", "-X"])
    assert not re.search(rb"(X11|agent)[^\n]*(accepted|enabled)", others.stderr)
    assert others.returncode == 0


@pytest.mark.parametrize("kind", ["-L", "-D"])
def test_a_port_at_home_leads_nowhere(machine: Machine, kind: str) -> None:
    door = machine.door
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    asked = f"{port}:127.0.0.1:{door.port}" if kind == "-L" else str(port)
    client = subprocess.Popen(
        door.words("bram", "-N", kind, asked),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        with _connected(port) as line:
            if kind == "-D":
                line.sendall(b"\x05\x01\x00" + b"\x05\x01\x00\x01\x7f\x00\x00\x01" + door.port.to_bytes(2, "big"))
            line.settimeout(PATIENCE)
            heard = b""
            while piece := line.recv(1024):
                heard += piece
            assert b"SSH-" not in heard
    finally:
        client.kill()
        client.communicate()


def _connected(port: int) -> socket.socket:
    end = monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except OSError:
            assert monotonic() < end
            sleep(0.05)


def test_without_a_terminal_it_says_what_to_do(machine: Machine) -> None:
    ended = machine.door.run("anna")
    assert ended.returncode == 2
    assert "ssh -t desk" in ended.stderr.decode()


def test_an_unknown_a_disabled_key_and_a_disabled_user_are_out(machine: Machine) -> None:
    assert machine.door.run("nobody", "dossier list").returncode == 255
    office, door = machine.office, machine.door
    for user in ("cor", "dora"):
        office.call("user", "add", user, "--role", "adviser").well()
        office.call("user", "key", "add", user, f"{door.key(user)}.pub").well()
        assert door.run(user, "dossier list").returncode == 0
    fingerprint = office.items("user", "key", "list", "cor")[0]["fingerprint"]
    office.call("user", "key", "disable", fingerprint).well()
    office.call("user", "disable", "dora").well()
    for user in ("cor", "dora"):
        refused = door.run(user, "dossier list")
        assert refused.returncode == 255
        assert b"Permission denied" in refused.stderr


def test_a_killed_client_leaves_nothing_behind(machine: Machine) -> None:
    """And what was half typed is offered at the next login."""
    with machine.door.terminal("bram") as desk:
        desk.wait_for("Kantoor Bakker")
        served = _desks_of("bram")
        assert len(served) == 1
        go(desk, ("n", "Nieuw dossier"))
        desk.type("Bergstra")
        desk.wait_for("Bergstra")
        os.kill(desk.pid, 9)
        assert all(process.ends(pid, within=5) for pid in served)
    with machine.door.terminal("bram") as desk:
        desk.wait_for("staat klaar: nieuw dossier (n)")
        go(desk, ("n", "◌ half ingevuld"))
        desk.press("up", "up", "enter")
        desk.wait_for("Bergstra")


def _desks_of(user: str) -> list[int]:
    """The desks that run for that user: the program itself, not sshd or the shell around it."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"--ssh" in words and user.encode() in words and any(b"python" in word for word in words[:1]):
                found.append(int(folder.name))
    return found

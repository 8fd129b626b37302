"""OpenSSH's own sshd on loopback, set up as an administrator would: our program answers for keys and is all there is.

It needs root (the command that answers for keys has to be root's, and so has every folder above it) and Debian's
packages openssh-server and openssh-client; `tests/terminal/there.py` says what is not there.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from tests.bench.peers import OURS
from tests.forks import door
from tests.terminal.terminal import Terminal, plain_environment
from tests.terminal.there import sshd

ACCOUNT = "root"
THROUGH = Path(__file__).parent / "programs" / "through.py"
"""Each login asks for its key and runs a command: two starts, of which neither is what is tried here."""
PATIENCE = 60.0
_ROOTS_OWN = "/run"
"""A folder of root's that nobody else writes in: sshd trusts no program below any other."""
_CONFIG = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {home}/host
PidFile none
UsePAM no
StrictModes yes
PermitRootLogin prohibit-password
PasswordAuthentication no
AuthorizedKeysFile none
AuthorizedKeysCommand {home}/brondesk --settings {settings} user keys %u %t %k
AuthorizedKeysCommandUser root
AcceptEnv LANG LC_*
AllowTcpForwarding yes
AllowAgentForwarding yes
X11Forwarding yes
GatewayPorts yes
Subsystem sftp internal-sftp
MaxStartups 100
LogLevel VERBOSE
"""


@dataclass(frozen=True)
class Door:
    """The server, and who knocks with which key."""

    home: Path
    port: int

    def key(self, name: str) -> Path:
        """The key pair of that name, made at its first use; the public one has .pub behind it."""
        path = self.home / f"key-{name}"
        if not path.exists():
            make_key(path)
        return path

    def words(self, key: str, *options: str) -> list[str]:
        """`ssh` with nothing of the developer's own."""
        fixed = {
            "IdentitiesOnly": "yes",
            "IdentityAgent": "none",
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": str(self.home / "known"),
            "PasswordAuthentication": "no",
            "SendEnv": "LANG LC_*",
        }
        named = [word for name, value in fixed.items() for word in ("-o", f"{name}={value}")]
        at = ["-i", str(self.key(key)), "-p", str(self.port)]
        return ["ssh", "-F", "none", *named, *at, *options, f"{ACCOUNT}@127.0.0.1"]

    def run(
        self, key: str, *command: str, given: bytes = b"", options: Sequence[str] = ()
    ) -> "subprocess.CompletedProcess[bytes]":
        """`ssh desk COMMAND`, to its end."""
        words = [*self.words(key, "-T", *options), *command]
        return subprocess.run(words, input=given, capture_output=True, timeout=PATIENCE, env=nothing_of_ours())

    def terminal(self, key: str, *options: str) -> Terminal:
        """`ssh desk` in a terminal of 80x24."""
        return Terminal(self.words(key, "-t", *options), environment={"LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8"})


def nothing_of_ours() -> dict[str, str]:
    """Surroundings of the one who knocks: what they say of Brondesk must count for nothing."""
    return plain_environment() | {"LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8", "BRONDESK_DATABASE": "sqlite:////no"}


def make_key(path: Path) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", path.name, "-f", str(path)], check=True)


def settings_of(environment: Mapping[str, str], path: Path) -> None:
    """The variables of a demonstration as a settings file: over SSH no variable counts."""
    names = {
        "BRONDESK_DATA": "data_directory",
        "BRONDESK_DATABASE": "database",
        "BRONDESK_CLOCK_FILE": "clock_file",
        "BRONDESK_PAGE_URL": "page_url",
    }
    lines = [f'{key} = "{environment[name]}"' for name, key in names.items() if name in environment]
    path.write_text("\n".join(["[store]", *lines, ""]))


@contextmanager
def serving(environment: Mapping[str, str]) -> Iterator[Door]:
    """sshd before the installation of those variables."""
    home = Path(tempfile.mkdtemp(prefix="brondesk-sshd-", dir=_ROOTS_OWN))
    try:
        home.chmod(0o755)
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        program = home / "brondesk"
        through = f"{sys.executable} -I -S {THROUGH} {door()} {program} {OURS}"
        program.write_text(f'#!/bin/sh\nexec {through} "$@"\n')
        program.chmod(0o755)
        settings_of(environment, home / "brondesk.toml")
        make_key(home / "host")
        port = _free_port()
        (home / "config").write_text(_CONFIG.format(home=home, port=port, settings=home / "brondesk.toml"))
        with _running(home, port):
            yield Door(home, port)
    finally:
        shutil.rmtree(home)


@contextmanager
def _running(home: Path, port: int) -> Iterator[None]:
    with (home / "log").open("wb") as log:
        command = [str(sshd()), "-D", "-e", "-f", str(home / "config")]
        server = subprocess.Popen(command, stderr=log, stdin=subprocess.DEVNULL)
    try:
        _wait_for(port, home / "log")
        yield
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def _wait_for(port: int, log: Path) -> None:
    end = monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert monotonic() < end, log.read_text()
            sleep(0.02)
        else:
            return

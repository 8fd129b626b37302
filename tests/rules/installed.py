"""Brondesk installed from its wheel into an environment of its own, as a user has it: no checkout on its path."""

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.rules.project import ROOT


@dataclass(frozen=True, slots=True)
class Installed:
    """Where the program lies, and the wheel it came from."""

    python: Path
    wheel: Path
    home: Path

    @property
    def program(self) -> Path:
        return self.python.with_name("brondesk")

    @property
    def environment(self) -> dict[str, str]:
        """An empty home, and nothing of the developer's."""
        return {"HOME": str(self.home), "PATH": os.defpath, "LANG": "C.UTF-8", "BRONDESK_USER": "anna"}

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """The program's answer, started outside the checkout."""
        command = [str(self.program), *words]
        kept: Mapping[str, str] = self.environment | environment
        return subprocess.run(
            command, cwd=self.home, env=kept, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )


def install(directory: Path) -> Installed:
    """Build the wheel and install it; what it depends on is read where the tests have it."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    build = ["wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--wheel-dir", str(directory)]
    subprocess.run([*pip, *build], check=True, cwd=directory)
    (wheel,) = directory.glob("brondesk-*.whl")
    venv.create(directory / "venv", with_pip=False, symlinks=True)
    python = directory / "venv" / "bin" / "python"
    # A folder named in a .pth is searched, but its own .pth files (the checkout's among them) are not read.
    (_packages(python) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    onto = ["--python", str(python), "install", "--no-deps", "--no-index", "--ignore-installed", str(wheel)]
    subprocess.run([*pip, *onto], check=True, cwd=directory)
    home = directory / "home"
    home.mkdir()
    return Installed(python, wheel, home)


def _packages(python: Path) -> Path:
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([str(python), "-c", ask], check=True, capture_output=True, text=True)
    return Path(answer.stdout.strip())

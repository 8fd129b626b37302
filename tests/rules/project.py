"""The project as a tree of files, for rules that hold for all of it."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def tracked() -> tuple[Path, ...]:
    """The files under version control; without it, none, and the rules about them are skipped."""
    git = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(git, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        return ()
    return tuple(path for name in names if name and (path := ROOT / name).is_file())


def files(*packages: str) -> Iterator[Path]:
    """The Python files of these packages, seen from the root."""
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT)


def modules(*packages: str) -> Iterator[tuple[Path, ast.Module]]:
    """The Python files of these packages, parsed."""
    for path in files(*packages):
        yield path, ast.parse((ROOT / path).read_text(encoding="utf-8"))

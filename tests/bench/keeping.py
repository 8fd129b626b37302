"""Keeps seeded databases for the next run, as long as tables and seeder are the same."""

import fcntl
import hashlib
import shutil
import sys
from pathlib import Path

from store.database.opening import head
from tests.bench.seed import Seeded, seed

_SEEDERS = [Path(__file__).with_name(name) for name in ("seed.py", "names.py")]


def seeded(directory: Path, dossiers: int) -> Seeded:
    """The database of that size in `directory`; one process makes it, the others wait for it."""
    home = directory / f"{dossiers}-{_fingerprint()}"
    home.mkdir(parents=True, exist_ok=True)
    with (directory / f"{home.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (home / "whole").exists():
            return Seeded(f"sqlite:///{home / 'brondesk.db'}", home, dossiers)
        print(f"seeding {dossiers:,} dossiers in {home}", file=sys.stderr)
        shutil.rmtree(home)
        made = seed(home, dossiers)
        (home / "whole").touch()
        return made


def _fingerprint() -> str:
    text = head().encode() + b"".join(path.read_bytes() for path in _SEEDERS)
    return hashlib.sha256(text).hexdigest()[:12]

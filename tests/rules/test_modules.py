"""What is imported, seen from inside a fresh process: the store draws nothing, commands start light."""

import json
import os
import subprocess
import sys

import pytest

from tests.rules.project import ROOT

EVERY_STORE_MODULE = """
import importlib, pkgutil, store
for module in pkgutil.walk_packages(store.__path__, "store."):
    if not module.name.endswith(("__main__", "migrations.env")):
        importlib.import_module(module.name)
"""
COMMAND = """
import tui.__main__
try:
    tui.__main__.main({words!r})
except SystemExit:
    pass
"""
MOST = 80
HEAVY = {"textual", "rich", "sqlmodel", "sqlalchemy", "httpx", "pydantic", "dbos", "alembic", "cryptography", "asyncio"}


def modules_after(code: str, **environment: str) -> set[str]:
    """The modules that a fresh process holds after running the code."""
    tell = "\nimport sys; __import__('os').write(3, '\\n'.join(sys.modules).encode())"
    reader, writer = os.pipe()
    command = f"__import__('os').dup2({writer}, 3)\n{code}{tell}"
    kept = os.environ | environment
    subprocess.run(
        [sys.executable, "-c", command], check=True, pass_fds=[writer], cwd=ROOT, env=kept, capture_output=True
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        return set(told.read().split("\n"))


def packages(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def test_the_whole_store_runs_without_anything_that_draws() -> None:
    """They cannot be imported at all: httpx takes rich where it finds it, and goes without where it does not."""
    absent = "import sys; sys.modules.update(dict.fromkeys(['textual', 'rich', 'tui']))\n"
    assert "store.desk.listing" in modules_after(absent + EVERY_STORE_MODULE)


def test_importing_the_store_opens_nothing() -> None:
    forbid = """
import sqlalchemy, builtins, pathlib
def refuse(*given, **named): raise AssertionError(given)
sqlalchemy.create_engine = refuse
"""
    modules_after(forbid + EVERY_STORE_MODULE, HOME="/nonexistent", BRONDESK_DATABASE="nonsense://")


@pytest.mark.parametrize(
    "words", [["--version"], ["--help"], ["dossier", "--help"], ["dossier", "list", "--help"]], ids=" ".join
)
def test_a_command_that_only_talks_starts_light(words: list[str]) -> None:
    loaded = modules_after(COMMAND.format(words=words))
    assert not packages(loaded) & HEAVY
    assert len(loaded) <= MOST, json.dumps(sorted(loaded))


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_completion_starts_light(shell: str) -> None:
    assert not packages(modules_after(COMMAND.format(words=["--completion", shell]))) & (HEAVY - {"asyncio"})

"""The two offices, furnished once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.context import Context
from tests.looks.office import Office, hostile_office, ordinary_office


@pytest.fixture(scope="session")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The demonstration's office."""
    with ordinary_office(tmp_path_factory.mktemp("ordinary") / "office") as office:
        yield office


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The office of hostile texts."""
    with hostile_office(tmp_path_factory.mktemp("hostile") / "office") as office:
        yield office


@pytest.fixture
def context(ordinary: Office, tmp_path: Path) -> Iterator[Context]:
    """Anna in a copy of the demonstration's office."""
    with ordinary.opened(tmp_path / "copy") as context:
        yield context


@pytest.fixture
def hostile_context(hostile: Office, tmp_path: Path) -> Iterator[Context]:
    """Anna in a copy of the office of hostile texts."""
    with hostile.opened(tmp_path / "copy") as context:
        yield context


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Anna's: the developer's own name is on no screen."""
    monkeypatch.setenv("HOME", "/huis/anna")
    for name in ("XDG_DOWNLOAD_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)

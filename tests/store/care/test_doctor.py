"""How the installation is: each fault made here is found and named with what to do, and nothing is changed."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from store.care.doctor import check_installation
from store.care.health import Area, Health, HealthFinding
from store.clock import FixedClock
from store.context import open_context
from store.offices.connections import record_test, set_connection
from store.offices.offices import add_office, come_in
from store.offices.views import ConnectionRequest
from store.settings import Settings
from store.words.sentences import catalogue_words
from store.work.heartbeat import Heartbeat, new_executor
from tests.standins import standins
from tests.store.packages.builders import ACCESS


@dataclass(frozen=True)
class Installation:
    """An office on a file of its own."""

    settings: Settings
    clock: FixedClock

    def findings(self) -> tuple[HealthFinding, ...]:
        return check_installation(self.settings, clock=self.clock)

    def bad(self) -> dict[str, Health]:
        """What is not in order, but for the page, which nobody serves here."""
        return {one.code: one.health for one in self.findings() if one.health is not Health.FINE}


@pytest.fixture
def installation(tmp_path: Path, clock: FixedClock) -> Installation:
    data = tmp_path / "data"
    settings = Settings(data_directory=data, database=f"sqlite:///{data}/brondesk.db")
    context = open_context(settings, clock)
    add_office(context, name="Kantoor Van Dijk", admin="anna")
    Heartbeat(context, new_executor()).beat()
    context.database.close()
    return Installation(settings, clock)


@pytest.fixture
def connected(installation: Installation, clock: FixedClock) -> Iterator[str]:
    """The office's connection with Figlo; gives its address while the stand-in serves."""
    with standins(clock) as serving:
        context = open_context(installation.settings, clock)
        request = ConnectionRequest("figlo", "sandbox", serving.packages["figlo"], ACCESS)
        set_connection(come_in(context, login="anna"), request=request)
        context.database.close()
        yield serving.packages["figlo"]


def test_all_is_well_but_for_the_page(installation: Installation, connected: str) -> None:
    assert set(installation.bad()) <= {"page_silent", "clock_differs"}  # the stand-in goes by the test's clock
    areas = {one.area for one in installation.findings()}
    assert areas == set(Area) - {Area.TERMINAL, Area.SETTINGS}
    assert installation.bad()["page_silent"] is Health.WARNING


def test_every_word_is_there(installation: Installation) -> None:
    for one in installation.findings():
        assert {one.code, *([one.remedy] if one.remedy else [])} <= set(catalogue_words())


def test_a_silent_worker_and_service_are_down(installation: Installation, clock: FixedClock) -> None:
    context = open_context(installation.settings, clock)
    anna = come_in(context, login="anna")
    set_connection(anna, request=ConnectionRequest("figlo", "sandbox", "http://127.0.0.1:9", ACCESS))
    record_test(anna, partner="figlo", result="service_down")
    context.database.close()
    clock.set(clock.now().replace(hour=23))
    assert installation.bad()["worker_silent"] is Health.DOWN
    assert installation.bad()["service_silent"] is Health.DOWN


def test_files_that_others_may_read_are_named(installation: Installation) -> None:
    database = installation.settings.data_directory / "brondesk.db"
    database.chmod(0o644)
    (found,) = [one for one in installation.findings() if one.code == "open_to_others"]
    assert (found.where, found.remedy) == (str(database), "chmod_file")


def test_another_key_is_damage_and_changes_nothing(installation: Installation) -> None:
    keyring = installation.settings.keyring_file
    keyring.rename(keyring.with_suffix(".away"))
    assert installation.bad()["key_missing"] is Health.DAMAGED
    assert not keyring.exists()


def test_a_damaged_file_is_damage(installation: Installation) -> None:
    database = installation.settings.data_directory / "brondesk.db"
    data = bytearray(database.read_bytes())
    for place in range(8192, len(data), 4096):
        data[place : place + 64] = os.urandom(64)
    for end in ("-wal", "-shm"):
        database.with_name(f"brondesk.db{end}").unlink(missing_ok=True)
    database.write_bytes(data)
    assert Health.DAMAGED in installation.bad().values()
    database.write_bytes(b"no database at all, but some text of more than a hundred bytes" * 3)
    assert installation.bad() == {"not_a_database": Health.DAMAGED}


def test_nothing_is_made_where_nothing_is(tmp_path: Path, clock: FixedClock) -> None:
    settings = Settings(data_directory=tmp_path / "none", database=f"sqlite:///{tmp_path}/none/brondesk.db")
    assert Installation(settings, clock).bad() == {"database_not_begun": Health.WARNING}
    assert not settings.data_directory.exists()


def test_a_moved_clock_is_said(installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "clock").write_text("-3600\n")
    moved = installation.settings.model_copy(update={"clock_file": tmp_path / "clock"})
    found = Installation(moved, installation.clock).bad()
    assert found["clock_moved"] is Health.WARNING

"""What a package received survives its restart, when a folder is given."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from store.sandbox.serve import Setup, running
from tests.store.sandbox.callers import MovableClock, PackageCaller, a_person

FILE = "received-figlo.jsonl"


def at(directory: Path, clock: MovableClock) -> Setup:
    return Setup(now=clock.now, directory=directory)


def test_a_restarted_package_still_knows(tmp_path: Path, clock: MovableClock) -> None:
    folder = tmp_path / "new" / "folder"
    with running(at(folder, clock)) as standins:
        figlo = PackageCaller("figlo", standins.packages["figlo"])
        sent = figlo.send(figlo.payload(a_person(birthDate="1986-07-14"))).json()
        figlo.send(figlo.payload(a_person(birthDate=None), version=2, bsn=1), "refused")
        figlo.send(figlo.payload(a_person(birthDate=None, surname="Z"), version=3), "nameless").raise_for_status()
        clock.advance(seconds=5)
        figlo.http.post(f"/clients/{sent['reference']}/advice/confirm").raise_for_status()
        before = figlo.received()
    with running(at(folder, clock)) as standins:
        figlo = PackageCaller("figlo", standins.packages["figlo"])
        assert figlo.received() == before
        assert figlo.send(figlo.payload(a_person(birthDate="1986-07-14"))).json() == sent
        assert figlo.by_key("refused").json()["code"] == "bsn_present"
        assert figlo.send(figlo.payload(dossier="other"), "again").json()["code"] == "existing_client"
        assert figlo.send(figlo.payload(version=3), "again-2").json()["code"] == "version_order"
        assert figlo.http.get(f"/clients/{sent['reference']}/advice").status_code == 200


def test_file_and_folder_are_for_the_owner_alone(tmp_path: Path, clock: MovableClock) -> None:
    with running(at(tmp_path / "d", clock)) as standins:
        figlo = PackageCaller("figlo", standins.packages["figlo"])
        figlo.send(figlo.payload()).raise_for_status()
    assert (tmp_path / "d").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "d" / FILE).stat().st_mode & 0o777 == 0o600


def test_a_line_that_was_cut_off_was_never_received(tmp_path: Path, clock: MovableClock) -> None:
    with running(at(tmp_path, clock)) as standins:
        figlo = PackageCaller("figlo", standins.packages["figlo"])
        figlo.send(figlo.payload()).raise_for_status()
        figlo.send(figlo.payload(a_person(surname="Ander"), version=2), "second").raise_for_status()
    file = tmp_path / FILE
    file.write_bytes(file.read_bytes()[:-20])
    with running(at(tmp_path, clock)) as standins:
        figlo = PackageCaller("figlo", standins.packages["figlo"])
        assert [item["key"] for item in figlo.received()] == ["key-1"]
        figlo.send(figlo.payload(a_person(surname="Ander"), version=2), "second").raise_for_status()
    with running(at(tmp_path, clock)) as standins:
        figlo = PackageCaller("figlo", standins.packages["figlo"])
        assert [item["key"] for item in figlo.received()] == ["key-1", "second"]


def test_a_file_of_another_making_is_not_passed_over(tmp_path: Path, clock: MovableClock) -> None:
    (tmp_path / FILE).write_text('{"receipt": {"key": "x"}}\n')
    with pytest.raises(ValidationError), running(at(tmp_path, clock)):
        pass


def test_without_a_folder_nothing_is_kept(clock: MovableClock) -> None:
    for _ in range(2):
        with running(Setup(now=clock.now)) as standins:
            figlo = PackageCaller("figlo", standins.packages["figlo"])
            assert figlo.received() == []
            figlo.send(figlo.payload()).raise_for_status()

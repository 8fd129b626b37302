"""Files that come in and go out: unreadable, too large, in the way; and a disk that is full."""

import os
import resource
import subprocess
from pathlib import Path

import pytest

from tests.tui.cli.faults import intact, told
from tests.tui.cli.program import Program

# Files that come in.


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b"Geachte heer", "json_syntax", id="no JSON"),
        pytest.param(b'{"a": 1', "json_unfinished", id="cut off"),
        pytest.param(b"", "json_empty", id="empty"),
        pytest.param(b'{"naam": "Andr\xe9"}', "json_not_utf8", id="no UTF-8"),
        pytest.param(b"[" * 600 + b"]" * 600, "json_too_deep", id="too deep"),
        pytest.param(b"[" * 200_000, "json_too_deep", id="far too deep"),
    ],
)
def test_a_file_that_cannot_be_read(program: Program, data: bytes, error: str) -> None:
    ended = program.call("odm", "receive", "1", "-", "--json", given=data)
    assert (ended.code, ended.error["code"]) == (5, error), ended
    assert ended.error["where"].startswith("stdin")
    assert program.items("odm", "list", "1") == []
    intact(program)


def test_limits_are_settings(program: Program, tmp_path: Path) -> None:
    (tmp_path / "brondesk.toml").write_text("[store]\nodm_bytes = 40\nodm_depth = 3\n")
    limited = program.at(BRONDESK_SETTINGS=str(tmp_path / "brondesk.toml"))
    for data, error in ((b'{"a": "%s"}' % (b"x" * 40), "json_too_large"), (b"[[[[1]]]]", "json_too_deep")):
        ended = limited.call("odm", "receive", "1", "-", "--json", given=data)
        assert (ended.code, ended.error["code"]) == (5, error), ended
    assert limited.call("odm", "receive", "1", "-", "--json", given=b"[[[1]]]").well().json["bytes"] == 7


@pytest.mark.parametrize("name", ["nowhere.json", ".", "a\0b"])
def test_a_file_that_cannot_be_opened(program: Program, name: str) -> None:
    ended = program.call("odm", "receive", "1", name, "--json")
    assert (ended.code, ended.error["remedy"] is not None) == (5, True)


# Files that go out.


def test_a_file_that_exists_is_not_overwritten(with_file: Program, tmp_path: Path) -> None:
    there = tmp_path / "there.json"
    there.write_text("mijn werk")
    told(with_file.call("odm", "save", "1", str(there), "--json"), 4, "file_exists")
    assert there.read_text() == "mijn werk"
    with_file.call("odm", "save", "1", str(there), "--force").well()
    assert (there.read_text(), there.stat().st_mode & 0o777) == ('{"naam": "x"}', 0o600)


def test_a_link_is_followed_with_force_and_else_left(with_file: Program, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("mijn werk")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "loose").symlink_to(tmp_path / "nowhere")
    told(with_file.call("odm", "save", "1", str(tmp_path / "link"), "--json"), 4, "file_exists")
    told(with_file.call("odm", "save", "1", str(tmp_path / "loose"), "--json"), 4, "file_exists")
    with_file.call("odm", "save", "1", str(tmp_path / "link"), "--force").well()
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == '{"naam": "x"}'


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["plain", "force"])
def test_a_full_device_is_told_and_stays_a_device(with_file: Program, force: tuple[str, ...]) -> None:
    told(with_file.call("odm", "save", "1", "/dev/full", *force, "--json"), 1, "disk_full")
    assert Path("/dev/full").is_char_device()


def test_a_full_disk_leaves_no_half_file(with_file: Program, tmp_path: Path) -> None:
    big = b'{"a": "' + os.urandom(400_000).hex().encode() + b'"}'
    delivery = str(with_file.json("odm", "receive", "1", "-", given=big)["delivery"])
    size = max(path.stat().st_size for path in (tmp_path / "data").iterdir())
    assert size > 400_000

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 50_000, resource.RLIM_INFINITY))

    (tmp_path / "out").mkdir()
    filler = b'{"b": "' + os.urandom(800_000).hex().encode() + b'"}'
    larger = str(with_file.json("odm", "receive", "1", "-", given=filler)["delivery"])
    ended = with_file.run("odm", "save", larger, str(tmp_path / "out" / "x.json"), "--json", preexec_fn=limit)
    assert ended.code == 1, ended
    assert ended.error["code"] in ("disk_full", "disk_failed")
    assert list((tmp_path / "out").iterdir()) == []
    assert with_file.call("odm", "save", delivery, "-").out == big


def test_a_folder_that_is_not_there_is_told(with_file: Program, tmp_path: Path) -> None:
    told(with_file.call("odm", "save", "1", str(tmp_path / "no" / "x"), "--json"), 1, "file_not_writable")
    told(with_file.call("odm", "save", "1", str(tmp_path), "--json"), 4, "file_exists")
    told(with_file.call("odm", "save", "1", "a\0b", "--json"), 1, "file_not_writable")


def test_bytes_to_a_reader_who_has_gone_are_a_failure(with_file: Program) -> None:
    """Not like a list: who asked for the file has not got it."""
    reader, writer = os.pipe()
    os.close(reader)
    ended = with_file.run("odm", "save", "1", "-", stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert ended.code == 1
    assert len(ended.told.strip().splitlines()) == 1, ended.told
    with Path("/dev/full").open("wb") as full:
        ended = with_file.run("odm", "save", "1", "-", stdout=full, stderr=subprocess.PIPE)
    assert (ended.code, len(ended.told.strip().splitlines())) == (1, 1), ended.told

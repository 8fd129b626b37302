"""The stand-ins as a process: ready line, ends, clock file."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.store.sandbox.callers import OcktoCaller, PackageCaller

ROOT = Path(__file__).parents[3]


@contextmanager
def process(*options: str, clock_file: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    environment = {"PATH": os.environ["PATH"]} | ({"BRONDESK_CLOCK_FILE": str(clock_file)} if clock_file else {})
    command = [sys.executable, "-m", "store.sandbox", *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT, env=environment) as child:
        try:
            yield child
        finally:
            child.kill()


def ready(child: subprocess.Popen[bytes]) -> dict[str, object]:
    assert child.stdout is not None
    told: dict[str, object] = json.loads(child.stdout.readline())
    return told


def test_one_line_tells_where_all_partners_are() -> None:
    with process() as child:
        told = ready(child)
        packages = told["packages"]
        assert isinstance(packages, dict)
        assert list(packages) == ["figlo", "adviesbox", "dias", "findesk", "finrust"]
        addresses = [told["ockto"], *packages.values()]
        assert len(set(addresses)) == 6
        for address in addresses:
            assert str(address).startswith("http://127.0.0.1:")
            assert httpx.get(f"{address}/health", trust_env=False).json() == {"status": "ok"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_peace(number: signal.Signals) -> None:
    with process() as child:
        ready(child)
        child.send_signal(number)
        out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (0, b"", b"")


def test_it_dies_with_its_parent_when_asked() -> None:
    with process("--die-with-parent") as child:
        ready(child)
        out, err = child.communicate(timeout=30)  # closes its stdin
    assert (child.returncode, out, err) == (0, b"", b"")


def test_it_outlives_a_closed_stdin_otherwise() -> None:
    with process() as child:
        told = ready(child)
        assert child.stdin is not None
        child.stdin.close()
        assert httpx.get(f"{told['ockto']}/health", trust_env=False).status_code == 200
        assert child.poll() is None


def test_the_clock_file_moves_it_while_it_runs(tmp_path: Path) -> None:
    clock_file = tmp_path / "clock"
    with process(clock_file=clock_file) as child:
        ockto = OcktoCaller(str(ready(child)["ockto"]))
        ockto.start()
        assert ockto.status() == "Created"
        for text in ("nonsense", "", "-3600"):
            clock_file.write_text(text)
            assert ockto.status() == "Created"
        clock_file.write_text("+901\n")
        assert ockto.status() == "Expired"


def test_pace_and_directory_are_options(tmp_path: Path) -> None:
    with process("--pace", "0", "--directory", str(tmp_path / "kept")) as child:
        packages = ready(child)["packages"]
        assert isinstance(packages, dict)
        dias = PackageCaller("dias", packages["dias"])
        dias.send(dias.payload(source="dossier")).raise_for_status()
        assert dias.by_key().json()["state"] == "advice_ready"
    assert (tmp_path / "kept" / "received-dias.jsonl").exists()


def test_it_survives_being_killed_right_after_its_answer(tmp_path: Path) -> None:
    keys = []
    for version in (1, 2, 3):
        with process("--directory", str(tmp_path)) as child:
            packages = ready(child)["packages"]
            assert isinstance(packages, dict)
            dias = PackageCaller("dias", packages["dias"])
            keys.append(f"key-{version}")
            dias.send(dias.payload(source="dossier", version=version), keys[-1]).raise_for_status()
            child.kill()
    with process("--directory", str(tmp_path)) as child:
        packages = ready(child)["packages"]
        assert isinstance(packages, dict)
        received = PackageCaller("dias", packages["dias"]).received()
    assert [item["key"] for item in received] == keys


@pytest.mark.parametrize("options", [["--pace", "slow"], ["--pace", "-1"], ["--pace", "nan"], ["--nothing"]])
def test_wrong_options_are_refused(options: list[str]) -> None:
    with process(*options) as child:
        _, err = child.communicate(timeout=30)
    assert child.returncode == 2
    assert b"Traceback" not in err


def test_it_shares_no_code_with_the_rest_of_the_store() -> None:
    code = "import sys, store.sandbox.__main__; print([m for m in sys.modules if m.startswith(('store.', 'tui'))])"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    foreign = [name for name in out.strip("[]\n").split(", ") if not name.startswith("'store.sandbox")]
    assert foreign == []

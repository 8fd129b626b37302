"""What is delivered works: an installed wheel, not only the checkout."""

import json
import re
import subprocess
import zipfile

import httpx
import pytest

from tests.rules.installed import Installed, install
from tests.rules.project import ROOT, tracked
from tests.terminal.terminal import Terminal


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(tmp_path_factory.mktemp("wheel"))


def test_the_wheel_holds_every_file_of_the_program_and_no_other(installed: Installed) -> None:
    if not tracked():
        pytest.skip("not a checkout")
    ours = {str(path.relative_to(ROOT)) for path in tracked()}
    names = set(zipfile.ZipFile(installed.wheel).namelist())
    inside = {name for name in names if ".dist-info/" not in name}
    assert inside == {name for name in ours if name.startswith(("store/", "tui/"))}


def test_the_program_is_the_installed_one(installed: Installed) -> None:
    where = "import store, tui; print(store.__file__); print(tui.__file__)"
    answer = subprocess.run(
        [installed.python, "-c", where], cwd=installed.home, capture_output=True, text=True, check=True
    )
    assert all(line.startswith(str(installed.python.parents[1])) for line in answer.stdout.split())


def test_it_tells_its_version(installed: Installed) -> None:
    answer = installed.run("--version")
    assert re.fullmatch(r"brondesk \d+\.\d+\.\d+\n", answer.stdout), answer


def test_it_makes_a_database_and_fills_it(installed: Installed) -> None:
    """Migrations, texts and tables are in the wheel."""
    assert installed.run("office", "new", "Kantoor Van Dijk", "--admin", "anna").returncode == 0
    made = installed.run("dossier", "new", "--surname", "Vries", "--prefix", "de", "--json")
    assert made.returncode == 0, made.stderr
    listed = installed.run("dossier", "list", "--json")
    assert [row["number"] for row in json.loads(listed.stdout)["items"]] == [json.loads(made.stdout)["number"]]


def test_its_desk_opens(installed: Installed) -> None:
    """Styles and labels are in the wheel."""
    with Terminal([str(installed.program)], environment=installed.environment, directory=str(installed.home)) as desk:
        desk.wait_for("Brondesk")


def test_its_profiles_are_read(installed: Installed) -> None:
    read = "from store.odm.profile import profiles; print(len(profiles()))"
    answer = subprocess.run([installed.python, "-c", read], cwd=installed.home, capture_output=True, text=True)
    assert int(answer.stdout) >= 1, answer.stderr


def test_its_demonstration_serves_the_page(installed: Installed) -> None:
    """Templates, styles and stand-ins are in the wheel, and its processes find each other."""
    command = [str(installed.program), "demo", "--headless", "--dossiers", "10"]
    surroundings = installed.environment | {"TMPDIR": str(installed.home)}
    with subprocess.Popen(command, cwd=installed.home, env=surroundings, stdout=subprocess.PIPE, text=True) as demo:
        try:
            assert demo.stdout is not None
            told = json.loads(demo.stdout.readline())
            page = httpx.get(told["digimap"], trust_env=False)
            styles = [
                httpx.get(told["digimap"] + link, trust_env=False)
                for link in re.findall(r'href="(/[^"]+css)"', page.text)
            ]
        finally:
            demo.terminate()
    assert page.status_code == 200
    assert [answer.status_code for answer in styles] == [200]
    assert list(installed.home.glob("brondesk-demo-*")) == []

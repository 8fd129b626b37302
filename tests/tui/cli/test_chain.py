"""The whole chain by commands alone, on both databases, with a worker and stand-ins that are processes of their own."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.tui.cli import aside
from tests.tui.cli.chain import Chain
from tests.tui.cli.contract import REQUIRED, missing
from tests.tui.cli.program import Program

PARTNERS = ("figlo", "adviesbox", "dias", "findesk", "finrust")
OCKTO = b"user=brondesk\npassword=brondesk\nprovider_code=VD001\n"
PACKAGE = b"client_id=brondesk\nclient_secret=brondesk\n"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Chain]:
    """The chain on `brondesk demo --headless`: every command a process."""
    program = Program(tmp_path)
    with program.running("demo", "--headless", "--directory", str(tmp_path / "demo"), "--dossiers", "12") as told:
        there = program.at(**told["environment"])
        assert list(missing(REQUIRED["demo"], told)) == []
        yield Chain(there, there.fork)


@pytest.fixture
def office(fresh_postgres: str, tmp_path: Path) -> Iterator[Chain]:
    """The chain in an office that was set up by commands, on PostgreSQL: the demonstration's is on SQLite."""
    program = Program(tmp_path, {"BRONDESK_DATA": str(tmp_path / "data"), "BRONDESK_DATABASE": fresh_postgres})
    chain = Chain(program, program.call)
    with ExitStack() as ends:
        standins = ends.enter_context(program.running("sandbox", "--pace", "0.2"))
        chain.told["sandbox"] = standins
        assert chain.says("office", "new", "Kantoor Van Dijk", "--admin", "anna")["office"] == "Kantoor Van Dijk"
        _connect(chain, standins["ockto"], standins["packages"])
        chain.told["worker"] = ends.enter_context(program.running("worker", "--json"))
        chain.told["serve"] = ends.enter_context(program.running("serve", "--port", "0", "--json"))
        chain.program = program.at(BRONDESK_PAGE_URL=chain.told["serve"]["digimap"])
        chain.call = chain.program.call
        yield chain


def _connect(chain: Chain, ockto: str, packages: dict[str, str]) -> None:
    set_up = ["connection", "set"]
    sandbox = ["--environment", "sandbox", "--credentials", "-", "--url"]
    assert chain.says(*set_up, "ockto", *sandbox, ockto, given=OCKTO)["state"] == "set_up"
    for package, url in packages.items():
        guid = ["--guid", "7d9c5f0e-4b1a-4f7e-9a53-2f1d6c0b8e44"] if package == "adviesbox" else []
        chain.says(*set_up, package, *sandbox, url, *guid, given=PACKAGE)
    assert chain.says("connection", "test", "ockto")["last_test"]
    assert all(one["state"] == "set_up" for one in chain.items("connection", "list"))


def go(chain: Chain, folder: Path) -> str:
    """From an empty dossier to advice taken back; gives its number."""
    number = chain.new_dossier()
    session = chain.share(number)
    delivery = chain.delivered(number)
    assert delivery["session"] == session["session"]
    assert delivery["bsn_masked"] > 0
    chain.save(delivery, number, folder)
    chain.match(delivery)
    sent = chain.send(number)
    assert [one["delivery"] for one in sent["persons"]] == [delivery["delivery"]]
    assert chain.take_advice(number)["state"] == "decided"
    shown = chain.says("dossier", "show", number)
    assert (shown["status"], shown["brondata"]["age_days"]) == ("done", 0)
    assert chain.says("audit", "verify") | {"lines": 0} == {"ok": True, "problems": [], "lines": 0}
    assert chain.says("check") == {"ok": True, "problems": []}
    return number


def go_aside(chain: Chain, number: str, folder: Path) -> None:
    """Everything beside the chain."""
    aside.users(chain)
    aside.sessions(chain, number, folder)
    aside.files(chain, number, folder)
    aside.refused_before(chain, number)
    aside.failed(chain, number)
    aside.refused_after(chain, folder)
    aside.support(chain, number)
    aside.the_trail(chain, number)
    aside.nothing_strays(chain, folder)
    assert chain.says("check") == {"ok": True, "problems": []}


def test_the_whole_chain_in_the_demo(demo: Chain, tmp_path: Path) -> None:
    go(demo, tmp_path)


def test_the_whole_chain_in_an_office_set_up_by_commands(office: Chain, tmp_path: Path) -> None:
    """And with it: every document has the fields that outside scripts rely on."""
    number = go(office, tmp_path)
    go_aside(office, number, tmp_path)
    told = {name: list(missing(shape, office.told.get(name))) for name, shape in REQUIRED.items() if name != "demo"}
    assert {name: places for name, places in told.items() if places} == {}

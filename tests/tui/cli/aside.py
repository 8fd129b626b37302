"""What lies beside the chain: users, sessions, files by hand, exports that go wrong, the trail. Comes after it."""

import json
import os
import pwd
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from tests.marks import Marks, strays
from tests.tui.cli.chain import EMAIL, FIRST_NAMES, PARTNER, PHONE, SURNAME, Chain
from tests.tui.cli.program import Document

PERSON = ["--surname", SURNAME, "--prefix", "de", "--initials", "Q.Z.", "--sex", "v", "--birth-date", "1988-03-12"]
BSN, FREE, REASON = "999901047", "sterrenkers op de vensterbank", "beller vraagt naar haar kardinaalsmuts"
WRONG = b"client_id=brondesk\nclient_secret=wolkengrijs7391\n"
ED25519 = "AAAAC3NzaC1lZDI1NTE5AAAAIJ+Lx1Yv3sIuDrQqdn3L3AL5MXzQqpzcj0sTnqPBnOhw"
RIGHT = b"client_id=brondesk\nclient_secret=brondesk\n"


def users(chain: Chain) -> None:
    """One more, who serves the office."""
    assert chain.says("user", "add", "sem", "--role", "support", "--name", "Sem")["offices"] == ["Kantoor Van Dijk"]
    assert [one["user"] for one in chain.items("user", "list")] == ["anna", "sem"]
    assert [one["office"] for one in chain.items("office", "list")] == ["Kantoor Van Dijk"]
    assert chain.says("user", "disable", "sem")["disabled"] is True
    assert chain.says("user", "enable", "sem")["disabled"] is False
    key = chain.says("user", "key", "add", "sem", "-", given=f"ssh-ed25519 {ED25519} sem".encode())
    assert [one["comment"] for one in chain.items("user", "key", "list", "sem")] == ["sem"]
    asked = ("user", "keys", pwd.getpwuid(os.geteuid()).pw_name, "ssh-ed25519", ED25519, "--program", "/bin/brondesk")
    line = f'restrict,pty,command="/bin/brondesk --user sem --ssh" ssh-ed25519 {ED25519}'
    assert chain.says(*asked)["lines"] == [line]
    assert chain.says("user", "key", "disable", key["fingerprint"])["disabled"] is True
    assert chain.says(*asked)["lines"] == []


def sessions(chain: Chain, number: str, folder: Path) -> None:
    """The partner's: shown as a code, renewed, cancelled."""
    first = chain.says("invite", number, "--person", "partner", "--session")["session"]
    assert chain.bytes_of("session", "qr", str(first), "--format", "svg", "--output").startswith(b"<svg")
    assert chain.bytes_of("session", "qr", str(first), "--format", "png", "--output").startswith(b"\x89PNG")
    assert "█" in chain.bytes_of("session", "qr", str(first), "--output").decode()
    new = chain.says("session", "renew", str(first))
    assert (new["state"], new["session"] != first) == ("waiting", True)
    assert [one["role"] for one in chain.items("session", "list", number)].count("partner") == 2
    assert chain.says("session", "cancel", str(new["session"]))["state"] == "cancelled"
    chain.says("invite", number, "--person", "partner", "--withdraw")
    assert len(chain.items("client", "--personas")) >= 8


def files(chain: Chain, number: str, folder: Path) -> None:
    """By hand: one without a date, one again, and two of the same person on one day."""
    bare = folder / "bare.json"
    bare.write_text(json.dumps({"zonder": "envelop", "bsn": BSN, "nummer": BSN, "vrij": FREE}))
    received = chain.says("odm", "receive", number, str(bare))
    assert (received["retrieved_at"], received["odm_version"]) == (None, None)
    dated = chain.says("odm", "date", str(received["delivery"]), "2026-01-02")
    assert dated["retrieved_at"] == "2026-01-01T23:00:00Z"
    assert chain.says("odm", "mask", str(received["delivery"]), "$.nummer")["masked"] == 1
    known, other = folder / "odm.json", folder / "other.json"
    saved = chain.says("odm", "receive", number, str(known))
    assert saved["duplicate_of"] == saved["delivery"]
    other.write_bytes(known.read_bytes() + b"\n")
    assert chain.says("odm", "receive", number, str(other))["duplicate_of"] is None
    again = chain.says("odm", "receive", number, str(other))
    assert again["duplicate_of"] == again["delivery"]
    value = chain.says("odm", "show", str(again["delivery"]), "--path", "$.odmVersion")["value"]
    assert value == '"v4_3"'
    assert chain.says("odm", "show", str(again["delivery"]))["sha256"] == again["sha256"]
    assert chain.items("odm", "facts", str(again["delivery"]))
    assert chain.items("odm", "search", str(again["delivery"]), "odmversion")[0]["path"] == "$.odmVersion"
    chain.match(again)
    day = json.loads(known.read_bytes())["retrievedAt"][:10]
    two = chain.call("export", "check", number, "--package", "dias", "--person", "aanvrager", "--date", day, "--json")
    assert (two.code, two.error["code"]) == (2, "two_files_that_day")
    assert all(str(one) in two.error["message"] for one in (again["delivery"], again["delivery"] - 2))


def refused_before(chain: Chain, number: str) -> None:
    """What a check says against it: a verdict, not an error. Sending it is refused with the same reasons."""
    choice = [number, "--package", "figlo", "--person", "aanvrager"]
    verdict = chain.says("export", "check", *choice, code=4)
    assert verdict["allowed"] is False
    blocking = [one["code"] for one in verdict["findings"] if one["level"] == "blocking"]
    ended = chain.call("export", "send", *choice, "--json")
    assert (ended.code, [one["code"] for one in ended.error["reasons"] if one["level"] == "blocking"]) == (4, blocking)
    assert blocking == ["existing_client"]


def failed(chain: Chain, number: str) -> None:
    """A package that does not let us in: failed, tried again, cancelled; then well."""
    connection = chain.items("connection", "list")
    url = next(one["base_url"] for one in connection if one["partner"] == "dias")
    set_up = ["connection", "set", "dias", "--environment", "sandbox", "--url", url, "--credentials", "-"]
    chain.says(*set_up, given=WRONG)
    assert chain.call("connection", "test", "dias", "--json").error["code"] == "service_not_let_in"
    choice = [number, "--package", "dias", "--person", "aanvrager"]
    export = str(chain.says("export", "send", *choice)["export"])
    assert _ends_badly(chain, export, 6)["state"] == "failed"
    chain.says("export", "retry", export)
    assert _ends_badly(chain, export, 6)["error"]["code"] == "export_not_arrived"
    assert chain.says("export", "cancel", export)["state"] == "cancelled"
    assert chain.says("export", "wait", export)["state"] == "cancelled"
    ended = chain.call("export", "wait", export, "--until", "advice", "--json")
    assert (ended.code, ended.error["code"], ended.json["state"]) == (4, "export_cancelled", "cancelled")
    chain.says(*set_up, given=RIGHT)
    assert chain.says("export", "show", export)["attempts"] == 2
    assert [one["state"] for one in chain.items("export", "list", number)] == ["cancelled", "advice_ready"]


def refused_after(chain: Chain, folder: Path) -> None:
    """Another office sends a client whom the package knows already: its own words come back."""
    elsewhere = ["--office", "Zuider Kantoor"]
    connections = chain.items("connection", "list")
    url = next(one["base_url"] for one in connections if one["partner"] == "figlo")
    chain.says("office", "new", "Zuider Kantoor", "--admin", "anna")
    chain.says(
        "connection",
        "set",
        "figlo",
        "--environment",
        "sandbox",
        "--url",
        url,
        "--credentials",
        "-",
        *elsewhere,
        given=RIGHT,
    )
    chain.says("dossier", "new", *elsewhere)  # so that the numbers differ
    number = chain.says("dossier", "new", *PERSON, *elsewhere)["number"]
    delivery = str(chain.says("odm", "receive", number, str(folder / "odm.json"), *elsewhere)["delivery"])
    chain.says("match", "confirm", delivery, "--person", "aanvrager", *elsewhere)
    export = str(chain.says("export", "send", number, "--package", "figlo", *elsewhere)["export"])
    told = _ends_badly(chain, export, 4, *elsewhere)
    assert (told["state"], told["reason"]) == ("refused", "refused_existing_client")
    assert told["error"]["reasons"][0]["where"] == "persons[0]"
    assert told["error"]["reasons"][0]["message"] == told["messages"][0]["text"]
    assert chain.call("dossier", "show", number).code == 3  # and in the first office there is no such dossier
    traced = chain.says("dossier", "trace", number)  # but support is led to where it is
    assert traced["office"] == "Zuider Kantoor"
    assert all(one["command"].endswith("--office 'Zuider Kantoor'") for one in traced["actions"])
    assert chain.call("dossier", "trace", number, "--office", "Kantoor Van Dijk").code == 3


def _ends_badly(chain: Chain, export: str, code: int, *where: str) -> Document:
    ended = chain.call("export", "wait", export, "--seconds", "60", "--json", *where)
    assert (ended.code, ended.error["remedy"] is not None) == (code, True), ended
    return ended.json


def support(chain: Chain, number: str) -> None:
    """Where it stopped, a fault found by its number, and how the installation is."""
    found = chain.says("dossier", "trace", number)
    assert found["tell"]["nl"]
    assert {"step": "taken", "state": "done"}.items() <= {**found["steps"][-1]}.items()
    with patch("tui.cli.commands.support.open_trace", side_effect=KeyError(SURNAME)):
        assert chain.call("dossier", "trace", number, "--json").error["code"] == "fault"
    (known,) = chain.items("problem", "list")
    assert chain.says("problem", "show", known["number"])["dossier"] == number
    assert chain.call("odm", "list", number, "--user", "sem", "--reason", REASON).code == 0
    assert chain.says("doctor")["ok"] is True


def the_trail(chain: Chain, number: str) -> None:
    """Read page by page; and the mail that asks for a connection."""
    anchor = json.dumps(chain.says("audit", "anchor")).encode()
    assert chain.says("audit", "verify", "--anchor", "-", given=anchor)["ok"] is True
    person = chain.says("dossier", "show", number)["persons"][0]["person"]
    assert chain.says("person", "report", str(person))["items"][0]["user"]
    first = chain.says("audit", "list", "--limit", "5")
    second = chain.says("audit", "list", "--limit", "5", "--after", first["next"])
    places = [one["sequence"] for one in (*first["items"], *second["items"])]
    assert places[1:] == sorted(places[1:], reverse=True)
    assert len(chain.items("audit", "list", "--dossier", number)) > 20
    assert chain.says("keys")["items"]
    assert "@" in chain.says("connection", "request", "figlo")["to"]
    found = chain.says("dossier", "list", "--search", EMAIL, "--limit", "1")
    assert (found["items"][0]["number"], found["counts"]["advice"]) == (number, {"n": 0, "capped": False})


def nothing_strays(chain: Chain, folder: Path) -> None:
    """Marked data went through all of it: it stands in no line of the trail, no log, no list of processes, and what is
    sealed stands nowhere."""
    file, invited = json.loads((folder / "odm.json").read_bytes()), chain.invited
    inside = {str(one) for source in file["sources"] for one in _leaves(source["data"])}
    facts = {one for one in inside if len(one) >= 9 and any(sign.isalpha() for sign in one) and " " in one}
    home = chain.program.home
    database = chain.program.environment.get("BRONDESK_DATABASE", f"sqlite:///{home}/data/brondesk.db")
    keyring = json.loads((home / "data" / "keyring.json").read_text())
    secret = {
        BSN,
        FREE,
        REASON,
        "wolkengrijs7391",
        invited["code"],
        invited["qr"],
        invited["link"].rpartition("/")[2],
    } | facts
    secret |= {one["url"] for one in file["documents"]} | {keyring["lookup"], *(one["key"] for one in keyring["keys"])}
    marks = Marks((SURNAME, FIRST_NAMES, EMAIL, PHONE, PARTNER, "UPO wasbloem"), tuple(secret))
    found = strays(marks, database, home)
    for name in (
        "keyring.json",
        "odm.json",
        "other.json",
        "bare.json",
    ):  # the key itself, and what was saved and received by hand
        found.pop(f"file {name}", None)
    print(f"{database.partition(':')[0]}: {len(marks.client)} + {len(marks.secret)} marks, {len(found)} strays")
    assert found == {}


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    else:
        yield value

"""Looking into a file: the facts with their places, and a text wherever it stands."""

import json

from tests.store.odm.documents import odm, source
from tests.tui.cli.program import Program

NO_REASON = "reason_needed"
FILE = odm(
    sources=[
        source("UWV", {"contracten": [{"werkgever": "Bakkerij \x1b[2J Bol", "contractvorm": "vast"}]}),
        source("DUO", {"saldoInclusiefRente": 12000.50, "omschrijving": "Lening"}, status="partial"),
    ]
)


def _received(program: Program) -> str:
    return str(program.json("odm", "receive", "1", "-", given=FILE)["delivery"])


def test_facts_lead_to_their_places(program: Program) -> None:
    delivery = _received(program)
    facts = {one["label"]: one for one in program.items("odm", "facts", delivery)}
    debt = facts["field_student_debt"]
    assert (debt["area"], debt["value"], debt["unit"], debt["complete"]) == ("debts", "12000.5", "EUR", False)
    assert (debt["source"], debt["person"], debt["retrieved_at"]) == ("DUO", "P-1", "2026-11-24T09:31:00Z")
    shown = program.json("odm", "show", delivery, "--path", debt["path"])
    assert shown["value"] == "12000.5"
    assert facts["field_employer"]["value"] == "Bakkerij \x1b[2J Bol"  # JSON escapes it


def test_facts_for_a_person_hold_no_orders_to_the_terminal(program: Program) -> None:
    text = program.run("odm", "facts", _received(program)).well().text
    assert "Bol" in text
    assert "\x1b" not in text
    assert "€ 12.000,50" in text


def test_a_text_is_found_in_keys_and_values_whatever_its_case(program: Program) -> None:
    delivery = _received(program)
    found = program.json("odm", "search", delivery, "lening")
    assert (found["count"], [one["value"] for one in found["items"]]) == (1, ['"Lening"'])
    place = found["items"][0]
    assert program.json("odm", "show", delivery, "--path", place["path"])["line"] == place["line"]
    everywhere = program.json("odm", "search", delivery, "PERSONID", "--limit", "2")
    assert (everywhere["count"], len(everywhere["items"])) == (3, 2)
    assert program.json("odm", "search", delivery, "staat nergens") == {"count": 0, "items": []}
    text = program.run("odm", "search", delivery, "PERSONID", "--limit", "2").well().text
    assert text.rstrip().endswith("… 1")


def test_a_file_without_an_envelope_has_no_facts_and_is_searched(with_file: Program) -> None:
    assert with_file.items("odm", "facts", "1") == []
    assert with_file.json("odm", "search", "1", "naam")["count"] == 1
    assert with_file.call("odm", "facts", "99", "--json").error["code"] == "delivery_not_found"


def test_support_says_why_before_it_looks(program: Program) -> None:
    delivery = _received(program)
    program.json("user", "add", "sem", "--role", "support")
    looks = (("facts", delivery), ("search", delivery, "naam"))
    for words in looks:
        ended = program.call("odm", *words, "--user", "sem", "--json")
        assert (ended.code, ended.error["code"]) == (8, NO_REASON)
    for words in looks:
        program.call("odm", *words, "--user", "sem", "--reason", "SD-1").well()
    actions = [json.dumps(one) for one in program.items("audit", "list", "--limit", "50")]
    assert sum("open_delivery" in one and "sem" in one for one in actions) >= 2


def test_a_reported_value_is_masked_for_good(program: Program) -> None:
    delivery = str(program.json("odm", "receive", "1", "-", given=b'{"kenmerk": "nr 123456782"}')["delivery"])
    before = program.json("odm", "show", delivery)
    (reported,) = (one for one in before["findings"] if one["code"] == "bsn_suspect")
    assert "$.kenmerk" in reported["message"]
    assert "! Op $.kenmerk (regel 2) staat misschien een BSN" in program.run("odm", "show", delivery).well().text
    after = program.json("odm", "mask", delivery, "$.kenmerk")
    assert (after["masked"], after["exports"], after["sha256"] == before["sha256"]) == (1, [], False)
    assert program.run("odm", "save", delivery, "-").out == b'{"kenmerk": "************"}'
    again = program.call("odm", "mask", delivery, "$.kenmerk", "--json")
    assert (again.code, again.error["code"]) == (3, "path_not_reported")


def test_digits_that_may_be_a_bsn_are_covered_in_facts_too(program: Program) -> None:
    data = odm(sources=[source("UWV", {"contracten": [{"werkgever": "BV 123456782", "contractvorm": "vast"}]})])
    delivery = str(program.json("odm", "receive", "1", "-", given=data)["delivery"])
    facts = program.items("odm", "facts", delivery)
    assert "123456782" not in json.dumps(facts)
    assert any(one["value"] == "BV *********" for one in facts)

"""`brondesk doctor` as monitoring and a person run it."""

from pathlib import Path

from tests.tui.cli.program import Program


def test_a_silent_worker_ends_with_6_and_names_what_to_do(program: Program) -> None:
    ended = program.call("doctor", "--json")
    assert ended.code == 6
    found = {one["code"]: one for one in ended.json["findings"]}
    assert ended.json["ok"] is False
    assert (found["worker_never"]["state"], found["worker_never"]["remedy"]) == ("down", "Start `brondesk worker`.")
    assert {"terminal_none", "database_current", "key_fits", "clock_own"} <= set(found)
    told = program.call("doctor").text
    assert "✗ achtergrond   Er heeft hier nog nooit achtergrondwerk gedraaid." in told


def test_a_lost_key_ends_with_9_and_no_secret_is_told(program: Program, tmp_path: Path) -> None:
    keyring = tmp_path / "data" / "keyring.json"
    secret = keyring.read_text()
    assert all(part not in program.call("doctor", "--json").text for part in secret.split('"') if len(part) > 20)
    keyring.unlink()
    ended = program.call("doctor", "--json")
    assert ended.code == 9
    assert {one["code"] for one in ended.json["findings"] if one["state"] == "damaged"} == {"key_missing"}


def test_faults_in_the_settings_are_named(program: Program, tmp_path: Path) -> None:
    settings = tmp_path / "brondesk.toml"
    settings.write_text(
        '[desk]\ncolour = "red"\n[desk.keys]\ninvite = "e"\nexport = "ctrl+s"\nfly = "x"\nmatch = "f99"\n'
    )
    found = program.at(BRONDESK_SETTINGS=str(settings)).call("doctor", "--json").json["findings"]
    told = {one["code"]: one["message"] for one in found if one["area"] == "settings"}
    keys = {f"desk_key_{why}" for why in ("clash", "impossible", "no_verb", "unknown")}
    assert set(told) == {"desk_setting_unknown", *keys}
    assert "toets e voor invite is al export" in told["desk_key_clash"]
    settings.write_text("[store]\nodm_depth = 'deep'\n")
    ended = program.at(BRONDESK_SETTINGS=str(settings)).call("doctor", "--json")
    assert (ended.code, ended.json["findings"][-1]["code"]) == (6, "settings_invalid")


def test_nothing_begun_is_no_fault(empty: Program) -> None:
    ended = empty.call("doctor", "--json")
    assert (ended.code, ended.json["ok"]) == (0, True)
    warned = [one for one in ended.json["findings"] if one["state"] == "warning"]
    assert empty.call("doctor").text.endswith(f"Het werkt; let op wat met ! is gemerkt ({len(warned)}).\n")

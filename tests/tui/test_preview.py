"""Looking into a file as a user does, at 80x24 and by keys alone."""

import json
from pathlib import Path

import pytest

from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.matching import confirm_match
from store.deliveries.reading import open_delivery
from store.deliveries.views import DeliveryView, ReceiveRequest
from store.dossiers.views import DossierView
from store.odm import layout
from tests.builders import a_dossier, audit_actions
from tests.store.deliveries.files import ANNA, BSN, odm_bytes, received
from tests.tui.desk import Desk
from tui.environment import read_environment

pytestmark = pytest.mark.anyio


@pytest.fixture
def dossier(context: Context) -> DossierView:
    return a_dossier(context)


@pytest.fixture
def delivery(context: Context, dossier: DossierView) -> DeliveryView:
    return received(context, dossier.dossier)


def kept(context: Context, dossier: DossierView, data: bytes) -> dict[str, object]:
    """Takes in these bytes and gives what the preview is opened with."""
    return {"delivery": receive_delivery(context, request=ReceiveRequest(dossier.dossier, data)).delivery}


def shown(context: Context, view: DeliveryView) -> dict[str, object]:
    return {"delivery": view.delivery}


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_the_file_lies_open_with_its_header_and_path(
    context: Context, dossier: DossierView, delivery: DeliveryView, size: tuple[int, int]
) -> None:
    confirm_match(context, delivery=delivery.delivery, inside="P1", person=dossier.persons[0].person)
    async with Desk.open(context, first="preview", given=shown(context, delivery), size=size) as desk:
        desk.sees("ODM aanvrager · vandaag 10:31 · v4_3 · 945 B", f"{delivery.sha256[:4]}…", "regels")
        desk.sees("    1  ▾ {", '"odmVersion": "v4_3",', "Gezin 3")
        await desk.press("down")
        desk.sees("$.odmVersion")
        desk.check_lines()
    assert ("open_delivery", "done") in audit_actions(context)


async def test_the_bsn_is_never_on_the_screen(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, odm_bytes(loose=BSN))
    async with Desk.open(context, first="preview", given=given) as desk:
        for keys in ([], ["/", "l", "o", "o", "s", "e", "enter"], ["enter"], ["q", "o"]):
            await desk.press(*keys)
            desk.sees_not(BSN)
        await desk.press("G")
        desk.sees_not(BSN)
        desk.sees("*********")


async def test_folding_hides_and_counts(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("z", "1")
        desk.sees('▸ "persons": [', "1 item")
        desk.sees_not("geslachtsnaam")
        await desk.press("z", "0")
        desk.sees("▸ {", "8 velden")
        await desk.press("space")
        desk.sees('▸ "persons": [')
        await desk.press("z", "z")
        desk.sees('"naam": {', "Anna Berta")
        desk.check_lines()


async def test_search_counts_while_typing_and_n_goes_round(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("/")
        await desk.type("personi")
        desk.sees("Zoek: personi", "4 treffers")
        await desk.press("enter")
        desk.sees("treffer 1 van 4", "$.persons[0].personId")
        await desk.press("n")
        desk.sees("treffer 2 van 4", "$.sources[0].personId")
        await desk.press("N", "N")
        desk.sees("treffer 4 van 4")
        await desk.press("n")
        desk.sees("treffer 1 van 4")
        desk.check_lines()


async def test_a_search_without_a_hit_says_so(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("n")
        desk.sees("zoek eerst (/)")
        await desk.press("/")
        await desk.type("xyzzy")
        desk.sees("geen treffer")
        await desk.press("enter")
        desk.sees("geen treffer")


async def test_a_hit_inside_a_fold_is_opened(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("z", "0", "/")
        await desk.type("Berta")
        await desk.press("enter")
        assert '"voornamen": "Anna Berta"' in desk.row


async def test_value_and_path_are_copied_with_a_line_each(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("down", "y")
        assert desk.app.clipboard == '"v4_3"'
        await desk.press("Y")
        assert desk.app.clipboard == "$.odmVersion"
    assert [action for action, _ in audit_actions(context)].count("copy_value") == 2


async def test_a_value_too_long_for_a_clipboard_is_refused(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, json.dumps({"a": "x" * 80_000}).encode())
    async with Desk.open(context, first="preview", given=given) as desk:
        await desk.press("down", "y")
        desk.sees("Te lang voor een klembord", "(s)")
        assert desk.app.clipboard == ""
        assert "…" in desk.row
        await desk.press("enter")
        desk.sees("$.a", "xxxxxxxx")
        desk.check_lines()


async def test_a_path_is_gone_to(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("z", "0", ":")
        await desk.type(".sources[1].errors[0]")
        await desk.press("enter")
        assert '"geen antwoord"' in desk.row
        await desk.press(":")
        await desk.type(".nowhere")
        await desk.press("enter")
        desk.sees("Dit pad komt niet voor: $.nowhere")


async def test_areas_lead_to_the_line_of_a_fact(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("a")
        desk.sees("[Gezin 3]", "Geboortedatum", "12-03-1988", "Mijn Overheid", "Vries, d… vandaag 10:31")
        desk.check_lines()
        await desk.press("down", "enter")
        desk.sees("$.persons[0].geboorte.datum")
        await desk.press("a", "escape")
        desk.sees('▾ "datum": {')


async def test_a_wide_screen_shows_areas_beside_the_file(context: Context, delivery: DeliveryView) -> None:
    async with Desk.open(context, first="preview", given=shown(context, delivery), size=(160, 40)) as desk:
        await desk.press("a")
        desk.sees("Geboortedatum", '"odmVersion"')
        desk.check_lines()


async def test_the_original_bytes_are_shown_as_they_are(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, b'{"a" :  1.10,\n\t"b": "\\u0041\xc3\xa9"}\n')
    async with Desk.open(context, first="preview", given=given) as desk:
        desk.sees('"a": 1.10,', '"b": "\\u0041é"')
        await desk.press("o")
        desk.sees('{"a" :  1.10,⏎→"b": "\\u0041é"}⏎')
        await desk.press("o")
        desk.sees("▾ {")


async def test_the_file_is_saved_byte_for_byte(
    context: Context, delivery: DeliveryView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        await desk.press("s", "enter")
    target = tmp_path / "26-00001.json"
    assert target.read_bytes() == open_delivery(context, delivery=delivery.delivery)
    assert target.stat().st_mode & 0o777 == 0o600


async def test_over_ssh_the_line_to_type_at_home_is_shown(context: Context, delivery: DeliveryView) -> None:
    remote = read_environment({"TERM": "xterm-256color", "LANG": "nl_NL.UTF-8", "SSH_TTY": "/dev/pts/1"})
    async with Desk.open(context, first="preview", given=shown(context, delivery), environment=remote) as desk:
        await desk.press("s")
        desk.sees(f"ssh desk odm save {delivery.delivery} - > 26-00001.json")


async def test_only_what_is_on_the_screen_is_laid_out(
    context: Context, dossier: DossierView, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = kept(context, dossier, json.dumps({"rows": [{"a": n, "b": [n]} for n in range(30_000)]}).encode())
    laid_out = 0
    real = layout.parts

    def counted(*args: object, **named: object) -> layout.LineParts:
        nonlocal laid_out
        laid_out += 1
        return real(*args, **named)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr("tui.widgets.json_lines.parts", counted)
    async with Desk.open(context, first="preview", given=given) as desk:
        desk.sees("180.004 regels")
        await desk.press("G")
        desk.sees("180004")
        await desk.press("/")
        await desk.type("29999")
        await desk.press("enter")
        desk.sees("$.rows[29999].a")
        desk.check_lines()
    assert laid_out < 2_000


async def test_hostile_keys_and_values_stay_on_their_line(context: Context, dossier: DossierView) -> None:
    evil = {"\x1b[2J": "\u202e[red]\x9b", "k" * 500: ["\n" * 50, "́" * 300, "日本" * 100]}
    given = kept(context, dossier, json.dumps(evil, ensure_ascii=False).replace("\x1b", "\\u001b").encode())
    async with Desk.open(context, first="preview", given=given) as desk:
        for _ in range(8):
            await desk.press("down")
            desk.check_lines()
        await desk.press("o")
        desk.check_lines()
        await desk.press("escape", "z", "0")
        desk.check_lines()


async def test_deep_nesting_is_told_in_figures(context: Context, dossier: DossierView) -> None:
    given = kept(context, dossier, b"[" * 400 + b"1" + b"]" * 400)
    async with Desk.open(context, first="preview", given=given) as desk:
        await desk.press("/", "1", "enter")
        desk.sees("…400 ")
        desk.check_lines()


@pytest.mark.parametrize("data", [b"1", b'""', b"null", b"[]", b"\xef\xbb\xbf{}", b" {} "])
async def test_the_smallest_files_are_shown(context: Context, dossier: DossierView, data: bytes) -> None:
    async with Desk.open(context, first="preview", given=kept(context, dossier, data)) as desk:
        desk.sees("1 regel")
        await desk.press("space", "down", "z", "0", "y", "a", "escape", "o", "o", "/", "1", "enter", "N")
        desk.check_lines()


async def test_a_file_that_is_not_there_is_told(context: Context) -> None:
    async with Desk.open(context, first="preview", given={"delivery": 77}) as desk:
        desk.sees("Levering 77 is er niet")
        await desk.press("y", "z", "o")
        desk.check_lines()


async def test_names_of_persons_stand_in_the_areas(context: Context, dossier: DossierView) -> None:
    view = received(context, dossier.dossier, ANNA)
    confirm_match(context, delivery=view.delivery, inside="P1", person=dossier.persons[0].person)
    async with Desk.open(context, first="preview", given=shown(context, view)) as desk:
        await desk.press("a")
        desk.sees("aanvrager")


async def test_of_a_large_file_the_areas_are_read_when_they_are_asked_for(
    context: Context, delivery: DeliveryView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.preview.screen._AT_ONCE", 10)
    async with Desk.open(context, first="preview", given=shown(context, delivery)) as desk:
        desk.sees_not("Gezin 3")
        await desk.press("a")
        desk.sees("[Gezin 3]", "Geboortedatum")

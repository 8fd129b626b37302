"""Inviting, and the QR code on the screen, as an adviser meets them."""

from datetime import timedelta

import pytest
import zxingcpp

from store.actor import Role
from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import invite_person, show_invitations
from store.digimap.invitees import follow_invitees
from store.digimap.visits import open_invitation, request_renewal
from store.ids import DossierId
from store.offices.offices import add_user, come_in
from store.sandbox.serve import Running
from tests.builders import a_dossier, audit_actions
from tests.tui.desk import Desk
from tests.tui.inviting import dossier, link_of, ockto, qr_of
from tests.tui.test_qr_code import painted

pytestmark = pytest.mark.anyio
__all__ = ["dossier", "ockto"]


async def test_both_persons_stand_there_with_what_is_missing(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i")
        desk.sees("Uitnodigen · 26-00001", "a.devries@example.nl", "geen e-mailadres", "w invullen")
        desk.sees("○ nog niet uitgenodigd", "Klant naast u?", "Op afstand")
        desk.check_lines()
        assert desk.keys.startswith("↵ QR tonen  y link kopiëren  w persoon wijzigen")


async def test_enter_invites_and_shows_a_code_that_reads(context: Context, ockto: Running, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "enter")
        desk.sees("Digimap van A.B. de Vries", "26-00001", "wacht op scan", "nog 15:00")
        desk.sees(*(show_invitations(context, dossier=dossier)[0].code,))
        (found,) = zxingcpp.read_barcodes(painted(desk), try_invert=False)
        assert found.text == qr_of(context, dossier)
        desk.check_lines()
        assert desk.keys.startswith("y link kopiëren  r vernieuwen  x intrekken  + groter")
        await desk.press("q")
        desk.sees("◌ wacht op scan", "Link  http://localhost:8750/u/", "Code  ")
        desk.check_lines()


async def test_the_code_reads_at_60_columns(context: Context, ockto: Running, dossier: DossierId) -> None:
    invitation = invite_person(context, person=a_dossier(context, surname="Bakker").persons[0].person)
    given: dict[str, object] = {"invitation": invitation.invitation, "number": "26-00002"}
    async with Desk.open(context, size=(60, 24), first="qr", given=given) as desk:
        assert zxingcpp.read_barcodes(painted(desk), try_invert=False)
        desk.check_lines()


async def test_copying_the_link_invites_and_says_what_is_known(
    context: Context, dossier: DossierId, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[str] = []
    async with Desk.open(context) as desk:
        monkeypatch.setattr(desk.app, "send_to_clipboard", sent.append)
        await desk.press("i", "y")
        assert sent == [link_of(context, dossier)]
        desk.sees("of die het klembord vult, is hier niet te zien")


async def test_a_second_copy_makes_no_second_invitation(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "y", "y", "enter", "q", "y")
    assert audit_actions(context).count(("invite", "done")) == 1


async def test_what_is_missing_of_a_person_can_be_filled_in_from_here(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "down", "w")
        desk.sees("Jansen")
        desk.sees_not("Vries")
        await desk.press("escape")
        desk.sees("Uitnodigen")


async def test_looking_at_the_invitations_leaves_one_line(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "question_mark", "q", "down", "up")
    assert audit_actions(context).count(("show_invitation", "done")) == 2  # one for each of the two persons


async def test_a_new_invitation_is_asked_first(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "y")
        old = link_of(context, dossier)
        await desk.press("r")
        desk.sees("Nieuwe uitnodiging?", "j/n")
        await desk.press("n")
        assert link_of(context, dossier) == old
        await desk.press("r", "j")
        assert link_of(context, dossier) != old
        desk.sees("uitgenodigd: A.B. de Vries")


async def test_withdrawing_is_asked_first(context: Context, dossier: DossierId) -> None:
    async with Desk.open(context) as desk:
        await desk.press("i", "y", "x")
        desk.sees("Intrekken?")
        await desk.press("escape", "x", "j")
        desk.sees("✗ uitnodiging ingetrokken", "link en code werken niet meer")
        await desk.press("x")
        desk.sees("er is geen geldige uitnodiging")


async def test_the_desk_sees_an_opening_and_a_wish_for_a_new_one(
    context: Context, clock: FixedClock, dossier: DossierId
) -> None:
    person = follow_invitees(context, dossier=dossier).invitees[0].person.person
    token = invite_person(context, person=person).link.rpartition("/")[2]
    open_invitation(context, token=token)
    async with Desk.open(context) as desk:
        await desk.press("i")
        desk.sees("◌ geopend 24-11-2026 10:42 · geldt tot 27-11-2026 10:42")
        clock.advance(timedelta(hours=73))
        request_renewal(context, token=token)
        await desk.press("q", "i")
        desk.sees("! de klant vraagt een nieuwe uitnodiging")
        desk.check_lines()


async def test_support_may_invite_and_an_auditor_may_not(context: Context, dossier: DossierId) -> None:
    add_user(context, login="otto", name="Otto", role=Role.AUDITOR)
    async with Desk.open(come_in(context, login="otto"), first="invite", given={"dossier": dossier}) as desk:
        desk.sees("mag")
        assert "QR tonen" not in desk.keys

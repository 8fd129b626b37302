"""Invitations: a private link and a typed code per person, which live 72 hours."""

from datetime import timedelta

import pytest
from sqlmodel import select

from store.clock import FixedClock
from store.context import Context
from store.digimap.invitations import invite_person, show_invitation, show_invitations, withdraw_invitation
from store.digimap.views import InvitationState, InvitationView
from store.dossiers.dossiers import open_dossier
from store.errors import NotFound, Refused
from store.tables.digimap import Invitation
from tests.builders import a_couple, a_dossier, audit_actions


def test_an_invitation_has_a_link_and_a_code_and_lives_72_hours(
    context: Context, clock: FixedClock, invitation: InvitationView
) -> None:
    assert invitation.link.startswith("http://localhost:8750/u/")
    assert len(invitation.link.rpartition("/")[2]) >= 32
    assert len(invitation.code) == 9
    assert invitation.expires_at == clock.now() + timedelta(hours=72)
    assert invitation.state is InvitationState.VALID
    clock.advance(timedelta(hours=72))
    shown = show_invitation(context, invitation=invitation.invitation)
    assert (shown.state, shown.link, shown.code) == (InvitationState.EXPIRED, "", "")


def test_link_and_code_stand_in_clear_nowhere(context: Context, invitation: InvitationView) -> None:
    token = invitation.link.rpartition("/")[2]
    with context.database.unit(writes=False) as unit:
        row = unit.exec(select(Invitation)).one()
        stored = " ".join(repr(value) for value in row.model_dump().values())
    assert token not in stored
    assert invitation.code not in stored
    assert token not in repr(invitation)
    assert invitation.code not in repr(invitation)


def test_it_is_shown_again_and_that_leaves_a_line(context: Context, invitation: InvitationView) -> None:
    (shown,) = show_invitations(context, dossier=invitation.dossier)
    assert (shown.link, shown.code) == (invitation.link, invitation.code)
    assert ("show_invitation", "done") in audit_actions(context)


def test_a_new_invitation_withdraws_the_persons_old_one(context: Context, invitation: InvitationView) -> None:
    newer = invite_person(context, person=invitation.person)
    assert newer.link != invitation.link
    assert show_invitation(context, invitation=invitation.invitation).state is InvitationState.WITHDRAWN
    assert [one.invitation for one in show_invitations(context, dossier=invitation.dossier)] == [newer.invitation]


def test_the_partners_invitation_is_left_alone(context: Context) -> None:
    applicant, partner = a_couple(context).persons
    kept = invite_person(context, person=partner.person)
    invite_person(context, person=applicant.person)
    invite_person(context, person=applicant.person)
    assert show_invitation(context, invitation=kept.invitation).state is InvitationState.VALID


def test_a_withdrawn_one_is_withdrawn_once(context: Context, invitation: InvitationView) -> None:
    assert withdraw_invitation(context, invitation=invitation.invitation).link == ""
    with pytest.raises(Refused):
        withdraw_invitation(context, invitation=invitation.invitation)
    assert audit_actions(context)[-2:] == [
        ("withdraw_invitation", "done"),
        ("withdraw_invitation", "refused:invitation_withdrawn"),
    ]


def test_a_dossier_waits_for_the_invited(context: Context) -> None:
    dossier = a_dossier(context)
    invitation = invite_person(context, person=dossier.persons[0].person)
    assert "waiting" in [need.need for need in open_dossier(context, dossier=dossier.dossier).needs]
    withdraw_invitation(context, invitation=invitation.invitation)
    assert "waiting" not in [need.need for need in open_dossier(context, dossier=dossier.dossier).needs]


def test_a_stranger_finds_nothing(context: Context, stranger: Context, invitation: InvitationView) -> None:
    for ask in (show_invitation, withdraw_invitation):
        with pytest.raises(NotFound):
            ask(stranger, invitation=invitation.invitation)
    with pytest.raises(NotFound):
        invite_person(stranger, person=invitation.person)
    with pytest.raises(NotFound):
        show_invitations(stranger, dossier=invitation.dossier)

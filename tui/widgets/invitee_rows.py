"""How invited persons are drawn: two lines each, and below them link, code and the ways to use them."""

from collections.abc import Iterable, Sequence
from typing import Final

from store.digimap.views import InvitationState, InvitationView, InviteeView
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece, Row, between, columns, text_row
from tui.widgets.session_signs import session_sign

_ROLE: Final = 10
_NAME: Final = 28


def invitee_rows(invitees: Iterable[InviteeView], words: Words, keymap: Keymap, width: int) -> list[Row]:
    """Two lines for each person; the cursor rests on the first."""
    rows: list[Row] = []
    for invitee in invitees:
        rows.append(Row(invitee.person.person, _person_line(invitee, words, keymap, width - 1)))
        text, tone = _state(invitee, words)
        rows.append(Row(None, (Piece(" " * (_ROLE + 1)), Piece(text, tone))))
    return rows


def link_rows(invitee: InviteeView, words: Words, keymap: Keymap, width: int) -> list[Row]:
    """What belongs to the person under the cursor: the ways to invite, link and code."""
    rows = [_way(keymap.sign("choose"), words("invite.way_qr")), _way(keymap.sign("copy"), words("invite.way_link"))]
    rows.append(text_row(""))
    invitation = invitee.valid
    if invitation is None:
        return rows
    rows.append(Row(None, (Piece(words("invite.link"), "muted"), Piece(invitation.link))))
    rows.append(Row(None, _code_line(invitation, words)))
    rows.append(text_row(""))
    hours = round((invitation.expires_at - invitation.created_at).total_seconds() / 3600)
    rows.append(text_row(words("invite.lives", hours=hours), "muted"))
    return rows


def _way(key: str, text: str) -> Row:
    return Row(None, (Piece(f"{key}  ", "key"), Piece(text)))


def _person_line(invitee: InviteeView, words: Words, keymap: Keymap, width: int) -> Line:
    person = invitee.person
    role = sentence(person.role, words.language)
    left = columns((role, _ROLE, "muted"), (person.list_name, _NAME, "strong"))
    if person.email:
        return (*left, Piece(person.email))
    fill_in = Piece(words("invite.fill_in", key=keymap.sign("edit")), "muted")
    return between((*left, Piece(words("invite.no_email"), "muted")), (fill_in,), width)


def _code_line(invitation: InvitationView, words: Words) -> Sequence[Piece]:
    label = Piece(words("invite.code"), "muted")
    if invitation.code_used:
        return (label, Piece(words("invite.code_used"), "muted"))
    return (label, Piece(invitation.code, "strong"), Piece(words("invite.code_at", page=invitation.code_page), "muted"))


def _state(invitee: InviteeView, words: Words) -> tuple[str, str]:
    """Where the person is, and in which tone."""
    invitation = invitee.invitation
    if invitation is None:
        return words("invite.not_invited"), "plain"
    if invitation.renewal_requested_at is not None and invitee.valid is None:
        return words("invite.asked"), "warn"
    if invitation.state is InvitationState.WITHDRAWN:
        return words("invite.withdrawn"), "muted"
    if invitation.state is InvitationState.EXPIRED:
        return words("invite.expired", moment=moment_text(invitation.expires_at)), "warn"
    until = moment_text(invitation.expires_at)
    if invitee.session_state and invitee.session_changed_at:
        sign, tone = session_sign(invitee.session_state)
        state = f"{sign} {sentence(f'session_{invitee.session_state}', words.language)}"
        return words("invite.session", state=state, day=moment_text(invitee.session_changed_at), until=until), tone
    if invitation.opened_at is not None:
        return words("invite.opened", day=moment_text(invitation.opened_at), until=until), "plain"
    return words("invite.not_opened", day=moment_text(invitation.created_at), until=until), "plain"

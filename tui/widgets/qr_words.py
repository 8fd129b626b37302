"""The words beside a QR code, and the line that says how far the client is."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from store.digimap.views import InvitationState, InvitationView
from store.ockto.views import SessionView
from store.words.sentences import sentence
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.moments import when_text
from tui.widgets.pieces import Line, Piece
from tui.widgets.session_signs import session_sign

_TO_SCAN: Final = ("new", "waiting")
_GOES_ON: Final = ("scanned", "gathering", "shared")


def beside_code(
    invitation: InvitationView | None, words: Words, keymap: Keymap, *, save: str, trouble: str
) -> Sequence[Piece]:
    """Paragraphs: what to do, the link, the code; of an invitation that is over: how to invite again.

    `save` is the key that makes a file, where the code does not fit; `trouble` is why there is no code.
    """
    if invitation is None:
        return ()
    if invitation.state is not InvitationState.VALID:
        over = Piece(sentence(f"invitation_{invitation.state.value}", words.language), "warn")
        signs = {verb: keymap.sign(verb) for verb in ("back", "choose")}
        return over, Piece(""), Piece(words("invite_qr.invite_anew", **signs), "strong")
    pieces = [Piece(trouble, "bad"), Piece("")] if trouble else []
    pieces += [
        Piece(words("invite_qr.beside" if not trouble else "invite_qr.no_code", key=keymap.sign("copy"))),
        Piece(""),
    ]
    pieces += [Piece(words("invite_qr.link"), "muted"), Piece(invitation.link), Piece("")]
    if invitation.code:
        pieces += [Piece(words("invite_qr.code", code=invitation.code), "strong")]
        pieces += [Piece(words("invite_qr.code_at", page=invitation.code_page), "muted")]
    if save:
        pieces += [Piece(""), Piece(words("invite_qr.file", key=save))]
    return tuple(pieces)


def story(session: SessionView, now: datetime, words: Words, keymap: Keymap) -> Sequence[Piece]:
    """Paragraphs once there is nothing to scan: what happens now, since when, what to do next."""
    state, language = session.state, words.language
    sign, tone = session_sign(state)
    since = when_text(session.changed_at, now, language)
    name = "arrived" if session.arrived else state
    pieces = [Piece(f"{sign} {sentence(f'session_{state}', language)}  {since}", tone), Piece("")]
    pieces.append(Piece(words(f"invite_qr.story_{name}")))
    if session.reason:
        pieces.append(Piece(sentence(session.reason, language, {"partner": "Ockto"}), "muted"))
    following = "match" if session.arrived else "leave" if state in _GOES_ON else "renew"
    signs = {verb: keymap.sign(verb) for verb in ("back", "match", "renew")}
    return (*pieces, Piece(""), Piece(words(f"invite_qr.next_{following}", **signs), "strong"))


def has_story(session: SessionView | None, invitation: InvitationView | None) -> bool:
    """Whether how far the client is matters more than link and code."""
    if session is None or invitation is None or session.state in _TO_SCAN:
        return False
    return invitation.state is InvitationState.VALID or session.state in _GOES_ON


def state_line(session: SessionView | None, trouble: bool, now: datetime | None, words: Words, key: str) -> Line:
    """◌ wacht op scan   nog 14:52. Without a `key` it cannot begin again."""
    if trouble:
        return (
            Piece(words("invite_qr.trouble"), "bad"),
            Piece("   "),
            Piece(words("invite_qr.try_now", key=key), "muted"),
        )
    if session is None or now is None:
        return (Piece(words("invite_qr.asking"), "muted"),)
    sign, tone = session_sign(session.state)
    state = Piece(f"{sign} {sentence(f'session_{session.state}', words.language)}", tone)
    return (state, Piece("   "), *_more(session, now, words, key))


def _more(session: SessionView, now: datetime, words: Words, key: str) -> Line:
    if session.open and session.reason:
        reason = sentence(session.reason, words.language, {"partner": "Ockto"}).rstrip(".")
        return (Piece(f"{reason}; {words('invite_qr.goes_on')}", "warn"),)
    if session.state == "waiting" and session.expires_at is not None:
        left = int((session.expires_at - now).total_seconds())
        text = words("invite_qr.left", time=_clock(left)) if left > 0 else words("invite_qr.renewing")
        return (Piece(text, "muted"),)
    if session.state == "shared":
        return (Piece(words("invite_qr.comes_in"), "muted"),)
    if session.open:
        return ()
    reason = sentence(session.reason, words.language, {"partner": "Ockto"}).rstrip(".") if session.reason else ""
    again = words("invite_qr.begin_again", key=key) if key else ""
    return (Piece("; ".join(text for text in (reason, again) if text), "muted"),)


def _clock(seconds: int) -> str:
    return f"{seconds // 60:02}:{seconds % 60:02}"

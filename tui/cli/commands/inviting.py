"""Invitations, sessions, QR codes, and the client played against the stand-in."""

import argparse
from dataclasses import replace

from store.context import Context
from store.digimap.invitations import invite_person, show_invitations, withdraw_invitation
from store.digimap.qr import qr_png, qr_svg, qr_text
from store.digimap.sessions import session_for_invitation
from store.digimap.views import InvitationView
from store.dossiers.dossiers import find_dossier_id, open_dossier
from store.dossiers.views import DossierView, PersonView
from store.errors import NotFound, Refused, Usage
from store.ids import SessionId
from store.ockto.player import list_personas, play_client
from store.ockto.sessions import cancel_session, list_sessions, renew_session, show_session
from store.ockto.views import SessionView
from store.words.forms import moment_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.files import write_out
from tui.cli.models import Items
from tui.cli.models_chain import InvitedModel, PersonaModel, SessionModel
from tui.cli.result import Result


def invite(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk invite: an invitation, its session if asked, or its end."""
    dossier = open_dossier(context, dossier=find_dossier_id(context, number=arguments.dossier))
    person = _person(dossier, arguments.person)
    if arguments.withdraw:
        return _invited(withdraw_invitation(context, invitation=_newest(context, dossier, person).invitation), None)
    view = invite_person(context, person=person.person)
    session = None
    if arguments.session:
        session = session_for_invitation(context, invitation=view.invitation, opening=True)
    return _invited(view, session)


def sessions(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk session list."""
    dossier = None
    if arguments.dossier is not None:  # what is listed of a dossier leaves no line of its own: it is opened with one
        dossier = open_dossier(context, dossier=find_dossier_id(context, number=arguments.dossier)).dossier
    views = list_sessions(context, dossier=dossier)
    lines = (_line(view) if dossier else f"{_line(view)}  dossier {view.dossier}" for view in views)
    return Result(Items(items=[_model(view) for view in views]), tuple(lines))


def session(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk session show."""
    return _session(show_session(context, session=SessionId(arguments.session)))


def renewed(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk session renew."""
    return _session(renew_session(context, session=SessionId(arguments.session)))


def cancelled(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk session cancel."""
    return _session(cancel_session(context, session=SessionId(arguments.session)))


def qr(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk session qr: the code as text, SVG or PNG, on stdout or in a file.

    To a terminal the text goes black on white. Through a pipe it has no colours: `inverted` is for what shows it
    light on dark.
    """
    view = show_session(context, session=SessionId(arguments.session))
    if not view.qr:
        raise Refused("session_has_no_code", facts={"state": view.state}, remedy="session_renew_first")
    make = {
        "text": lambda: qr_text(view.qr).encode(),
        "inverted": lambda: qr_text(view.qr, inverted=True).encode(),
        "svg": lambda: qr_svg(view.qr).encode(),
        "png": lambda: qr_png(view.qr),
    }
    written = write_out(make[arguments.format](), arguments.output, force=arguments.force, document=_model(view))
    return replace(written, is_code=arguments.format == "text")


def client(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk client: plays the client against the stand-in, or lists whom it can be."""
    if arguments.personas:
        found = list_personas(context)
        models = [PersonaModel(persona=one.persona, description=one.description) for one in found]
        return Result(Items(items=models), tuple(f"{one.persona:20} {one.description}" for one in found))
    if arguments.session is None or arguments.step is None:
        raise Usage("client_needs_session_and_step", remedy="client_form")
    done = play_client(context, session=SessionId(arguments.session), step=arguments.step, persona=arguments.persona)
    return _session(done)


def _person(dossier: DossierView, role: str) -> PersonView:
    person = dossier.person(role)
    if person is None:
        raise NotFound("role_not_in_dossier", facts={"role": role}, remedy="add_person_first")
    return person


def _newest(context: Context, dossier: DossierView, person: PersonView) -> InvitationView:
    found = [view for view in show_invitations(context, dossier=dossier.dossier) if view.person == person.person]
    if not found:
        raise NotFound("person_not_invited", facts={"person": person.role}, remedy="invite_first")
    return found[0]


def _invited(view: InvitationView, session: SessionView | None) -> Result:
    document = InvitedModel(
        invitation=view.invitation,
        person=view.person,
        role=view.role,
        state=view.state.value,
        link=view.link or None,
        code=view.code or None,
        code_page=view.code_page or None,
        expires_at=view.expires_at,
        session=None if session is None else session.session,
        qr=None if session is None else session.qr or None,
    )
    lines = [f"{view.role}  {sentence(f'invitation_{view.state.value}', language())}  {moment_text(view.expires_at)}"]
    lines += [text for text in (view.link, f"{view.code}  {view.code_page}" if view.code else "") if text]
    return Result(document, (*lines, *([] if session is None else [_line(session)])))


def _session(view: SessionView) -> Result:
    return Result(_model(view), (_line(view),))


def _model(view: SessionView) -> SessionModel:
    return SessionModel(
        session=view.session,
        invitation=view.invitation,
        dossier=view.dossier,
        person=view.person,
        role=view.role,
        state=view.state,
        reason=view.reason or None,
        qr=view.qr or None,
        created_at=view.created_at,
        expires_at=view.expires_at,
        scanned_at=view.scanned_at,
        shared_at=view.shared_at,
    )


def _line(view: SessionView) -> str:
    state = sentence(f"session_{view.state}", language())
    return f"{view.session:6}  {view.role:10} {state}  {moment_text(view.created_at)}"

"""The mail by which a connection is asked for at the vendor's support: prepared here, sent by a person."""

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow, record
from store.context import Context, write
from store.offices.connections import find_partner
from store.offices.views import MailView
from store.tables.offices import Office
from store.words.sentences import Language, sentence

SUPPORT_ADDRESS = "support@fasterforward.nl"


def request_mail(context: Context, *, partner: str, language: Language = Language.DUTCH) -> MailView:
    """The mail that asks for a connection with the partner. Nothing is sent."""
    known, about = find_partner(partner), About(object=f"connection:{partner}")
    with write(context) as unit:
        allow(unit, context, Capability.SEE_CONNECTIONS, Action.ASK_CONNECTION, about)
        office = unit.get(Office, context.actor.office)
        record(unit, context, Action.ASK_CONNECTION, about)
    needed = (*known.credentials, *(("guid",) if known.needs_guid else ()))
    facts = {
        "partner": known.name,
        "office": office.name if office else "",
        "login": context.actor.login,
        "needed": "\n".join(f"- {sentence(f'connection_{name}', language)}" for name in ("base_url", *needed)),
    }
    subject = sentence("setup_mail_subject", language, facts)
    return MailView(SUPPORT_ADDRESS, subject, sentence("setup_mail_body", language, facts))

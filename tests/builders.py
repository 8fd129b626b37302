"""Makes what tests start from, through use cases."""

from sqlmodel import col, select

from store.context import Context
from store.dossiers.dossiers import add_dossier
from store.dossiers.views import DossierView, PersonRequest
from store.tables.audit import AuditEvent

APPLICANT = PersonRequest(
    role="aanvrager",
    surname="Vries",
    prefix="de",
    initials="A.B.",
    first_names="Anna Berta",
    sex="v",
    birth_date="1988-03-12",
    email="a.devries@example.nl",
    postcode="3511AB",
    house_number="12",
)
PARTNER = PersonRequest(role="partner", surname="Jansen", initials="C.", sex="m", birth_date="1986-07-00")


def a_dossier(context: Context, **fields: str) -> DossierView:
    """A dossier with an applicant; `fields` change her."""
    return add_dossier(context, persons=(APPLICANT.changed(**fields),))


def a_couple(context: Context) -> DossierView:
    """A dossier with applicant and partner."""
    return add_dossier(context, persons=(APPLICANT, PARTNER))


def audit_actions(context: Context) -> list[tuple[str, str]]:
    """Action and result of every line of the office, oldest first."""
    with context.database.unit(writes=False) as unit:
        rows = unit.exec(
            select(AuditEvent.action, AuditEvent.result)
            .where(AuditEvent.office_id == context.actor.office)
            .order_by(col(AuditEvent.sequence))
        )
        return [(action, result) for action, result in rows]

"""What a user had half typed into a form: sealed, the user's own, in the office it was typed in.

Only what the user typed is kept, beside what stood there before: no whole record, and never a secret. It is the user's
own text and nothing of the file's, so no audit line speaks of it; saving the form writes its lines as always. They ask
no capability, but every use case here raises NoLongerIn for a user who is out.
"""

import json
from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

from sqlmodel import col, delete, select

from store.audit.presence import check_still_in
from store.context import Context, read, write
from store.database.unit import Unit
from store.desk.views import DraftBrief, DraftField, DraftView
from store.errors import NotFound, Usage
from store.ids import OfficeId
from store.tables.base import CODE
from store.tables.deliveries import Document
from store.tables.dossiers import Dossier
from store.tables.drafts import Draft
from store.tables.persons import Person
from store.vault.vault import Vault

KEPT = timedelta(days=30)
"""A draft that nobody came back to goes after this time."""
_LONGEST = 100_000


def list_drafts(context: Context) -> tuple[DraftBrief, ...]:
    """The user's own drafts, of this office and then of the others served, the newest first of each.

    Which form and of when, nothing of what was typed.
    """
    with read(context) as unit:
        check_still_in(unit, context)
        since = context.clock.now() - KEPT
        rows = unit.exec(
            select(Draft)
            .where(col(Draft.office_id).in_(context.actor.offices), Draft.user_id == context.actor.user_id)
            .where(col(Draft.saved_at) > since)
            .order_by(col(Draft.saved_at).desc(), col(Draft.id).desc())
        )
        own_first = sorted(rows.all(), key=lambda row: row.office_id != context.actor.office)
        return tuple(_brief(unit, row) for row in own_first)


def show_draft(context: Context, *, form: str, place: str) -> DraftView:
    """What the user had typed there. Raises NotFound where there is nothing, or it is somebody else's."""
    with read(context) as unit:
        check_still_in(unit, context)
        row = _own(unit, context, form, place)
        if row is None or row.saved_at <= context.clock.now() - KEPT:
            raise NotFound("draft_not_found")
        return DraftView(row.form, row.place, row.saved_at, open_draft_fields(context.vault, row))


def save_draft(context: Context, *, form: str, place: str, fields: Sequence[DraftField]) -> None:
    """Keeps what is half typed there, in place of what was kept before; the user's overdue drafts go."""
    text = json.dumps([[one.name, one.was, one.now] for one in fields])
    if len(form) > CODE or len(place) > CODE or len(text) > _LONGEST:
        raise Usage("draft_too_long")
    with write(context) as unit:
        check_still_in(unit, context)
        _drop_overdue(unit, context)
        row = _own(unit, context, form, place, lock=True) or _new(context, form, place)
        row.content = context.vault.seal_text(text, place=_place(row))
        row.saved_at = context.clock.now()
        unit.add(row)


def remove_draft(context: Context, *, form: str, place: str) -> None:
    """Nothing is kept there any more: it was saved, or thrown away."""
    with write(context) as unit:
        check_still_in(unit, context)
        row = _own(unit, context, form, place, lock=True)
        if row is not None:
            unit.delete(row)


def open_draft_fields(vault: Vault, row: Draft) -> tuple[DraftField, ...]:
    """What a row keeps sealed."""
    fields = json.loads(vault.open_text(row.content, place=_place(row)))
    return tuple(DraftField(name, was, now) for name, was, now in fields)


def _own(unit: Unit, context: Context, form: str, place: str, *, lock: bool = False) -> Draft | None:
    query = (
        select(Draft)
        .where(Draft.office_id == context.actor.office, Draft.user_id == context.actor.user_id)
        .where(Draft.form == form, Draft.place == place)
    )
    return unit.exec(query.with_for_update() if lock else query).one_or_none()


def _new(context: Context, form: str, place: str) -> Draft:
    actor = context.actor
    now = context.clock.now()
    return Draft(
        office_id=actor.office,
        user_id=actor.user_id,
        form=form,
        place=place,
        reference=str(uuid4()),
        content=b"",
        saved_at=now,
    )


def _drop_overdue(unit: Unit, context: Context) -> None:
    overdue = context.clock.now() - KEPT
    unit.exec(delete(Draft).where(col(Draft.user_id) == context.actor.user_id, col(Draft.saved_at) <= overdue))


def _place(row: Draft) -> str:
    return f"draft:{row.reference}:content"


def _brief(unit: Unit, row: Draft) -> DraftBrief:
    return DraftBrief(row.form, row.place, _number(unit, row), row.saved_at, OfficeId(row.office_id))


def _number(unit: Unit, row: Draft) -> str:
    """The number of the dossier that the form was about; empty where it was about none, or that has gone."""
    kind, _, text = row.place.partition(":")
    if not text.isdecimal():
        return ""
    query = select(Dossier.number).where(Dossier.office_id == row.office_id)
    if kind == "dossier":
        query = query.where(Dossier.id == int(text))
    elif kind == "person":
        query = query.join(Person, col(Person.dossier_id) == col(Dossier.id)).where(Person.id == int(text))
    elif kind == "document":
        query = query.join(Document, col(Document.dossier_id) == col(Dossier.id)).where(Document.id == int(text))
    else:
        return ""
    return unit.exec(query).one_or_none() or ""

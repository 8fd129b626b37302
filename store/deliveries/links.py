"""A file for a browser at home: a link that lives five minutes and gives its file once, to whoever has it.

Made by somebody who may save the file, and given out as that user's saving: whoever may no longer come in, or no longer
may save, has links that give nothing. Only a keyed fingerprint of the token is kept.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit

from sqlmodel import select

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, record
from store.context import Context, read, write
from store.database.blobs import open_blob
from store.database.unit import Unit
from store.deliveries.access import permitted_delivery, permitted_document
from store.deliveries.link_views import DownloadLinkView, Fetched
from store.errors import BrondeskError, NotAllowed, NotFound, Refused, ServiceFailed
from store.ids import DeliveryId, DocumentId
from store.offices.offices import come_in
from store.tables.dossiers import Dossier
from store.tables.links import DownloadLink
from store.tables.offices import Office, User
from store.wire.call import call
from store.wire.views import Request

LIVES = timedelta(minutes=5)
_DELIVERY, _DOCUMENT = "delivery", "document"
_TOKEN_BYTES = 24
_LONGEST_TOKEN = 100
_PATIENCE = 3.0


def add_delivery_link(context: Context, *, delivery: DeliveryId) -> DownloadLinkView:
    """A link to the stored, masked bytes of a file.

    Raises NotFound, NotAllowed, ServiceFailed where no page is served, Refused where it is not served over https.
    """
    with write(context) as unit:  # whoever may not have the file is told nothing of pages
        permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, Action.LINK_DELIVERY)
    _check_page(context)
    with write(context) as unit:
        row, about = permitted_delivery(unit, context, delivery, Capability.OPEN_CONTENT, Action.LINK_DELIVERY)
        return _new(unit, context, _DELIVERY, row.id, Action.LINK_DELIVERY, about, _delivery_name(unit, about, row.id))


def add_document_link(context: Context, *, document: DocumentId) -> DownloadLinkView:
    """A link to a document as received. Raises as `add_delivery_link`, and Refused while it is not here."""
    with write(context) as unit:
        permitted_document(unit, context, document, Capability.OPEN_CONTENT, Action.LINK_DOCUMENT)
    _check_page(context)
    with write(context) as unit:
        row, about = permitted_document(unit, context, document, Capability.OPEN_CONTENT, Action.LINK_DOCUMENT)
        if row.blob_id is None:
            raise Refused("document_not_here", facts={"state": row.state}, remedy="ask_client_for_document")
        return _new(unit, context, _DOCUMENT, row.id, Action.LINK_DOCUMENT, about, _document_name(row.id))


def check_download_link(context: Context, *, token: str) -> None:
    """Whether it would give its file now; it stays good.

    Raises NotFound, in the same words for a link that never was, one that is over and one that was used.
    """
    with read(context) as unit:
        _usable(unit, context, token)


def redeem_download_link(context: Context, *, token: str) -> Fetched:
    """The file, once; its line in the trail is that of the user who made the link. Raises as `check_download_link`."""
    with _one_answer():
        with read(context) as unit:
            row = _usable(unit, context, token)
            login = unit.exec(select(User.login).where(User.id == row.user_id)).one()
            office = unit.exec(select(Office.name).where(Office.id == row.office_id)).one()
        acting = come_in(context, login=login, office=office)
        with write(acting) as unit:
            row = _usable(unit, acting, token, lock=True)
            row.used_at = acting.clock.now()
            unit.add(row)
            return _fetched(unit, acting, row)


def _fetched(unit: Unit, context: Context, row: DownloadLink) -> Fetched:
    if row.kind == _DELIVERY:
        action = Action.SAVE_DELIVERY
        file, about = permitted_delivery(unit, context, DeliveryId(row.object_id), Capability.OPEN_CONTENT, action)
        blob, name, media = file.blob_id, _delivery_name(unit, about, file.id), "application/json"
    else:
        action = Action.SAVE_DOCUMENT
        document, about = permitted_document(unit, context, DocumentId(row.object_id), Capability.OPEN_CONTENT, action)
        if document.blob_id is None:
            raise NotFound("document_not_found", remedy="look_at_dossier")
        blob, name, media = document.blob_id, _document_name(document.id), "application/pdf"
    record(unit, context, action, replace(about, facts={"link": row.id}))
    return Fetched(name, media, open_blob(unit, context.vault, blob))


def _new(
    unit: Unit, context: Context, kind: str, object_id: int, action: Action, about: About, name: str
) -> DownloadLinkView:
    token, now = secrets.token_urlsafe(_TOKEN_BYTES), context.clock.now()
    row = DownloadLink(
        office_id=context.actor.office,
        user_id=context.actor.user_id,
        token_hash=_hash(context, token),
        kind=kind,
        object_id=object_id,
        created_at=now,
        expires_at=now + LIVES,
    )
    unit.add(row)
    unit.flush()
    record(unit, context, action, replace(about, facts={"link": row.id}))
    return DownloadLinkView(f"{context.settings.page_url.rstrip('/')}/d/{token}", name, row.expires_at)


def _usable(unit: Unit, context: Context, token: str, *, lock: bool = False) -> DownloadLink:
    # Found by a keyed fingerprint: how far a guess is right shows in no time that anybody can measure.
    query = select(DownloadLink).where(DownloadLink.token_hash == _hash(context, token[:_LONGEST_TOKEN]))
    row = unit.exec(query.with_for_update() if lock else query).one_or_none()
    if row is None or row.used_at is not None or row.expires_at <= context.clock.now():
        raise _unknown()
    return row


@contextmanager
def _one_answer() -> Iterator[None]:
    """Whatever stands in the way, whoever holds the link hears the same."""
    try:
        yield
    except (NotFound, NotAllowed, Refused) as error:
        raise _unknown() from error


def _unknown() -> BrondeskError:
    return NotFound("link_unknown", remedy="make_new_link")


def _hash(context: Context, token: str) -> str:
    return context.vault.fingerprint(token.encode("utf-8", "replace"), purpose="download link")


def _delivery_name(unit: Unit, about: About, delivery: int) -> str:
    number = "" if about.dossier is None else unit.exec(select(Dossier.number).where(Dossier.id == about.dossier)).one()
    return f"{number or 'odm'}-{delivery}.json"


def _document_name(document: int) -> str:
    return f"document-{document}.pdf"


def _check_page(context: Context) -> None:
    """A link leads somewhere only while the page is served; and a client's file goes over no open line."""
    address = urlsplit(context.settings.page_url)
    if address.scheme != "https" and not _is_this_machine(address.hostname or ""):
        raise Refused("page_not_https", remedy="set_page_url")
    try:
        url = f"{context.settings.page_url.rstrip('/')}/health"
        answer = call(Request("digimap", "GET", url, seconds=_PATIENCE, limit=10_000))
    except ServiceFailed as fault:
        raise ServiceFailed("page_not_served", repeat_safe=True, remedy="start_page_or_ssh") from fault
    if not answer.good:
        raise ServiceFailed("page_not_served", repeat_safe=True, remedy="start_page_or_ssh")


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"

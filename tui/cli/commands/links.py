"""Links by which a browser at home fetches a file once."""

import argparse

from store.context import Context
from store.deliveries.link_views import DownloadLinkView
from store.deliveries.links import add_delivery_link, add_document_link
from store.ids import DeliveryId, DocumentId
from store.words.forms import time_text
from tui.cli.models_files import LinkModel
from tui.cli.result import Result


def delivery_link(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm link."""
    return _told(add_delivery_link(context, delivery=DeliveryId(arguments.delivery)))


def document_link(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk document link."""
    return _told(add_document_link(context, document=DocumentId(arguments.document)))


def _told(view: DownloadLinkView) -> Result:
    model = LinkModel(url=view.url, name=view.name, expires_at=view.expires_at)
    return Result(model, (f"{view.url}  {view.name}  {time_text(view.expires_at)}",))

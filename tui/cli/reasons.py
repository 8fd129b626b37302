"""`--reason`: why content is opened, kept before the command opens it."""

import argparse
from collections.abc import Callable, Mapping

from store.audit.reasons import give_reason
from store.context import Context
from store.desk.subjects import (
    find_dossier_of_advice,
    find_dossier_of_delivery,
    find_dossier_of_document,
    find_dossier_of_export,
)
from store.dossiers.dossiers import find_dossier_id
from store.errors import Usage
from store.ids import AdviceId, DeliveryId, DocumentId, DossierId, ExportId

_FINDERS: Mapping[str, Callable[[Context, int], DossierId]] = {
    "delivery": lambda context, row: find_dossier_of_delivery(context, delivery=DeliveryId(row)),
    "document": lambda context, row: find_dossier_of_document(context, document=DocumentId(row)),
    "export": lambda context, row: find_dossier_of_export(context, export=ExportId(row)),
    "advice": lambda context, row: find_dossier_of_advice(context, advice=AdviceId(row)),
}


def keep_reason(context: Context, arguments: argparse.Namespace) -> None:
    """Keeps the reason of the arguments, where they have one, for the dossier that they speak of."""
    reason: str | None = getattr(arguments, "reason", None)
    if reason is not None:
        give_reason(context, dossier=_dossier(context, arguments), reason=reason)


def _dossier(context: Context, arguments: argparse.Namespace) -> DossierId:
    for name, find in _FINDERS.items():
        if isinstance(row := getattr(arguments, name, None), int):
            return find(context, row)
    number: str | None = getattr(arguments, "dossier", None)
    if number is None:
        raise Usage("reason_for_which_dossier", where="--reason", remedy="name_dossier")
    return find_dossier_id(context, number=number)

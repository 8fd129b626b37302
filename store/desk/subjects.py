"""In which dossier something lies: for whoever has to say why before opening it."""

from store.actor import Capability
from store.audit.actions import Action
from store.audit.lines import About, allow
from store.context import Context, read
from store.database.own import own_row
from store.errors import BrondeskError, NotFound
from store.ids import AdviceId, DeliveryId, DocumentId, DossierId, ExportId
from store.tables.deliveries import Delivery, Document
from store.tables.packages import Export, ReturnedAdvice

_Row = type[Delivery] | type[Document] | type[Export] | type[ReturnedAdvice]


def find_dossier_of_delivery(context: Context, *, delivery: DeliveryId) -> DossierId:
    """The dossier of a file. Raises NotFound, also for a file that lies in none yet."""
    gone = NotFound("delivery_not_found", facts={"delivery": str(delivery)}, remedy="look_at_dossier")
    return _dossier(context, Delivery, delivery, gone)


def find_dossier_of_document(context: Context, *, document: DocumentId) -> DossierId:
    """The dossier of a document. Raises NotFound, also for one that lies in none yet."""
    gone = NotFound("document_not_found", facts={"document": str(document)}, remedy="look_at_dossier")
    return _dossier(context, Document, document, gone)


def find_dossier_of_export(context: Context, *, export: ExportId) -> DossierId:
    """The dossier of an export. Raises NotFound."""
    gone = NotFound("export_not_found", facts={"export": str(export)}, remedy="look_at_export_list")
    return _dossier(context, Export, export, gone)


def find_dossier_of_advice(context: Context, *, advice: AdviceId) -> DossierId:
    """The dossier of returned advice. Raises NotFound, also for one that lies in none yet."""
    gone = NotFound("advice_not_found", facts={"advice": str(advice)}, remedy="look_at_advice_list")
    return _dossier(context, ReturnedAdvice, advice, gone)


def _dossier(context: Context, table: _Row, number: int, gone: BrondeskError) -> DossierId:
    with read(context) as unit:
        allow(unit, context, Capability.FIND, Action.OPEN_DOSSIER, About(object=f"{table.__tablename__}:{number}"[:40]))
        row = own_row(unit, table, number, office=context.actor.office)
        if row is None or row.dossier_id is None:
            raise gone
        return DossierId(row.dossier_id)

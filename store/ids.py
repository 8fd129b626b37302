"""The keys of rows, each a type of its own, so that one kind never stands in for another."""

from typing import NewType

OfficeId = NewType("OfficeId", int)
UserId = NewType("UserId", int)
DossierId = NewType("DossierId", int)
PersonId = NewType("PersonId", int)
RecordId = NewType("RecordId", int)
ConnectionId = NewType("ConnectionId", int)
InvitationId = NewType("InvitationId", int)
SessionId = NewType("SessionId", int)
DeliveryId = NewType("DeliveryId", int)
DocumentId = NewType("DocumentId", int)
ExportId = NewType("ExportId", int)
AdviceId = NewType("AdviceId", int)

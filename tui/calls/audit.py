"""Use cases of the audit trail, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.audit.reading import list_audit
    from store.audit.verifying import verify_audit
else:
    list_audit = late("store.audit.reading:list_audit")
    verify_audit = late("store.audit.verifying:verify_audit")

__all__ = ["list_audit", "verify_audit"]

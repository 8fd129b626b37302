"""Why content is opened, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.audit.reasons import give_reason
else:
    give_reason = late("store.audit.reasons:give_reason")

__all__ = ["give_reason"]

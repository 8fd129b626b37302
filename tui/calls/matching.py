"""Use cases of matching, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.deliveries.matching import confirm_match, suggest_match, undo_match
    from store.deliveries.reading import list_deliveries
else:
    confirm_match = late("store.deliveries.matching:confirm_match")
    suggest_match = late("store.deliveries.matching:suggest_match")
    undo_match = late("store.deliveries.matching:undo_match")
    list_deliveries = late("store.deliveries.reading:list_deliveries")

__all__ = ["confirm_match", "list_deliveries", "suggest_match", "undo_match"]

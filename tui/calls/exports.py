"""Use cases of exports that the dossier screen calls, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.packages.exporting import cancel_export, list_exports, retry_export, show_message
else:
    list_exports = late("store.packages.exporting:list_exports")
    retry_export = late("store.packages.exporting:retry_export")
    cancel_export = late("store.packages.exporting:cancel_export")
    show_message = late("store.packages.exporting:show_message")

__all__ = ["cancel_export", "list_exports", "retry_export", "show_message"]

"""Use cases of half-typed forms, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.desk.drafts import list_drafts, remove_draft, save_draft, show_draft
else:
    list_drafts = late("store.desk.drafts:list_drafts")
    show_draft = late("store.desk.drafts:show_draft")
    save_draft = late("store.desk.drafts:save_draft")
    remove_draft = late("store.desk.drafts:remove_draft")

__all__ = ["list_drafts", "remove_draft", "save_draft", "show_draft"]

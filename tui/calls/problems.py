"""Problem numbers, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.audit.problems import add_problem, show_problem
else:
    add_problem = late("store.audit.problems:add_problem")
    show_problem = late("store.audit.problems:show_problem")

__all__ = ["add_problem", "show_problem"]

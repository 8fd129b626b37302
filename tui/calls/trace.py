"""Use cases of the screen that tells where it stopped, bound late."""

from typing import TYPE_CHECKING

from tui.calls.exports import retry_export
from tui.calls.inviting import begin_again, withdraw_invitation
from tui.calls.packages import test_ockto_connection, test_package_connection
from tui.late import late

if TYPE_CHECKING:
    from store.desk.trace import follow_trace, open_trace
else:
    open_trace = late("store.desk.trace:open_trace")
    follow_trace = late("store.desk.trace:follow_trace")

__all__ = [
    "begin_again",
    "follow_trace",
    "open_trace",
    "retry_export",
    "test_ockto_connection",
    "test_package_connection",
    "withdraw_invitation",
]

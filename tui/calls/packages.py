"""Use cases of exports, returned advice and connections, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.ockto.connection import test_ockto_connection
    from store.offices.connections import list_connections, set_connection, show_connection
    from store.offices.setup_mail import request_mail
    from store.packages.advice import (
        accept_advice,
        finish_advice,
        keep_advice,
        list_advice,
        place_advice,
        show_advice,
        undo_decision,
    )
    from store.packages.exporting import (
        cancel_export,
        follow_export_state,
        preview_message,
        queue_export,
        retry_export,
        show_export,
        show_message,
    )
    from store.packages.options import follow_export_options, show_export_options
    from store.packages.preflight import follow_check
    from store.packages.testing import test_package_connection
else:
    test_ockto_connection = late("store.ockto.connection:test_ockto_connection")
    test_package_connection = late("store.packages.testing:test_package_connection")
    list_connections = late("store.offices.connections:list_connections")
    set_connection = late("store.offices.connections:set_connection")
    show_connection = late("store.offices.connections:show_connection")
    request_mail = late("store.offices.setup_mail:request_mail")
    accept_advice = late("store.packages.advice:accept_advice")
    finish_advice = late("store.packages.advice:finish_advice")
    keep_advice = late("store.packages.advice:keep_advice")
    list_advice = late("store.packages.advice:list_advice")
    place_advice = late("store.packages.advice:place_advice")
    show_advice = late("store.packages.advice:show_advice")
    undo_decision = late("store.packages.advice:undo_decision")
    cancel_export = late("store.packages.exporting:cancel_export")
    preview_message = late("store.packages.exporting:preview_message")
    queue_export = late("store.packages.exporting:queue_export")
    retry_export = late("store.packages.exporting:retry_export")
    show_export = late("store.packages.exporting:show_export")
    show_message = late("store.packages.exporting:show_message")
    follow_export_state = late("store.packages.exporting:follow_export_state")
    show_export_options = late("store.packages.options:show_export_options")
    follow_export_options = late("store.packages.options:follow_export_options")
    follow_check = late("store.packages.preflight:follow_check")

__all__ = [
    "accept_advice",
    "cancel_export",
    "finish_advice",
    "follow_check",
    "follow_export_options",
    "follow_export_state",
    "keep_advice",
    "list_advice",
    "list_connections",
    "place_advice",
    "preview_message",
    "queue_export",
    "request_mail",
    "retry_export",
    "set_connection",
    "show_advice",
    "show_connection",
    "show_export",
    "show_export_options",
    "show_message",
    "test_ockto_connection",
    "test_package_connection",
    "undo_decision",
]

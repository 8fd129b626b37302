"""Use cases of dossiers and their persons, bound late."""

from typing import TYPE_CHECKING

from tui.late import late

if TYPE_CHECKING:
    from store.desk.copying import record_shown_copy
    from store.desk.history import follow_history, list_history
    from store.desk.lamps import show_worker
    from store.desk.listing import count_dossiers, count_filters, list_dossiers, record_search
    from store.desk.overview import follow_overview, open_overview
    from store.desk.seen import report_person
    from store.dossiers.dossiers import add_dossier, edit_dossier
    from store.dossiers.persons import add_person, edit_person
    from store.offices.offices import come_in as enter_office
    from store.offices.offices import list_offices, list_users, show_office
else:
    list_dossiers = late("store.desk.listing:list_dossiers")
    count_filters = late("store.desk.listing:count_filters")
    count_dossiers = late("store.desk.listing:count_dossiers")
    record_search = late("store.desk.listing:record_search")
    show_worker = late("store.desk.lamps:show_worker")
    open_overview = late("store.desk.overview:open_overview")
    follow_overview = late("store.desk.overview:follow_overview")
    report_person = late("store.desk.seen:report_person")
    list_history = late("store.desk.history:list_history")
    follow_history = late("store.desk.history:follow_history")
    add_dossier = late("store.dossiers.dossiers:add_dossier")
    edit_dossier = late("store.dossiers.dossiers:edit_dossier")
    add_person = late("store.dossiers.persons:add_person")
    edit_person = late("store.dossiers.persons:edit_person")
    record_shown_copy = late("store.desk.copying:record_shown_copy")
    show_office = late("store.offices.offices:show_office")
    list_offices = late("store.offices.offices:list_offices")
    enter_office = late("store.offices.offices:come_in")
    list_users = late("store.offices.offices:list_users")

__all__ = [
    "add_dossier",
    "add_person",
    "count_dossiers",
    "count_filters",
    "edit_dossier",
    "edit_person",
    "enter_office",
    "follow_history",
    "follow_overview",
    "list_dossiers",
    "list_history",
    "list_offices",
    "list_users",
    "open_overview",
    "record_search",
    "record_shown_copy",
    "report_person",
    "show_office",
    "show_worker",
]

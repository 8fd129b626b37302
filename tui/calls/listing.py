"""What the list of dossiers asks of the store, in its own words. Loaded in the thread of the first request."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.desk.views import DossierRow, FilterCount, ListRequest
from store.dossiers.status import Need
from tui.calls.dossiers import count_dossiers, count_filters, list_dossiers, list_offices, record_search, show_office
from tui.widgets.pages import Ask, Page, Side

if TYPE_CHECKING:
    from store.context import Context
    from store.ids import OfficeId
    from store.progress import Progress

_PAGE = 60


def fetch_page(
    context: "Context", progress: "Progress", search: str, need: str, ask: Ask, *, everywhere: bool
) -> Page[DossierRow]:
    """A page of the list as the store gives it; the query ends when `progress` is cancelled."""
    request = ListRequest(
        search=search,
        filter=Need(need) if need else None,
        limit=_PAGE,
        after=ask.cursor if ask.side is Side.AFTER else None,
        before=ask.cursor if ask.side is Side.BEFORE else None,
        last=ask.side is Side.LAST,
        everywhere=everywhere,
    )
    page = list_dossiers(context, request=request, progress=progress)
    return Page(ask, page.items, page.previous, page.next)


def fetch_counts(context: "Context", *, everywhere: bool) -> tuple[dict[str, FilterCount], FilterCount]:
    """What each filter finds, by its name, and all."""
    counts = count_filters(context, everywhere=everywhere)
    return {need.value: count for need, count in counts.items()}, count_dossiers(context, everywhere=everywhere)


def fetch_offices(context: "Context") -> "tuple[str, dict[OfficeId, str]]":
    """The name of the office in which the user acts, and those of all that the user serves."""
    return show_office(context).name, {view.office: view.name for view in list_offices(context)}


def leave_search_line(
    search: str, found: "Sequence[OfficeId]", everywhere: bool, context: "Context", _: object
) -> None:
    """The line that a search leaves, in each office in which was looked."""
    record_search(context, search=search, found=found, everywhere=everywhere)

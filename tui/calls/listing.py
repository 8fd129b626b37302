"""What the list of dossiers asks of the store, in its own words. Loaded in the thread of the first request."""

from typing import TYPE_CHECKING

from store.desk.views import DossierRow, FilterCount, ListRequest
from store.dossiers.status import Need
from tui.calls.dossiers import count_dossiers, count_filters, list_dossiers, record_search, show_office
from tui.widgets.pages import Ask, Page, Side

if TYPE_CHECKING:
    from store.context import Context
    from store.progress import Progress

_PAGE = 60


def fetch_page(context: "Context", progress: "Progress", search: str, need: str, ask: Ask) -> Page[DossierRow]:
    """A page of the list as the store gives it; the query ends when `progress` is cancelled."""
    request = ListRequest(
        search=search,
        filter=Need(need) if need else None,
        limit=_PAGE,
        after=ask.cursor if ask.side is Side.AFTER else None,
        before=ask.cursor if ask.side is Side.BEFORE else None,
        last=ask.side is Side.LAST,
    )
    page = list_dossiers(context, request=request, progress=progress)
    return Page(ask, page.items, page.previous, page.next)


def fetch_counts(context: "Context") -> tuple[dict[str, FilterCount], FilterCount]:
    """What each filter finds, by its name, and all."""
    return {need.value: count for need, count in count_filters(context).items()}, count_dossiers(context)


def fetch_office(context: "Context") -> str:
    """The name of the office."""
    return show_office(context).name


def leave_search_line(context: "Context", search: str, found: int) -> None:
    """The line that a search leaves."""
    record_search(context, search=search, found=found)

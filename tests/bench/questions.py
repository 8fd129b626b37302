"""What the list of dossiers asks, as an adviser of the largest office asks it; each named once, measured everywhere."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from store.actor import Actor, Role
from store.clock import FixedClock
from store.context import Context, open_context
from store.desk.cursors import cursor_text
from store.desk.listing import count_dossiers, count_filters, list_dossiers
from store.desk.orders import MIDDLE_START
from store.desk.views import ListRequest
from store.dossiers.status import FILTERS, Need
from store.ids import OfficeId, UserId
from store.offices.offices import show_office
from store.settings import Settings
from tests.bench.seed import LARGE, LOGIN, NOW, Seeded

Ask = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and how to ask it. `flat`: its cost is the same whatever the size of the office."""

    name: str
    prepare: Callable[[Context], Ask]
    flat: bool = True


def open_seeded(seeded: Seeded) -> Context:
    """The context of an adviser of the largest office, at the moment at which the database was made."""
    settings = Settings(data_directory=seeded.directory, database=seeded.database)
    office = OfficeId(LARGE)
    actor = Actor(UserId(LARGE), LOGIN, Role.ADMIN, office, frozenset({office}))
    context = open_context(settings, FixedClock(NOW)).acting(actor)
    show_office(context)  # that the actor is still let in is asked once, and again when somebody has changed something
    return context


def _page(request: ListRequest) -> Callable[[Context], Ask]:
    return lambda context: lambda: list_dossiers(context, request=request)


def _next(request: ListRequest) -> Callable[[Context], Ask]:
    def prepare(context: Context) -> Ask:
        first = list_dossiers(context, request=request)
        return lambda: list_dossiers(context, request=replace(request, after=first.next))

    return prepare


def _deep(request: ListRequest, pages: int = 9) -> Callable[[Context], Ask]:
    def prepare(context: Context) -> Ask:
        after = None
        for _ in range(pages):
            after = list_dossiers(context, request=replace(request, after=after)).next
        return lambda: list_dossiers(context, request=replace(request, after=after))

    return prepare


def _middle(request: ListRequest, pages: int = 0) -> Callable[[Context], Ask]:
    """The page so far behind the seam between the begin and the middle of words."""

    def prepare(context: Context) -> Ask:
        after = cursor_text(MIDDLE_START)
        for _ in range(pages):
            after = list_dossiers(context, request=replace(request, after=after)).next or after
        return lambda: list_dossiers(context, request=replace(request, after=after))

    return prepare


def _previous(request: ListRequest) -> Callable[[Context], Ask]:
    def prepare(context: Context) -> Ask:
        last = list_dossiers(context, request=replace(request, last=True))
        return lambda: list_dossiers(context, request=replace(request, before=last.previous))

    return prepare


ALL = ListRequest()
LETTER = ListRequest(search="b")
WORD = ListRequest(search="bergstra")
WORDS = ListRequest(search="van berg")
MIDDLE = ListRequest(search="erg")
RARE = ListRequest(search="oudschaar")
BIRTH = ListRequest(search="12-03-1988")

PAGES = (
    Question("first page", _page(ALL)),
    Question("next page", _next(ALL)),
    Question("end", _page(replace(ALL, last=True))),
    Question("page before the end", _previous(ALL)),
    *(Question(f"filter {need.value}", _page(ListRequest(filter=need))) for need in FILTERS),
    Question("filter waiting, next page", _next(ListRequest(filter=Need.WAITING))),
    Question("filter waiting, end", _page(ListRequest(filter=Need.WAITING, last=True))),
    Question("search a letter", _page(LETTER)),
    Question("search a letter, next page", _next(LETTER)),
    Question("search a letter, end", _page(replace(LETTER, last=True))),
    Question("search a word that many bear, page 10", _deep(ListRequest(search="van"))),
    Question("search a word", _page(WORD)),
    Question("search two words", _page(WORDS), flat=False),  # depends on how often the two go together
    Question("search the middle of a word", _middle(MIDDLE), flat=False),  # walks over the office's words to a page
    Question("search the middle of a word, next page", _middle(MIDDLE, pages=1), flat=False),
    Question("search the middle of a word, end", _page(replace(MIDDLE, last=True)), flat=False),
    Question("search the middle of a word that nobody bears", _middle(RARE), flat=False),
    Question("search a number", _page(ListRequest(search="10-00317"))),
    Question("search the start of a number", _page(ListRequest(search="10-00"))),
    Question("search the end of a number", _page(ListRequest(search="00317"))),
    Question("search a birth date", _page(BIRTH), flat=False),
    Question("search an address", _page(ListRequest(search="3511 AB 12"))),
    Question("search an e-mail address", _page(ListRequest(search="p317@example.nl"))),
    Question("search a letter with a filter", _page(replace(LETTER, filter=Need.MATCH)), flat=False),
)
"""One query each."""

COUNTS = (
    Question("badges, capped", lambda context: lambda: count_filters(context), flat=False),
    Question("count of all, capped", lambda context: lambda: count_dossiers(context), flat=False),
)
"""Their cost grows up to the cap and then no more."""

QUESTIONS = (*PAGES, *COUNTS)

"""Seeds the demonstration's office."""

from store.actor import Role
from store.context import NOBODY, Context
from store.demo.filling import fill_office
from store.demo.folder import LOGIN
from store.demo.stories import SENT_STORIES, STORIES, tell_stories
from store.offices.offices import add_office, add_user, come_in, count_offices
from store.progress import Progress

OFFICE = "Kantoor Van Dijk"
DOSSIERS = 40
FIRST = 60
"""Dossiers made before the desk is painted: more than a page of the list."""
SEED = 3511
_AGAIN = 2026


def seed_demo(context: Context, *, dossiers: int = DOSSIERS) -> Context:
    """An empty database gets the office, its users and the first dossiers; gives the context of its administrator.

    A database that has an office stays as it is.
    """
    context = context.acting(NOBODY)
    if count_offices(context):
        return come_in(context, login=LOGIN)
    add_office(context, name=OFFICE, admin=LOGIN)
    anna = come_in(context, login=LOGIN)
    add_user(anna, login="bert", name="Bert Hofman", role=Role.ADVISER)
    add_user(anna, login="sem", name="Sem Kuipers", role=Role.SUPPORT)
    fill_office(anna, count=min(_plain(dossiers), FIRST), seed=SEED)
    tell_stories(anna, count=min(dossiers, STORIES))
    return anna


def seed_rest(context: Context, *, dossiers: int = DOSSIERS, progress: Progress | None = None) -> None:
    """The dossiers that `seed_demo` left for later."""
    fill_office(context, count=max(0, _plain(dossiers) - FIRST), seed=_AGAIN, progress=progress)


def sent_stories(dossiers: int) -> int:
    """How many of them end at a package."""
    return max(0, min(dossiers - STORIES, SENT_STORIES))


def _plain(dossiers: int) -> int:
    """How many of them are dossiers on which nothing happened."""
    return max(0, dossiers - STORIES - SENT_STORIES)

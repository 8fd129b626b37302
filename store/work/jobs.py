"""All kinds of background work, in the order in which a sweep looks for them."""

from store.work.tasks import Jobs


def all_jobs() -> Jobs:
    """What a worker does."""
    return Jobs(sources=())

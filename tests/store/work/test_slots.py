"""How much is under way at once."""

from threading import Thread

from store.ids import OfficeId
from store.work.slots import Slots

MINE, THEIRS = OfficeId(1), OfficeId(2)


def test_a_row_that_is_under_way_is_not_taken_again() -> None:
    slots = Slots()
    assert slots.take(("export", 1), MINE)
    assert not slots.take(("export", 1), MINE)
    slots.free(("export", 1))
    assert slots.take(("export", 1), MINE)


def test_one_office_never_has_all() -> None:
    slots = Slots(total=4, share=3)
    assert [slots.take(("session", row), MINE) for row in range(4)] == [True, True, True, False]
    assert slots.take(("session", 9), THEIRS)
    assert not slots.take(("session", 10), THEIRS)


def test_what_does_not_end_in_time_is_counted() -> None:
    slots = Slots()
    slots.take(("export", 1), MINE)
    assert slots.wait_idle(0.01) == 1
    freeing = Thread(target=lambda: slots.free(("export", 1)))
    freeing.start()
    assert slots.wait_idle(10) == 0
    freeing.join()

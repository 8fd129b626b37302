"""One line for what waits for the user since before."""

from collections.abc import Sequence
from datetime import datetime

from store.clock import amsterdam_day
from store.desk.views import DraftBrief
from store.words.forms import moment_text, time_text
from tui.calls.drafts import list_drafts
from tui.desk import Desk
from tui.screen import DeskScreen
from tui.work import Work


def tell_drafts(work: Work, screen: DeskScreen) -> None:
    """Asks what the user left half typed, and names it in the quiet line of the screen; a form offers its own."""

    def tell(drafts: Sequence[DraftBrief]) -> None:
        if drafts and screen.is_current and not screen.keepers:
            screen.say(drafts_told(drafts, screen.desk))

    work.run("drafts", lambda context, _: list_drafts(context), tell)


def moment_told(at: datetime, now: datetime | None) -> str:
    """10:31 of today, with its date of another day."""
    same_day = now is not None and amsterdam_day(at) == amsterdam_day(now)
    return time_text(at) if same_day else moment_text(at)


def drafts_told(drafts: Sequence[DraftBrief], desk: Desk) -> str:
    """Een half ingevuld formulier van 10:31 staat klaar: persoon 26-00317; of another office with its name."""
    newest, words = drafts[0], desk.words
    label = "new_dossier" if newest.form == "person_form" and not newest.place else newest.form
    what = words(f"form.name_{label}")
    if newest.number:
        what = words("form.name_of", what=what, number=newest.number)
    time = moment_told(newest.saved_at, desk.now)
    office = desk.offices.get(newest.office, "")
    if office and desk.actor is not None and newest.office != desk.actor.office:
        key = desk.keymap.sign("office")
        return words("form.told_there", time=time, what=what, office=office, key=key)
    if len(drafts) > 1:
        return words("form.told_more", count=len(drafts), time=time, what=what)
    return words("form.told", time=time, what=what)

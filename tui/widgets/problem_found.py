"""A problem number that no dossier was in view of: the list finds nothing, and support still learns what is known."""

from typing import TYPE_CHECKING, Protocol

from tui.text.words import Words
from tui.work import Work

if TYPE_CHECKING:
    from store.audit.views import ProblemView

_SIGNS = 8


class Teller(Protocol):
    """The list."""

    words: Words
    work: Work

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...


def tell_problem(screen: Teller, typed: str) -> None:
    """Says what is known of the number that somebody typed, if it is one; else nothing."""
    number = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(number) != _SIGNS:
        return
    from tui.calls.problems import show_problem  # late: nobody looks for one at the first frame

    def told(view: "ProblemView") -> None:
        from store.words.forms import moment_text

        facts = {"number": view.number, "user": view.user, "when": moment_text(view.at), "code": view.code}
        screen.say(screen.words("dossiers.problem", **facts))

    screen.work.run("problem", lambda context, _: show_problem(context, number=number), told, lambda _: None)

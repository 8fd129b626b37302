"""How a status, a next step and the lamp of background work are drawn: sign + word + colour, one table."""

from typing import Final

from store.desk.views import NextStep, WorkerLamp
from store.dossiers.status import CONFLICT, Need
from store.words.forms import time_text
from store.words.sentences import Language, sentence
from tui.commands import Keymap
from tui.text.words import Words
from tui.widgets.pieces import Line, Piece

SIGNS: Final[dict[str, tuple[str, str]]] = {
    Need.FAILED: ("✗", "bad"),
    Need.MATCH: ("?", "warn"),
    CONFLICT: ("✗", "bad"),
    Need.ADVICE: ("←", "accent"),
    Need.BRONDATA: ("●", "accent"),
    Need.WAITING: ("◌", "plain"),
    Need.AGEING: ("!", "warn"),
    Need.INVITE: ("○", "plain"),
    Need.SENT: ("→", "good"),
    Need.DONE: ("✓", "good"),
}


def status_piece(word: str, person: str, language: Language) -> Piece:
    """Sign and words of a status; waiting names the partner when only they are missing."""
    sign, tone = SIGNS[word]
    if word == Need.WAITING and person == "partner":
        return Piece(f"{sign} {sentence('status_waiting_person', language, {'person': role(person, language)})}", tone)
    return Piece(f"{sign} {sentence(f'status_{word}', language)}", tone)


def role(name: str, language: Language) -> str:
    """A person's role in the language of the screen."""
    return sentence(name, language) if name else ""


def step_text(step: NextStep, language: Language) -> str:
    """What to do next, without its key."""
    person = role(step.person, language) or sentence("the_client", language)
    return sentence(step.code, language, {"person": person})


def step_line(step: NextStep, words: Words, keymap: Keymap) -> Line:
    """Volgende stap: match het bestand met een persoon (m)."""
    text = step_text(step, words.language)
    key = (Piece(" ("), Piece(keymap.sign_for(step.key), "key"), Piece(")")) if step.key else ()
    return (Piece(words("desk.next_step"), "muted"), Piece(text), *key)


def lamp_line(lamp: WorkerLamp, words: Words, *, rising: bool = False) -> Line:
    """Achtergrond ✓, or since when not; `rising`: a demonstration is starting it."""
    if lamp.alive:
        return (Piece(words("desk.background"), "muted"), Piece(" ✓", "good"))
    if rising:
        return (Piece(words("desk.background"), "muted"), Piece(f" ◌ {words('desk.background_rising')}"))
    if lamp.last_seen is None:
        return (Piece(words("desk.background"), "muted"), Piece(" ✗", "bad"))
    since = words("desk.background_since", time=time_text(lamp.last_seen))
    return (Piece(words("desk.background"), "muted"), Piece(f" ✗ {since}", "bad"))

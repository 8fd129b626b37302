"""Labels of the choice of an office."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Voor welk kantoor werkt u nu?", "For which office do you work now?"),
    "all": ("alle kantoren", "all offices"),
    "help": (
        "U ziet de dossiers van het gekozen kantoor, of die van alle kantoren waarvoor u werkt. Alles wat u doet staat "
        "op naam van het kantoor van het dossier.",
        "You see the dossiers of the chosen office, or of all that you serve. All you do is done for the dossier's own "
        "office.",
    ),
}

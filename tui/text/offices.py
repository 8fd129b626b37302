"""Labels of the choice of an office."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Voor welk kantoor werkt u nu?", "For which office do you work now?"),
    "help": (
        "U ziet alleen de dossiers van het gekozen kantoor; alles wat u doet staat op naam van dat kantoor.",
        "You see the dossiers of the chosen office only; all you do is done for that office.",
    ),
}

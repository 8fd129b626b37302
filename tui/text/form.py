"""Labels that every form shares."""

WORDS: dict[str, tuple[str, str]] = {
    "draft": (
        "◌ half ingevuld ({time}): ↵ zet het terug, x gooit het weg",
        "◌ half filled in ({time}): ↵ puts it back, x drops it",
    ),
    "draft_above": (
        "Wat u half invulde ({time}) staat boven het formulier klaar (↑)",
        "What you had half filled in ({time}) is kept above the form (↑)",
    ),
    "taken": ("teruggezet; er is nog niets opgeslagen", "put back; nothing was stored yet"),
    "moved": ("intussen gewijzigd in: {value}", "changed meanwhile to: {value}"),
    "moved_meanwhile": (
        "teruggezet; iemand wijzigde intussen wat hieronder met ✗ staat",
        "put back; somebody changed meanwhile what is marked ✗",
    ),
    "drop_question": ("Wat half is ingevuld weggooien? j/n", "Throw away what was half filled in? j/n"),
    "dropped": ("weggegooid", "thrown away"),
    "told": (
        "Een half ingevuld formulier van {time} staat klaar: {what}",
        "A half filled in form of {time} is kept: {what}",
    ),
    "told_there": (
        "Half ingevuld ({time}) in {office} ({key}): {what}",
        "Half filled in ({time}) in {office} ({key}): {what}",
    ),
    "told_more": (
        "{count} half ingevulde formulieren staan klaar; het laatste van {time}: {what}",
        "{count} half filled in forms are kept; the last of {time}: {what}",
    ),
    "name_person_form": ("persoon", "person"),
    "name_new_dossier": ("nieuw dossier (n)", "new dossier (n)"),
    "name_dossier_form": ("adviseur van het dossier", "adviser of the dossier"),
    "name_connection_form": ("koppeling (K)", "connection (K)"),
    "name_description": ("omschrijving van een document", "description of a document"),
    "name_reason": ("reden voor openen", "reason for opening"),
    "name_of": ("{what} {number}", "{what} {number}"),
}

"""Sentences of the report for the client who asks who saw the data."""

WORDS: dict[str, tuple[str, str]] = {
    "seen_title": (
        "Wie de gegevens van {name} zag (dossier {number}), opgemaakt op {day}",
        "Who saw the data of {name} (dossier {number}), drawn up on {day}",
    ),
    "seen_always": ("Sinds het begin van het dossier.", "Since the dossier was begun."),
    "seen_period": ("Van {first} tot en met {last}.", "From {first} to {last}, both included."),
    "seen_nobody": ("Niemand.", "Nobody."),
    "seen_program": ("het programma zelf", "the program itself"),
    "seen_role_support": ("helpdesk", "support"),
    "seen_role_adviser": ("adviseur", "adviser"),
    "seen_role_admin": ("beheerder", "administrator"),
    "seen_role_auditor": ("controleur", "auditor"),
    "seen_role_system": ("programma", "program"),
    "seen_saw": ("{times} keer bekeken", "looked at {times} times"),
    "seen_changed": ("{times} keer gewijzigd", "changed {times} times"),
    "seen_invited": ("{times} keer uitnodiging of Ockto-sessie", "invitation or Ockto session {times} times"),
    "seen_received": ("{times} keer ontvangen", "received {times} times"),
    "seen_sent": ("{times} keer naar een adviespakket", "to an advice package {times} times"),
    "seen_saved": ("{times} keer opgeslagen of gekopieerd", "saved or copied {times} times"),
    "seen_refused": ("{times} keer geweigerd", "refused {times} times"),
    "seen_reason": ("    reden: {reason}", "    reason: {reason}"),
}

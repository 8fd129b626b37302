"""Labels of the audit trail of an office."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Auditspoor", "Audit trail"),
    "help": (
        "Elke regel van dit kantoor, de nieuwste eerst: wie wanneer wat deed. Er staan codes en nummers in, nooit "
        "gegevens van een klant. Ook dit lezen is een regel.\n"
        "t gaat na of geen regel is veranderd, verdwenen of verplaatst; tegen een anker dat elders is bewaard doet "
        "brondesk audit verify dat.",
        "Every line of this office, the newest first: who did what and when. It holds codes and numbers, never data "
        "of a client. This reading is a line too.\n"
        "t verifies that no line was changed, lost or moved; against an anchor that was kept elsewhere "
        "brondesk audit verify does.",
    ),
    "loading": ("het auditspoor wordt gelezen", "reading the audit trail"),
    "wait_lines": ("het auditspoor lezen", "reading the audit trail"),
    "wait_verify": ("de keten nagaan", "verifying the chain"),
    "verify": ("keten nagaan", "verify the chain"),
    "no_row": ("kies eerst een regel", "choose a line first"),
    "more": (
        "  oudere regels: brondesk audit list --after {cursor}",
        "  older lines: brondesk audit list --after {cursor}",
    ),
    "head_line": ("Regel", "Line"),
    "head_when": ("Wanneer", "When"),
    "head_who": ("Wie", "Who"),
    "head_kind": ("Wat", "What"),
    "head_action": ("Handeling", "Action"),
    "head_object": ("Waarvan", "Of what"),
    "kind_saw": ("bekeken", "looked"),
    "kind_changed": ("gewijzigd", "changed"),
    "kind_invited": ("uitgenodigd", "invited"),
    "kind_received": ("ontvangen", "received"),
    "kind_sent": ("verzonden", "sent"),
    "kind_saved": ("opgeslagen", "saved"),
    "kind_refused": ("geweigerd", "refused"),
    "role": ("rol", "role"),
    "result": ("uitkomst", "result"),
    "dossier": ("dossier (id)", "dossier (id)"),
    "person": ("persoon (id)", "person (id)"),
    "facts": ("verder", "further"),
    "broken": ("{first} (in alle: {count})", "{first} (in all: {count})"),
}

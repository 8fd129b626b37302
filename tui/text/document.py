"""Labels of one document."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Document", "Document"),
    "help": (
        "Wat van een document bekend is. De naam is zoals hij kwam; de omschrijving schrijft u zelf (d). Een document "
        "dat niet op tijd kon worden opgehaald, is verloren: vraag de klant erom, of nodig opnieuw uit.\n"
        "Documenten worden niet op BSN nagekeken.",
        "What is known of a document. The name is as it came; the description is yours to write (d). A document that "
        "could not be fetched in time is lost: ask the client for it, or invite again.\n"
        "Documents are not searched for a BSN.",
    ),
    "loading": ("het document wordt gelezen", "reading the document"),
    "name": ("naam", "name"),
    "description": ("omschrijving", "description"),
    "type": ("soort", "kind"),
    "person": ("persoon", "person"),
    "state": ("staat", "state"),
    "pages": ("bladzijden", "pages"),
    "pages_unknown": ("niet bekend", "not known"),
    "size": ("grootte", "size"),
    "received": ("ontvangen", "received"),
    "expires": ("link tot", "link until"),
    "sha256": ("sha256", "sha256"),
    "ask_client": (
        "Vraag de klant om dit document, of laat de klant opnieuw delen.",
        "Ask the client for this document, or let the client share again.",
    ),
    "unmatched": ("niet gematcht ({inside})", "not matched ({inside})"),
    "not_here": ("dit document is niet hier", "this document is not here"),
    "nothing_to_copy": ("hier is niets te kopiëren", "there is nothing to copy here"),
    "described": ("De omschrijving is bewaard.", "The description was kept."),
    "prompt": ("Omschrijving:", "Description:"),
}

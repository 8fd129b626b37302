"""Labels of a dossier and its four tabs."""

WORDS: dict[str, tuple[str, str]] = {
    "help": (
        "Een dossier. 1 tot 4 wisselen van tab: Startpagina, Documenten, Export, Historie. De regel boven de toetsen "
        "noemt het ene dat dit dossier verder brengt, met de toets.",
        "A dossier. 1 to 4 change tabs: Start page, Documents, Export, History. The line above the keys names the one "
        "thing that moves this dossier on, with its key.",
    ),
    "tab_1": ("Startpagina", "Startpagina"),
    "tab_2": ("Documenten", "Documenten"),
    "tab_3": ("Export", "Export"),
    "tab_4": ("Historie", "Historie"),
    "loading": ("wordt geladen", "loading"),
    "no_row": ("kies eerst een regel", "choose a line first"),
    "row_no_file": ("deze rij is geen bestand", "this row is no file"),
    "no_file": ("er is nog geen bestand", "there is no file yet"),
    "both_there": ("aanvrager en partner zijn er al", "applicant and partner are there already"),
    "nobody_yet": ("dit dossier heeft nog geen persoon", "this dossier has no person yet"),
    # Startpagina
    "persons": ("Personen", "Persons"),
    "brondata": ("Brondata", "Brondata"),
    "advice": ("Teruggekoppeld advies", "Returned advice"),
    "client_data": ("Klantgegevens", "Client data"),
    "no_person": ("nog niemand; {key} voegt de aanvrager toe", "nobody yet; {key} adds the applicant"),
    "no_brondata": (
        "nog geen bestand; {key} nodigt de klant uit om gegevens te delen",
        "no file yet; {key} invites the client to share data",
    ),
    "progress_not_invited": ("○ niet uitgenodigd", "○ not invited"),
    "progress_invited": ("◌ uitgenodigd {when}", "◌ invited {when}"),
    "progress_opened": ("◌ geopend {when}", "◌ opened {when}"),
    "progress_invitation_expired": ("✗ uitnodiging verlopen {when}", "✗ invitation expired {when}"),
    "sources": ("{ok} van {all} bronnen", "{ok} of {all} sources"),
    "file_undated": ("! zonder datum ({key} geeft er een)", "! without a date ({key} gives one)"),
    "file_conflict": ("✗ conflict in de match", "✗ conflict in the match"),
    "file_unmatched": ("? nog niet gematcht", "? not matched yet"),
    "file_unmatched_like": ("? nog niet gematcht (lijkt op {person})", "? not matched yet (looks like {person})"),
    "file_matched": ("✓ gematcht met {person}", "✓ matched with {person}"),
    "advice_back": ("advies van {package} voor {person}", "advice of {package} for {person}"),
    "client_data_closed": (
        "dicht tot u zegt waarom; {key} vraagt de reden",
        "closed until you say why; {key} asks the reason",
    ),
    "client_data_barred": ("uw rol ziet deze niet", "your role does not see these"),
    "record": ("versie {version} van {day}", "version {version} of {day}"),
    "origin_hand": ("met de hand", "by hand"),
    "origin_advice": ("uit advies", "from advice"),
    "origin_odm": ("uit brondata", "from source data"),
    "from_file": ("uit het bestand", "from the file"),
    # Documenten
    "no_documents": (
        "Hier komen de documenten die met een bestand meekomen.",
        "The documents that come along with a file will stand here.",
    ),
    "describe": ("Omschrijving:", "Description:"),
    "pages": ("{count} blz.", "{count} p."),
    "document_not_here": ("dit document is niet hier", "this document is not here"),
    # Export
    "no_exports": (
        "Nog niets geëxporteerd. {key} begint een export naar een adviespakket.",
        "Nothing exported yet. {key} begins an export to an advice package.",
    ),
    "export_title": ("{package} versie {version}", "{package} version {version}"),
    "cancel_export": ("{export} annuleren? j/n", "Cancel {export}? j/n"),
    "retry_not_now": (
        "alleen wat mislukt of onbekend is kan opnieuw",
        "only what failed or is unknown can be tried again",
    ),
    "cancel_not_now": (
        "alleen wat nog niet verstuurd is kan worden geannuleerd",
        "only what was not sent yet can be cancelled",
    ),
    # Historie
    "no_history": ("Hier komt te staan wat er met dit dossier gebeurt.", "What happens to this dossier stands here."),
    "older_record": ("er is een nieuwere versie; die staat op Startpagina", "a newer version stands on Startpagina"),
    "nothing_to_open": ("deze regel opent niets", "this line opens nothing"),
    "filtered": ("getoond: {kind}", "shown: {kind}"),
    "kind_all": ("alles", "all"),
    "kind_dossier": ("dossier", "dossier"),
    "kind_invitation": ("uitnodiging", "invitation"),
    "kind_session": ("sessie", "session"),
    "kind_delivery": ("bestand", "file"),
    "kind_match": ("match", "match"),
    "kind_document": ("document", "document"),
    "kind_export": ("export", "export"),
    "kind_advice": ("advies", "advice"),
    "kind_record": ("gegevens", "data"),
}

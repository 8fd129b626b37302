"""Sentences about sessions at the service for source data."""

WORDS: dict[str, tuple[str, str]] = {
    "session_new": ("wordt gemaakt", "being made"),
    "session_waiting": ("wacht op scan", "waiting for the scan"),
    "session_scanned": ("gescand", "scanned"),
    "session_gathering": ("haalt gegevens op", "gathering data"),
    "session_shared": ("gedeeld", "shared"),
    "session_refused": ("niet gedeeld", "not shared"),
    "session_expired": ("verlopen", "expired"),
    "session_cancelled": ("ingetrokken", "withdrawn"),
    "session_failed": ("mislukt", "failed"),
    "session_renewed": ("vervangen door een nieuwe sessie", "replaced by a new session"),
    "session_interrupted": ("het maken van de sessie werd afgebroken", "making the session was cut off"),
    "scan_limit": ("niet op tijd gescand", "not scanned in time"),
    "session_gone": (
        "Ockto heeft deze gegevens niet meer.",
        "Ockto does not have these data any more.",
    ),
    "status_unknown": (
        "{partner} meldt een toestand die wij niet kennen.",
        "{partner} reports a state that we do not know.",
    ),
    "session_not_found": ("Sessie {session} bestaat niet.", "There is no session {session}."),
    "look_at_session_list": (
        "Bekijk de sessies van het dossier met: brondesk session list DOSSIER.",
        "See the dossier's sessions with: brondesk session list DOSSIER.",
    ),
    "session_over": ("Deze sessie is al voorbij.", "This session is over already."),
    "session_not_shared": ("De klant heeft nog niet gedeeld.", "The client has not shared yet."),
    "document_gone": (
        "Het document is al opgehaald of de tien minuten zijn voorbij.",
        "The document was fetched already, or its ten minutes are over.",
    ),
    "document_address_foreign": (
        "De link van het document leidt naar een ander adres dan dat van de koppeling; er is niets opgehaald.",
        "The document's link leads to another address than the connection's; nothing was fetched.",
    ),
    "ask_client_again": (
        "Laat de klant opnieuw delen in de app Ockto.",
        "Let the client share again in the Ockto app.",
    ),
    "ask_client_for_document": (
        "Vraag de klant om het document, of laat de klant opnieuw delen.",
        "Ask the client for the document, or let the client share again.",
    ),
    "client_step_unknown": (
        "{step} is geen stap van de klant; er zijn: {known}.",
        "{step} is no step of the client; there are: {known}.",
    ),
    "client_only_in_sandbox": (
        "De klant naspelen kan alleen bij een nagespeelde Ockto.",
        "Playing the client works only with a stand-in for Ockto.",
    ),
}

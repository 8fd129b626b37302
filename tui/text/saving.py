"""Labels of saving."""

WORDS: dict[str, tuple[str, str]] = {
    "ask_date": ("Opgehaald op (dd-mm-jjjj):", "Retrieved on (dd-mm-yyyy):"),
    "ask_date_again": ("Geen voorbije dag (dd-mm-jjjj):", "No day that is over (dd-mm-yyyy):"),
    "dated": ("opgehaald op {day}, met de hand gegeven", "retrieved on {day}, given by hand"),
    "path": ("Opslaan als:", "Save as:"),
    "saved": ("opgeslagen: {path}", "saved: {path}"),
    "title": ("Opslaan op uw eigen machine", "Save on your own machine"),
    "help": (
        "Dit is niet uw eigen machine, dus hier wordt niets opgeslagen. Typ de regel thuis, of maak een link: die "
        "geeft het bestand één keer aan uw browser, binnen vijf minuten. Maken en ophalen staan in het auditspoor.",
        "This is not your own machine, so nothing is saved here. Type the line at home, or make a link: it gives the "
        "file to your browser once, within five minutes. Making and fetching stand in the audit trail.",
    ),
    "or_browser": (
        "Of haal het één keer op met uw browser, binnen vijf minuten",
        "Or fetch it once by your browser, within five minutes",
    ),
    "make_link": ("maak een link (↵)", "make a link (↵)"),
    "until": ("Open deze link vóór {time}; hij werkt één keer", "Open this link before {time}; it works once"),
    "link_made": (
        "de link staat klaar; y stuurt hem naar uw terminal",
        "the link is ready; y sends it to your terminal",
    ),
    "no_link_yet": ("er is nog geen link", "there is no link yet"),
    "no_link_of_this": ("hiervan wordt geen link gemaakt", "no link is made of this"),
    "on_the_link": ("ga naar de regel van de link", "go to the line of the link"),
    "wait_link": ("link maken", "making the link"),
    "at_home": ("Typ deze regel op uw eigen machine", "Type this line on your own machine"),
}

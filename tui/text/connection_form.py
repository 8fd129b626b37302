"""Labels of the form by which a connection is set up."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Koppeling instellen", "Set up a connection"),
    "of": ("Koppeling met {partner} instellen", "Set up the connection with {partner}"),
    "help": (
        "Neem over wat de partner u gaf. Geheimen worden verzegeld bewaard en nooit meer getoond; een leeg veld laat "
        "het oude geheim staan. Het adres begint met https://; alleen voor een nagespeelde dienst op deze machine mag "
        "http://. Na opslaan telt de vorige test niet meer: test opnieuw (t).",
        "Copy what the partner gave you. Secrets are kept sealed and never shown again; an empty field leaves the old "
        "secret. The address begins with https://; only a stand-in on this machine may have http://. After saving the "
        "last test no longer counts: test again (t).",
    ),
    "environment": ("Omgeving", "Environment"),
    "base_url": ("Adres", "Address"),
    "kept": ("blijft zoals het is", "stays as it is"),
    "to_fill": ("invullen", "to be filled in"),
    "save": ("Opslaan", "Save"),
    "saved": ("opgeslagen; test de koppeling (t)", "saved; test the connection (t)"),
    "leave": ("Niet opgeslagen wijzigingen weggooien? j/n", "Throw away unsaved changes? j/n"),
}

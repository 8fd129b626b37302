"""Labels of the first run."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Welkom bij Brondesk", "Welcome to Brondesk"),
    "help": (
        "De demo maakt een voorbeeldkantoor in een tijdelijke map, met nagebootste diensten; niets gaat naar buiten. "
        "Een kantoor beginnen vraagt een naam en de inlognaam van de eerste beheerder.",
        "The demo makes an example office in a temporary folder, with stand-ins for all services; nothing leaves this "
        "machine. An office asks a name and the login of its first administrator.",
    ),
    "empty": ("Er is hier nog geen kantoor.", "There is no office here yet."),
    "demo": (
        "Probeer de demo: een voorbeeldkantoor, alles nagebootst",
        "Try the demo: an example office, all stood in for",
    ),
    "office": ("Begin een kantoor met zijn eerste beheerder", "Begin an office with its first administrator"),
    "office_title": ("Een kantoor beginnen", "Begin an office"),
    "name": ("Naam van het kantoor", "Name of the office"),
    "admin": ("Beheerder (inlognaam)", "Administrator (login)"),
    "begin": ("Beginnen", "Begin"),
    "leave": ("Wat u typte niet bewaren? j/n", "Drop what you typed? j/n"),
    "by_command": (
        "maak het kantoor met: brondesk office new NAAM --admin INLOGNAAM",
        "make the office with: brondesk office new NAME --admin LOGIN",
    ),
}

"""Labels of the connections with Ockto and the advice packages."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Koppelingen", "Connections"),
    "help": (
        "Per partner: of de koppeling is ingericht, wat er ontbreekt en wanneer hij voor het laatst is getest. t test "
        "hem: er wordt echt bij de partner aangeklopt, zonder klantgegevens. Een geslaagde test beëindigt ook een "
        "rustpauze na herhaalde fouten.\n"
        "w vult in wat de partner of de leverancier u gaf; geheimen worden verzegeld en nooit meer getoond. b maakt de "
        "mail klaar waarmee u een koppeling aanvraagt; versturen doet u zelf.",
        "For each partner: whether the connection is set up, what is missing and when it was last tested. t tests it: "
        "the partner is really called, without client data. A test that succeeds also ends a pause after repeated "
        "failures.\n"
        "w fills in what the partner or the vendor gave you; secrets are sealed and never shown again. b prepares the "
        "mail by which a connection is asked for; you send it yourself.",
    ),
    "head_partner": ("Partner", "Partner"),
    "head_state": ("Koppeling", "Connection"),
    "head_environment": ("Omgeving", "Environment"),
    "head_test": ("Laatste test", "Last test"),
    "loading": ("koppelingen worden geladen", "loading connections"),
    "never_tested": ("nog niet getest", "never tested"),
    "test_ok": ("✓ {when}", "✓ {when}"),
    "test_failed": ("✗ {when}", "✗ {when}"),
    "missing": ("Ontbreekt: {missing}", "Missing: {missing}"),
    "address": ("Adres: {address}", "Address: {address}"),
    "paused": ("Rust tot {until} na herhaalde fouten (t)", "Rests until {until} after repeated failures (t)"),
    "last_fault": ("Laatste test: {reason}", "Last test: {reason}"),
    "testing": ("{partner} wordt getest…", "testing {partner}…"),
    "tested": ("{partner}: in orde", "{partner}: all right"),
    "mail_title": ("Mail voor {to}", "Mail for {to}"),
    "mail_subject": ("Onderwerp: {subject}", "Subject: {subject}"),
    "nothing_to_test": ("deze koppeling is nog niet volledig ingericht", "this connection is not wholly set up yet"),
    "not_yours": ("uw rol mag dit niet", "your role may not do this"),
    "ask_mail": ("mail klaarzetten", "prepare mail"),
    "settings": ("instellen", "set up"),
}

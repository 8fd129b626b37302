"""Sentences about connections."""

WORDS: dict[str, tuple[str, str]] = {
    "partner_ockto": ("Ockto", "Ockto"),
    "partner_figlo": ("Figlo", "Figlo"),
    "partner_adviesbox": ("Adviesbox", "Adviesbox"),
    "partner_dias": ("Dias", "Dias"),
    "partner_findesk": ("Findesk", "Findesk"),
    "partner_finrust": ("FinRust", "FinRust"),
    "connection_base_url": ("adres", "address"),
    "connection_guid": ("GUID", "GUID"),
    "connection_user": ("gebruikersnaam", "user name"),
    "connection_password": ("wachtwoord", "password"),
    "connection_provider_code": ("providercode", "provider code"),
    "connection_client_id": ("client-id", "client id"),
    "connection_client_secret": ("clientgeheim", "client secret"),
    "environment_staging": ("test bij leverancier", "vendor's test"),
    "environment_production": ("productie", "production"),
    "environment_sandbox": ("nagespeeld", "stand-in"),
    "test_ok": ("in orde", "all right"),
    "partner_unknown": ("{partner} is geen partner.", "{partner} is no partner."),
    "partner_form": ("Kies een van: {known}.", "Choose one of: {known}."),
    "base_url_invalid": ("Dit adres kan niet worden gebruikt.", "This address cannot be used."),
    "base_url_not_https": ("Dit adres is niet beveiligd.", "This address is not secured."),
    "base_url_form": (
        "Geef een adres dat met https:// begint; http:// mag alleen voor een nagespeelde dienst op deze machine.",
        "Give an address that begins with https://; http:// is only for a stand-in on this machine.",
    ),
    "guid_invalid": ("Dit is geen GUID.", "This is no GUID."),
    "guid_form": (
        "Neem de GUID over zoals het pakket hem maakte: 32 cijfers en letters a tot f, met streepjes.",
        "Copy the GUID as the package made it: 32 digits and letters a to f, with dashes.",
    ),
    "environment_unknown": ("{environment} is geen omgeving.", "{environment} is no environment."),
    "environment_form": (
        "Kies staging, production of sandbox.",
        "Choose staging, production or sandbox.",
    ),
    "credential_unknown": (
        "{name} is geen gegeven van deze koppeling.",
        "{name} is no credential of this connection.",
    ),
    "credential_invalid": ("{name} kan zo niet worden gebruikt.", "{name} cannot be used as it is."),
    "credential_form": ("Bekend zijn: {known}.", "Known are: {known}."),
    "connection_changed": (
        "De koppeling met {partner} is intussen door iemand anders gewijzigd; er is niets overschreven.",
        "Somebody else changed the connection with {partner} meanwhile; nothing was overwritten.",
    ),
    "connection_not_set_up": (
        "De koppeling met {partner} is niet ingericht.",
        "The connection with {partner} is not set up.",
    ),
    "set_up_connection": (
        "Richt hem in bij Koppelingen (K), of vraag hem daar aan met de klaargezette mail.",
        "Set it up under Koppelingen (K), or ask for it there with the prepared mail.",
    ),
    "setup_mail_subject": (
        "Koppeling {partner} inrichten voor {office}",
        "Setting up the {partner} connection for {office}",
    ),
    "setup_mail_body": (
        "Beste support,\n\n"
        "Ons kantoor {office} wil de koppeling met {partner} gebruiken. Graag ontvangen wij:\n\n"
        "{needed}\n\n"
        "Stuur geheimen niet per mail, maar langs de beveiligde weg die u daarvoor heeft.\n\n"
        "Met vriendelijke groet,\n{login}\n{office}\n",
        "Dear support,\n\n"
        "Our office {office} wants to use the connection with {partner}. Please send us:\n\n"
        "{needed}\n\n"
        "Please send no secrets by mail, but by the secure way that you have for them.\n\n"
        "Kind regards,\n{login}\n{office}\n",
    ),
}

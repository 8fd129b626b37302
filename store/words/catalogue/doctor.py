"""Sentences about how the installation is."""

WORDS: dict[str, tuple[str, str]] = {
    "area_terminal": ("terminal", "terminal"),
    "area_settings": ("instellingen", "settings"),
    "area_files": ("bestanden", "files"),
    "area_database": ("database", "database"),
    "area_key": ("sleutel", "key"),
    "area_worker": ("achtergrond", "background"),
    "area_page": ("Digimap", "Digimap"),
    "area_services": ("diensten", "services"),
    "area_clock": ("klok", "clock"),
    "files_closed": ("Mappen en bestanden zijn alleen voor deze gebruiker.", "Folders and files are this user's only."),
    "open_to_others": ("{name} staat open voor anderen.", "{name} is open to others."),
    "chmod_folder": ("Zet de rechten op 0700 (chmod 700).", "Set its mode to 0700 (chmod 700)."),
    "chmod_file": ("Zet de rechten op 0600 (chmod 600).", "Set its mode to 0600 (chmod 600)."),
    "database_not_begun": ("Er is nog geen database.", "There is no database yet."),
    "database_current": (
        "De database is van deze versie ({revision}).",
        "The database is of this version ({revision}).",
    ),
    "database_older": (
        "De database is van een oudere versie ({revision}).",
        "The database is of an older version ({revision}).",
    ),
    "start_program_once": (
        "Start het programma een keer: dan wordt hij bijgewerkt, met een reservekopie ernaast.",
        "Start the program once: it is then brought up to date, with a backup beside it.",
    ),
    "database_without_log": (
        "De database schrijft zonder logboek (WAL): gebruikers wachten op elkaar.",
        "The database writes without a log (WAL): users wait for each other.",
    ),
    "space_left": ("{free} vrij op de schijf.", "{free} free on the disk."),
    "little_space": ("Nog maar {free} vrij op de schijf.", "Only {free} free on the disk."),
    "key_fits": ("De sleutelbos past bij de database.", "The keyring fits the database."),
    "worker_alive": ("Het achtergrondwerk leeft.", "The background work lives."),
    "worker_silent": (
        "Het achtergrondwerk gaf sinds {since} geen teken van leven.",
        "The background work has given no sign of life since {since}.",
    ),
    "worker_never": ("Er heeft hier nog nooit achtergrondwerk gedraaid.", "No background work has ever run here."),
    "start_worker": ("Start `brondesk worker`.", "Start `brondesk worker`."),
    "page_answers": ("De pagina voor de klant antwoordt.", "The client's page answers."),
    "page_silent": ("De pagina voor de klant antwoordt niet.", "The client's page does not answer."),
    "start_page": (
        "Start `brondesk serve`, of zet page_url op het adres waar hij staat.",
        "Start `brondesk serve`, or set page_url to the address where it is.",
    ),
    "service_answers": (
        "{partner} antwoordt; de laatste test was goed ({office}).",
        "{partner} answers; the last test was good ({office}).",
    ),
    "service_untested": (
        "{partner} antwoordt; nog niet getest ({office}).",
        "{partner} answers; not tested yet ({office}).",
    ),
    "service_silent": ("{partner} is niet bereikbaar ({office}).", "{partner} cannot be reached ({office})."),
    "service_rests": (
        "{partner} rust na vijf mislukte pogingen ({office}).",
        "{partner} rests after five failed tries ({office}).",
    ),
    "service_test_failed": (
        "De laatste test van {partner} mislukte ({office}).",
        "The last test of {partner} failed ({office}).",
    ),
    "test_again": (
        "Test de koppeling: K en dan t, of brondesk connection test.",
        "Test the connection: K and then t, or brondesk connection test.",
    ),
    "clock_own": ("De klok is die van de machine.", "The clock is the machine's own."),
    "clock_moved": ("De klok is {seconds} seconden verzet.", "The clock is moved by {seconds} seconds."),
    "unset_clock_file": (
        "Alleen voor een demo: haal BRONDESK_CLOCK_FILE weg.",
        "For a demo only: take BRONDESK_CLOCK_FILE away.",
    ),
    "clock_agrees": (
        "De klok scheelt {seconds} s met die van de diensten.",
        "The clock differs by {seconds} s from the services'.",
    ),
    "clock_differs": (
        "De klok scheelt {seconds} seconden met die van een dienst.",
        "The clock differs by {seconds} seconds from a service's.",
    ),
    "set_machine_clock": (
        "Zet de klok van de machine gelijk (NTP).",
        "Set the machine's clock right (NTP).",
    ),
    "terminal_none": (
        "Er is geen terminal: opdrachten werken, het scherm niet.",
        "There is no terminal: commands work, the screen does not.",
    ),
    "terminal_seen": (
        "{term}, {width} x {height}, {colors} kleuren.",
        "{term}, {width} x {height}, {colors} colours.",
    ),
    "terminal_small": (
        "Het venster is {width} x {height}; nodig is 80 x 24.",
        "The window is {width} x {height}; 80 x 24 is needed.",
    ),
    "enlarge_window": ("Maak het venster groter.", "Enlarge the window."),
    "terminal_unfit": ("TERM={term} kan geen scherm tonen.", "TERM={term} cannot show a screen."),
    "locale_fine": ("De taalinstelling kan onze tekens schrijven.", "The locale can write our signs."),
    "locale_plain": (
        "De taalinstelling is geen UTF-8: tekens en QR-code worden eenvoudiger.",
        "The locale is no UTF-8: signs and QR code become simpler.",
    ),
    "set_locale": ("Zet LANG op nl_NL.UTF-8 of C.UTF-8.", "Set LANG to nl_NL.UTF-8 or C.UTF-8."),
    "settings_fine": ("Het instellingenbestand is in orde.", "The settings file is in order."),
    "settings_none": ("Er is geen instellingenbestand; alles staat standaard.", "There is no settings file: defaults."),
    "desk_setting_unknown": ("[desk]: {name} bestaat niet.", "[desk]: there is no {name}."),
    "desk_setting_value": ("[desk]: {name} kent die waarde niet.", "[desk]: {name} has no such value."),
    "desk_setting_unreadable": ("[desk] is niet te lezen.", "[desk] cannot be read."),
    "desk_key_clash": (
        "[desk.keys]: toets {wanted} voor {name} is al {taken}; de oude toets blijft.",
        "[desk.keys]: key {wanted} for {name} is taken by {taken}; the old key stays.",
    ),
    "desk_key_impossible": (
        "[desk.keys]: toets {wanted} voor {name} houdt de terminal zelf.",
        "[desk.keys]: key {wanted} for {name} is kept by the terminal itself.",
    ),
    "desk_key_unknown": (
        "[desk.keys]: toets {wanted} voor {name} bestaat niet.",
        "[desk.keys]: there is no key {wanted} for {name}.",
    ),
    "desk_key_no_verb": (
        "[desk.keys]: opdracht {name} bestaat niet; `brondesk keys` noemt ze alle.",
        "[desk.keys]: there is no command {name}; `brondesk keys` names them all.",
    ),
    "doctor_ok": ("Alles in orde.", "All is well."),
    "doctor_warned": (
        "Het werkt; let op wat met ! is gemerkt ({count}).",
        "It works; mind what is marked with ! ({count}).",
    ),
    "doctor_not_ok": ("Niet alles is in orde.", "Not all is well."),
}

"""Sentences of what every room stands on: the machine, the database, the keys, the settings."""

WORDS: dict[str, tuple[str, str]] = {
    "cancelled": ("Gestopt; er is niets half opgeslagen.", "Stopped; nothing half was stored."),
    "fault": (
        "Er ging iets mis dat niet was voorzien (probleemnummer {number}).",
        "Something went wrong that was not foreseen (problem number {number}).",
    ),
    "look_in_log": (
        "Wat al was opgeslagen is er nog. Geef het probleemnummer aan de ondersteuning; het logboek staat in {log}.",
        "What was stored is still there. Give the problem number to support; the log is in {log}.",
    ),
    # the database
    "database_busy": (
        "De database was te lang bezet door anderen.",
        "The database was busy with others for too long.",
    ),
    "disk_full": ("De schijf is vol: dit is niet opgeslagen.", "The disk is full: this was not stored."),
    "disk_failed": (
        "De schijf gaf een fout: dit is niet opgeslagen.",
        "The disk gave an error: this was not stored.",
    ),
    "database_read_only": (
        "In de database kan niet worden geschreven.",
        "The database cannot be written to.",
    ),
    "database_cannot_open": ("De database kan niet worden geopend.", "The database cannot be opened."),
    "not_a_database": ("Dit bestand is geen database.", "This file is no database."),
    "database_of_another_program": (
        "Deze database is van een ander programma; er is niets in veranderd.",
        "This database belongs to another program; nothing in it was changed.",
    ),
    "database_newer": (
        "Deze database is door een nieuwere versie van Brondesk gemaakt; er is niets in veranderd.",
        "This database was made by a newer version of Brondesk; nothing in it was changed.",
    ),
    "database_damaged": ("De database is beschadigd.", "The database is damaged."),
    "database_unreachable": ("De database is niet bereikbaar.", "The database cannot be reached."),
    "database_failed": ("De database gaf een fout.", "The database gave an error."),
    "database_url_invalid": ("Dit is geen adres van een database.", "This is no address of a database."),
    "database_folder_missing": (
        "De map van de database bestaat niet.",
        "The folder of the database does not exist.",
    ),
    "value_not_storable": (
        "Een waarde kan niet worden opgeslagen; er is niets veranderd.",
        "A value cannot be stored; nothing was changed.",
    ),
    "already_there": ("Dit staat er al.", "This is there already."),
    "changed_meanwhile": (
        "Iemand anders heeft dit intussen veranderd; uw wijziging is niet opgeslagen.",
        "Somebody else changed this meanwhile; your change was not stored.",
    ),
    "try_again": ("Probeer het nog eens.", "Try again."),
    "try_again_or_ask": (
        "Wat al was opgeslagen is er nog. Probeer het nog eens; blijft het, vraag dan de beheerder.",
        "What was stored is still there. Try again; if it stays, ask the administrator.",
    ),
    "look_again": ("Bekijk het opnieuw en wijzig dan.", "Look again, then change it."),
    "free_space": (
        "Maak ruimte vrij; daarna kunt u doorgaan zonder opnieuw te starten.",
        "Free some space; you can then go on without a restart.",
    ),
    "make_writable": (
        "Maak de map beschrijfbaar voor deze gebruiker, of kies een andere met --database.",
        "Make the folder writable for this user, or choose another with --database.",
    ),
    "make_folder": (
        "Maak de map, of noem een andere met --database.",
        "Make the folder, or name another with --database.",
    ),
    "name_other_database": (
        "Noem een ander bestand met --database, of haal --database weg voor de eigen database.",
        "Name another file with --database, or leave --database out for the built-in one.",
    ),
    "database_url_form": (
        "Geef een pad, sqlite:///pad of postgresql://gebruiker@host/naam.",
        "Give a path, sqlite:///path or postgresql://user@host/name.",
    ),
    "upgrade_program": ("Werk Brondesk bij.", "Upgrade Brondesk."),
    "start_database": (
        "Controleer of de server draait en het adres klopt; probeer het daarna nog eens.",
        "Check that the server runs and the address is right; then try again.",
    ),
    "restore_backup": (
        "Zet de laatste reservekopie terug; raak dit bestand niet verder aan.",
        "Restore the last backup; do not touch this file any further.",
    ),
    "shorten_value": ("Maak de waarde korter.", "Make the value shorter."),
    # folders, keys, settings
    "data_folder_unusable": ("De gegevensmap kan niet worden gemaakt.", "The data folder cannot be made."),
    "keyring_not_writable": (
        "De sleutelbos kan niet worden geschreven.",
        "The keyring cannot be written.",
    ),
    "keyring_open_to_others": (
        "De sleutelbos is leesbaar voor anderen en wordt daarom niet gebruikt.",
        "The keyring can be read by others and is therefore not used.",
    ),
    "keyring_chmod": ("Zet de rechten op 0600 (chmod 600).", "Set its mode to 0600 (chmod 600)."),
    "keyring_unreadable": ("De sleutelbos is onleesbaar.", "The keyring is unreadable."),
    "keyring_restore": (
        "Zet de sleutelbos terug waarmee deze database is begonnen; er is niets overschreven.",
        "Restore the keyring with which this database was begun; nothing was overwritten.",
    ),
    "key_missing": (
        "De sleutelbos van deze database ontbreekt; zonder die sleutel gaat niets open.",
        "The keyring of this database is missing; without that key nothing opens.",
    ),
    "wrong_key": (
        "De sleutel past niet bij deze database; er gaat niets open.",
        "The key does not fit this database; nothing opens.",
    ),
    "sealed_damaged": (
        "Verzegelde gegevens zijn beschadigd en worden niet getoond.",
        "Sealed data is damaged and is not shown.",
    ),
    "sealed_too_large": (
        "Verzegelde gegevens zijn groter dan ze horen te zijn.",
        "Sealed data is larger than it should be.",
    ),
    "blob_missing": ("Opgeslagen gegevens zijn weg.", "Stored data is gone."),
    "settings_unreadable": ("Het instellingenbestand is onleesbaar.", "The settings file is unreadable."),
    "settings_invalid": ("De instelling {key} klopt niet.", "The setting {key} is not right."),
    "settings_mend": ("Herstel het bestand of haal die regel weg.", "Mend the file, or remove that line."),
    # who may what
    "role_may_not": ("De rol {role} mag dit niet.", "The role {role} may not do this."),
    "ask_adviser": (
        "Vraag de adviseur of beheerder van het kantoor.",
        "Ask the adviser or administrator of the office.",
    ),
    "login_unknown": ("De gebruiker {login} is hier niet bekend.", "The user {login} is not known here."),
    "ask_admin_for_user": (
        "Laat een beheerder u toevoegen: brondesk user add.",
        "Have an administrator add you: brondesk user add.",
    ),
    "cursor_invalid": ("Die verwijzing hoort niet bij deze lijst.", "That cursor does not belong to this list."),
    "cursor_from_list": ("Neem `next` uit de vorige pagina over.", "Take `next` from the page before."),
}

"""Labels of the screen on which an export is made."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Nieuwe export", "New export"),
    "version_to": ("versie {version} naar {package}", "version {version} to {package}"),
    "help": (
        "Kies adviespakket, bron, persoon en bestand. ↵ en spatie kiezen alleen; er gaat niets weg voordat u op de "
        "regel Versturen (end) ↵ drukt en met j antwoordt.\n"
        "Wat niet kan, blijft staan met de reden. Onder de streep staat wat de controles vonden: ✗ houdt het "
        "versturen tegen, ! is een waarschuwing, ✓ is in orde. ↵ op zo'n regel toont hem helemaal, met wat u kunt "
        "doen. De controles worden bij het versturen nog eens gedaan.",
        "Choose advice package, source, person and file. ↵ and space only choose; nothing leaves before you press ↵ "
        "on the line Send (end) and answer j.\n"
        "What is impossible stays visible with its reason. Below the line stands what the checks found: ✗ stops the "
        "sending, ! is a warning, ✓ is all right. ↵ on such a line shows the whole of it, with what you can do. The "
        "checks are done once more when sending.",
    ),
    "package": ("Adviespakket", "Advice package"),
    "source": ("Bron", "Source"),
    "person": ("Persoon", "Person"),
    "both": ("beide", "both"),
    "file_of": ("Bestand {person}", "File {person}"),
    "record_of": ("Versie {person}", "Version {person}"),
    "no_file": ("geen bestand", "no file"),
    "no_record": ("geen klantgegevens", "no client data"),
    "record": ("versie {version}", "version {version}"),
    "undated": ("zonder datum", "undated"),
    "checking": ("controles lopen", "checks are running"),
    "send": ("Versturen", "Send"),
    "send_blocked_one": ("Versturen: nog 1 blokkade", "Send: 1 thing in the way"),
    "send_blocked": ("Versturen: nog {count} blokkades", "Send: {count} things in the way"),
    "send_question": ("Versturen naar {package}: {what}? j/n", "Send to {package}: {what}? j/n"),
    "removal_question": (
        "Is het eerdere dossier in {package} verwijderd? j/n",
        "Was the earlier dossier removed in {package}? j/n",
    ),
    "not_checked": ("de controles lopen nog", "the checks are still running"),
    "message_title": ("Bericht naar {package}, versie {version}", "Message to {package}, version {version}"),
    "message_hash": ("sha256 {hash}", "sha256 {hash}"),
    "finding_title": ("Controle", "Check"),
    "no_file_chosen": ("er is geen bestand gekozen", "no file was chosen"),
    "impossible_package": ("{reason}; K gaat naar de koppelingen", "{reason}; K goes to the connections"),
    "impossible_file": ("{reason}; nodig de klant opnieuw uit (i)", "{reason}; invite the client again (i)"),
    "not_yours": ("uw rol mag dit niet", "your role may not do this"),
}

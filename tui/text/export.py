"""Labels of one export and its story."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Export", "Export"),
    "help": (
        "Het hele verhaal van één export: waar hij staat en waarom, wat er is verstuurd, wat het pakket erover zegt en "
        "wat er terugkwam.\n"
        "Mislukt of onbekend: t probeert dezelfde versie nog eens, onder dezelfde sleutel, zodat hij nooit twee keer "
        "aankomt. In de rij of mislukt: x annuleert. Geweigerd: maak een nieuwe export. y kopieert het kenmerk waarmee "
        "het pakket de zending terugvindt; b toont het bericht zoals het is verstuurd.",
        "The whole story of one export: where it stands and why, what was sent, what the package says about it and "
        "what came back.\n"
        "Failed or unknown: t tries the same version again under the same key, so that it never arrives twice. Queued "
        "or failed: x cancels. Refused: make a new export. y copies the mark by which the package finds it; b shows "
        "the message as it was sent.",
    ),
    "to": ("Export naar {package} · versie {version}", "Export to {package} · version {version}"),
    "state": ("Stand", "State"),
    "since": ("sinds {when}", "since {when}"),
    "next_try": ("volgende poging {when}", "next try {when}"),
    "attempts_one": ("1 poging", "1 attempt"),
    "attempts": ("{count} pogingen", "{count} attempts"),
    "reason": ("Reden", "Reason"),
    "sent": ("Verstuurd", "Sent"),
    "contents": ("{facts} gegevens uit {source}", "{facts} values from {source}"),
    "by": ("klaargezet door {login}, {when}", "prepared by {login}, {when}"),
    "file": ("bestand van {when}", "file of {when}"),
    "record": ("versie {version}", "version {version}"),
    "removal": ("eerder dossier daar verwijderd: bevestigd", "earlier dossier removed there: confirmed"),
    "hash": ("controlegetal {hash}", "hash {hash}"),
    "trace": ("Kenmerk", "Mark"),
    "reference": ("nummer bij het pakket {reference}", "number at the package {reference}"),
    "link": ("Openen", "Open"),
    "words_of": ("{package} zegt", "{package} says"),
    "advice": ("Advies", "Advice"),
    "advice_of": ("advies voor {name}", "advice for {name}"),
    "step_anew": (
        "herstel wat het pakket noemt en exporteer opnieuw ({export})",
        "mend what the package names and export again ({export})",
    ),
    "step_retry": (
        "probeer dezelfde versie nog eens ({retry})",
        "try the same version once more ({retry})",
    ),
    "loading": ("export wordt geladen", "loading the export"),
    "cancel_question": ("Deze export annuleren? j/n", "Cancel this export? j/n"),
    "retry_question": (
        "Versie {version} opnieuw proberen naar {package}? j/n",
        "Try version {version} to {package} again? j/n",
    ),
    "retried": ("in de rij gezet", "queued again"),
    "cancelled": ("geannuleerd; er is niets verstuurd", "cancelled; nothing was sent"),
    "no_trace": ("er is nog geen kenmerk", "there is no mark yet"),
    "not_to_retry": ("dit kan alleen na mislukt of onbekend", "this is for failed or unknown only"),
    "not_to_cancel": ("dit kan alleen in de rij of na mislukt", "this is for queued or failed only"),
    "not_yours": ("uw rol mag dit niet", "your role may not do this"),
    "message_title": ("Bericht naar {package}, versie {version}", "Message to {package}, version {version}"),
}

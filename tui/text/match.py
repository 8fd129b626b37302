"""Labels of matching a file with the persons of a dossier."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Matchen", "Match"),
    "help": (
        "Wie is de persoon in het bestand? Bij elke persoon van het dossier staat wat klopt (✓) en wat niet (✗), "
        "de best passende bovenaan. Er wordt niets gematcht totdat u kiest.\n"
        "Passen er twee even goed, dan kiest u zelf. Klopt iets niet, dan mag u toch matchen; dat blijft zichtbaar en "
        "er kan zo niet worden geëxporteerd. Een match kan altijd ongedaan worden gemaakt.",
        "Who is the person in the file? Each person of the dossier shows what agrees (✓) and what does not (✗), "
        "the best fit on top. Nothing is matched until you choose.\n"
        "Where two fit equally well, you choose. Where something differs you may match all the same; it stays visible, "
        "and it cannot be exported like that. A match can always be undone.",
    ),
    "file_of": ("bestand van {when}", "file of {when}"),
    "file_received": ("bestand zonder datum, ontvangen {when}", "file without a date, received {when}"),
    "inside": ("persoon {inside} in het bestand", "person {inside} in the file"),
    "inside_many": ("{count} personen in het bestand", "{count} persons in the file"),
    "whose": (
        "Het bestand noemt niemand. Van wie is het? Kies zelf.",
        "The file names nobody. Whose is it? Choose yourself.",
    ),
    "nameless": ("geen naam", "no name"),
    "none": ("geen van deze personen", "none of these persons"),
    "none_chosen": (
        "Er is niets gematcht. Zet de persoon eerst in het dossier.",
        "Nothing was matched. Put the person into the dossier first.",
    ),
    "tie": (
        "Deze personen passen even goed; kies zelf.",
        "These persons fit equally well; choose yourself.",
    ),
    "matched_here": ("● gematcht {when} door {who}", "● matched {when} by {who}"),
    "conflict_here": ("export is geblokkeerd", "export is blocked"),
    "no_file": (
        "Dit dossier heeft nog geen bestand. Nodig de klant uit ({key}).",
        "This dossier has no file yet. Invite the client ({key}).",
    ),
    "no_persons": (
        "In dit bestand staat geen persoon; er is niets te matchen.",
        "There is no person in this file; there is nothing to match.",
    ),
    "no_candidates": (
        "Dit dossier heeft nog geen personen.",
        "This dossier has no persons yet.",
    ),
    "loading": ("het bestand wordt gelezen", "reading the file"),
    "choose_first": ("kies eerst een persoon", "choose a person first"),
    "not_matched": ("deze persoon is niet gematcht", "this person is not matched"),
    "ask_conflict": (
        "Niet gelijk: {parts}. Toch matchen? j/n",
        "Not the same: {parts}. Match all the same? y/n",
    ),
    "ask_undo": ("Match met {person} ongedaan maken? j/n", "Undo the match with {person}? y/n"),
    "ask_undo_used": (
        "Hiermee geëxporteerd: {uses}. Toch ongedaan maken? j/n",
        "Exported with it: {uses}. Undo all the same? y/n",
    ),
    "done": ("Gematcht met {person}.", "Matched with {person}."),
    "done_all": (
        "Gematcht met {person}. Alle personen in dit bestand zijn gematcht.",
        "Matched with {person}. All persons in this file are matched.",
    ),
    "undone": ("De match is ongedaan gemaakt.", "The match was undone."),
    "use": ("{package} versie {version}", "{package} version {version}"),
}

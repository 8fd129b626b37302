"""Labels of the list of dossiers."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Brondesk", "Brondesk"),
    "help": (
        "Alle dossiers van het kantoor, het laatst gewijzigde bovenaan; wat u zoekt staat op alfabet. Bij elk dossier "
        "staat het dringendste wat er te doen is; onder de lijst de volgende stap, met de toets.\n"
        "Zoek (/) op naam (het begin van een woord; vanaf drie letters volgen namen met die letters midden in een "
        "woord), dossiernummer (ook zonder het jaar), geboortedatum (12-03-1988), postcode met huisnummer, "
        "e-mailadres, uitnodigingscode, kenmerk of probleemnummer. "
        "Een filter (f) vindt alle dossiers met die vraag, ook waar iets anders dringender is.",
        "All dossiers of the office, the last changed on top; what you search for is in alphabetical order. Each shows "
        "the most urgent thing to do; below the list stands the next step, with its key.\n"
        "Search (/) by name (the begin of a word; from three letters on, names with these in the middle of a word "
        "follow), dossier number (also without its year), birth date (12-03-1988), postcode with house number, e-mail "
        "address, invitation code, mark or problem number. A filter (f) finds all dossiers with that question, also "
        "where another is more urgent.",
    ),
    "search": ("Zoek: ", "Search: "),
    "search_hint": ("/ naam, nummer, geboortedatum, postcode", "/ name, number, birth date, postcode"),
    "found": ("{count} van {total}", "{count} of {total}"),
    "found_more": ("meer dan {count} van {total}", "more than {count} of {total}"),
    "everywhere": ("alle kantoren", "all offices"),
    "head_office": ("Kantoor", "Office"),
    "head_number": ("Dossier", "Dossier"),
    "head_names": ("Klant(en)", "Client(s)"),
    "head_status": ("Status", "Status"),
    "head_brondata": ("Brondata", "Brondata"),
    "head_last": ("Laatst", "Last"),
    "head_step": ("Volgende stap", "Next step"),
    "filter_all": ("alles", "all"),
    "filter_waiting": ("wacht", "waiting"),
    "filter_brondata": ("brondata", "brondata"),
    "filter_match": ("matchen", "match"),
    "filter_advice": ("advies", "advice"),
    "filter_ageing": ("oud", "old"),
    "filter_failed": ("mislukt", "failed"),
    "no_name": ("nog geen persoon", "no person yet"),
    "empty": (
        "Hier komen de dossiers van uw kantoor te staan. {key} maakt het eerste.",
        "The dossiers of your office will stand here. {key} makes the first.",
    ),
    "empty_search": (
        "Geen dossier gevonden. {key} leegt het zoekveld.",
        "No dossier found. {key} empties the search field.",
    ),
    "empty_search_filter": (
        "Niets gevonden in dit filter. {key} leegt het zoekveld, {filter} wisselt van filter.",
        "Nothing found in this filter. {key} empties the search field, {filter} changes the filter.",
    ),
    "looking_on": (
        "Geen naam begint zo; er wordt midden in namen gezocht.",
        "No name begins like that; looking in the middle of names.",
    ),
    "empty_filter": (
        "Geen dossier heeft deze vraag nu open. {key} gaat naar het volgende filter.",
        "No dossier has this question open now. {key} goes to the next filter.",
    ),
    "loading": ("dossiers worden geladen", "loading dossiers"),
    "demo_1": (
        "Demo: open een dossier (↵), nodig uit (i), toon de QR (↵), speel de klant (T).",
        "Demo: open a dossier (↵), invite (i), show the QR (↵), play the client (T).",
    ),
    "demo_2": (
        "Dan: match (m), bekijk (v), exporteer naar Figlo (e), verwerk het advies (↵).",
        "Then: match (m), view (v), export to Figlo (e), decide on the advice (↵).",
    ),
    "one_office": ("u werkt voor één kantoor", "you serve one office"),
    "no_row": ("kies eerst een dossier", "choose a dossier first"),
    "nothing_to_match": ("hier is niets te matchen", "there is nothing to match here"),
    "problem": (
        "Probleem {number}: {user}, {when}, {code}; er was geen dossier in beeld.",
        "Problem {number}: {user}, {when}, {code}; no dossier was in view.",
    ),
    "search_unlogged": (
        "! Zoekactie niet in het auditspoor; er gaat geen dossier open.",
        "! Search is not in the audit trail; no dossier opens.",
    ),
    "just_in": ("{number}: {status}", "{number}: {status}"),
}

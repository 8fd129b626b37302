"""Labels of the report for the client who asks who saw the data."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Wie zag dit", "Who saw this"),
    "help": (
        "Wie de gegevens van deze persoon zag of ermee werkte: een regel per dag en gebruiker, de nieuwste dag eerst, "
        "met hoe vaak, van wanneer tot wanneer en waarom. Ook dit bekijken staat daarna in het auditspoor.\n"
        "f neemt een langere periode. y stuurt de tekst voor de klant naar uw terminal, s slaat hem op.",
        "Who saw this person's data or worked with it: a line for each day and user, the newest day first, with how "
        "often, from when to when and why. This looking, too, stands in the audit trail afterwards.\n"
        "f takes a longer period. y sends the text for the client to your terminal, s saves it.",
    ),
    "loading": ("het auditspoor wordt gelezen", "reading the audit trail"),
    "not_read": (
        "het auditspoor is niet gelezen; {key} leest het opnieuw",
        "the audit trail was not read; {key} reads it again",
    ),
    "is_read": ("het overzicht staat er al", "the report is there already"),
    "wait_report": ("het auditspoor lezen", "reading the audit trail"),
    "period": ("periode", "period"),
    "period_back": ("vorige periode", "previous period"),
    "other": ("andere persoon", "other person"),
    "copy": ("tekst voor de klant", "text for the client"),
    "no_row": ("kies eerst een regel", "choose a line first"),
    "no_other": ("dit dossier heeft één persoon", "this dossier has one person"),
    "month": ("30 dagen", "30 days"),
    "year": ("1 jaar", "1 year"),
    "five_years": ("5 jaar", "5 years"),
    "always": ("alles", "all"),
    "count": ("regels: {count}", "lines: {count}"),
    "nobody": ("Niemand zag deze gegevens.", "Nobody saw these data."),
    "nobody_then": (
        "Niemand zag deze gegevens in deze periode; {key} neemt een langere.",
        "Nobody saw these data in this period; {key} takes a longer one.",
    ),
    "rest": (
        "{key} stuurt de tekst voor de klant naar uw terminal",
        "{key} sends the text for the client to your terminal",
    ),
    "program": ("programma", "program"),
    "reason": ("reden: {reason}", "reason: {reason}"),
    "file": ("inzage-{number}.txt", "access-{number}.txt"),
    "kind_saw": ("{times}× bekeken", "{times}× looked at"),
    "kind_changed": ("{times}× gewijzigd", "{times}× changed"),
    "kind_invited": ("{times}× uitgenodigd", "{times}× invited"),
    "kind_received": ("{times}× ontvangen", "{times}× received"),
    "kind_sent": ("{times}× verzonden", "{times}× sent"),
    "kind_saved": ("{times}× opgeslagen", "{times}× saved"),
    "kind_refused": ("{times}× geweigerd", "{times}× refused"),
}

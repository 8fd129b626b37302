"""Sentences about why somebody opens content."""

WORDS: dict[str, tuple[str, str]] = {
    "reason_needed": (
        "De inhoud van dossier {number} gaat pas open met een reden of ticket.",
        "The content of dossier {number} opens only with a reason or ticket.",
    ),
    "give_reason": (
        "Geef die op met --reason TEKST; hij geldt voor dit dossier, vandaag.",
        "Give it with --reason TEXT; it holds for this dossier, today.",
    ),
    "reason_invalid": (
        "Een reden heeft {shortest} tot {longest} tekens.",
        "A reason has {shortest} to {longest} signs.",
    ),
    "content_of_no_dossier": (
        "Deze inhoud hoort nog bij geen dossier; uw rol opent hem niet.",
        "This content is in no dossier yet; your role does not open it.",
    ),
    "reason_for_which_dossier": (
        "Voor welk dossier geldt deze reden?",
        "For which dossier does this reason hold?",
    ),
    "name_dossier": ("Noem een dossier.", "Name a dossier."),
}

"""Sentences about why somebody opens content, and about problem numbers."""

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
    "problem_not_found": (
        "Probleemnummer {number} is hier niet bekend.",
        "Problem number {number} is not known here.",
    ),
    "look_at_problem_list": (
        "Kijk het nummer na, of zie de lijst: brondesk problem list.",
        "Check the number, or see the list: brondesk problem list.",
    ),
    "reason_for_which_dossier": (
        "Voor welk dossier geldt deze reden?",
        "For which dossier does this reason hold?",
    ),
    "name_dossier": ("Noem een dossier.", "Name a dossier."),
}

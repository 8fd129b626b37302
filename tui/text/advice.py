"""Labels of returned advice."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Teruggekoppeld advies", "Returned advice"),
    "help": (
        "Wat het adviespakket terugstuurde, per gegeven: wat is geëxporteerd, wat er nu in het dossier staat en wat "
        "terugkwam. Spatie neemt een gegeven over of behoudt wat er staat; A neemt alles over, H behoudt alles, u "
        "maakt een besluit ongedaan. Wat gelijk blijft is gevouwen.\n"
        "Er verandert niets in het dossier tot u op de regel Verwerken ↵ drukt en met j antwoordt. Dan krijgt het "
        "dossier een nieuwe versie van de klantgegevens; de oude blijft bestaan.\n"
        "Past het advies niet bij wie is verstuurd, dan wacht het: m wijst de persoon aan.",
        "What the advice package sent back, per field: what was exported, what the dossier has now and what came "
        "back. Space accepts a field or keeps what stands there; A accepts all, H keeps all, u undoes a decision. "
        "What stays equal is folded.\n"
        "Nothing changes in the dossier until you press ↵ on the line Finish and answer j. The dossier then gets a "
        "new version of the client data; the old one stays.\n"
        "Where the advice does not fit who was sent, it waits: m points out the person.",
    ),
    "from": ("Advies van {package} · {name}", "Advice of {package} · {name}"),
    "to_decide": ("nog {count} te beslissen", "{count} to decide"),
    "all_decided": ("nog te verwerken", "still to finish"),
    "now_finish": (
        "Alles beslist. Druk nog ↵ op de laatste regel, Verwerken ({key}).",
        "All decided. Now press ↵ on the last line, Finish ({key}).",
    ),
    "left_open": (
        "Nog niet verwerkt: uw besluiten zijn bewaard, het dossier is ongewijzigd.",
        "Not finished yet: your decisions are kept, the dossier is unchanged.",
    ),
    "head_field": ("Gegeven", "Field"),
    "head_exported": ("geëxporteerd", "exported"),
    "head_now": ("nu", "now"),
    "head_returned": ("teruggekomen", "returned"),
    "head_decision": ("besluit", "decision"),
    "decision_accept": ("nieuw", "new"),
    "decision_keep": ("blijft", "stays"),
    "none": ("–", "–"),
    "equal_one": ("1 gegeven blijft gelijk", "1 field stays equal"),
    "equal": ("{count} gegevens blijven gelijk", "{count} fields stay equal"),
    "not_acceptable": ("niet over te nemen", "cannot be taken"),
    "finish": ("Verwerken", "Finish"),
    "finish_waits_one": ("Verwerken: nog 1 te beslissen", "Finish: 1 to decide"),
    "finish_waits": ("Verwerken: nog {count} te beslissen", "Finish: {count} to decide"),
    "finish_question": (
        "{accepted} overnemen, {kept} behouden voor {name}: verwerken? j/n",
        "Accept {accepted}, keep {kept} for {name}: finish? j/n",
    ),
    "finished": ("verwerkt in het dossier", "taken into the dossier"),
    "decided": ("verwerkt door {login}, {when}", "finished by {login}, {when}"),
    "unplaced": ("Wacht: {reason}. {key} wijst de persoon aan.", "Waiting: {reason}. {key} points out the person."),
    "place_prompt": ("Van wie? (aanvrager/partner)", "Whose? (aanvrager/partner)"),
    "no_such_role": ("het dossier heeft geen {role}", "the dossier has no {role}"),
    "loading": ("advies wordt geladen", "loading the advice"),
    "not_open": ("hierover kan niet (meer) worden beslist", "nothing can be decided about this (any more)"),
    "not_waiting": ("de persoon is bekend", "the person is known"),
    "on_field": ("zet de cursor op een gegeven", "put the cursor on a field"),
    "not_yours": ("uw rol mag dit niet", "your role may not do this"),
    "accept_or_keep": ("overnemen of houden", "accept or keep"),
    "place": ("persoon aanwijzen", "point out the person"),
    "whole": (
        "{field}\n\ngeëxporteerd: {exported}\nnu: {now}\nteruggekomen: {returned}",
        "{field}\n\nexported: {exported}\nnow: {now}\nreturned: {returned}",
    ),
}

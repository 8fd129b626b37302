"""Labels of looking into an ODM file."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("ODM", "ODM"),
    "help": (
        "Het bestand zoals het kwam: getallen, volgorde en schrijfwijze zijn van het bestand zelf, alleen de opmaak is "
        "toegevoegd. BSN's zijn bij ontvangst afgedekt (*); cijfers die er een kunnen zijn, worden hier ook afgedekt.\n"
        "Spatie vouwt; z en een cijfer toont zoveel lagen (z0 vouwt alles, zz opent alles), Z vouwt alles eronder. "
        "] en [ gaan naar wat ernaast staat, ← naar wat erboven staat. / zoekt in namen en "
        "waarden, n en N lopen langs de treffers. : gaat naar een pad, zoals $.sources[3].data; met * "
        "($.sources[*].status) lopen n en N langs alle. y kopieert de waarde, op een openende regel alles wat erin "
        "staat. Enter toont een lange waarde helemaal. a toont de zeven gebieden, Enter springt daar naar de regel. "
        "o toont de bytes zelf.\n"
        "Zolang het bestand wordt gelezen staat bovenaan hoever; esc stopt dat.\n"
        "B gaat langs cijfers die een BSN kunnen zijn, en dekt ze voorgoed af.",
        "The file as it came: numbers, order and spelling are the file's own, only layout was added. BSNs were masked "
        "at intake (*); digits that may be one are masked here as well.\n"
        "Space folds; z and a digit shows so many levels (z0 folds all, zz opens all), Z folds all below. ] and [ go "
        "to what stands beside, ← to what stands above. / searches names and values, n "
        "and N go along the hits. : goes to a path, like $.sources[3].data; with * ($.sources[*].status) n and N go "
        "along all of them. y copies the value, on an opening line all that is in it. Enter shows a long value whole. "
        "a shows the seven areas, Enter jumps from there to the line. o shows the bytes themselves.\n"
        "While the file is being read the top line tells how far; esc stops that.\n"
        "B goes along digits that may be a BSN, and masks them for good.",
    ),
    "loading": ("het bestand wordt geopend", "opening the file"),
    "unmatched": ("niet gematcht", "not matched"),
    "no_persons": ("zonder personen", "without persons"),
    "received": ("ontvangen {when}", "received {when}"),
    "line": ("{count} regel", "{count} line"),
    "lines": ("{count} regels", "{count} lines"),
    "unknown": ("{lines}, {count} onbekend", "{lines}, {count} unknown"),
    "reading": ("{percent} % gelezen", "{percent} % read"),
    "stopped_at": ("gestopt bij {percent} %", "stopped at {percent} %"),
    "stopped": (
        "Het lezen is gestopt; wat gelezen is, blijft staan. {key} leest verder.",
        "Reading was stopped; what was read stays. {key} reads on.",
    ),
    "when_read": (
        "Zover is nog niet gelezen; u komt er zodra het er is (esc stopt het lezen).",
        "Not read that far yet; you get there as soon as it is (esc stops the reading).",
    ),
    "when_read_on": (
        "Zover is niet gelezen; {key} leest verder en gaat erheen.",
        "It was not read that far; {key} reads on and goes there.",
    ),
    "field": ("{count} veld", "{count} field"),
    "fields": ("{count} velden", "{count} fields"),
    "item": ("{count} item", "{count} item"),
    "items": ("{count} items", "{count} items"),
    "documents_short": ("Doc", "Doc"),
    "fact_day": ("stand {days}", "as of {days}"),
    "fact_days": ("{days}", "{days}"),
    "fact_total": ("opgeteld uit {count}", "sum of {count}"),
    "fact_incomplete": ("bron niet compleet", "source incomplete"),
    "sources": ("Bronnen", "Sources"),
    "source_says": ("de bron meldt: {text}", "the source says: {text}"),
    "tell_client": ("zeg de klant (y kopieert): “{text}”", "tell the client (y copies): “{text}”"),
    "area_empty": ("niets in dit bestand", "nothing in this file"),
    "areas_reading": ("de gebieden worden gelezen", "reading the areas"),
    "search": ("Zoek: ", "Search: "),
    "hits": ("{count} treffers", "{count} hits"),
    "one_hit": ("1 treffer", "1 hit"),
    "no_parent": ("hier staat niets boven", "there is nothing above this"),
    "no_next_sibling": ("hierna staat er niets naast", "there is nothing beside it after this"),
    "no_previous_sibling": ("hiervoor staat er niets naast", "there is nothing beside it before this"),
    "no_hits": ("geen treffer", "no hit"),
    "so_far": ("{text} tot nu toe", "{text} so far"),
    "hit_of": ("treffer {number} van {count}", "hit {number} of {count}"),
    "not_searched": ("zoek eerst (/)", "search first (/)"),
    "nothing_to_fold": ("hier is niets te vouwen", "there is nothing to fold here"),
    "fold_depth": (
        "Hoeveel lagen? 0 vouwt alles, 1 tot 9, z opent alles",
        "How many levels? 0 folds all, 1 to 9, z opens all",
    ),
    "nothing_reported": (
        "in dit bestand is geen mogelijk BSN meer gemeld",
        "no possible BSN is reported in this file any more",
    ),
    "ask_mask": (
        "Is dit een BSN? Voorgoed afdekken, overal in dit bestand? j/n",
        "Is this a BSN? Mask it for good, everywhere in this file? y/n",
    ),
    "masked": ("afgedekt op {count} plaats(en), voorgoed", "masked in {count} place(s), for good"),
    "masked_exported": (
        "afgedekt op {count} plaats(en); {exports} export(s) zijn er al mee gemaakt: meld het daar",
        "masked in {count} place(s); {exports} export(s) were made from it before: tell them",
    ),
    "path": ("Pad: ", "Path: "),
    "path_not_here": ("Dit staat niet op een regel: {path}", "This does not stand on a line: {path}"),
    "too_long_to_copy": (
        "Te lang voor een klembord ({size}); sla het bestand op ({key}).",
        "Too long for a clipboard ({size}); save the file ({key}).",
    ),
    "shown_in_part": ("{size}, het begin", "{size}, the beginning"),
    "only_in_text": (
        "dat kan alleen in de tekst van het bestand (esc)",
        "that can be done in the text of the file only (esc)",
    ),
}

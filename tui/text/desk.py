"""Labels that every screen shares."""

WORDS: dict[str, tuple[str, str]] = {
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "next_step": ("Volgende stap: ", "Next step: "),
    "background": ("achtergrond", "background"),
    "background_rising": ("start", "starting"),
    "background_since": ("sinds {time}", "since {time}"),
    "role_support": ("support", "support"),
    "role_adviser": ("adviseur", "adviser"),
    "role_admin": ("beheerder", "administrator"),
    "role_auditor": ("auditor", "auditor"),
    "role_system": ("systeem", "system"),
    "stopped": ("afgebroken; er is niets half gedaan", "stopped; nothing was left half done"),
    "progress": ("{done} van {total}  {key} breekt af", "{done} of {total}  {key} stops it"),
    "busy": ("bezig", "busy"),
    "waiting": ("{what}, {seconds} s  {key} breekt af", "{what}, {seconds} s  {key} stops waiting"),
    "sent_to_terminal": ("naar uw terminal gestuurd", "sent to your terminal"),
    "how_to_quit": ("er wordt nergens op gewacht; {key} gaat terug", "nothing is being waited for; {key} goes back"),
    "key_idle": ("{key} doet hier niets; {help} toont wat hier kan", "{key} does nothing here; {help} shows what does"),
    "key_clash": (
        "toets {wanted} voor {verb} is al {taken}; de oude toets blijft",
        "key {wanted} for {verb} is taken by {taken}; the old key stays",
    ),
    "key_impossible": (
        "toets {wanted} voor {verb} houdt de terminal zelf (tmux, screen, ctrl+s); kies een andere",
        "key {wanted} for {verb} is kept by the terminal itself (tmux, screen, ctrl+s); choose another",
    ),
    "key_unknown": (
        "toets {wanted} voor {verb} bestaat niet; schrijf één teken, enter, f5 of ctrl+k",
        "there is no key {wanted} for {verb}; write one sign, enter, f5 or ctrl+k",
    ),
    "key_no_verb": (
        "opdracht {verb} (toets {wanted}) bestaat niet; `brondesk keys` noemt ze alle",
        "there is no command {verb} (key {wanted}); `brondesk keys` names them all",
    ),
    "plain_hint": ("↵ of q: terug naar Brondesk", "↵ or q: back to Brondesk"),
    "settings_unreadable": (
        "instellingen in {name} zijn niet te lezen; standaard gebruikt",
        "settings in {name} cannot be read; defaults used",
    ),
    "settings_value": (
        "instelling {name} kent geen waarde {value}; standaard gebruikt",
        "setting {name} has no value {value}; default used",
    ),
    "settings_unknown": ("instelling {name} bestaat niet", "there is no setting {name}"),
    "help_title": ("Hulp", "Help"),
    "help_said": ("Zojuist gezegd", "Said just now"),
    "help_here": ("Dit scherm", "This screen"),
    "help_focused": ("Waar de cursor staat", "Where the cursor is"),
    "help_everywhere": ("Overal", "Everywhere"),
    "help_not_now": ("nu niet: {reason}", "not now: {reason}"),
    "help_asking": (
        "In een vraag is j (of y) ja; n en esc zijn nee. Esc maakt nooit iets stuk.",
        "In a question j (or y) is yes; n and esc are no. Esc never destroys anything.",
    ),
    "help_background": (
        "Achtergrond ✗: er draait geen `brondesk worker`. Niets gaat verloren; versturen en ontvangen gaan door zodra "
        "hij weer draait.",
        "Background ✗: no `brondesk worker` runs. Nothing is lost; sending and receiving go on when it runs again.",
    ),
    "help_remap": (
        "Elke toets is te wijzigen: [desk.keys] in brondesk.toml, met de naam tussen haakjes.",
        "Every key can be changed: [desk.keys] in brondesk.toml, with the name in brackets.",
    ),
    "palette_title": ("Alle opdrachten", "All commands"),
    "palette_search": ("Zoek: ", "Search: "),
    "palette_none": ("geen opdracht met die woorden", "no command with those words"),
    "palette_help": (
        "Typ een deel van een opdracht en kies met ↵. Wat nu niet kan, zegt waarom.",
        "Type part of a command and choose with ↵. What cannot be done now says why.",
    ),
    "problem_title": ("Er ging iets mis", "Something went wrong"),
    "problem_what": (
        "Het programma heeft een fout gemaakt die wij niet hadden voorzien.",
        "The program made a mistake that was not foreseen.",
    ),
    "problem_kept": (
        "Alles wat was opgeslagen, is bewaard. Wat u zojuist deed, is mogelijk niet gebeurd.",
        "Everything stored has been kept. What you just did may not have been done.",
    ),
    "problem_now": (
        "Ga terug met {key} en probeer het nog eens. Helpt dat niet, geef dan dit nummer door:",
        "Go back with {key} and try again. If that does not help, pass on this number:",
    ),
    "problem_number": ("Probleemnummer  {number}", "Problem number  {number}"),
    "problem_help": (
        "Een fout in het programma zelf. Het probleemnummer staat ook in het logboek, zonder klantgegevens.",
        "A mistake in the program itself. The problem number is in the log as well, without client data.",
    ),
    "blocked_title": ("Brondesk kan niet verder", "Brondesk cannot go on"),
    "blocked_kept": ("Er is niets gewijzigd.", "Nothing was changed."),
    "blocked_now": (
        "{retry} probeert het opnieuw, {back} sluit af.",
        "{retry} tries again, {back} quits.",
    ),
    "too_small": ("Dit venster is te klein", "This window is too small"),
    "too_small_now": (
        "nodig {width} x {height}, nu {now_width} x {now_height}",
        "needed {width} x {height}, now {now_width} x {now_height}",
    ),
    "too_small_do": ("Maak het venster groter. q stopt.", "Enlarge the window. q quits."),
    "covered": ("Brondesk is afgedekt", "Brondesk is covered"),
    "covered_do": ("Een toets haalt het scherm terug.", "Any key brings the screen back."),
    "ended_idle": (
        "Brondesk is gestopt: {minutes} minuten lang is er geen toets ingedrukt. Wat half was ingevuld, staat klaar.",
        "Brondesk has ended: no key was pressed for {minutes} minutes. What was half filled in is kept.",
    ),
    "value_title": ("Waarde", "Value"),
    "value_help": ("De hele waarde, op de regels verdeeld.", "The whole value, spread over lines."),
}

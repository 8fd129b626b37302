"""Labels of the screen that tells where it stopped."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Waar het stokt", "Where it stopped"),
    "help": (
        "De keten van dit dossier: waar het staat en waarom, wat u nu kunt doen, en één zin voor de klant. Er gaat "
        "geen inhoud open: alleen stappen en tijden. De regel die u kiest (↵) opent het dossier op de tab die "
        "erbij hoort.\n"
        "y stuurt de zin naar uw terminal, of het kenmerk of probleemnummer waar de cursor op staat.",
        "The chain of this dossier: where it stands and why, what you can do now, and one sentence for the client. No "
        "content is opened: steps and moments only. The line that you choose (↵) opens the dossier on its tab.\n"
        "y sends the sentence to your terminal, or the mark or problem number under the cursor.",
    ),
    "loading": ("de keten wordt nagelopen", "going along the chain"),
    "where": ("Waar", "Where"),
    "why": ("Waarom", "Why"),
    "note": ("Let op", "Mind"),
    "worker_down": (
        "het achtergrondwerk staat stil: vraag de beheerder",
        "the background work stands still: ask the administrator",
    ),
    "tell": ("Zeg", "Say"),
    "mark": ("Kenmerk", "Mark"),
    "fault": ("Probleem", "Problem"),
    "problem": ("{number}  {user}, {when}  {code}", "{number}  {user}, {when}  {code}"),
    "steps": ("Stappen", "Steps"),
    "new_code": ("nieuwe code", "new code"),
    "test": ("test koppeling", "test connection"),
    "dossier": ("dossier", "dossier"),
    "advice": ("advies verwerken", "take advice"),
    "left_to_adviser": (
        "Voor de adviseur: {edit} wijzigen  {match} matchen  {export} exporteren  {accept} advies",
        "For the adviser: {edit} edit  {match} match  {export} export  {accept} advice",
    ),
    "ask_renew": (
        "De klant heeft al gescand; een nieuwe code breekt dat af. Toch? j/n",
        "The client has scanned; a new code breaks that off. Go on? y/n",
    ),
    "ask_renew_shared": (
        "De klant heeft al gedeeld. Opnieuw laten delen? j/n",
        "The client has shared already. Let them share again? y/n",
    ),
    "renewed": ("er is een nieuwe code; de oude werkt niet meer", "there is a new code; the old one is void"),
    "ask_withdraw": ("De uitnodiging intrekken? j/n", "Withdraw the invitation? y/n"),
    "withdrawn": ("de uitnodiging is ingetrokken", "the invitation was withdrawn"),
    "retried": ("de export gaat opnieuw, zelfde versie", "the export goes again, same version"),
    "testing": ("{partner} wordt getest", "testing {partner}"),
    "tested": ("{partner} laat ons binnen", "{partner} lets us in"),
}

"""Labels of the screen that shows the QR code."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Digimap van {name}", "Digimap of {name}"),
    "help": (
        "De klant scant deze code in de app Ockto. De code geldt een kwartier en wordt vanzelf vernieuwd zolang dit "
        "scherm of de pagina van de klant openstaat. Is er gescand, dan geldt die grens niet meer.\n"
        "Vernieuwen (r) maakt de code van nu ongeldig. Intrekken (x) maakt ook link en typcode ongeldig. Past de code "
        "niet op het scherm, gebruik dan de link, de typcode of een bestand (s).",
        "The client scans this code in the Ockto app. It can be scanned for a quarter of an hour and renews itself as "
        "long as this screen or the client's page is open. Once scanned, that limit no longer counts.\n"
        "Renewing (r) makes the present code void. Withdrawing (x) makes link and typed code void as well. When the "
        "code does not fit on the screen, use the link, the typed code or a file (s).",
    ),
    "beside": (
        "Klant naast u? Laat deze code scannen in de app Ockto. Op afstand? Stuur de link ({key}).",
        "Client next to you? Let them scan this code in the Ockto app. At a distance? Send the link ({key}).",
    ),
    "no_code": ("Op afstand? Stuur de link ({key}).", "At a distance? Send the link ({key})."),
    "link": ("Link", "Link"),
    "code": ("Code  {code}", "Code  {code}"),
    "code_at": ("te typen op {page}", "to be typed at {page}"),
    "file": ("Als bestand: {key} bewaart SVG of PNG.", "As a file: {key} saves SVG or PNG."),
    "asking": ("◌ de code wordt gevraagd bij Ockto", "◌ asking Ockto for the code"),
    "trouble": ("✗ geen QR-code", "✗ no QR code"),
    "try_now": ("{key} probeert het opnieuw", "{key} tries again"),
    "left": ("nog {time}", "{time} left"),
    "renewing": ("wordt vernieuwd", "being renewed"),
    "goes_on": ("gaat vanzelf verder", "goes on by itself"),
    "invite_anew": (
        "{back} gaat terug; daar nodigt {choose} opnieuw uit.",
        "{back} goes back; there {choose} invites again.",
    ),
    "begin_again": ("{key} begint opnieuw", "{key} begins again"),
    "comes_in": ("het bestand komt vanzelf in het dossier", "the file comes into the dossier by itself"),
    "story_scanned": (
        "De klant kiest nu in de app Ockto welke gegevens worden opgehaald.",
        "In the Ockto app the client is now choosing which data to gather.",
    ),
    "story_gathering": (
        "De app Ockto haalt de gegevens op bij de bronnen. Daarna bekijkt de klant ze en deelt.",
        "The Ockto app is gathering the data from the sources. Then the client looks at them and shares.",
    ),
    "story_shared": (
        "De klant heeft gedeeld. Het bestand komt binnen; dat gaat vanzelf.",
        "The client has shared. The file is coming in; that goes by itself.",
    ),
    "story_arrived": (
        "De klant heeft gedeeld. Het bestand staat in het dossier; documenten volgen vanzelf.",
        "The client has shared. The file is in the dossier; documents follow by themselves.",
    ),
    "story_refused": (
        "De klant wilde niet delen. Er is niets ontvangen.",
        "The client did not want to share. Nothing was received.",
    ),
    "story_expired": (
        "De code is niet op tijd gescand. Er is niets ontvangen.",
        "The code was not scanned in time. Nothing was received.",
    ),
    "story_cancelled": ("Deze code werkt niet meer.", "This code works no more."),
    "story_failed": (
        "Het delen is mislukt. Er is niets ontvangen.",
        "Sharing failed. Nothing was received.",
    ),
    "next_leave": (
        "U hoeft niet te wachten: {back} gaat terug, en het gaat vanzelf verder.",
        "You need not wait: {back} goes back, and it goes on by itself.",
    ),
    "next_match": (
        "Volgende stap: {match} matcht het met de juiste persoon.",
        "Next step: {match} matches it with the right person.",
    ),
    "next_renew": (
        "Volgende stap: {renew} begint opnieuw, met een nieuwe code. {back} gaat terug.",
        "Next step: {renew} begins again, with a new code. {back} goes back.",
    ),
    "client_scan": ("klant: scannen", "client: scan"),
    "client_gather": ("klant: ophalen", "client: gather"),
    "client_share": ("klant: delen", "client: share"),
    "why_nothing_in": ("er is nog geen bestand binnen", "no file has come in yet"),
    "ask_renew": (
        "De klant heeft al gescand. Toch vernieuwen? j/n",
        "The client has scanned already. Renew anyway? y/n",
    ),
    "ask_renew_shared": (
        "De klant heeft al gedeeld. Opnieuw laten delen? j/n",
        "The client has shared already. Let them share again? y/n",
    ),
    "ask_withdraw": (
        "Intrekken? Link, code en QR-code werken dan niet meer. j/n",
        "Withdraw? Link, code and QR code then stop working. y/n",
    ),
    "withdrawn": (
        "ingetrokken; link, code en QR-code werken niet meer",
        "withdrawn; link, code and QR code no longer work",
    ),
    "why_over": ("de uitnodiging is voorbij; nodig opnieuw uit", "the invitation is over; invite again"),
    "why_not_yours": ("uw rol mag dat niet", "your role may not do that"),
    "why_no_code": ("er is nu geen code", "there is no code now"),
    "why_no_larger": ("groter past niet in dit venster", "larger does not fit in this window"),
    "why_no_step": ("de klant kan nu niets doen", "the client can do nothing now"),
    "save_to": ("Opslaan als (.svg of .png): ", "Save as (.svg or .png): "),
    "save_form": ("geef een naam die op .svg of .png eindigt", "give a name that ends in .svg or .png"),
    "saved": ("bewaard: {path}", "saved: {path}"),
    "save_at_home": ("Typ dit op uw eigen machine", "Type this on your own machine"),
    "played": ("klant speelt: {step}", "client plays: {step}"),
    "step_scan": ("scannen", "scan"),
    "step_gather": ("gegevens ophalen", "gather data"),
    "step_share": ("delen", "share"),
}

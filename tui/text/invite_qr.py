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
    "begin_again": ("{key} begint opnieuw", "{key} begins again"),
    "comes_in": ("het bestand komt vanzelf in het dossier", "the file comes into the dossier by itself"),
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

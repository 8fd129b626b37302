"""Labels of the screen from which persons are invited."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Uitnodigen · {number}", "Invite · {number}"),
    "help": (
        "Elk dossier heeft één Digimap; elke persoon heeft daarin een eigen link, code en QR-code.\n"
        "Zit de klant naast u, toon dan de QR-code op dit scherm. Op afstand kopieert u de link en stuurt hem zelf; "
        "de code is om over te typen, op het adres dat erachter staat.\n"
        "Een nieuwe uitnodiging maakt de oude link, code en QR-code van die persoon ongeldig.",
        "Each dossier has one Digimap; in it each person has a link, a code and a QR code of their own.\n"
        "When the client sits next to you, show the QR code on this screen. At a distance you copy the link and send "
        "it yourself; the code is for typing, at the address that stands behind it.\n"
        "A new invitation makes that person's old link, code and QR code void.",
    ),
    "loading": ("uitnodigingen worden gelezen", "reading the invitations"),
    "nobody": (
        "Dit dossier heeft nog geen persoon. Voeg er op de Startpagina een toe ({key}).",
        "This dossier has no person yet. Add one on its start page ({key}).",
    ),
    "no_email": ("geen e-mailadres", "no e-mail address"),
    "fill_in": ("{key} invullen", "{key} fill in"),
    "not_invited": ("○ nog niet uitgenodigd", "○ not invited yet"),
    "expired": ("✗ uitnodiging verlopen op {moment}", "✗ invitation expired on {moment}"),
    "withdrawn": ("✗ uitnodiging ingetrokken", "✗ invitation withdrawn"),
    "asked": ("! de klant vraagt een nieuwe uitnodiging", "! the client asks for a new invitation"),
    "not_opened": (
        "◌ uitgenodigd {day}, niet geopend · tot {until}",
        "◌ invited {day}, not opened · until {until}",
    ),
    "opened": ("◌ geopend {day} · geldt tot {until}", "◌ opened {day} · valid until {until}"),
    "session": ("{state} {day} · geldt tot {until}", "{state} {day} · valid until {until}"),
    "ways": ("Hoe?", "How?"),
    "way_qr": (
        "Klant naast u? Laat de code scannen (QR op dit scherm)",
        "Client next to you? Show the code (QR on this screen)",
    ),
    "way_link": ("Op afstand: link kopiëren en zelf sturen", "At a distance: copy the link and send it yourself"),
    "link": ("Link  ", "Link  "),
    "code": ("Code  ", "Code  "),
    "code_at": ("  te typen op {page}", "  to be typed at {page}"),
    "code_used": ("de code is gebruikt; de link werkt nog", "the code was used; the link still works"),
    "lives": (
        "Geldt {hours} uur. De Ockto-sessie begint als de pagina of de QR-code opengaat.",
        "Valid {hours} hours. The Ockto session starts when the page or the QR code opens.",
    ),
    "show_qr": ("QR tonen", "show QR"),
    "new_invitation": ("nieuwe uitnodiging", "new invitation"),
    "fill_email": ("persoon wijzigen", "edit person"),
    "whole_link": ("hele link", "whole link"),
    "ask_renew": (
        "Nieuwe uitnodiging? De oude link, code en QR-code werken dan niet meer. j/n",
        "New invitation? The old link, code and QR code then stop working. y/n",
    ),
    "ask_withdraw": (
        "Intrekken? Link, code en QR-code werken dan niet meer. j/n",
        "Withdraw? Link, code and QR code then stop working. y/n",
    ),
    "invited": ("uitgenodigd: {name}", "invited: {name}"),
    "withdrawn_now": ("ingetrokken; link en code werken niet meer", "withdrawn; link and code no longer work"),
    "copied": (
        "link naar uw terminal gestuurd; of die het klembord vult, is hier niet te zien",
        "link sent to your terminal; whether it fills the clipboard cannot be seen here",
    ),
    "link_title": ("Link voor {name}", "Link for {name}"),
    "why_no_person": ("kies eerst een persoon", "choose a person first"),
    "why_not_yours": ("uw rol mag niet uitnodigen", "your role may not invite"),
    "why_not_edit": ("uw rol mag personen niet wijzigen", "your role may not edit persons"),
    "why_none": ("er is geen geldige uitnodiging", "there is no valid invitation"),
}

"""Sentences of the Digimap page, for the client."""

WORDS: dict[str, tuple[str, str]] = {
    "page_title": ("Digimap: uw gegevens delen", "Digimap: share your data"),
    # a file for a browser at home
    "page_fetch_title": ("Uw bestand staat klaar", "Your file is ready"),
    "page_fetch_text": (
        "Deze link geeft het bestand één keer, tot vijf minuten nadat hij is gemaakt.",
        "This link gives the file once, within five minutes of being made.",
    ),
    "page_fetch_go": ("Ophalen", "Download"),
    "page_fetch_unknown_title": ("Deze link werkt niet (meer)", "This link does not work (any more)"),
    "page_fetch_unknown_text": (
        "Een link naar een bestand werkt één keer, en vijf minuten. Maak in Brondesk een nieuwe.",
        "A link to a file works once, for five minutes. Make a new one in Brondesk.",
    ),
    "link_unknown": ("Deze link werkt niet (meer).", "This link does not work (any more)."),
    "make_new_link": ("Maak een nieuwe.", "Make a new one."),
    "page_not_served": (
        "De pagina wordt niet geserveerd, dus een link zou nergens heen gaan.",
        "The page is not served, so a link would lead nowhere.",
    ),
    "start_page_or_ssh": (
        "Start `brondesk serve`, of haal het bestand over SSH: ssh desk odm save 17 - > bestand.json.",
        "Start `brondesk serve`, or fetch the file over SSH: ssh desk odm save 17 - > file.json.",
    ),
    "page_not_https": (
        "Het adres van de pagina is geen https: een bestand van een klant gaat niet over een open lijn.",
        "The page's address is no https: a client's file goes over no open line.",
    ),
    "set_page_url": (
        "Zet `page_url` in de instellingen op het https-adres van de pagina.",
        "Set `page_url` in the settings to the https address of the page.",
    ),
    "page_languages": ("Taal", "Language"),
    "page_language_nl": ("Nederlands", "Nederlands"),
    "page_language_en": ("English", "English"),
    "page_digid": (
        "Inloggen met DigiD doet u alleen in de app Ockto. Deze pagina vraagt nooit om uw DigiD.",
        "You log in with DigiD in the Ockto app only. This page never asks for your DigiD.",
    ),
    "page_start_title": ("Typ uw code", "Type your code"),
    "page_start_text": (
        "Uw adviseur gaf u een code van acht tekens. Daarmee opent u uw persoonlijke pagina.",
        "Your adviser gave you a code of eight characters. It opens your personal page.",
    ),
    "page_code_label": ("Code", "Code"),
    "page_code_go": ("Verder", "Continue"),
    "page_code_wrong": (
        "Deze code werkt niet (meer). Kijk hem na, of vraag uw adviseur om een nieuwe.",
        "This code does not work (any more). Check it, or ask your adviser for a new one.",
    ),
    "page_hello": ("Dag {name}", "Hello {name}"),
    "page_why": (
        "{office} vraagt u om uw gegevens te delen voor uw advies. Dat doet u met de app Ockto, in een paar minuten.",
        "{office} asks you to share your data for your advice. You do so with the Ockto app, in a few minutes.",
    ),
    "page_step_app": ("Zet de app Ockto op uw telefoon:", "Install the Ockto app on your phone:"),
    "page_step_scan": ("Open Ockto en scan deze QR-code.", "Open Ockto and scan this QR code."),
    "page_step_open": ("Open Ockto met de knop hieronder.", "Open Ockto with the button below."),
    "page_step_share": (
        "Log in Ockto in met DigiD, bekijk uw gegevens en kies of u ze deelt.",
        "Log in with DigiD inside Ockto, look at your data and choose whether to share them.",
    ),
    "page_qr_label": ("QR-code voor de app Ockto", "QR code for the Ockto app"),
    "page_open_app": ("Open Ockto", "Open Ockto"),
    "page_show_qr": ("Ockto staat op een ander toestel", "Ockto is on another device"),
    "page_same_device": ("Staat Ockto op dit toestel? Open de app", "Is Ockto on this device? Open the app"),
    "page_other_screen": (
        "Scannen gaat met een tweede scherm: open deze pagina op een computer of tablet.",
        "Scanning takes a second screen: open this page on a computer or tablet.",
    ),
    "page_scan_text": (
        "Wij wachten tot u scant. De code wordt om {time} vanzelf vernieuwd.",
        "We are waiting for you to scan. The code renews itself at {time}.",
    ),
    "page_preparing_title": ("Een ogenblik", "One moment"),
    "page_preparing_text": ("Uw QR-code wordt gemaakt.", "Your QR code is being made."),
    "page_scanned_title": ("Gescand", "Scanned"),
    "page_scanned_text": (
        "Ga verder in de app Ockto. Deze pagina mag u open laten staan.",
        "Go on in the Ockto app. You may leave this page open.",
    ),
    "page_gathering_title": ("Ockto haalt uw gegevens op", "Ockto is gathering your data"),
    "page_gathering_text": (
        "Dat duurt een paar minuten. Daarna kiest u in de app of u ze deelt.",
        "That takes a few minutes. Then you choose in the app whether to share them.",
    ),
    "page_shared_title": ("Gedeeld. Dank u wel!", "Shared. Thank you!"),
    "page_shared_text": (
        "Uw gegevens zijn onderweg naar uw adviseur. U kunt deze pagina sluiten; uw adviseur neemt contact met u op.",
        "Your data are on their way to your adviser. You can close this page; your adviser will contact you.",
    ),
    "page_refused_title": ("U heeft niet gedeeld", "You did not share"),
    "page_refused_text": (
        "Er is niets naar uw adviseur gegaan. Bedenkt u zich, begin dan opnieuw.",
        "Nothing went to your adviser. If you change your mind, begin again.",
    ),
    "page_cancelled_title": ("Deze QR-code geldt niet meer", "This QR code is no longer valid"),
    "page_cancelled_text": ("U kunt een nieuwe vragen.", "You can ask for a new one."),
    "page_failed_title": ("Het ophalen lukte niet", "Gathering did not succeed"),
    "page_failed_text": (
        "Er is niets naar uw adviseur gegaan. Begin opnieuw; lukt het weer niet, bel dan uw adviseur.",
        "Nothing went to your adviser. Begin again; if it fails once more, call your adviser.",
    ),
    "page_unreachable_title": ("Ockto is nu niet bereikbaar", "Ockto cannot be reached now"),
    "page_unreachable_text": (
        "Laat deze pagina open: zij probeert het vanzelf opnieuw. Duurt het lang, bel dan uw adviseur.",
        "Leave this page open: it tries again by itself. If it takes long, call your adviser.",
    ),
    "page_again_go": ("Opnieuw beginnen", "Begin again"),
    "page_about_title": ("Wat er gebeurt", "What happens"),
    "page_about_ockto": (
        "Ockto is een app waarmee u zelf uw gegevens ophaalt bij de bron: Mijn Overheid, Belastingdienst, UWV en "
        "mijnpensioenoverzicht.nl.",
        "Ockto is an app with which you gather your own data at the source: Mijn Overheid, Belastingdienst, UWV and "
        "mijnpensioenoverzicht.nl.",
    ),
    "page_about_data": (
        "Het gaat om gezin, inkomen, uitgaven, pensioen, bezit en schulden, met documenten. U ziet alles eerst zelf.",
        "They are about family, income, expenses, pension, assets and debts, with documents. You see all of it first.",
    ),
    "page_about_who": (
        "Alleen {office} ontvangt wat u deelt. Uw burgerservicenummer maken wij in de gegevens onleesbaar; documenten "
        "kijken wij daar niet op na.",
        "Only {office} receives what you share. We make your citizen service number unreadable in the data; documents "
        "are not searched for it.",
    ),
    "page_valid_until": ("Deze uitnodiging geldt tot {moment}.", "This invitation is valid until {moment}."),
    "page_contact": ("Vragen? Bel of mail {office}.", "Questions? Call or mail {office}."),
    "page_unknown_title": ("Deze link werkt niet (meer)", "This link does not work (any more)"),
    "page_unknown_text": (
        "Een uitnodiging geldt maar een paar dagen. Vraag uw adviseur om een nieuwe.",
        "An invitation is valid for a few days only. Ask your adviser for a new one.",
    ),
    "page_renewal_go": ("Vraag een nieuwe uitnodiging", "Ask for a new invitation"),
    "page_asked_title": ("Gevraagd", "Asked"),
    "page_asked_text": (
        "Hoort deze link bij een uitnodiging, dan ziet uw adviseur dat u een nieuwe wilt.",
        "If this link belongs to an invitation, your adviser sees that you want a new one.",
    ),
    "page_wait_title": ("Te veel pogingen", "Too many tries"),
    "page_wait_text": ("Probeer het over tien minuten opnieuw.", "Try again in ten minutes."),
    "page_fault_title": ("Er ging iets mis", "Something went wrong"),
    "page_fault_text": (
        "Probeer het zo opnieuw. Blijft het misgaan, bel dan uw adviseur.",
        "Try again in a moment. If it keeps failing, call your adviser.",
    ),
    "page_number": ("Probleemnummer: {number}", "Problem number: {number}"),
    "page_to_start": ("Ik heb een code", "I have a code"),
    "port_taken": ("Poort {port} op {host} is al in gebruik.", "Port {port} on {host} is in use already."),
    "other_port": ("Kies een andere met --port.", "Choose another one with --port."),
    "address_unusable": (
        "Op {host}, poort {port}, kan niet worden geluisterd.",
        "Cannot listen on {host}, port {port}.",
    ),
    "other_address": ("Kies een ander adres met --host.", "Choose another address with --host."),
}

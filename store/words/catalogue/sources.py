"""What a source did, and the sentence that tells the client what to do about it."""

WORDS: dict[str, tuple[str, str]] = {
    "tell_failed_mijnoverheid": (
        "Mijn Overheid gaf uw gegevens niet. Open de Ockto-app nog eens en deel opnieuw; lukt dat niet, doe het dan "
        "morgen.",
        "Mijn Overheid did not give your data. Open the Ockto app once more and share again; if that fails, do so "
        "tomorrow.",
    ),
    "tell_failed_belastingdienst": (
        "De Belastingdienst gaf uw aangifte niet. Kijk op Mijn Belastingdienst of uw aangifte er staat, en deel daarna "
        "opnieuw in de Ockto-app.",
        "The Belastingdienst did not give your tax return. See on Mijn Belastingdienst whether it is there, then share "
        "again in the Ockto app.",
    ),
    "tell_failed_uwv": (
        "UWV gaf uw verzekeringsbericht niet. Deel over een uur opnieuw in de Ockto-app, of haal het bericht op bij "
        "Mijn UWV en stuur het ons.",
        "UWV did not give your insurance record. Share again in the Ockto app in an hour, or fetch the record at Mijn "
        "UWV and send it to us.",
    ),
    "tell_failed_mijnpensioenoverzicht": (
        "mijnpensioenoverzicht.nl gaf uw pensioen niet. Deel later opnieuw in de Ockto-app, of haal het overzicht daar "
        "op en stuur het ons.",
        "mijnpensioenoverzicht.nl did not give your pension. Share again later in the Ockto app, or fetch the overview "
        "there and send it to us.",
    ),
    "tell_failed_duo": (
        "DUO gaf uw studieschuld niet. Deel later opnieuw in de Ockto-app, of stuur ons het overzicht van Mijn DUO.",
        "DUO did not give your student debt. Share again later in the Ockto app, or send us the overview of Mijn DUO.",
    ),
    "tell_failed_psd2": (
        "Uw bank gaf uw rekeningen niet. Geef in de Ockto-app uw bank opnieuw toestemming en deel nog eens.",
        "Your bank did not give your accounts. Give your bank leave again in the Ockto app, and share once more.",
    ),
    "tell_failed": (
        "{source} gaf uw gegevens niet. Deel later opnieuw in de Ockto-app.",
        "{source} did not give your data. Share again later in the Ockto app.",
    ),
    "tell_partial_mijnpensioenoverzicht": (
        "Niet iedere pensioenuitvoerder gaf antwoord ({missing}). Vraag daar uw pensioenoverzicht op en stuur het ons.",
        "Not every pension provider answered ({missing}). Ask them for your pension overview and send it to us.",
    ),
    "tell_partial": (
        "{source} gaf maar een deel. Deel later opnieuw in de Ockto-app; wij zeggen u wat er dan nog ontbreekt.",
        "{source} gave a part only. Share again later in the Ockto app; we tell you what is missing then.",
    ),
    "tell_skipped": (
        "U hebt {source} overgeslagen. Kies die in de Ockto-app alsnog, of zeg ons dat u daar niets hebt.",
        "You skipped {source}. Choose it in the Ockto app after all, or tell us that you have nothing there.",
    ),
    "tell_unclear": (
        "Van {source} is niet duidelijk of alles kwam. Deel voor de zekerheid opnieuw in de Ockto-app.",
        "It is not clear whether everything came from {source}. To be sure, share again in the Ockto app.",
    ),
    "source_status_unclear": ("onduidelijk", "unclear"),
}

"""Where a dossier's way stopped: what it is (`stop_`), what to tell the client (`tell_`), steps and deeds."""

WORDS: dict[str, tuple[str, str]] = {
    "trace_step_invited": ("uitgenodigd", "invited"),
    "trace_step_opened": ("pagina geopend", "page opened"),
    "trace_step_code_shown": ("QR-code getoond", "QR code shown"),
    "trace_step_scanned": ("gescand", "scanned"),
    "trace_step_gathered": ("bronnen opgehaald", "sources gathered"),
    "trace_step_shared": ("gedeeld", "shared"),
    "trace_step_file_in": ("bestand binnen", "file in"),
    "trace_step_documents": ("documenten binnen", "documents in"),
    "trace_step_matched": ("gematcht", "matched"),
    "trace_step_exported": ("verstuurd", "sent"),
    "trace_step_accepted": ("aangenomen", "accepted"),
    "trace_step_advice_back": ("advies terug", "advice back"),
    "trace_step_taken": ("advies verwerkt", "advice taken"),
    "sources_all": ("{ok} van {all}", "{ok} of {all}"),
    "sources_silent": ("{ok} van {all}, niet: {silent}", "{ok} of {all}, not: {silent}"),
    "documents_here": ("{here} van {all}", "{here} of {all}"),
    "documents_lost": ("{here} van {all}, {lost} verloren", "{here} of {all}, {lost} lost"),
    "export_of": ("{package} versie {version}", "{package} version {version}"),
    # where it stands
    "stop_nobody": ("Er staat nog niemand in dit dossier.", "There is nobody in this dossier yet."),
    "stop_not_invited": ("De {person} is nog niet uitgenodigd.", "The {person} was not invited yet."),
    "stop_withdrawn": (
        "De uitnodiging van de {person} is ingetrokken.",
        "The invitation of the {person} was withdrawn.",
    ),
    "stop_invitation_expired": (
        "De uitnodiging van de {person} is verlopen.",
        "The invitation of the {person} has expired.",
    ),
    "stop_invitation_asked_again": (
        "De uitnodiging is verlopen; de {person} vroeg om een nieuwe.",
        "The invitation has expired; the {person} asked for a new one.",
    ),
    "stop_not_opened": (
        "De {person} heeft de uitnodiging nog niet geopend.",
        "The {person} has not opened the invitation yet.",
    ),
    "stop_opened": (
        "De {person} opende de pagina, maar er is nog geen QR-code getoond.",
        "The {person} opened the page, but no QR code was shown yet.",
    ),
    "stop_waiting_for_scan": (
        "De QR-code staat klaar; de {person} heeft hem nog niet gescand.",
        "The QR code is ready; the {person} has not scanned it yet.",
    ),
    "stop_code_expired": (
        "De QR-code van de {person} is verlopen zonder te zijn gescand.",
        "The QR code of the {person} expired without being scanned.",
    ),
    "stop_session_failed": ("De Ockto-sessie van de {person} is mislukt.", "The {person}'s Ockto session failed."),
    "stop_session_refused": (
        "De {person} koos in Ockto om niet te delen.",
        "The {person} chose in Ockto not to share.",
    ),
    "stop_scanned": (
        "De {person} heeft gescand en logt in bij Ockto.",
        "The {person} scanned and is logging in at Ockto.",
    ),
    "stop_gathering": (
        "Ockto haalt de gegevens van de {person} op; delen moet nog.",
        "Ockto is gathering the data of the {person}; sharing comes after.",
    ),
    "stop_taking_in": (
        "De {person} heeft gedeeld; het bestand wordt nu opgehaald.",
        "The {person} shared; the file is being fetched now.",
    ),
    "stop_worker_down": (
        "Het achtergrondwerk staat stil: er wordt niets opgehaald of verstuurd.",
        "The background work stands still: nothing is fetched or sent.",
    ),
    "stop_unmatched": (
        "Het bestand is er, maar nog niet gematcht met een persoon.",
        "The file is here, but is not matched with a person yet.",
    ),
    "stop_conflict": (
        "Het bestand spreekt het dossier van de {person} tegen.",
        "The file contradicts the dossier's {person}.",
    ),
    "stop_too_old": (
        "De brondata is ouder dan 90 dagen; elk pakket weigert die.",
        "The source data is older than 90 days; every package refuses it.",
    ),
    "stop_not_exported": (
        "De brondata is gematcht en nog niet verstuurd.",
        "The source data is matched and was not sent yet.",
    ),
    "stop_sending": ("De export naar {partner} is onderweg.", "The export to {partner} is under way."),
    "stop_connection_rests": (
        "De export wacht: de koppeling met {partner} rust of is niet ingericht.",
        "The export waits: the connection with {partner} rests or is not set up.",
    ),
    "stop_export_failed": ("De export naar {partner} is mislukt.", "The export to {partner} failed."),
    "stop_export_unknown": (
        "Of de export bij {partner} aankwam is onbekend.",
        "It is not known whether the export arrived at {partner}.",
    ),
    "stop_export_refused": ("{partner} heeft de export geweigerd.", "{partner} refused the export."),
    "stop_in_treatment": (
        "{partner} heeft de gegevens; het advies moet nog terugkomen.",
        "{partner} has the data; the advice has still to come back.",
    ),
    "stop_advice_coming": (
        "Het advies is klaar bij {partner} en wordt opgehaald.",
        "The advice is ready at {partner} and is being fetched.",
    ),
    "stop_advice_unplaced": (
        "Het advies van {partner} is terug; van wie het is moet nog worden gezegd.",
        "The advice of {partner} is back; whose it is must still be said.",
    ),
    "stop_advice_open": (
        "Het advies van {partner} is terug en wacht op verwerking.",
        "The advice of {partner} is back and waits to be taken.",
    ),
    "stop_done": ("Niets: de keten is tot het eind doorlopen.", "Nothing: the chain was gone to its end."),
    # what to tell the client
    "tell_nobody": (
        "Uw adviseur moet uw gegevens nog invoeren; daarna krijgt u een uitnodiging.",
        "Your adviser still has to enter your details; after that you get an invitation.",
    ),
    "tell_not_invited": (
        "U bent nog niet uitgenodigd; wij sturen u zo een uitnodiging.",
        "You have not been invited yet; we will send you an invitation shortly.",
    ),
    "tell_withdrawn": (
        "Uw uitnodiging is ingetrokken. Wij maken een nieuwe; de oude link werkt niet meer.",
        "Your invitation was withdrawn. We make a new one; the old link does not work any more.",
    ),
    "tell_invitation_expired": (
        "Uw uitnodiging is verlopen (hij geldt drie dagen). U krijgt een nieuwe link.",
        "Your invitation has expired (it holds for three days). You get a new link.",
    ),
    "tell_invitation_asked_again": (
        "Wij zien dat u een nieuwe uitnodiging vroeg; die maken wij nu.",
        "We see that you asked for a new invitation; we are making it now.",
    ),
    "tell_not_opened": (
        "Uw uitnodiging staat klaar: open de link uit onze mail, of typ de code op onze pagina.",
        "Your invitation is ready: open the link from our mail, or type the code on our page.",
    ),
    "tell_opened": (
        "U bent op de goede pagina. Ga verder tot u de QR-code ziet en scan hem in de app Ockto.",
        "You are on the right page. Go on until you see the QR code, and scan it in the Ockto app.",
    ),
    "tell_waiting_for_scan": (
        "Scan de QR-code in de app Ockto, niet met de camera of de DigiD-app. Op een telefoon staat er een knop.",
        "Scan the QR code in the Ockto app, not with the camera or the DigiD app. On a phone there is a button.",
    ),
    "tell_code_expired": (
        "De QR-code geldt een kwartier en is verlopen. Ververs de pagina: dan staat er een nieuwe.",
        "The QR code holds for a quarter of an hour and has expired. Refresh the page: there will be a new one.",
    ),
    "tell_session_failed": (
        "Het ligt niet aan u: de verbinding met Ockto lukte niet. Wij maken een nieuwe code.",
        "It is not your fault: the connection with Ockto failed. We make a new code.",
    ),
    "tell_session_refused": (
        "In Ockto is gekozen om niet te delen. Wilt u wel delen, dan maken wij een nieuwe code.",
        "In Ockto it was chosen not to share. If you do want to share, we make a new code.",
    ),
    "tell_scanned": (
        "Log in Ockto in met gebruikersnaam, wachtwoord en sms-code van DigiD: de DigiD-app werkt daar niet.",
        "Log in inside Ockto with user name, password and text code of DigiD: the DigiD app does not work there.",
    ),
    "tell_gathering": (
        "Ockto haalt uw gegevens op; dat duurt enkele minuten. Kies daarna zelf voor delen in de app.",
        "Ockto is gathering your data; that takes some minutes. Then choose to share in the app yourself.",
    ),
    "tell_taking_in": (
        "U bent klaar: uw gegevens zijn gedeeld en komen nu bij ons binnen.",
        "You are done: your data has been shared and is coming in now.",
    ),
    "tell_worker_down": (
        "U hoeft niets te doen: bij ons staat iets stil. Wij herstellen het en bellen u als er iets nodig is.",
        "You need not do anything: something stands still on our side. We mend it and call you if needed.",
    ),
    "tell_unmatched": (
        "Uw gegevens zijn binnen; uw adviseur zet ze nu bij uw dossier.",
        "Your data has come in; your adviser is now adding it to your dossier.",
    ),
    "tell_conflict": (
        "Uw gegevens zijn binnen, maar iets wijkt af van uw dossier. Uw adviseur kijkt het na.",
        "Your data has come in, but something differs from your dossier. Your adviser looks into it.",
    ),
    "tell_too_old": (
        "Uw gegevens zijn te oud geworden om te gebruiken. Wij vragen u om ze opnieuw te delen.",
        "Your data has become too old to be used. We ask you to share it again.",
    ),
    "tell_not_exported": (
        "Uw gegevens zijn binnen en nagekeken; uw adviseur gaat er nu mee verder.",
        "Your data has come in and was checked; your adviser goes on with it now.",
    ),
    "tell_sending": (
        "Uw gegevens gaan nu naar het adviespakket; u hoeft niets te doen.",
        "Your data is going to the advice package now; you need not do anything.",
    ),
    "tell_connection_rests": (
        "U hoeft niets te doen: het adviespakket is nu niet bereikbaar, wij proberen het opnieuw.",
        "You need not do anything: the advice package cannot be reached now, we try again.",
    ),
    "tell_export_failed": (
        "U hoeft niets te doen: het versturen naar het adviespakket mislukte, wij proberen het opnieuw.",
        "You need not do anything: sending to the advice package failed, we try again.",
    ),
    "tell_export_unknown": (
        "U hoeft niets te doen: wij vragen na of uw gegevens zijn aangekomen.",
        "You need not do anything: we are asking whether your data arrived.",
    ),
    "tell_export_refused": (
        "Het adviespakket nam uw gegevens nog niet aan; uw adviseur herstelt dat.",
        "The advice package did not take your data yet; your adviser mends that.",
    ),
    "tell_in_treatment": (
        "Uw gegevens zijn verstuurd; uw adviseur werkt aan het advies.",
        "Your data was sent; your adviser is working on the advice.",
    ),
    "tell_advice_coming": (
        "Het advies is klaar en komt nu bij uw adviseur binnen.",
        "The advice is ready and is coming in at your adviser's now.",
    ),
    "tell_advice_unplaced": (
        "Het advies is terug; uw adviseur kijkt het na.",
        "The advice is back; your adviser looks into it.",
    ),
    "tell_advice_open": (
        "Het advies is terug; uw adviseur bespreekt het met u.",
        "The advice is back; your adviser will discuss it with you.",
    ),
    "tell_done": (
        "Alles is binnen en verwerkt; u hoeft niets meer te doen.",
        "Everything has come in and was dealt with; you need not do anything more.",
    ),
    # why a deed cannot be done
    "deed_nobody": ("er staat nog niemand in het dossier", "there is nobody in the dossier yet"),
    "deed_not_invited": ("er is geen uitnodiging die geldt", "there is no invitation that holds"),
    "deed_invite_again": (
        "de uitnodiging is verlopen: nodig opnieuw uit (i)",
        "the invitation has expired: invite again (i)",
    ),
    "deed_nothing_failed": (
        "alleen een export die mislukt of onbekend is kan opnieuw",
        "only an export that failed or is unknown can be tried again",
    ),
    "deed_no_file": ("er is nog geen bestand", "there is no file yet"),
    "deed_no_advice": ("er wacht geen advies", "no advice is waiting"),
    "deed_not_yours_invite": ("uw rol nodigt niet uit", "your role does not invite"),
    "deed_not_yours_renew": ("uw rol vernieuwt geen uitnodiging", "your role renews no invitation"),
    "deed_not_yours_withdraw": ("uw rol trekt geen uitnodiging in", "your role withdraws no invitation"),
    "deed_not_yours_retry": ("uw rol verstuurt niets opnieuw", "your role sends nothing again"),
    "deed_not_yours_test": ("uw rol test geen koppeling", "your role tests no connection"),
    "deed_not_yours_match": (
        "uw rol matcht niet: vraag de adviseur",
        "your role does not match: ask the adviser",
    ),
    "deed_not_yours_export": (
        "uw rol exporteert niet: vraag de adviseur",
        "your role does not export: ask the adviser",
    ),
    "deed_not_yours_accept": (
        "uw rol verwerkt geen advies: vraag de adviseur",
        "your role takes no advice: ask the adviser",
    ),
    "deed_not_yours_edit": (
        "uw rol wijzigt niets: vraag de adviseur",
        "your role edits nothing: ask the adviser",
    ),
}

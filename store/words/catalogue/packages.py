"""Sentences about exports and returned advice."""

WORDS: dict[str, tuple[str, str]] = {
    # Choosing
    "package_unknown": ("{package} is geen adviespakket.", "{package} is no advice package."),
    "source_unknown": ("{source} is geen bron.", "{source} is no source."),
    "source_ockto": ("Ockto-brondata", "Ockto data"),
    "source_dossier": ("dossiergegevens", "dossier data"),
    "two_files_that_day": (
        "Van deze persoon zijn er meer bestanden van {day}: leveringen {deliveries}.",
        "There are more files of this person of {day}: deliveries {deliveries}.",
    ),
    "name_delivery": ("Noem de levering in plaats van de dag.", "Name the delivery instead of the day."),
    "file_reason_odm_too_old": ("te oud", "too old"),
    "file_reason_file_undated": ("zonder datum", "without a date"),
    "file_reason_match_conflict": ("conflict in de match", "conflict in the match"),
    "file_reason_consent_expired": ("toestemming verlopen", "consent expired"),
    "file_reason_consent_withdrawn": ("toestemming ingetrokken", "consent withdrawn"),
    "package_reason_connection_not_set_up": ("niet ingericht", "not set up"),
    "package_reason_guid_missing": ("GUID ontbreekt", "no GUID"),
    # Checks
    "export_not_allowed": (
        "Versturen naar {package} kan niet: {count} blokkade(s).",
        "Sending to {package} is not possible: {count} thing(s) in the way.",
    ),
    "look_at_findings": ("Los eerst op wat eronder staat.", "First solve what is listed below."),
    "guid_missing": (
        "De GUID van {package} is nog niet ingevuld.",
        "The GUID of {package} has not been filled in.",
    ),
    "set_guid": ("Vul hem in bij Koppelingen (K).", "Fill it in under Koppelingen (K)."),
    "connection_paused": (
        "De koppeling met {package} rust tot {until}; het versturen wacht zo lang.",
        "The connection with {package} rests until {until}; sending waits.",
    ),
    "test_connection": (
        "Test hem bij Koppelingen (K); lukt dat, dan gaat het meteen verder.",
        "Test it under Koppelingen (K); when that succeeds it goes on at once.",
    ),
    "source_not_taken": ("{package} neemt deze bron niet aan.", "{package} does not take this source."),
    "choose_other_source": ("Kies een andere bron.", "Choose another source."),
    "nobody_chosen": ("Er is geen persoon gekozen.", "No person was chosen."),
    "choose_person": ("Kies minstens één persoon.", "Choose at least one person."),
    "version_under_way": (
        "Versie {version} naar {package} is nog onderweg.",
        "Version {version} to {package} is still under way.",
    ),
    "version_failed": (
        "Versie {version} naar {package} is mislukt en nog niet aangekomen.",
        "Version {version} to {package} failed and has not arrived yet.",
    ),
    "version_unknown": (
        "Van versie {version} naar {package} is onbekend of hij aankwam.",
        "It is not known whether version {version} to {package} arrived.",
    ),
    "wait_for_export": ("Wacht tot die export klaar is.", "Wait until that export is done."),
    "retry_that_export": (
        "Probeer die export opnieuw (t), of annuleer hem als hij mislukt is (x).",
        "Try that export again (t), or cancel it when it failed (x).",
    ),
    "removal_needed": (
        "{package} heeft dit dossier al (sinds {since}): verwijder het daar eerst.",
        "{package} has this dossier already (since {since}): first remove it there.",
    ),
    "confirm_removal": (
        "Bevestig dat het eerdere dossier daar is verwijderd.",
        "Confirm that the earlier dossier was removed there.",
    ),
    "removal_confirmed": (
        "Bevestigd: het eerdere dossier is in {package} verwijderd.",
        "Confirmed: the earlier dossier was removed in {package}.",
    ),
    "no_file": ("{person}: er is geen bestand.", "{person}: there is no file."),
    "invite_person": ("Nodig deze persoon uit (i).", "Invite this person (i)."),
    "not_matched": (
        "{person}: bestand van {day} is niet gematcht.",
        "{person}: the file of {day} is not matched.",
    ),
    "match_file": ("Match het bestand met een persoon (m).", "Match the file with a person (m)."),
    "delivery_not_of_person": (
        "{person}: de gekozen levering is niet van deze persoon.",
        "{person}: the delivery chosen is not of this person.",
    ),
    "choose_file_of_person": ("Kies een bestand van deze persoon.", "Choose a file of this person."),
    "file_undated": (
        "{person}: bestand van {day} heeft geen ophaaldatum.",
        "{person}: the file of {day} has no date of retrieval.",
    ),
    "date_file": ("Geef het bestand een datum (w).", "Give the file a date (w)."),
    "odm_too_old": (
        "{person}: bestand van {day} is {days} dagen oud; na 90 dagen geweigerd.",
        "{person}: the file of {day} is {days} days old; refused after 90 days.",
    ),
    "odm_ageing": (
        "{person}: bestand van {day} is {days} dagen oud (mag tot en met dag 90).",
        "{person}: the file of {day} is {days} days old (may go up to day 90).",
    ),
    "older_file": (
        "{person}: er is een nieuwer bestand dan dat van {day}.",
        "{person}: there is a newer file than that of {day}.",
    ),
    "existing_client": (
        "{person}: al bekend bij {package} sinds {since}; alleen nieuwe klanten.",
        "{person}: known at {package} since {since}; new clients only.",
    ),
    "send_dossier_data": (
        "Stuur in plaats daarvan de dossiergegevens: dat geldt als bijwerken.",
        "Send the dossier data instead: that counts as an update.",
    ),
    "perhaps_existing_client": (
        "{person}: ging {since} al naar {package}; misschien geen nieuwe klant.",
        "{person}: went to {package} on {since}; perhaps not a new client.",
    ),
    "judge_new_client": (
        "Naam, geslacht of geboortedatum is nu onvolledig of was toen anders: beoordeel het zelf, "
        "of stuur de dossiergegevens.",
        "Name, sex or birth date is incomplete now or was different then: judge for yourself, "
        "or send the dossier data.",
    ),
    "identity_incomplete": (
        "{person}: geboortedatum of geslacht onvolledig; kent {package} deze klant?",
        "{person}: birth date or sex incomplete; does {package} know this client?",
    ),
    "new_client": (
        "{person}: nog nooit naar {package} geëxporteerd (nieuwe klant).",
        "{person}: never exported to {package} (new client).",
    ),
    "person_left_out": (
        "{person} gaat niet mee; er komt dan ook geen advies voor terug.",
        "{person} is left out; no advice will come back either.",
    ),
    "record_missing": (
        "{person}: het dossier heeft geen eigen klantgegevens.",
        "{person}: the dossier has no client data of its own.",
    ),
    "record_version_missing": (
        "{person}: die versie van de klantgegevens is er niet.",
        "{person}: there is no such version of the client data.",
    ),
    "fill_client_data": (
        "Vul ze aan, of kies Ockto-brondata.",
        "Fill them in, or choose Ockto source data.",
    ),
    "nothing_to_send": (
        "In wat gekozen is staat geen enkel bekend gegeven.",
        "What was chosen holds not one known value.",
    ),
    "message_contents_one": (
        "1 persoon, {facts} gegevens, geen BSN in de gegevens; documenten niet nagekeken",
        "1 person, {facts} values, no BSN in the data; documents were not looked into",
    ),
    "message_contents": (
        "{persons} personen, {facts} gegevens, geen BSN in de gegevens; documenten niet nagekeken",
        "{persons} persons, {facts} values, no BSN in the data; documents were not looked into",
    ),
    # Exports
    "export_not_found": ("Export {export} is er niet.", "There is no export {export}."),
    "look_at_export_list": ("Kijk in de lijst van exports.", "Look in the list of exports."),
    "export_state_queued": ("in de rij", "queued"),
    "export_state_sending": ("wordt verstuurd", "being sent"),
    "export_state_accepted": ("aangenomen", "accepted"),
    "export_state_in_treatment": ("in behandeling", "in treatment"),
    "export_state_advice_ready": ("advies klaar", "advice ready"),
    "export_state_refused": ("geweigerd", "refused"),
    "export_state_failed": ("mislukt", "failed"),
    "export_state_unknown": ("onbekend", "unknown"),
    "export_state_cancelled": ("geannuleerd", "cancelled"),
    "export_not_to_retry": (
        "Deze export kan niet opnieuw; stand: {state}.",
        "This export cannot be tried again; its state: {state}.",
    ),
    "retry_only_after_failure": (
        "Opnieuw proberen kan na mislukt of onbekend; na geweigerd maakt u een nieuwe export.",
        "Trying again is for failed or unknown; after refused, make a new export.",
    ),
    "export_not_to_cancel": (
        "Deze export kan niet meer worden geannuleerd; stand: {state}.",
        "This export can no longer be cancelled; its state: {state}.",
    ),
    "cancel_only_before_sending": (
        "Wat verstuurd is, trekt u in het adviespakket zelf terug.",
        "What was sent is taken back in the advice package itself.",
    ),
    "export_moved_on": (
        "De export is intussen verder; stand: {state}.",
        "The export has moved on; its state: {state}.",
    ),
    "cancelled_by_user": ("geannuleerd vóór verzenden", "cancelled before sending"),
    "service_not_let_in": (
        "{partner} laat ons niet binnen: gebruikersgegevens onjuist.",
        "{partner} does not let us in: wrong credentials.",
    ),
    "refused_odm_too_old": ("de brondata is te oud", "the source data is too old"),
    "refused_existing_client": ("de klant is daar al bekend", "the client is known there already"),
    "refused_removal_needed": (
        "het eerdere dossier is daar nog niet verwijderd",
        "the earlier dossier was not removed there yet",
    ),
    "refused_guid_missing": ("de GUID klopt niet", "the GUID is not right"),
    "refused_version_order": (
        "het pakket verwacht een andere versie",
        "the package expects another version",
    ),
    "refused_bsn_present": ("er staat een BSN in het bericht", "the message contains a BSN"),
    "refused_invalid": ("het bericht klopt niet", "the message is not right"),
    "refused_other": ("om een reden van het pakket", "for a reason of the package's own"),
    # Advice
    "advice_not_found": ("Advies {advice} is er niet.", "There is no advice {advice}."),
    "look_at_advice_list": ("Kijk in de lijst van adviezen.", "Look in the list of advice."),
    "advice_exported": ("geëxporteerd", "exported"),
    "advice_now": ("nu", "now"),
    "advice_returned": ("teruggekomen", "returned"),
    "advice_decision": ("besluit", "decision"),
    "advice_accept": ("overnemen", "accept"),
    "advice_keep": ("behouden", "keep"),
    "advice_state_open": ("te beslissen", "to decide"),
    "advice_state_complete": ("beslist, nog te verwerken", "decided, still to be finished"),
    "advice_state_decided": ("verwerkt", "decided"),
    "advice_state_unplaced": ("wacht op een persoon", "waits for its person"),
    "advice_other_dossier": ("het noemt een ander dossier", "it names another dossier"),
    "advice_person_twice": ("een persoon kwam meer dan eens terug", "a person came back more than once"),
    "advice_person_unknown": (
        "er kwam iemand terug die niet is verstuurd",
        "somebody came back who was not sent",
    ),
    "advice_person_missing": (
        "niet iedereen die is verstuurd kwam terug",
        "not everybody who was sent came back",
    ),
    "advice_older_version": ("er is intussen een nieuwere versie verstuurd", "a newer version was sent meanwhile"),
    "advice_unplaced": (
        "Van wie dit advies is, moet eerst worden gezegd.",
        "Whose advice this is must be said first.",
    ),
    "place_advice_first": ("Wijs de persoon aan (m).", "Point out the person (m)."),
    "advice_not_to_place": (
        "Dit advies kan niet bij deze persoon worden geplaatst.",
        "This advice cannot be placed with this person.",
    ),
    "advice_decided": ("Dit advies is al verwerkt.", "This advice has been finished already."),
    "advice_undecided": (
        "Over {count} veld(en) is nog niet beslist.",
        "{count} field(s) are undecided.",
    ),
    "decide_every_field": (
        "Neem elk veld over of behoud het: spatie, A voor alles overnemen, H voor alles behouden.",
        "Accept or keep each field: space, A accepts all, H keeps all.",
    ),
    "advice_field_unknown": (
        "{field} kwam in dit advies niet terug.",
        "{field} did not come back in this advice.",
    ),
    "advice_value_invalid": (
        "De teruggekomen waarde van {field} kan het dossier niet aannemen.",
        "The dossier cannot take the value that came back for {field}.",
    ),
    "keep_that_field": ("Behoud wat er staat.", "Keep what stands there."),
    "advice_changed": (
        "Iemand anders heeft intussen over dit advies beslist; er is niets overschreven.",
        "Somebody else decided about this advice meanwhile; nothing was overwritten.",
    ),
    "decision_accept": ("overnemen", "accept"),
    "decision_keep": ("behouden", "keep"),
}

"""Sentences about received files, matches and documents."""

WORDS: dict[str, tuple[str, str]] = {
    # Errors of this room.
    "delivery_not_found": ("Levering {delivery} is er niet.", "There is no delivery {delivery}."),
    "document_not_found": ("Document {document} is er niet.", "There is no document {document}."),
    "inside_not_found": (
        "In levering {delivery} zit geen persoon {inside}.",
        "There is no person {inside} in delivery {delivery}.",
    ),
    "person_not_in_dossier": (
        "Deze persoon staat niet in het dossier van dit bestand.",
        "This person is not in the dossier of this file.",
    ),
    "match_not_found": ("Persoon {inside} is niet gematcht.", "Person {inside} is not matched."),
    "delivery_in_other_dossier": (
        "Ditzelfde bestand ligt al in een ander dossier (levering {delivery}); er is niets bewaard.",
        "The very same file lies in another dossier already (delivery {delivery}); nothing was stored.",
    ),
    "delivery_has_date": (
        "Dit bestand heeft zelf een ophaaldatum; die geldt.",
        "This file has a retrieval date of its own, which counts.",
    ),
    "moment_needs_offset": ("Bij dit tijdstip ontbreekt de tijdzone.", "This moment has no time zone."),
    "retrieved_in_future": (
        "De ophaaldatum {value} ligt in de toekomst.",
        "The retrieval date {value} lies in the future.",
    ),
    "retrieved_unlikely": (
        "De ophaaldatum {value} kan niet kloppen.",
        "The retrieval date {value} cannot be right.",
    ),
    "inside_matched_already": (
        "{name} uit het bestand is al gematcht met de {role}.",
        "{name} in the file is matched with the {role} already.",
    ),
    "person_matched_already": (
        "{name} is in dit bestand al met iemand gematcht.",
        "{name} is matched with somebody in this file already.",
    ),
    "match_changed": (
        "Iemand anders heeft deze match intussen gewijzigd; er is niets overschreven.",
        "Somebody else changed this match meanwhile; nothing was overwritten.",
    ),
    "match_was_exported": (
        "geëxporteerd met deze match: {package} versie {version}, {state}",
        "exported with this match: {package} version {version}, {state}",
    ),
    "match_needs_more": (
        "Alleen de naam komt overeen met {name}; dat is te weinig om te matchen.",
        "Only the name agrees with {name}; that is too little for a match.",
    ),
    "match_in_use": (
        "Een export met dit bestand is onderweg; de match kan nu niet ongedaan worden gemaakt.",
        "An export with this file is under way; the match cannot be undone now.",
    ),
    "export_uses_match": (
        "Export {export} naar {package}, versie {version}, is met deze match gemaakt.",
        "Export {export} to {package}, version {version}, was made with this match.",
    ),
    "document_changed": (
        "Iemand anders schreef intussen: {description}. Er is niets overschreven.",
        "Somebody else wrote meanwhile: {description}. Nothing was overwritten.",
    ),
    "document_not_here": ("Dit document is niet hier.", "This document is not here."),
    "cursor_unclear": ("{cursor} is geen plaats in deze lijst.", "{cursor} is no place in this list."),
    "unknown_keys": ("onbekende sleutels: {count}", "unknown keys: {count}"),
    # What to do now.
    "look_at_delivery": ("Bekijk het bestand (v).", "Look at the file (v)."),
    "look_at_other_dossier": (
        "Zoek eerst uit bij wie het bestand hoort.",
        "Find out first whose file it is.",
    ),
    "day_form": (
        "Geef een dag die voorbij is, zoals 24-11-2026.",
        "Give a day that is over, like 24-11-2026.",
    ),
    "moment_form": (
        "Geef een dag die voorbij is, zoals 2026-11-24 of 2026-11-24T10:31+01:00.",
        "Give a day that is over, like 2026-11-24 or 2026-11-24T10:31+01:00.",
    ),
    "undo_match_first": ("Maak die match eerst ongedaan (u).", "Undo that match first (u)."),
    "undo_or_mend": (
        "Maak de match ongedaan (u), verbeter de persoon (w) en match opnieuw.",
        "Undo the match (u), mend the person (w) and match again.",
    ),
    "complete_person": (
        "Vul geboortedatum of geslacht van de persoon in (w).",
        "Fill in the person's birth date or sex (w).",
    ),
    "wait_or_cancel_export": (
        "Wacht tot de export rust, of annuleer hem (x).",
        "Wait until the export rests, or cancel it (x).",
    ),
    "path_not_reported": (
        "Op {path} is geen mogelijk BSN gemeld (of het is al afgedekt); er is niets gewijzigd.",
        "No possible BSN is reported at {path} (or it was masked already); nothing was changed.",
    ),
    "masked_for_good": (
        "Afgedekt op {count} plaats(en), voorgoed. Wat vóór nu in een back-up kwam, staat daar nog (verzegeld).",
        "Masked in {count} place(s), for good. What went into a backup before now still stands there (sealed).",
    ),
    # Findings about a file.
    "bsn_suspect": (
        "Op {path} (regel {line}) staat misschien een BSN; op het scherm is het afgedekt.",
        "At {path} (line {line}) there may be a BSN; on the screen it is covered.",
    ),
    "bsn_suspects_more": ("Nog {count} keer misschien een BSN.", "Maybe a BSN {count} times more."),
    "inside_ids_unclear": (
        "Personen in het bestand delen een kenmerk of hebben er geen ({ids}); wat van wie is, is dan niet zeker.",
        "Persons in the file share an id or have none ({ids}); what is whose is then not certain.",
    ),
    "odm_too_many": (
        "Het bestand noemt {count} keer {list}; de eerste {kept} zijn gelezen.",
        "The file has {count} {list}; the first {kept} were read.",
    ),
    "given_date_unused": (
        "Het bestand heeft zelf een ophaaldatum ({value}); de opgegeven datum telt niet.",
        "The file has a retrieval date of its own ({value}); the one given does not count.",
    ),
    "session_differs": (
        "Het bestand noemt een andere sessie dan die waarin het kwam.",
        "The file names another session than the one through which it came.",
    ),
    "delivery_too_old": (
        "Het bestand is {age} dagen oud; na {last} dagen weigert elk pakket het.",
        "The file is {age} days old; after {last} days every package refuses it.",
    ),
    "delivery_ageing": (
        "Het bestand is {age} dagen oud; na dag {last} is het te oud.",
        "The file is {age} days old; after day {last} it is too old.",
    ),
    "consent_expired": ("De toestemming is verlopen.", "The consent has expired."),
    "consent_withdrawn": ("De toestemming is ingetrokken.", "The consent was withdrawn."),
    "source_failed": (
        "{source} gaf geen antwoord: gegevens kunnen ontbreken.",
        "{source} gave no answer: data may be missing.",
    ),
    "source_partial": (
        "{source} gaf maar een deel: gegevens kunnen ontbreken.",
        "{source} gave a part only: data may be missing.",
    ),
    "source_skipped": ("{source} is overgeslagen.", "{source} was skipped."),
    "source_older": (
        "{source} is {days} dagen ouder dan het bestand.",
        "{source} is {days} days older than the file.",
    ),
    "match_conflict": (
        "De match met de {person} klopt niet helemaal; zo kan er niet worden geëxporteerd.",
        "The match with the {person} is not wholly right; it cannot be exported like this.",
    ),
    # The parts that are compared.
    "match_yes": ("✓ ", "✓ "),
    "match_no": ("✗ ", "✗ "),
    "part_session": ("sessie was voor deze persoon", "session was for this person"),
    "part_session_against": ("sessie was voor iemand anders", "session was for somebody else"),
    "part_surname": ("achternaam", "surname"),
    "part_married_name": ("achternaam via partner", "surname by partner"),
    "part_birth_date": ("geboortedatum", "birth date"),
    "part_birth_date_part": ("geboortedatum, voor zover bekend", "birth date as far as known"),
    "part_sex": ("geslacht", "sex"),
    "part_initials": ("voorletters", "initials"),
    "part_address": ("adres", "address"),
    # Documents.
    "document_state_expected": ("verwacht", "expected"),
    "document_state_here": ("hier", "here"),
    "document_state_lost": ("verloren", "lost"),
    "document_link_expired": ("verlopen (10 minuten)", "expired (10 minutes)"),
    "document_link_used": ("al eerder opgehaald", "fetched before"),
    "document_link_missing": ("zonder link gekomen", "came without a link"),
    "document_link_refused": ("link naar een vreemde plaats", "link to a foreign place"),
    "document_too_large": ("te groot", "too large"),
    "document_empty": ("leeg", "empty"),
    "document_not_pdf": ("geen PDF", "no PDF"),
}

"""Sentences of Historie."""

WORDS: dict[str, tuple[str, str]] = {
    "history_dossier": ("dossier {number} gemaakt", "dossier {number} made"),
    "history_invited": ("{person} uitgenodigd door {by}", "{person} invited by {by}"),
    "history_opened": ("uitnodiging geopend door {person}", "invitation opened by {person}"),
    "history_withdrawn": ("uitnodiging van {person} ingetrokken", "invitation of {person} withdrawn"),
    "history_session": ("Ockto-sessie begonnen voor {person}", "Ockto session begun for {person}"),
    "history_scanned": ("QR-code gescand voor {person}", "QR code scanned for {person}"),
    "history_session_shared": ("gegevens gedeeld door {person}", "data shared by {person}"),
    "history_session_refused": ("{person} deelt niet", "{person} does not share"),
    "history_session_expired": ("QR-code verlopen voor {person}", "QR code expired for {person}"),
    "history_session_cancelled": ("Ockto-sessie ingetrokken voor {person}", "Ockto session withdrawn for {person}"),
    "history_session_failed": ("Ockto-sessie mislukt voor {person}", "Ockto session failed for {person}"),
    "history_delivery_ockto": ("ODM-bestand ontvangen via Ockto", "ODM file received from Ockto"),
    "history_delivery_hand": ("ODM-bestand ingelezen door {by}", "ODM file taken in by {by}"),
    "history_matched": ("bestand gematcht met {person} door {by}", "file matched with {person} by {by}"),
    "history_document_here": ("document ontvangen: {name}", "document received: {name}"),
    "history_document_lost": ("document niet opgehaald: {name}", "document lost: {name}"),
    "history_export_queued": (
        "export {version} naar {package} klaargezet door {by}",
        "export {version} to {package} queued by {by}",
    ),
    "history_export_queued_again": ("export {version} naar {package} opnieuw", "export {version} to {package} again"),
    "history_export_sending": ("export {version} naar {package} onderweg", "export {version} to {package} under way"),
    "history_export_accepted": ("export {version} door {package} aangenomen", "export {version} accepted by {package}"),
    "history_export_in_treatment": (
        "export {version} in behandeling bij {package}",
        "export {version} in treatment at {package}",
    ),
    "history_export_advice_ready": (
        "advies klaar bij {package} (export {version})",
        "advice ready at {package} (export {version})",
    ),
    "history_export_refused": ("export {version} door {package} geweigerd", "export {version} refused by {package}"),
    "history_export_failed": ("export {version} naar {package} mislukt", "export {version} to {package} failed"),
    "history_export_unknown": (
        "export {version} naar {package}: uitkomst onbekend",
        "export {version} to {package}: outcome unknown",
    ),
    "history_export_cancelled": (
        "export {version} naar {package} geannuleerd",
        "export {version} to {package} cancelled",
    ),
    "history_advice": ("advies van {package} terug voor {person}", "advice of {package} back for {person}"),
    "history_advice_decided": ("advies van {package} verwerkt door {by}", "advice of {package} decided by {by}"),
    "history_record_hand": (
        "klantgegevens {person} versie {version} door {by}",
        "client data of {person} version {version} by {by}",
    ),
    "history_record_advice": (
        "klantgegevens {person} versie {version} uit advies, door {by}",
        "client data of {person} version {version} from advice, by {by}",
    ),
    "history_record_odm": (
        "klantgegevens {person} versie {version} uit brondata, door {by}",
        "client data of {person} version {version} from source data, by {by}",
    ),
}

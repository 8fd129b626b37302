"""Sentences of the check of everything."""

WORDS: dict[str, tuple[str, str]] = {
    "check_ok": ("in orde", "in order"),
    "check_not_ok": ("niet in orde", "not in order"),
    "check_audit": ("de auditketen klopt niet", "the audit chain does not hold"),
    "check_blob_missing": ("opgeslagen bytes ontbreken", "stored bytes are missing"),
    "check_blob_orphan": ("opgeslagen bytes horen nergens bij", "stored bytes belong to nothing"),
    "check_blob_damaged": ("opgeslagen bytes zijn beschadigd", "stored bytes are damaged"),
    "check_seal": ("een verzegeld veld gaat niet open", "a sealed field does not open"),
    "check_reference": ("een verwijzing wijst naar niets", "a reference points at nothing"),
    "check_needs": ("de open vragen kloppen niet met de rijen", "the open questions are not what the rows say"),
}

"""Sentences about invitations."""

WORDS: dict[str, tuple[str, str]] = {
    "invitation_valid": ("geldig", "valid"),
    "invitation_not_found": ("Uitnodiging {invitation} bestaat niet.", "There is no invitation {invitation}."),
    "invitation_withdrawn": ("De uitnodiging is ingetrokken.", "The invitation was withdrawn."),
    "invitation_expired": ("De uitnodiging is verlopen.", "The invitation has expired."),
    "invite_again": ("Nodig de klant opnieuw uit (i).", "Invite the client again (i)."),
    "invitation_unknown": ("Deze link werkt niet (meer).", "This link does not work (any more)."),
    "ask_adviser_for_invitation": ("Vraag uw adviseur om een nieuwe.", "Ask your adviser for a new one."),
    "code_unknown": ("Deze code werkt niet (meer).", "This code does not work (any more)."),
    "look_at_code": (
        "Kijk de code na; anders geeft uw adviseur een nieuwe.",
        "Check the code; else your adviser gives you a new one.",
    ),
    "qr_too_long": ("De QR-code is te lang om te tekenen.", "The QR code is too long to be drawn."),
}

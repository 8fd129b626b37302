"""Labels of the forms of person and dossier."""

WORDS: dict[str, tuple[str, str]] = {
    "help": (
        "Tab en ↓ gaan naar de volgende regel, shift+tab en ↑ terug. ↵ op Opslaan bewaart. Van een geboortedatum mag "
        "een deel onbekend zijn: 00-07-1986.",
        "Tab and ↓ go to the next line, shift+tab and ↑ back. ↵ on Save stores. A part of a birth date may be unknown: "
        "00-07-1986.",
    ),
    "title": ("Persoon wijzigen", "Edit person"),
    "new_person": ("Nieuwe persoon", "New person"),
    "new_dossier": ("Nieuw dossier", "New dossier"),
    "dossier": ("Dossier wijzigen", "Edit dossier"),
    "adviser": ("Adviseur (inlognaam)", "Adviser (login)"),
    "role": ("Rol", "Role"),
    "surname": ("Geboortenaam", "Birth name"),
    "prefix": ("Voorvoegsel", "Prefix"),
    "partner_surname": ("Naam van de partner", "Partner's name"),
    "initials": ("Voorletters", "Initials"),
    "first_names": ("Voornamen", "First names"),
    "sex": ("Geslacht", "Sex"),
    "birth_date": ("Geboortedatum", "Birth date"),
    "birth_date_hint": ("dd-mm-jjjj, 00 voor wat onbekend is", "dd-mm-yyyy, 00 for what is not known"),
    "email": ("E-mail", "E-mail"),
    "phone": ("Telefoon", "Phone"),
    "postcode": ("Postcode", "Postcode"),
    "house_number": ("Huisnummer", "House number"),
    "save": ("Opslaan", "Save"),
    "leave": ("Weggaan zonder op te slaan? j/n", "Leave without saving? j/n"),
    "theirs": ("intussen gewijzigd in: {value}", "changed meanwhile to: {value}"),
    "changed_meanwhile": (
        "iemand anders wijzigde dit intussen; Opslaan bewaart uw versie",
        "somebody else changed this meanwhile; Save keeps your version",
    ),
    "gone": ("deze persoon staat niet meer in het dossier", "this person is no longer in the dossier"),
}

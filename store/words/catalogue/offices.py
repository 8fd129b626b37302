"""Sentences of offices and users."""

WORDS: dict[str, tuple[str, str]] = {
    "office_exists": ("Er is al een kantoor {name}.", "There is an office {name} already."),
    "office_not_found": ("Dat kantoor is er niet.", "There is no such office."),
    "look_at_office_list": ("Zie `brondesk office list`.", "See `brondesk office list`."),
    "choose_other_name": ("Kies een andere naam.", "Choose another name."),
    "choose_other_login": (
        "Kies een andere inlognaam, of de rol die er al staat.",
        "Choose another login, or the role that is there.",
    ),
    "login_has_other_role": (
        "De gebruiker {login} bestaat al met de rol {role}.",
        "The user {login} exists with the role {role}.",
    ),
    "role_unknown": ("De rol {role} bestaat niet.", "There is no role {role}."),
    "word_invalid": (
        "Het veld {field} is leeg, te lang (hoogstens {longest}) of bevat tekens die niet te tonen zijn.",
        "The field {field} is empty, too long ({longest} at most) or has signs that cannot be shown.",
    ),
    "user_not_found": ("Er is hier geen gebruiker {login}.", "There is no user {login} here."),
    "look_at_user_list": ("Zie `brondesk user list`.", "See `brondesk user list`."),
    "no_office_yet": (
        "Deze installatie is nog leeg.",
        "This installation is still empty.",
    ),
    "begin_here": (
        "Probeer `brondesk demo`, of begin met `brondesk office new NAAM --admin INLOGNAAM`.",
        "Try `brondesk demo`, or begin with `brondesk office new NAME --admin LOGIN`.",
    ),
}

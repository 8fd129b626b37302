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
    "disabled": ("uitgeschakeld", "disabled"),
    "user_disabled": (
        "De gebruiker {login} is uitgeschakeld; hier kan niets meer mee worden gedaan.",
        "The user {login} is disabled; nothing more can be done with it here.",
    ),
    "user_has_other_role": (
        "De gebruiker {login} heeft intussen een andere rol ({role}).",
        "The user {login} has another role by now ({role}).",
    ),
    "user_left_office": (
        "De gebruiker {login} werkt niet meer voor een van de kantoren van daarnet.",
        "The user {login} no longer serves one of the offices it served.",
    ),
    "ask_admin_for_access": ("Vraag een beheerder van het kantoor.", "Ask an administrator of the office."),
    "come_in_again": ("Kom opnieuw binnen.", "Come in again."),
    "disable_self": ("Dit bent u zelf.", "This is you yourself."),
    "disable_self_how": (
        "Weet u het zeker, geef dan --even-self erbij; een andere beheerder kan u weer inschakelen.",
        "If you are sure, add --even-self; another administrator can enable you again.",
    ),
    "last_admin": (
        "Zonder {login} heeft een kantoor geen beheerder meer.",
        "Without {login} an office has no administrator any more.",
    ),
    "add_admin_first": (
        "Voeg eerst een andere beheerder toe: brondesk user add NAAM --role admin.",
        "Add another administrator first: brondesk user add NAME --role admin.",
    ),
    "key_one_line": (
        "Dit is niet één regel met één openbare sleutel.",
        "This is not one line with one public key.",
    ),
    "key_kind_unknown": (
        "Dit begint niet met een sleutelsoort die OpenSSH kent; opties ervoor worden niet aangenomen.",
        "This does not begin with a kind of key that OpenSSH knows; options before it are not taken.",
    ),
    "key_unreadable": (
        "Dit is geen openbare sleutel van die soort, of een RSA-sleutel van minder dan 2048 bits.",
        "This is no public key of that kind, or an RSA key of less than 2048 bits.",
    ),
    "key_form": (
        "Geef de regel uit het .pub-bestand: `ssh-ed25519 AAAA… naam`. Maak er een met `ssh-keygen -t ed25519`.",
        "Give the line of the .pub file: `ssh-ed25519 AAAA… name`. Make one with `ssh-keygen -t ed25519`.",
    ),
    "key_exists": (
        "Met deze sleutel komt al iemand binnen.",
        "Somebody comes in with this key already.",
    ),
    "key_not_found": ("De sleutel {fingerprint} is er niet.", "There is no key {fingerprint}."),
    "look_at_key_list": (
        "Zie `brondesk user key list INLOGNAAM`.",
        "See `brondesk user key list LOGIN`.",
    ),
    "login_not_for_ssh": (
        "De inlognaam {login} kan niet over SSH: alleen letters a-z, cijfers en _ . @ + - mogen erin staan.",
        "The login {login} cannot come in over SSH: only letters a-z, digits and _ . @ + - may stand in it.",
    ),
    "user_serves_other_offices": (
        "De gebruiker {login} werkt ook voor een kantoor waarvan u geen beheerder bent.",
        "The user {login} also serves an office of which you are no administrator.",
    ),
    "ask_their_admin": (
        "Vraag een beheerder die al die kantoren bedient.",
        "Ask an administrator who serves all those offices.",
    ),
    "program_not_for_ssh": (
        "De naam van het programma of van de database kan niet in een regel van sshd staan.",
        "The name of the program or of the database cannot stand in a line for sshd.",
    ),
    "name_other_program": (
        "Noem met --program een pad zonder aanhalingstekens of schuine streep terug.",
        "Name with --program a path without quotation marks or backslash.",
    ),
    "no_office_yet": (
        "Deze installatie is nog leeg.",
        "This installation is still empty.",
    ),
    "begin_here": (
        "Probeer `brondesk demo`, of begin met `brondesk office new NAAM --admin INLOGNAAM`.",
        "Try `brondesk demo`, or begin with `brondesk office new NAME --admin LOGIN`.",
    ),
}

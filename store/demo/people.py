"""The clients of the demonstration's stories. Nobody of them exists."""

from store.dossiers.views import APPLICANT, PARTNER, PersonRequest


def _person(role: str, name: str, sex: str, birth_date: str, home: str) -> PersonRequest:
    """`name` is surname|prefix|first names; `home` is postcode and number."""
    surname, prefix, first_names = name.split("|")
    postcode, number = home.split()
    letters = "".join(f"{first[0]}." for first in first_names.split())
    mailbox = f"{letters}{prefix}{surname}".replace(" ", "").lower()
    return PersonRequest(
        role=role,
        surname=surname,
        prefix=prefix,
        initials=letters,
        first_names=first_names,
        sex=sex,
        birth_date=birth_date,
        email=f"{mailbox}@example.nl",
        phone=f"06-{birth_date.replace('-', '')}",
        postcode=postcode,
        house_number=number,
    )


NEW = (
    _person(APPLICANT, "Vries|de|Anna Berta", "v", "1988-03-12", "3511AB 12"),
    _person(PARTNER, "Jansen||Cornelis", "m", "1986-07-00", "3511AB 12"),
)
SINGLE = (_person(APPLICANT, "Brink|van den|Sanne", "v", "1992-05-23", "3811DK 54"),)
INVITED = (_person(APPLICANT, "Berg|van den|Tess", "v", "1991-09-04", "1017CX 88A"),)
LAPSED = (_person(APPLICANT, "Kok||Willem", "m", "1979-12-30", "9712EN 3"),)
UNMATCHED = (_person(APPLICANT, "Peters||Merel Joy", "v", "1994-02-17", "6511LA 41"),)
MATCHED = (
    _person(APPLICANT, "Hoekstra||Jeroen", "m", "1983-06-21", "8911BD 7"),
    _person(PARTNER, "Wit|de|Ilse Maria", "v", "1985-01-09", "8911BD 7"),
)
AGEING = (_person(APPLICANT, "Dijkstra||Femke", "v", "1990-11-28", "8441CA 15"),)
ADVISED = (_person(APPLICANT, "Mulder||Petra Johanna", "v", "1977-04-03", "5611EM 102"),)
DONE = (_person(APPLICANT, "Bakker||Joost", "m", "1981-08-14", "2311GJ 26"),)
REFUSED = (_person(APPLICANT, "Smeets||Milan", "m", "1996-10-05", "6211CK 9"),)

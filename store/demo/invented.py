"""Invents clients that could live in the Netherlands; none of them does."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from store.dossiers.views import APPLICANT, PARTNER, PersonRequest
from store.words.folding import name_words

_SURNAMES: tuple[tuple[str, str], ...] = tuple(
    (name.rpartition("|")[2], name.rpartition("|")[0])
    for name in (
        "Jansen;de|Jong;de|Vries;van den|Berg;van|Dijk;Bakker;Visser;Smit;Meijer;de|Boer;Mulder;de|Groot;Bos;Vos;"
        "Peters;Hendriks;van|Leeuwen;Dekker;Brouwer;de|Wit;Dijkstra;Smits;de|Graaf;van der|Meer;van der|Linden;Kok;"
        "Jacobs;de|Haan;Vermeulen;van den|Heuvel;van der|Veen;van den|Broek;de|Bruijn;van der|Heijden;Schouten;"
        "van|Beek;Willems;van|Vliet;van de|Ven;Hoekstra;Maas;Verhoeven;Koster;van|Dam;van der|Wal;Prins;Blom;Huisman;"
        "Peeters;de|Jonge;Kuipers;van|Veen;Post;Kuiper;Veenstra;Kramer;van den|Brink;Scholten;van|Wijk;Postma;"
        "Martens;Vink;de|Ruiter;Timmermans;Groen;Gerritsen;Jonker;van|Loon;Boer;van der|Velde;Willemsen;Smeets;"
        "de|Lange;de|Vos;Bosch;van|Dongen;Schipper;de|Koning;van der|Laan;Koning;Driessen;Hermans;Hofman;Bosman;"
        "Evers;Sanders;'t|Hart;ten|Have;Yılmaz;Łukaszewski;Öztürk;el|Amrani;Nguyễn;van 't|Hof;Çelik;Haddad"
    ).split(";")
)
_COMPOSED = (
    "Berg Blom Bos Brink Dam Dijk Doorn Eik Els Groen Heide Hof Horst Kamp Kerk Klein Koop Kuip Linde Meer Molen Noord "
    "Oost Rood Schaap Slot Veen Veld Vliet Wal Water Weide West Zand Zuid Zwart"
).split()
_ENDS = (
    "bergen broek burg gaard haven hoek hof hout huis kamp laar man meer molen pol rode sloot stra veld waard".split()
)
_GIVEN = {
    "v": (
        "Anna Britt Chloë Demi Emma Esra Femke Fleur Hanna Ilse Inge Iris Janneke Kim Lieke Linda Lotte Maaike Maud "
        "Merel Noor Nadia Petra Pien Roos Sanne Saskia Sara Tess Vera Wil Yara Zeynep Zoë"
    ).split(),
    "m": (
        "Bas Bram Cas Daan Dirk Erik Finn Gijs Hans Henk Jan Jeroen Joost José Kees Lars Łukasz Mark Mees Milan Niek "
        "Noud Olaf Pieter Ruben Sander Søren Thijs Tim Ümit Willem Wouter Youssef"
    ).split(),
}
_CONSONANTS = "ABCDEGHJKLMNPRSTVW"
_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"
_ADULT = date(1955, 1, 1)


@dataclass(slots=True)
class Inventor:
    """Draws clients; the same ones at every run of the same seed."""

    chance: Random

    def household(self) -> tuple[PersonRequest, ...]:
        """An applicant, or two who live together."""
        chance = self.chance
        postcode = f"{chance.randint(1011, 9989)}{chance.choice(_LETTERS)}{chance.choice(_LETTERS)}"
        number = f"{chance.randint(1, 240)}{chance.choice(('', '', '', '', 'A', '-2'))}"
        sex = chance.choice("vm")
        applicant = self._person(APPLICANT, sex, postcode, number)
        if chance.random() > 0.45:
            return (applicant,)
        other = sex if chance.random() < 0.08 else "m" if sex == "v" else "v"
        return applicant, self._person(PARTNER, other, postcode, number)

    def _person(self, role: str, sex: str, postcode: str, number: str) -> PersonRequest:
        chance = self.chance
        surname, prefix = self._surname()
        first = chance.choice(_GIVEN[sex])
        second = chance.choice(_CONSONANTS) if chance.random() < 0.6 else ""
        return PersonRequest(
            role=role,
            surname=surname,
            prefix=prefix,
            initials=f"{first[0]}.{second + '.' if second else ''}",
            first_names=first,
            sex=sex,
            birth_date=self._birth_date(),
            email=f"{_mailbox(first)}.{_mailbox(surname)}{chance.randint(1, 9999)}@example.nl",
            phone=f"06-{chance.randint(10_000_000, 99_999_999)}",
            postcode=postcode,
            house_number=number,
        )

    def _surname(self) -> tuple[str, str]:
        chance = self.chance
        if chance.random() < 0.55:
            return chance.choice(_SURNAMES)
        prefix = chance.choice(("", "", "", "van", "van der", "de"))
        return chance.choice(_COMPOSED) + chance.choice(_ENDS), prefix

    def _birth_date(self) -> str:
        born = _ADULT + timedelta(days=self.chance.randrange(47 * 365))
        unknown = self.chance.random()
        if unknown < 0.004:
            return f"{born.year}-00-00"
        return f"{born:%Y-%m}-00" if unknown < 0.01 else born.isoformat()


@cache
def _mailbox(name: str) -> str:
    return "".join(name_words(name)) or "x"

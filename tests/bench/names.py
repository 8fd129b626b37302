"""Invented clients: as many different names as an office really has, the same ones at every run."""

from dataclasses import dataclass
from random import Random

from store.words.folding import fold, name_words

_STEMS = (
    "Ader Bak Berg Blom Boer Bos Brand Brink Dam Dek Dijk Doorn Drie Eik Els Geer Graaf Groen Haag Heide Hof Hol Horst "
    "Huis Jans Kamp Kerk Klein Koop Kramer Kuip Laan Lind Meer Molen Mulder Noord Oost Pauw Peet Post Prins Ries Rood "
    "Schaap Schip Slot Smit Sta Sterk Tak Veen Veld Ver Vliet Vos Wal Water Weg West Wijn Wil Wouter Zand Zee Zwart"
).split()
_ENDS = "a aar den el enaar er hof huis huizen inga ink ma man mans meer nis sen sma s sma stra t ts veld wijk".split()
_PREFIXES = ("", "", "", "", "", "", "de", "de", "van", "van", "van der", "van den", "ten", "'t", "van 't")
_FIRST = (
    "Anna Bas Britt Cas Chloë Daan Demi Emma Esra Finn Fleur Gijs Hanna Ilse Iris Jan José Joost Kees Lars Lotte "
    "Łukasz Maud Mees Milan Naïm Noor Olaf Pien Pim Roos Ruben Sanne Sem Søren Tess Thijs Ümit Vera Willem Yara Zoë"
).split()


@dataclass(frozen=True, slots=True)
class Name:
    """A client's name as the tables hold it."""

    surname: str
    prefix: str
    initials: str
    first_names: str

    @property
    def shown(self) -> str:
        return ", ".join(part for part in (self.surname, self.prefix, self.initials) if part)


class Names:
    """Draws names; remembers how the parts fold, since a million people share a few thousand parts."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._words: dict[str, tuple[str, ...]] = {}
        self._folded: dict[str, str] = {}

    def draw(self) -> Name:
        chance = self._chance
        first = chance.choice(_FIRST)
        initials = f"{first[0]}.{chance.choice('ABCDEFGHJKLMNPRSTW')}."
        return Name(chance.choice(_STEMS) + chance.choice(_ENDS), chance.choice(_PREFIXES), initials, first)

    def folded(self, text: str) -> str:
        if text not in self._folded:
            self._folded[text] = fold(text)
        return self._folded[text]

    def words(self, name: Name) -> set[str]:
        return {word for part in (name.surname, name.prefix, name.first_names) for word in self._part(part)}

    def _part(self, text: str) -> tuple[str, ...]:
        if text not in self._words:
            self._words[text] = name_words(text)
        return self._words[text]

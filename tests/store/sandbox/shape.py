"""The shape of an ODM file as domain.md describes it, written once more for the tests."""

from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Open(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


class BrpDate(Shape):
    type: Literal["Datum", "JaarMaandDatum", "JaarDatum", "DatumOnbekend"]
    datum: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    jaar: int | None = None
    maand: int | None = Field(default=None, ge=1, le=12)
    onbekend: bool | None = None
    langFormaat: str


class Code(Shape):
    code: str
    omschrijving: str


class Name(Shape):
    voornamen: str | None = None
    voorletters: str
    voorvoegsel: str | None = None
    geslachtsnaam: str
    volledigeNaam: str
    aanduidingNaamgebruik: Code


class Birth(Open):
    datum: BrpDate


class Residence(Open):
    verblijfadres: dict[str, object]
    datumVan: BrpDate


class OdmPerson(Open):
    personId: str
    role: Literal["aanvrager", "partner"]
    burgerservicenummer: str
    geslacht: Code
    naam: Name
    geboorte: Birth
    nationaliteiten: list[object]
    verblijfplaats: Residence
    partners: list[dict[str, object]]
    kinderen: list[dict[str, object]]


class OdmSource(Shape):
    source: Literal["MijnOverheid", "Belastingdienst", "UWV", "MijnPensioenoverzicht", "DUO", "PSD2"]
    personId: str
    retrievedAt: AwareDatetime
    status: Literal["ok", "partial", "failed", "skipped"]
    errors: list[str]
    data: dict[str, object]


class OdmDocument(Shape):
    documentId: str
    type: Literal["UPO", "UWV", "PSD2", "PDF"]
    personId: str
    url: str = Field(pattern=r"^http://127\.0\.0\.1:\d+/documents/[A-Za-z0-9_-]{43}$")
    expiresAt: AwareDatetime
    mediaType: Literal["application/pdf"]


class OdmFile(Shape):
    odmVersion: Literal["v4_3"]
    fileId: str
    sessionId: str
    providerCode: str
    consentCode: str
    ocktoType: str
    retrievedAt: AwareDatetime
    persons: list[OdmPerson] = Field(min_length=1)
    sources: list[OdmSource] = Field(min_length=1)
    documents: list[OdmDocument]

    def source(self, name: str) -> OdmSource:
        return next(one for one in self.sources if one.source == name)

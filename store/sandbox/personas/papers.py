"""The documents that come along: a pension statement, UWV's message, bank statements, an annual statement."""

from dataclasses import dataclass
from datetime import date

from store.sandbox.ockto.messages import DocumentType
from store.sandbox.personas.numbers import iban, identifier
from store.sandbox.personas.pdf import pdf
from store.sandbox.personas.people import Life
from store.sandbox.personas.work import UWV_MONTHS, months_before


@dataclass(frozen=True, slots=True)
class Paper:
    """One document before it gets a link."""

    document_id: str
    type: DocumentType
    person_id: str
    content: bytes


def paper_of(kind: DocumentType, life: Life, person_id: str, day: date) -> Paper:
    """That kind of document about that person."""
    title, pages = {"UPO": _upo, "UWV": _uwv, "PSD2": _bank, "PDF": _annual}[kind](life, day)
    head = [f"Betreft: {life.human.full_name}", f"Opgehaald op {day:%d-%m-%Y}", ""]
    content = pdf(title, [head + lines for lines in pages])
    return Paper(f"D-{identifier(kind, life.human.full_name, life.human.birth_date)}", kind, person_id, content)


def _upo(life: Life, day: date) -> tuple[str, list[list[str]]]:
    providers = [[f"Uitvoerder: {one}", f"Te bereiken: EUR {life.money.pension_year}"] for one in _providers(life)]
    return "Uniform Pensioenoverzicht", [*providers, ["Toelichting", "Bedragen zijn bruto per jaar."]]


def _providers(life: Life) -> tuple[str, ...]:
    return life.money.pension_providers[:3]


def _uwv(life: Life, day: date) -> tuple[str, list[list[str]]]:
    lines = [
        f"{first:%d-%m-%Y} t/m {last:%d-%m-%Y}   {life.money.hours_month} uur   EUR {life.money.wage_month}"
        for first, last in months_before(day, UWV_MONTHS)
    ]
    cover = [f"Werkgever: {life.money.employer or 'geen'}", f"Contract: {life.money.contract}"]
    return "UWV Verzekeringsbericht", [cover, *(lines[start : start + 10] for start in (0, 10, 20))]


def _bank(life: Life, day: date) -> tuple[str, list[list[str]]]:
    pages = [
        [f"Rekening {iban(life.human.full_name)}", f"Afschrift {first:%m-%Y}", f"Saldo: EUR {life.money.savings}"]
        for first, _ in months_before(day, 3)
    ]
    return "Rekeningafschriften", pages


def _annual(life: Life, day: date) -> tuple[str, list[list[str]]]:
    return f"Jaaropgaaf {day.year - 1}", [[f"Loon: EUR {round(life.money.wage_month * 12.96)}", life.money.employer]]

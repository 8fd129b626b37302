"""Dates, amounts, sizes and names in the form the users know; Dutch and English."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from store.clock import AMSTERDAM, amsterdam_day
from store.words.sentences import Language

_WEEKDAYS = {
    Language.DUTCH: ("ma", "di", "wo", "do", "vr", "za", "zo"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_NEAR = {
    Language.DUTCH: {0: "vandaag", 1: "gisteren"},
    Language.ENGLISH: {0: "today", 1: "yesterday"},
}
_SEXES = {Language.DUTCH: {"v": "v", "m": "m", "o": "o"}, Language.ENGLISH: {"v": "f", "m": "m", "o": "x"}}


def day_text(day: date) -> str:
    """24-11-2026."""
    return f"{day:%d-%m-%Y}"


def moment_text(moment: datetime) -> str:
    """24-11-2026 10:42, in Amsterdam."""
    return f"{moment.astimezone(AMSTERDAM):%d-%m-%Y %H:%M}"


def time_text(moment: datetime) -> str:
    """10:42, in Amsterdam."""
    return f"{moment.astimezone(AMSTERDAM):%H:%M}"


def weekday_text(moment: datetime, language: Language) -> str:
    """Weekday, day and time, for a header: di 24-11 10:42."""
    local = moment.astimezone(AMSTERDAM)
    return f"{_WEEKDAYS[language][local.weekday()]} {local:%d-%m %H:%M}"


def near_text(moment: datetime, now: datetime, language: Language) -> str:
    """10:31 today, "gisteren" yesterday, 20-11 this year, else 20-11-2025."""
    days = (amsterdam_day(now) - amsterdam_day(moment)).days
    if days == 0:
        return time_text(moment)
    if days == 1:
        return _NEAR[language][1]
    local = moment.astimezone(AMSTERDAM)
    return f"{local:%d-%m}" if local.year == now.astimezone(AMSTERDAM).year else f"{local:%d-%m-%Y}"


def age_text(days: int, language: Language) -> str:
    """vandaag, gisteren, 41 dgn."""
    near = _NEAR[language].get(days)
    if near:
        return near
    return f"{days} dgn" if language is Language.DUTCH else f"{days} days"


def birth_date_text(birth_date: str) -> str:
    """12-03-1988; parts not known show as a question mark: ?-07-1986; empty when nothing is known."""
    year, _, rest = birth_date.partition("-")
    month, _, day = rest.partition("-")
    shown = [part if part.strip("0") else "?" for part in (day, month, year)]
    return "" if shown == ["?", "?", "?"] or not birth_date else "-".join(shown)


def sex_text(sex: str, language: Language) -> str:
    """One letter."""
    return _SEXES[language].get(sex, sex)


def euro_text(amount: Decimal) -> str:
    """€ 1.234,56; whole euros without decimals."""
    sign = "-" if amount < 0 else ""
    whole, _, cents = f"{abs(amount):.2f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}€ {grouped}" if cents == "00" else f"{sign}€ {grouped},{cents}"


def value_text(value: str, unit: str) -> str:
    """A client-data value with its unit; text that is no amount shows as it is."""
    if not unit.startswith("EUR"):
        return value
    try:
        amount = Decimal(value)
    except InvalidOperation:
        return value
    if not amount.is_finite() or abs(amount.adjusted()) > 18:
        return value
    period = {"EUR/year": " p.j.", "EUR/month": " p.m."}.get(unit, "")
    return euro_text(amount) + period


def size_text(size: int) -> str:
    """184 kB, 9,8 MB."""
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def list_name(surname: str, prefix: str = "", initials: str = "", partner_surname: str = "") -> str:
    """Vries, de, A.B.: prefix after the surname, as lists are sorted; "Vries-Smit, de, T." with a partner's name."""
    family = f"{surname}-{partner_surname}" if partner_surname else surname
    return ", ".join(part for part in (family, prefix, initials) if part)


def spoken_name(surname: str, prefix: str = "", initials: str = "", partner_surname: str = "") -> str:
    """A.B. de Vries: as one writes it in a letter."""
    family = f"{surname}-{partner_surname}" if partner_surname else surname
    return " ".join(part for part in (initials, prefix, family) if part)

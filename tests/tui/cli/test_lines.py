"""Lines for people: what belongs in one column stands in one column."""

from store.packages.views import AdviceField
from store.words.sentences import Language
from tui.cli.advice_lines import field_lines


def a_field(field: str, returned: str, *, unit: str = "EUR/year", decision: str | None = None) -> AdviceField:
    return AdviceField(field, unit, returned, None, returned, decision, changes=True, acceptable=True)


def test_amounts_of_advice_stand_under_each_other_below_what_they_are() -> None:
    fields = [a_field("income_gross_year", "51354.75", decision="keep"), a_field("savings", "44400", unit="EUR")]
    title, income, savings = field_lines(fields, Language.DUTCH)
    assert title.split() == ["geëxporteerd", "nu", "teruggekomen", "besluit"]
    assert income.split() == ["income_gross_year", *"€ 51.354,75 p.j. – € 51.354,75 p.j. behouden".split()]
    ends = [line.index(value) + len(value) for line, value in ((income, "75 p.j."), (savings, "400"), (title, "rd"))]
    assert len(set(ends)) == 1
    assert max(map(len, (title, income, savings))) <= 90


def test_a_text_of_advice_that_is_wider_than_a_column_shifts_no_other() -> None:
    address = "Proefstraat 12a, 3511AB Proefdorp"
    assert list(field_lines([a_field("address", address, unit="text", decision="accept")], Language.ENGLISH))[1:] == [
        f"  address{' ' * 70}accept",
        f"    exported      {address}",
        "    now           –",
        f"    returned      {address}",
    ]

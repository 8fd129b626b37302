"""All personas. Nobody here exists, and none is taken from a published set of test persons."""

from store.sandbox.personas.people import Address, Human, Life, Money, Outcome, Persona

SELF = "self"
DEFAULT = SELF

WESSEL = Human("Zandstroom", "Wessel Quirijn", "m", "1984-03-19")
NOOR = Human("Hagelkruis", "Noor Elske", "v", "1986-11-02", name_usage="N")
FENNA = Human("Zandstroom", "Fenna", "v", "2015-08-30")
ELM_LANE = Address("Iepenlaantje", 8, "", "1234CD", "Proefdorp")
COUPLE_MONEY = Money(
    employer="Waterschap Voorbeeld",
    wage_month=4350,
    pension_year=18_400,
    pension_providers=("Pensioenfonds Proefland", "Verzekeraar De Schets"),
    home_value=418_000,
    mortgage=265_000,
    mortgage_interest_year=8215,
    savings=31_500,
    student_debt=6200,
)
NOOR_MONEY = Money(
    employer="Basisschool De Vuurtoren",
    wage_month=3120,
    hours_month=124,
    pension_year=12_900,
    home_value=418_000,
    mortgage=265_000,
    savings=12_750,
)
APPLICANT = Life(WESSEL, COUPLE_MONEY, "aanvrager", ELM_LANE, NOOR, (FENNA,))
PARTNER = Life(NOOR, NOOR_MONEY, "partner", ELM_LANE, WESSEL, (FENNA,))
MODEST = Money(employer="Bloemenkas Testveen", wage_month=2890, pension_year=10_450, savings=9800)

ESC = "\x1b"
HOSTILE_MONEY = Money(
    employer=f"Bakkerij {ESC}[2J[/bold][link=file:///]koek[/link]\x9b31m",
    contract="Onbepaalde tijd[/x]",
    wage_month=3000,
    pension_year=11_000,
    pension_providers=(f"Fonds {ESC}]0;titel\x07[red]",),
    savings=5000,
)

PERSONAS: tuple[Persona, ...] = (
    Persona(SELF, "De uitgenodigde persoon zelf, met aannemelijke gegevens"),
    Persona("couple-applicant", "Echtpaar met kind en koophuis, deel van de aanvrager", (APPLICANT,)),
    Persona("couple-partner", "Hetzelfde echtpaar, deel van de partner", (PARTNER,)),
    Persona("two-persons", "Hetzelfde echtpaar, beiden in één bestand", (APPLICANT, PARTNER)),
    Persona(
        "single",
        "Alleenstaand, huurwoning, studieschuld",
        (
            Life(
                Human("Maanvliet", "Iris", "v", "1993-05-27"),
                Money(
                    "Drukkerij Inktvis", "Bepaalde tijd", 3275, pension_year=14_200, savings=7400, student_debt=23_900
                ),
            ),
        ),
    ),
    Persona(
        "incomplete-birth-date",
        "Geboren in juli 1986, dag onbekend",
        (Life(Human("Sterrenveld", "Amira", "v", "1986-07-00"), MODEST),),
    ),
    Persona(
        "birth-year-only",
        "Alleen geboortejaar bekend",
        (Life(Human("Oeverlicht", "Tadesse", "m", "1979-00-00"), MODEST),),
    ),
    Persona(
        "prefix-married",
        "Voorvoegsel, en gebruikt de naam van de partner",
        (
            Life(
                Human("Ruysdonk", "Josephine Maria", "v", "1981-12-09", prefix="van den", name_usage="P"),
                MODEST,
                partner=Human("Ångström-Łęcki", "Bjørn", "m", "1980-02-29", prefix="de la"),
            ),
        ),
    ),
    Persona(
        "source-failed",
        "UWV gaf geen antwoord, één pensioenfonds evenmin, DUO is van langer geleden",
        (
            Life(
                Human("Kwikstaart", "Daan", "m", "1990-10-11"),
                Money("Kabelbaan Proefberg", wage_month=3600, pension_year=15_000, savings=15_100, student_debt=11_000),
                outcomes={
                    "UWV": Outcome("failed", ("UWV gaf geen antwoord",)),
                    "MijnPensioenoverzicht": Outcome("partial", ("Pensioenfonds Stilzwijgen",), with_data=True),
                    "DUO": Outcome("ok", days_earlier=95, with_data=True),
                },
            ),
        ),
    ),
    Persona(
        "partner-refused",
        "Partner deed niet mee: alleen de aanvrager staat in het bestand",
        (
            APPLICANT,
            Life(
                NOOR,
                Money(),
                "partner",
                ELM_LANE,
                listed=False,
                outcomes={
                    name: Outcome("skipped", ("Partner heeft geen toestemming gegeven",))
                    for name in ("MijnOverheid", "Belastingdienst", "UWV", "MijnPensioenoverzicht", "DUO", "PSD2")
                },
            ),
        ),
    ),
    Persona(
        "nothing-found",
        "De bronnen weten niets",
        (
            Life(
                Human("Leegwater", "Ko", "m", "1968-01-15"),
                Money(),
                outcomes={"DUO": Outcome("skipped", ("Klant heeft DUO overgeslagen",))},
            ),
        ),
    ),
    Persona(
        "huge",
        "Een bestand van ongeveer 10 MB: een jaar lang veel banktransacties",
        (Life(Human("Volkerts", "Mirthe Anna", "v", "1988-09-23"), COUPLE_MONEY),),
        bulk=45_000,
    ),
    Persona(
        "sex-unknown",
        "Geslacht onbekend, naam van één letter",
        (Life(Human("O", "É", "o", "1995-06-06"), MODEST),),
    ),
    Persona(
        "hostile",
        "Stuurtekens en [opmaak] in namen en waarden",
        (
            Life(
                Human(f"Rood{ESC}]52;c;aGFjaw==\x07[bold]\u202evleuG", f"Ka{ESC}[31mrin [/x]", "v", "1977-07-07"),
                HOSTILE_MONEY,
                address=Address(f"Straat{ESC}[H[blink]", 6, "", "1234EF", "Dorp\r\nX-Kop: ja"),
                outcomes={"DUO": Outcome("failed", (f"{ESC}[2Jfout [/bold] \x9d0;x\x9c",))},
                extra={f"{ESC}[31m[sleutel]": f"{ESC}[32m[waarde]", "__proto__": {"toString": None}},
            ),
        ),
    ),
    Persona("breakdown", "Het ophalen mislukt: de sessie eindigt als mislukt", breaks=True),
)


def persona_named(code: str) -> Persona | None:
    """The persona with that code."""
    return next((one for one in PERSONAS if one.code == code), None)

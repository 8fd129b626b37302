"""The envelope: what a file says of itself, and any JSON is a file."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.odm.bsn import mask_bsn
from store.odm.envelope import read_odm
from store.odm.facts import read_facts
from store.odm.moments import incomplete_date, parse_moment
from store.odm.sources import source_name
from store.odm.views import InsidePerson
from tests.samples import json_samples, samples
from tests.store.odm.documents import Json, odm, person, source, spellings, values


def codes(data: bytes) -> list[str]:
    return [finding.code for finding in read_odm(data).findings]


def test_the_envelope_is_read() -> None:
    reference = {
        "documentId": "D-1",
        "type": "UPO",
        "personId": "P-1",
        "url": "https://ockto.example/documents/1",
        "expiresAt": "2026-11-24T10:41:00+01:00",
    }
    file = read_odm(odm(documents=[reference], sources=[source("UWV", {}, errors=["x", 1], status="Partial")]))
    assert (file.odm_version, file.file_id, file.consent_code, file.ockto_type) == ("v4_3", "F-1", "001", "P")
    assert file.retrieved_at == datetime(2026, 11, 24, 9, 31, tzinfo=UTC)
    assert (file.sources[0].source, file.sources[0].status, file.sources[0].errors) == ("UWV", "partial", ("x", "1"))
    assert file.documents[0].expires_at == datetime(2026, 11, 24, 9, 41, tzinfo=UTC)
    assert file.documents[0].media_type == "application/pdf"
    assert (file.unknown_keys, file.findings) == (0, ())


def test_a_person_of_the_register_is_read() -> None:
    (found,) = read_odm(odm()).persons
    assert found == InsidePerson(
        inside_id="P-1",
        role="aanvrager",
        surname="Proef",
        prefix="de",
        partner_surname="",
        initials="A.B.",
        first_names="Anna Bea",
        sex="v",
        birth_date="1986-07-14",
        postcode="1234CD",
        house_number="8a",
    )


def test_the_partner_of_now_gives_the_married_name() -> None:
    ended = {"naam": {"geslachtsnaam": "Eerder"}, "ontbindingHuwelijkPartnerschap": {"datum": "20000308"}}
    now = {"naam": {"geslachtsnaam": "Nu", "voorvoegsel": "van"}}
    assert read_odm(odm(persons=[person(partners=[ended, now])])).persons[0].partner_surname == "Nu"
    assert read_odm(odm(persons=[person(partners=[ended])])).persons[0].partner_surname == ""


@pytest.mark.parametrize(
    ("spelled", "date"),
    [
        ({"type": "Datum", "datum": "1986-07-14"}, "1986-07-14"),
        ({"type": "JaarMaandDatum", "jaar": "1986", "maand": "7"}, "1986-07-00"),
        ({"type": "JaarDatum", "jaar": "1986"}, "1986-00-00"),
        ({"type": "DatumOnbekend", "onbekend": True}, ""),
        ({"datum": "2012-01-12", "jaar": "2012", "maand": "1", "dag": "12"}, "2012-01-12"),
        ({"datum": {"datum": "2012-01-12"}, "jaar": "2012"}, "2012-00-00"),
        ("19860714", "1986-07-14"),
        ("19860700", "1986-07-00"),
        ("19860000", "1986-00-00"),
        ("00000000", ""),
        ("1986-07-00", "1986-07-00"),
        ("1986-07-14T00:00:00Z", "1986-07-14"),
        ("1986", "1986-00-00"),
        ("19860230", ""),
        ("19861301", ""),
        ("19860014", ""),
        ("onbekend", ""),
        (None, ""),
        ([], ""),
    ],
    ids=str,
)
def test_every_form_of_date(spelled: object, date: str) -> None:
    assert incomplete_date(spelled) == date


@pytest.mark.parametrize(
    ("geslacht", "sex"),
    [({"code": "V"}, "v"), ({"code": "M"}, "m"), ({"code": "O"}, "o"), ("vrouw", "v"), ({"omschrijving": "man"}, "m")],
    ids=str,
)
def test_every_form_of_sex(geslacht: object, sex: str) -> None:
    assert read_odm(odm(persons=[person(geslacht=geslacht)])).persons[0].sex == sex


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-24T10:31:00+01:00", datetime(2026, 11, 24, 9, 31, tzinfo=UTC)),
        ("2026-11-24T10:31:00Z", datetime(2026, 11, 24, 10, 31, tzinfo=UTC)),
        ("2026-11-24T10:31:00", None),
        ("2026-11-24", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("gisteren", None),
        ("", None),
    ],
)
def test_a_moment_needs_its_offset(text: str, moment: datetime | None) -> None:
    assert parse_moment(text) == moment


def test_versions_are_compared_without_case_and_another_one_is_accepted() -> None:
    assert codes(odm(odmVersion="V4_3")) == []
    file = read_odm(odm(odmVersion="V4_4"))
    assert (file.odm_version, [finding.code for finding in file.findings]) == ("V4_4", ["odm_other_version"])
    assert len(file.persons) == 1


def test_a_file_without_an_envelope_asks_for_person_and_date() -> None:
    file = read_odm(b'[{"iets":1}]')
    assert (file.odm_version, file.retrieved_at, file.persons) == (None, None, ())
    assert [(finding.code, finding.remedy) for finding in file.findings] == [
        ("odm_no_envelope", "odm_give_person"),
        ("odm_no_moment", "odm_give_date"),
    ]


def test_an_unclear_moment_is_shown() -> None:
    assert codes(odm(retrievedAt="24-11-2026")) == ["odm_moment_unclear"]


def test_unknown_keys_are_counted_and_those_of_the_register_are_none() -> None:
    strange = person(nieuw=1, inOnderzoek={"type": "x"})
    file = read_odm(odm(extra=1, persons=[strange], sources=[source("UWV", {"wat": 1}, hoe=2)]))
    assert file.unknown_keys == 3


def test_wrong_kinds_are_remarked_and_do_no_harm() -> None:
    file = read_odm(odm(fileId=["x"], persons=[person(naam="Jansen", geslacht=7), 4], sources={"a": 1}))
    (unnamed, wrong) = file.findings
    assert (unnamed.code, wrong.code) == ("odm_person_unnamed", "odm_wrong_kind")
    assert wrong.fact("keys") == "fileId, sources, naam, persons"
    assert len(file.persons) == 1


def test_pension_providers_that_did_not_answer_make_the_source_incomplete() -> None:
    data = {
        "StatusCode": "000",
        "OntbrekendePuvsError": ["Fonds A"],
        "OntbrekendePuvsGeenGegevens": [{"PensioenUitvoerder": "B"}],
    }
    file = read_odm(odm(sources=[source("UPO", data)]))
    assert (file.sources[0].source, file.sources[0].status) == ("MijnPensioenoverzicht", "partial")
    assert set(file.sources[0].missing) == {"Fonds A", "B"}
    assert [finding.code for finding in file.findings] == ["odm_providers_missing"]


def test_sources_are_known_by_name_and_by_code() -> None:
    assert [source_name(code) for code in ("MOH", "via", "uwv", "RBR")] == [
        "MijnOverheid",
        "Belastingdienst",
        "UWV",
        "RBR",
    ]


def test_consent_is_read_as_far_as_it_comes_along() -> None:
    file = read_odm(odm(consentExpiresAt="2027-01-01T00:00:00Z", consent={"givenAt": "2026-11-24T09:00:00Z"}))
    assert file.consent_given_at == datetime(2026, 11, 24, 9, tzinfo=UTC)
    assert file.consent_expires_at == datetime(2027, 1, 1, tzinfo=UTC)
    assert file.consent_withdrawn_at is None


def test_a_nought_byte_never_gets_into_a_name() -> None:
    assert read_odm(odm(persons=[person(naam={"geslachtsnaam": "A\0B"})])).persons[0].surname == "A\ufffdB"


@given(spellings())
def test_any_json_is_a_file(data: bytes) -> None:
    read_facts(data, read_odm(data))


KEYS = st.sampled_from(
    ["persons", "sources", "documents", "retrievedAt", "odmVersion", "consent", "model_config", "__class__"]
)
INNER = st.sampled_from(
    ["naam", "geboorte", "datum", "data", "source", "personId", "partners", "waarden", "errors", "jaren"]
)


@given(st.dictionaries(KEYS, st.one_of(values, st.lists(st.dictionaries(INNER, values, max_size=5), max_size=3))))
def test_any_envelope_with_anything_in_it_is_a_file(file: dict[str, Json]) -> None:
    data = json.dumps(file).encode()
    read_facts(data, read_odm(data))


@given(st.sampled_from(["UWV", "PSD2", "MijnOverheid", "MijnPensioenoverzicht", "Belastingdienst", "DUO"]), st.data())
def test_sources_with_anything_in_them_give_facts_or_none(name: str, data: st.DataObject) -> None:
    keys = st.sampled_from(
        "jaren box1 loon jaar woz waarden vastgesteldeWaarde svLoon van tot werkgever accounts balance currency "
        "Details OuderdomsPensioenDetails OuderdomsPensioen Pensioen TeBereiken HerkenningsNummer identificatie".split()
    )
    inner = st.recursive(values, lambda below: st.one_of(st.lists(below, max_size=3), st.dictionaries(keys, below)))
    raw = odm(sources=[source(name, data.draw(inner))])
    file = read_odm(raw)
    for fact in read_facts(raw, file):
        assert fact.path.startswith("$.")


def test_all_public_persons_are_read() -> None:
    people = json.loads(mask_bsn((samples() / "brp" / "persons.json").read_bytes()).data)
    file = read_odm(odm(persons=[{"personId": str(number)} | one for number, one in enumerate(people)]))
    assert len(file.persons) == 457
    assert all(found.surname for found in file.persons)
    assert sum(found.sex == "o" for found in file.persons) == 3
    assert sum(found.birth_date.endswith("-00") for found in file.persons) == 7
    assert sum(found.birth_date == "" for found in file.persons) == 1
    assert max(len(found.surname) for found in file.persons) > 190
    assert (file.unknown_keys, file.findings) == (0, ())


def test_a_bare_answer_of_the_register_has_its_person() -> None:
    data = (samples() / "brp" / "api-response-999999333-01.json").read_bytes()
    (found,) = read_odm(mask_bsn(data).data).persons
    assert (found.first_names, found.surname, found.postcode, found.sex) == ("Nasier", "Boeddhoe", "2593HW", "o")


def test_every_public_sample_is_a_file() -> None:
    for folder in ("brk", "brp", "identity", "psd2", "woz", "json-good"):
        for path in json_samples(folder):
            read_odm(mask_bsn(path.read_bytes()).data, name=path.name)

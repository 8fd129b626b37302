"""Documents: once, within ten minutes, what was asked for, and real PDFs."""

import re

import httpx
import pytest

from store.sandbox.personas.pdf import pdf
from store.sandbox.serve import Running
from tests.store.sandbox.callers import MovableClock, OcktoCaller


def fetch(url: str, method: str = "GET") -> httpx.Response:
    return httpx.request(method, url, trust_env=False)


def links(answer: httpx.Response) -> list[str]:
    return [one["url"] for one in answer.json()["documents"]]


def test_a_document_is_gone_after_the_first_download(ockto: OcktoCaller) -> None:
    url = links(ockto.shared())[0]
    first = fetch(url)
    assert first.status_code == 200
    assert first.headers["content-type"] == "application/pdf"
    assert 'filename="pdf.pdf"' in first.headers["content-disposition"]
    second = fetch(url)
    assert (second.status_code, second.json()["code"]) == (410, "document_gone")


def test_a_link_lives_ten_minutes_from_sharing(ockto: OcktoCaller, clock: MovableClock) -> None:
    first, second, *_ = links(ockto.shared())
    clock.advance(minutes=9, seconds=59)
    assert fetch(first).status_code == 200
    clock.advance(seconds=1)
    late = fetch(second)
    assert (late.status_code, late.json()["code"]) == (410, "document_expired")


def test_expires_at_says_so(ockto: OcktoCaller) -> None:
    assert {one["expiresAt"] for one in ockto.shared().json()["documents"]} == {"2026-11-24T12:10:00Z"}


def test_a_look_at_the_headers_does_not_take_the_document(ockto: OcktoCaller) -> None:
    url = links(ockto.shared())[0]
    assert fetch(url, "HEAD").status_code == 405
    assert fetch(url).status_code == 200


def test_an_unknown_link_is_not_found(standins: Running) -> None:
    assert fetch(f"{standins.ockto}/documents/guess").status_code == 404


@pytest.mark.parametrize("wanted", [[], ["UPO"], ["PDF", "UWV"], ["UPO", "UWV", "PSD2", "PDF"]], ids=str)
def test_the_documents_are_those_asked_for(ockto: OcktoCaller, wanted: list[str]) -> None:
    found = ockto.shared(requestDocuments=wanted).json()["documents"]
    assert {one["type"] for one in found} == set(wanted)


def test_bank_statements_come_only_with_bank_data(ockto: OcktoCaller) -> None:
    answer = ockto.shared(psd2InfoIncluded=False).json()
    assert "PSD2" not in {one["type"] for one in answer["documents"]}
    assert "PSD2" not in {one["source"] for one in answer["sources"]}


def test_all_documents_are_valid_and_different(ockto: OcktoCaller) -> None:
    contents = [fetch(url).content for url in links(ockto.shared("two-persons"))]
    assert len(contents) == 8
    assert len(set(contents)) == 8
    for content in contents:
        assert 1 <= pages_of(content) <= 4


def test_a_pdf_writes_foreign_letters_and_parentheses() -> None:
    content = pdf("(titel\\)", [["é € ł \x1b[31m"]])
    assert pages_of(content) == 1
    assert b"(\\(titel\\\\\\)) Tj" in content
    assert b"\x1b" not in content


def pages_of(content: bytes) -> int:
    """Reads the file as a viewer would: by its cross-reference table. Gives the number of pages."""
    assert content.startswith(b"%PDF-1.4")
    assert content.endswith(b"%%EOF\n")
    found = re.search(rb"startxref\n(\d+)\n", content)
    assert found is not None
    table = content[int(found[1]) :].split(b"\n")
    assert table[0] == b"xref"
    count = int(table[1].split()[1])
    for number, entry in enumerate(table[3 : 2 + count], start=1):
        assert len(entry) == 19  # with its newline: 20 bytes, as the format says
        assert content[int(entry[:10]) :].startswith(f"{number} 0 obj\n".encode())
    for stream in re.finditer(rb"/Length (\d+) >>\nstream\n", content):
        assert content[stream.end() + int(stream[1]) :].startswith(b"\nendstream")
    kids = re.search(rb"/Kids \[([^\]]*)\] /Count (\d+)", content)
    assert kids is not None
    assert kids[1].count(b" 0 R") == int(kids[2])
    return int(kids[2])

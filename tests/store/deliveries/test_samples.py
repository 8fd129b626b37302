"""Real sample data that nobody here wrote, read where it lies; without it these tests say so and pass over."""

import re
from pathlib import Path

import pytest

from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.pdf import is_pdf, page_count
from store.deliveries.reading import open_delivery, save_delivery
from store.deliveries.views import ReceiveRequest
from store.dossiers.views import DossierView
from store.errors import InvalidInput
from store.odm.bsn import mask_bsn
from store.odm.layout import line_text
from store.odm.lines import LineIndex
from store.odm.paths import line_of, path_of
from store.odm.searching import search
from tests.samples import ABSENT
from tests.samples import FOLDER as SAMPLES
from tests.store.deliveries.counting import rows

KEPT = ("json-good", "brp", "woz", "brk", "identity", "psd2")
EITHER = ("json-either", "json-transform")

_WORD = re.compile(r'"([A-Za-z]{4,20})"')
_TOKEN = re.compile(rb'"(?:[^"\\\\]|\\\\.)*"|[^\s"]', re.DOTALL)

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=ABSENT)


def _refused(context: Context, dossier: DossierView, path: Path) -> bool:
    """Takes the file in; kept, it comes back as it was, but for BSNs."""
    data = path.read_bytes()
    try:
        view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, data, path.name))
    except InvalidInput as error:
        return bool(error.where and error.where.startswith(f"{path.name}, line "))
    stored = open_delivery(context, delivery=view.delivery)
    assert len(stored) == len(data)
    assert view.bsn_masked or stored == data
    return False


@pytest.mark.parametrize("folder", [*KEPT, *EITHER])
def test_valid_json_is_kept_byte_for_byte(context: Context, dossier: DossierView, folder: str) -> None:
    refused = [path.name for path in sorted((SAMPLES / folder).iterdir()) if _refused(context, dossier, path)]
    assert folder in EITHER or refused == []


def test_bad_json_is_refused_with_line_and_column(context: Context, dossier: DossierView) -> None:
    paths = sorted((SAMPLES / "json-bad").iterdir())
    assert [path.name for path in paths if not _refused(context, dossier, path)] == []
    assert set(rows(context).values()) == {0}


def test_no_pdf_makes_trouble() -> None:
    for path in [*(SAMPLES / "pdf").iterdir(), *(SAMPLES / "pdf-malformed").iterdir()]:
        data = path.read_bytes()
        assert is_pdf(data), path.name
        assert page_count(data) in (None, 1, 4), path.name


@pytest.mark.parametrize("folder", [*KEPT, *EITHER])
def test_each_file_is_shown_searched_and_saved(context: Context, dossier: DossierView, folder: str) -> None:
    for path in sorted((SAMPLES / folder).iterdir()):
        data = path.read_bytes()
        try:
            view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, data, path.name))
        except InvalidInput:
            assert folder in EITHER, path.name
            continue
        saved = save_delivery(context, delivery=view.delivery)
        assert saved == mask_bsn(data).data, path.name
        index = LineIndex(saved).read_all()
        shown = [line_text(index, line, exact=True) for line in range(len(index))]
        marked = saved.removeprefix(b"\xef\xbb\xbf")
        assert _TOKEN.findall("\n".join(shown).encode()) == _TOKEN.findall(marked), path.name
        for line in range(0, len(index), max(1, len(index) // 50)):
            _leads_back(index, line, shown[line], path.name)


def _leads_back(index: LineIndex, line: int, text: str, name: str) -> None:
    """A word on a line is found there by search, and the line's own path leads to a line of that path."""
    for word in _WORD.findall(text):
        assert line in search(index, word), name
    there = path_of(index, line, exact=True)
    assert path_of(index, line_of(index, there), exact=True) == there, name

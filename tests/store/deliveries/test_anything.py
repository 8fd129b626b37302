"""Whatever bytes come: a typed error with its place, or a file that is kept whole; never a crash, never half."""

import json
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from store.context import Context
from store.deliveries.intake import receive_delivery
from store.deliveries.matching import suggest_match
from store.deliveries.reading import open_delivery
from store.deliveries.views import ReceiveRequest
from store.dossiers.views import DossierView
from store.errors import InvalidInput
from tests.store.deliveries.counting import rows
from tests.store.deliveries.files import odm

_ONE_DATABASE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

_LEAF = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
_JSON = st.recursive(
    _LEAF, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)
_KEYS = st.sampled_from(
    ["odmVersion", "fileId", "sessionId", "consentCode", "retrievedAt", "persons", "sources", "documents", "bsn", "x"]
)
_PERSON = st.dictionaries(st.sampled_from(["personId", "role", "naam", "geboorte", "geslacht", "partners"]), _JSON)
_BENT = st.dictionaries(_KEYS, _JSON | st.lists(_PERSON, max_size=3), max_size=5)


def _take(context: Context, dossier: DossierView, data: bytes) -> None:
    before = rows(context)
    request = ReceiveRequest(dossier.dossier, data, "any.json")
    try:
        view = receive_delivery(context, request=request)
    except InvalidInput as refusal:
        error = refusal
    else:
        stored = open_delivery(context, delivery=view.delivery)
        assert len(stored) == len(data)
        assert view.bsn_masked or stored == data
        assert len(view.persons) == len(suggest_match(context, delivery=view.delivery).persons)
        return
    assert error.where, error.code
    assert rows(context) == before


@_ONE_DATABASE
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf{}")
@example(b'"\\ud800"')
@example(b"[1e999999999999]")
def test_any_bytes(context: Context, dossier: DossierView, data: bytes) -> None:
    _take(context, dossier, data)


@_ONE_DATABASE
@given(_BENT)
@example({"persons": [{"naam": "x"}, 3, {"personId": "\0"}], "sources": [{"personId": "\0", "status": {}}]})
@example({"retrievedAt": "2026-11-24T10:31:00+23:59", "documents": [{"url": "\ud800", "documentId": "\0"}]})
def test_any_envelope(context: Context, dossier: DossierView, changes: dict[str, Any]) -> None:
    _take(context, dossier, json.dumps(odm() | changes).encode())


@_ONE_DATABASE
@given(cut=st.integers(0, 3000), flip=st.integers(0, 3000), byte=st.integers(0, 255))
def test_a_file_cut_or_altered_anywhere(context: Context, dossier: DossierView, cut: int, flip: int, byte: int) -> None:
    data = bytearray(json.dumps(odm()).encode())
    data[flip % len(data)] = byte
    _take(context, dossier, bytes(data[: cut % (len(data) + 1)]))
    _take(context, dossier, bytes(data))

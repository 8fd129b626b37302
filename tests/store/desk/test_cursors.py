"""Cursors come back from outside: whatever stands in them, the list answers or refuses."""

import base64
import json

import pytest

from store.context import Context
from store.desk.listing import list_dossiers
from store.desk.views import ListRequest
from store.dossiers.status import Need
from store.errors import Usage
from tests.builders import a_couple, a_dossier


def cursor(*parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("request_", "order"),
    [
        pytest.param(ListRequest(), "activity", id="activity"),
        pytest.param(ListRequest(filter=Need.WAITING), "need", id="need"),
        pytest.param(ListRequest(filter=Need.AGEING), "due", id="due"),
        pytest.param(ListRequest(search="12-03-1988"), "person", id="person"),
    ],
)
@pytest.mark.parametrize("value", ["", "nonsense", "2026-01-01T10:00:00x", "1\0"])
def test_a_value_that_is_none_of_the_order_is_refused(
    context: Context, request_: ListRequest, order: str, value: str
) -> None:
    request = ListRequest(search=request_.search, filter=request_.filter, after=cursor(order, value, 1))
    with pytest.raises(Usage):
        list_dossiers(context, request=request)


@pytest.mark.parametrize(
    "text",
    [
        cursor("activity", "2026-01-01T10:00:00", 1),
        cursor("activity", "2026-01-01T10:00:00+00:00", 10**30),
        cursor("activity", "2026-01-01T10:00:00+00:00", "1"),
        cursor("activity"),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        "é",
        "A",
    ],
)
def test_a_cursor_that_no_list_gave_is_refused(context: Context, text: str) -> None:
    with pytest.raises(Usage):
        list_dossiers(context, request=ListRequest(after=text))


@pytest.mark.parametrize("text", ["26-0", "3511AB", "12-03-1988", "a.devries", "vries"])
def test_what_is_found_pages_to_its_end_and_back(context: Context, text: str) -> None:
    search = "a.devries@" if text == "a.devries" else text
    made = {a_dossier(context).number for _ in range(4)} | {a_couple(context).number}
    found: list[str] = []
    after: str | None = None
    while True:
        page = list_dossiers(context, request=ListRequest(search=search, limit=2, after=after))
        found += [row.number for row in page.items]
        if (after := page.next) is None:
            break
    assert len(found) == len(set(found))
    assert set(found) == made
    back: list[str] = []
    page = list_dossiers(context, request=ListRequest(search=search, limit=2, last=True))
    while True:
        back = [row.number for row in page.items] + back
        if page.previous is None:
            break
        page = list_dossiers(context, request=ListRequest(search=search, limit=2, before=page.previous))
    assert back == found

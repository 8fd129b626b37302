"""Copies of what a screen shows: no line, no copy."""

import pytest

from store.audit.reading import list_audit
from store.context import Context
from store.desk.copying import record_shown_copy
from store.errors import NotFound
from tests.builders import a_couple


def _copies(context: Context) -> list[tuple[object, str]]:
    lines = list_audit(context, limit=60).items
    return [(line.person, line.object) for line in lines if line.action == "copy_value" and line.result == "done"]


def test_a_copy_leaves_a_line_for_each_person_of_the_dossier(context: Context) -> None:
    dossier = a_couple(context)
    record_shown_copy(context, dossier=dossier.dossier, source="export:3")
    assert _copies(context) == [(person.person, "export:3") for person in reversed(dossier.persons)]


def test_a_copy_of_one_person_leaves_one_line(context: Context) -> None:
    dossier = a_couple(context)
    record_shown_copy(context, dossier=dossier.dossier, source="advice:1", roles=["partner"])
    assert _copies(context) == [(dossier.persons[1].person, "advice:1")]


def test_of_another_office_nothing_is_copied(context: Context, stranger: Context) -> None:
    dossier = a_couple(context)
    with pytest.raises(NotFound):
        record_shown_copy(stranger, dossier=dossier.dossier, source="export:3")
    assert "refused:dossier_not_found" in [line.result for line in list_audit(stranger).items]

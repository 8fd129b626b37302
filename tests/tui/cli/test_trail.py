"""What a command shows of a client stands in the trail, also where its list leaves no line of its own."""

import pytest

from tests.tui.cli.program import Document, Program


def lines(program: Program) -> list[Document]:
    """The trail but for the lines of reading it."""
    return [one for one in program.items("audit", "list") if one["action"] != "read_audit"]


@pytest.mark.parametrize("words", ["export list 1", "session list 1", "advice list 1", "dossier show 1"])
def test_what_is_listed_of_a_dossier_opens_it(program: Program, words: str) -> None:
    before = lines(program)
    program.items(*words.split()) if "list" in words else program.json(*words.split())
    (line,) = lines(program)[: -len(before)]
    assert (line["action"], line["person"], line["dossier"]) == ("open_dossier", 1, 1)

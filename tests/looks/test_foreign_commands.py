"""Every command with hostile views, hostile words and hostile failures: what it says does no more than stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from store.context import Context
from store.errors import Conflict
from store.findings import Finding, Level
from store.words.sentences import catalogue_words
from tests.looks.office import Office, Things
from tests.text.corpus import KNOWN, corpus
from tests.text.stream import foreign
from tests.text.taint import Taint
from tests.tui.cli.program import Outcome, Program
from tui.cli.failing import tell_error, tell_usage

SEED = 5
TEXTS = corpus(len(KNOWN) + 700, SEED)


@dataclass(frozen=True)
class Furnished:
    """The ordinary office on disk, for commands."""

    program: Program
    things: Things

    def commands(self) -> Iterator[list[str]]:
        """Every command that shows something, on something that is there."""
        dossier, things = self.things.dossier.number, self.things
        yield from (["office", "list"], ["user", "list"], ["dossier", "list"], ["dossier", "show", dossier])
        yield from (["session", "list", dossier], ["odm", "list", dossier], ["document", "list", dossier])
        yield from (["export", "list", dossier], ["advice", "list", dossier], ["connection", "list"])
        yield from (["odm", "show", str(things.delivery)], ["odm", "show", str(things.unmatched)])
        yield from (["match", "suggest", str(things.unmatched)], ["export", "show", str(things.export)])
        yield from (["advice", "show", str(things.advice)], ["connection", "request", "figlo"])
        yield from (["export", "check", dossier, "figlo"], ["audit", "list"], ["check"], ["invite", dossier])


@pytest.fixture
def furnished(ordinary: Office, context: Context, tmp_path: Path) -> Furnished:
    """A copy of the office; `context` has made it."""
    return Furnished(Program(tmp_path, {"BRONDESK_DATA": str(tmp_path / "copy")}), ordinary.things)


def check(ended: Outcome) -> None:
    for data in (ended.out, ended.err):
        assert foreign(data.decode().replace("\n", "")) == [], ended.words


def test_no_command_lets_anything_through(furnished: Furnished) -> None:
    taint = Taint(TEXTS)
    told = 0
    with taint.on_the_command_line():
        for words in furnished.commands():
            for more in ([], ["--json"]):
                ended = furnished.program.call(*words, *more)
                check(ended)
                told += ended.code == 0
    assert told > 30
    assert taint.count > 300


def test_a_line_of_a_table_stays_one_line(furnished: Furnished) -> None:
    with Taint(TEXTS).on_the_command_line():
        rows = furnished.program.call("dossier", "list", "--limit", "30").well().text.splitlines()
    assert len([row for row in rows if not row.startswith("--after")]) == 30


def test_words_that_do_not_fit_are_told_plainly(furnished: Furnished) -> None:
    places = (
        ["dossier"],
        ["dossier", "show"],
        ["dossier", "list", "--filter"],
        ["odm", "show"],
        ["odm", "receive", "1"],
    )
    texts = [text for text in KNOWN.values() if "\0" not in text and len(text) < 500]
    for number, text in enumerate(texts):
        check(furnished.program.call(*places[number % len(places)], text, *(["--json"] if number % 2 else [])))


def test_every_failure_is_told_plainly(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each sentence of the catalogue with hostile facts, as an error and as a finding."""
    names = ("name", "number", "text", "reason", "partner", "package", "field", "file", "where", "state", "value")
    for at, code in enumerate(catalogue_words()):
        facts = {name: TEXTS[(at * len(names) + place) % len(TEXTS)] for place, name in enumerate(names)}
        finding = Finding(code, Level.WARNING, facts=tuple(facts.items()), where=TEXTS[at % len(TEXTS)])
        error = Conflict(code, facts=facts, where=TEXTS[-at % len(TEXTS)], remedy=code, reasons=(finding,))
        tell_error(error, as_json=at % 4 == 0)
    for text in TEXTS:
        tell_usage(text, as_json=False)
    told = capsysbinary.readouterr()
    assert len(told.err) > 100_000
    for data in told:
        assert foreign(data.decode().replace("\n", "")) == []

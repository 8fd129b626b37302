"""How a fault has to be told, and what has to be there after it."""

from tests.tui.cli.program import Outcome, Program


def told(outcome: Outcome, code: int, error: str) -> None:
    """It ended with that code and error, in one line that says where and what now."""
    assert (outcome.code, outcome.error["code"]) == (code, error), outcome
    assert outcome.error["remedy"], outcome
    assert len(outcome.told.strip().splitlines()) == 1 + len(outcome.error["reasons"]), outcome.told


def intact(program: Program) -> None:
    """What was stored is still there."""
    assert [one["name"] for one in program.items("dossier", "list")] == ["Vries, de"]
    assert program.json("check") == {"ok": True, "problems": []}

"""What a check of everything found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckProblem:
    """Something that does not verify: a code of `store.words`, and the row it concerns ("delivery:17")."""

    code: str
    object: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was verified and what was wrong."""

    blobs: int
    sealed: int
    dossiers: int
    audit_lines: int
    problems: tuple[CheckProblem, ...]

    @property
    def ok(self) -> bool:
        """Nothing is wrong."""
        return not self.problems

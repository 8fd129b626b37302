"""Figures as a table of plain text, or as Markdown to keep."""

from collections.abc import Sequence


def render(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns line up, so that it reads well raw."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    lines = [_line(head, widths), "|" + "|".join("-" * (width + 2) for width in widths) + "|"]
    lines += [_line(row, widths) for row in rows]
    return "\n".join([f"## {title}", "", *lines, ""])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        text.ljust(width) if at == 0 else text.rjust(width)
        for at, (text, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "| " + " | ".join(cells) + " |"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.0f}"


def microseconds(seconds: float) -> str:
    return f"{seconds * 1e6:,.0f}"


def times(ratio: float) -> str:
    return f"{ratio:.2f}"

"""Line and column of a place in a text, as an editor counts them: from 1, in characters."""

from store.errors import InvalidInput


def line_and_column(text: str, at: int) -> tuple[int, int]:
    """Of the character at that offset."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def refusal(code: str, name: str, text: str, at: int, **facts: str) -> InvalidInput:
    """The error for something at that offset of a file; `where` is `file, line L, column C`."""
    line, column = line_and_column(text, at)
    return InvalidInput(
        code,
        facts={"file": name, "line": str(line), "column": str(column), **facts},
        where=f"{name}, line {line}, column {column}" if name else f"line {line}, column {column}",
        remedy="json_ask_again",
    )

"""The list headless: a search goes on to the middle of words, over the pages."""

from tests.tui.cli.program import Program


def test_a_search_shows_the_begin_then_the_middle_of_words_as_one_list(program: Program) -> None:
    for surname in ("Riesling", "Adriessen", "Bakker"):
        program.call("dossier", "new", "--surname", surname).well()
    search = ("dossier", "list", "--search", "ries")
    whole = program.json(*search)
    assert [row["name"].partition(",")[0] for row in whole["items"]] == ["Riesling", "Adriessen", "Vries"]
    assert whole["next"] is None
    paged: list[dict[str, object]] = []
    after: tuple[str, ...] = ()
    while True:
        page = program.json(*search, "--limit", "1", *after)
        paged += page["items"]
        if page["next"] is None:
            break
        after = ("--after", page["next"])
    assert paged == whole["items"]


def test_two_letters_find_only_the_begin_of_words(program: Program) -> None:
    assert program.json("dossier", "list", "--search", "ri")["items"] == []
    assert len(program.json("dossier", "list", "--search", "VRI")["items"]) == 1

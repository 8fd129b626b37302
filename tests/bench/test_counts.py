"""The list costs the same at 100,000 dossiers as at 10,000: counted, so the same on every machine."""

import pytest

from store.desk.views import COUNT_CAP
from tests.bench.conftest import LARGE
from tests.bench.queries import Answer
from tests.bench.questions import COUNTS, PAGES, QUESTIONS

Answers = tuple[dict[str, Answer], dict[str, Answer]]
GROWTH = 1.2
EMPTY = 400
"""Steps of a question that finds almost nothing: what must not weigh in a ratio."""
STEPS_PER_COUNTED = 12
STEPS_PER_WORD = 10
WORDS_PER_DOSSIER = 4.2
"""Of one or two people: surname, half a prefix, first name."""


@pytest.mark.parametrize("name", [question.name for question in QUESTIONS])
def test_one_query(answers: Answers, name: str) -> None:
    assert answers[1][name].queries == 1


@pytest.mark.parametrize("name", [question.name for question in QUESTIONS])
def test_the_plan_searches_an_index_and_sorts_nothing(answers: Answers, name: str) -> None:
    assert answers[1][name].faults == ()


@pytest.mark.parametrize("name", [question.name for question in PAGES if question.flat])
def test_steps_do_not_grow_with_the_dossiers(answers: Answers, name: str) -> None:
    """A row found more is paid for, a row passed over is not."""
    small, large = answers[0][name], answers[1][name]
    per_row = max(small.steps, EMPTY) / max(small.rows, 1)
    assert large.steps <= max(GROWTH * small.steps, GROWTH * per_row * large.rows, EMPTY)


@pytest.mark.parametrize("name", [question.name for question in COUNTS])
def test_a_count_stops_at_the_cap(answers: Answers, name: str) -> None:
    counted = 6 * (COUNT_CAP + 1)
    assert answers[1][name].steps <= STEPS_PER_COUNTED * counted


@pytest.mark.parametrize("name", [question.name for question in PAGES])
def test_no_more_than_a_page_and_one_row_is_read(answers: Answers, name: str) -> None:
    assert answers[1][name].rows <= 61


def test_the_middle_of_words_is_looked_for_in_one_walk_over_the_offices_words(answers: Answers) -> None:
    """Ten times the words, ten times the steps: no word is met twice, and no other office's."""
    small, large = (answer["search the middle of a word that nobody bears"].steps for answer in answers)
    assert large <= GROWTH * 10 * small
    assert large <= STEPS_PER_WORD * WORDS_PER_DOSSIER * 0.3 * LARGE

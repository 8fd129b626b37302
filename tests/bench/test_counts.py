"""The list costs the same at 100,000 dossiers as at 10,000: counted, so the same on every machine."""

import pytest

from store.desk.views import COUNT_CAP
from tests.bench.queries import Answer
from tests.bench.questions import COUNTS, PAGES, QUESTIONS

Answers = tuple[dict[str, Answer], dict[str, Answer]]
GROWTH = 1.2
EMPTY = 400
"""Steps of a question that finds almost nothing: what must not weigh in a ratio."""
STEPS_PER_COUNTED = 12


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

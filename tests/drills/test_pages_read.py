"""`pytest -m drill tests/drills/test_pages_read.py -n 0 -s`: what PostgreSQL reads for the list does not grow."""

import pytest
from sqlalchemy import NullPool, create_engine

from tests.bench.queries import Answer, ask_all
from tests.bench.questions import PAGES
from tests.bench.seed import seed
from tests.postgres import drop_database, new_database

SIZES = (10_000, 40_000)
FLAT = [question for question in PAGES if question.flat]
PER_ROW, EMPTY = 14, 60
"""Pages of 8 kB: a row costs four to six along its indexes; of a middling office PostgreSQL may rather read more of
the dossiers at once, up to this. An empty answer costs few."""


@pytest.fixture(scope="module")
def answers(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Answer]]:
    """What each question costs at either size, with the statistics that autovacuum gathers."""
    found = []
    for dossiers in SIZES:
        url = new_database(postgres)
        made = seed(tmp_path_factory.mktemp("pages"), dossiers, url)
        with create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool).connect() as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
        found.append({question.name: answer for question, answer in ask_all(made, questions=FLAT)})
        print(f"\nN={dossiers}: " + ", ".join(f"{name} {answer.steps}" for name, answer in found[-1].items()))
        drop_database(url, of=postgres)
    return found


@pytest.mark.drill
@pytest.mark.parametrize("name", [question.name for question in FLAT])
def test_a_page_of_the_list_reads_few_pages_of_the_database(answers: list[dict[str, Answer]], name: str) -> None:
    assert all(answer[name].steps <= PER_ROW * answer[name].rows + EMPTY for answer in answers)
    assert answers[-1][name].faults == ()

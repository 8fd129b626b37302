"""The whole way, with the real stand-ins over HTTP: what the worker brings about between two steps of a person."""

from store.clock import FixedClock
from store.context import Context
from store.deliveries.documents import list_documents
from store.ockto.sessions import follow_session_state
from store.packages.advice import list_advice
from store.packages.exporting import follow_export_state
from store.sandbox.faults import Fault
from store.sandbox.serve import Running as Standins
from tests.builders import a_dossier
from tests.store.work.chain import brings, delivered, match_all, received, send, share
from tests.store.work.toys import Running


def test_the_whole_way(context: Context, clock: FixedClock, partners: Standins) -> None:
    dossier = a_dossier(context)
    with Running(context):
        session = share(context, dossier)
        brings(clock, lambda: bool(delivered(context, dossier)))
        brings(clock, lambda: {one.state for one in list_documents(context, dossier=dossier.dossier)} == {"here"})
        (delivery,) = delivered(context, dossier)
        assert (delivery.session, delivery.origin) == (session, "ockto")
        match_all(context, dossier, delivery)
        export = send(context, dossier).export
        brings(clock, lambda: bool(list_advice(context, dossier=dossier.dossier)))
    assert follow_export_state(context, export=export).state == "advice_ready"
    assert [item["version"] for item in received(partners.packages["dias"])] == [1]


def test_each_document_is_downloaded_once(context: Context, clock: FixedClock, partners: Standins) -> None:
    dossier = a_dossier(context)
    with Running(context):
        share(context, dossier)
        brings(clock, lambda: bool(delivered(context, dossier)))
        brings(clock, lambda: {one.state for one in list_documents(context, dossier=dossier.dossier)} == {"here"})
    documents = list_documents(context, dossier=dossier.dossier)
    downloads = [count for (_, _, path), count in partners.faults.counted().items() if path.startswith("/documents/")]
    assert downloads == [1] * len(documents)


def test_a_file_that_cannot_be_fetched_now_is_fetched_later(
    context: Context, clock: FixedClock, partners: Standins
) -> None:
    partners.faults.plan("ockto", Fault.SERVER_ERROR, times=3, method="GET", path="/sessions")
    dossier = a_dossier(context)
    with Running(context):
        share(context, dossier)
        brings(clock, lambda: bool(delivered(context, dossier)))


def test_an_answer_that_is_no_json_ends_the_session(context: Context, clock: FixedClock, partners: Standins) -> None:
    dossier = a_dossier(context)
    session = share(context, dossier)
    partners.faults.plan("ockto", Fault.NONSENSE, times=1000, method="GET", path="/sessions")
    with Running(context):
        brings(clock, lambda: follow_session_state(context, session=session).reason != "")
    assert delivered(context, dossier) == ()


def test_a_lost_answer_is_asked_for_not_sent_again(context: Context, clock: FixedClock, partners: Standins) -> None:
    dossier = a_dossier(context)
    with Running(context):
        share(context, dossier)
        brings(clock, lambda: bool(delivered(context, dossier)))
        match_all(context, dossier, delivered(context, dossier)[0])
        partners.faults.plan("figlo", Fault.LOST, method="POST", path="/clients")
        export = send(context, dossier, "figlo").export
        brings(clock, lambda: follow_export_state(context, export=export).state == "advice_ready")
    assert len(received(partners.packages["figlo"])) == 1
    assert partners.faults.count("figlo", "POST", "/clients") == 1

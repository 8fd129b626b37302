"""The connection with the service is tested with its address and credentials."""

import pytest

from store.context import Context
from store.errors import Refused, ServiceFailed
from store.ockto import connection
from store.offices.connections import set_connection, show_connection
from store.offices.views import ConnectionRequest
from store.sandbox.serve import Running


def test_a_good_connection_tests_well(context: Context, ockto: Running) -> None:
    assert connection.test_ockto_connection(context).test_result == "ok"


def test_a_wrong_password_is_refused_and_kept_as_the_result(context: Context, ockto: Running) -> None:
    wrong = ConnectionRequest("ockto", "sandbox", ockto.ockto, credentials={"password": "fout"})
    set_connection(context, request=wrong)
    with pytest.raises(ServiceFailed) as caught:
        connection.test_ockto_connection(context)
    assert caught.value.facts["status"] == "401"
    assert "fout" not in repr(caught.value.facts)
    assert show_connection(context, partner="ockto").test_result == "service_refused"


def test_nothing_set_up_is_not_tested(context: Context) -> None:
    with pytest.raises(Refused):
        connection.test_ockto_connection(context)

"""Connects an office with the stand-ins."""

from collections.abc import Mapping

from store.context import Context
from store.offices.connections import set_connection
from store.offices.partners import PARTNERS
from store.offices.views import ConnectionRequest

_CREDENTIALS = {"provider_code": "VD001"}
"""All others are what the stand-ins take when nobody tells them otherwise."""
_GUID = "7d9c5f0e-4b1a-4f7e-9a53-2f1d6c0b8e44"


def connect_standins(context: Context, ockto: str, packages: Mapping[str, str]) -> None:
    """Sets the connection to each stand-in of these addresses."""
    for code, address in {"ockto": ockto, **packages}.items():
        connect_standin(context, code, address)


def connect_standin(context: Context, code: str, address: str) -> None:
    """Sets the connection to one of them."""
    set_connection(context, request=standin_request(code, address))


def standin_request(code: str, address: str) -> ConnectionRequest:
    """What is asked for to be connected with one of them."""
    partner = PARTNERS[code]
    credentials = {name: _CREDENTIALS.get(name, "brondesk") for name in partner.credentials}
    guid = _GUID if partner.needs_guid else ""
    return ConnectionRequest(code, "sandbox", address, credentials=credentials, guid=guid)

"""What a connection must be: addresses, GUIDs and what is still missing. Values only."""

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit
from uuid import UUID

from store.errors import Usage
from store.offices.partners import ENVIRONMENTS, Partner
from store.offices.views import ConnectionRequest, ConnectionState
from store.tables.base import SHORT

_LONGEST_CREDENTIAL = 2000


def checked_base_url(base_url: str, environment: str) -> str:
    """The address without a slash at its end.

    https, but for a stand-in on this machine; no user, query or fragment in it. Raises Usage.
    """
    base_url = base_url.strip().rstrip("/")
    try:
        parts = urlsplit(base_url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    plain = parts.scheme == "http" and environment == "sandbox" and is_loopback(host)
    whole = bool(host) and parts.username is None and not parts.query and not parts.fragment
    if len(base_url) > SHORT or not whole or not base_url.isprintable() or " " in base_url:
        raise Usage("base_url_invalid", remedy="base_url_form")
    if parts.scheme != "https" and not plain:
        raise Usage("base_url_not_https", remedy="base_url_form")
    return base_url


def is_loopback(host: str) -> bool:
    """Whether that host is this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def checked_guid(guid: str) -> str:
    """The GUID in its usual spelling, empty where none is given. Raises Usage for a text that is none."""
    guid = guid.strip()
    if not guid:
        return ""
    try:
        return str(UUID(guid))
    except ValueError:
        raise Usage("guid_invalid", remedy="guid_form") from None


def checked_request(partner: Partner, request: ConnectionRequest) -> None:
    """Raises Usage for an unknown environment or credential, or one that no service would take."""
    if request.environment not in ENVIRONMENTS:
        raise Usage("environment_unknown", facts={"environment": request.environment}, remedy="environment_form")
    known = ", ".join(partner.credentials)
    for name, value in request.credentials.items():
        facts = {"name": name, "known": known}
        if name not in partner.credentials:
            raise Usage("credential_unknown", facts=facts, remedy="credential_form")
        if len(value) > _LONGEST_CREDENTIAL or not value.isprintable():
            raise Usage("credential_invalid", facts=facts, remedy="credential_form")


def missing(partner: Partner, *, base_url: str, credentials: Mapping[str, str], guid: str) -> tuple[str, ...]:
    """Codes of what is not there yet."""
    lacking = [] if base_url else ["base_url"]
    lacking += [name for name in partner.credentials if not credentials.get(name)]
    if partner.needs_guid and not guid:
        lacking.append("guid")
    return tuple(lacking)


def state_of(lacking: tuple[str, ...], *, begun: bool) -> ConnectionState:
    """Set up, begun but incomplete, or not set up."""
    if not begun:
        return ConnectionState.NOT_SET_UP
    return ConnectionState.INCOMPLETE if lacking else ConnectionState.SET_UP

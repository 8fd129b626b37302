"""What is shown of a demonstration."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoView:
    """Where everything is: the database, who acts, the partners' addresses, the page, and the variables to set."""

    database: str
    user: str
    ockto: str
    packages: Mapping[str, str]
    digimap: str
    environment: Mapping[str, str]

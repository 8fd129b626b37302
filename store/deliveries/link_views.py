"""What is shown of links that give a file once."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class DownloadLinkView:
    """A link that gives a file once: its address (a key: shown, never logged), the file's name, until when."""

    url: str = field(repr=False)
    name: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file on its way out: its name (of our making), kind and bytes."""

    name: str
    media_type: str
    data: bytes = field(repr=False)

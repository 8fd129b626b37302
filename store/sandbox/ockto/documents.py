"""Documents behind links that live ten minutes and die at the first download."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from store.sandbox.moments import Moment
from store.sandbox.problems import Problem


@dataclass(slots=True)
class _Shelved:
    content: bytes | None
    ends_at: datetime


class Shelf:
    """The documents that wait to be fetched."""

    def __init__(self, now: Moment) -> None:
        self._now = now
        self._shelved: dict[str, _Shelved] = {}

    def put(self, content: bytes, ends_at: datetime) -> str:
        """Shelves a document until that moment; gives the token of its link."""
        token = secrets.token_urlsafe(32)
        self._shelved[token] = _Shelved(content, ends_at)
        return token

    def fetch(self, token: str) -> bytes:
        """The document, this once."""
        found = self._shelved.get(token)
        if found is None:
            raise Problem(404, "not_found", "Onbekend document")
        content, found.content = found.content, None
        if content is None:
            raise Problem(410, "document_gone", "Document is al opgehaald")
        if self._now() >= found.ends_at:
            raise Problem(410, "document_expired", "Link naar het document is verlopen")
        return content

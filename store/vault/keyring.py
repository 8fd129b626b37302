"""The keys that seal: a file of mode 0600 or an environment variable, the newest key seals."""

import base64
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ValidationError

from store.errors import InvalidInput

KEY_BYTES = 32
KEY_ID_BYTES = 8


class _KeyEntry(BaseModel):
    id: str
    key: str


class _KeyringFile(BaseModel):
    format: int = 1
    lookup: str
    keys: list[_KeyEntry]


@dataclass(frozen=True, slots=True)
class Keyring:
    """Keys by their id (8 bytes), oldest first, and the key for fingerprints, which never changes.

    Neither shows in a representation or a log.
    """

    keys: tuple[tuple[bytes, bytes], ...] = field(repr=False)
    lookup: bytes = field(repr=False)

    @property
    def newest(self) -> tuple[bytes, bytes]:
        """Id and key that seal from now on."""
        return self.keys[-1]

    def key(self, key_id: bytes) -> bytes | None:
        """The key of that id, None where this keyring does not hold it."""
        return dict(self.keys).get(key_id)


def new_keyring() -> Keyring:
    """A keyring of one fresh random key."""
    entry = (secrets.token_bytes(KEY_ID_BYTES), secrets.token_bytes(KEY_BYTES))
    return Keyring(keys=(entry,), lookup=secrets.token_bytes(KEY_BYTES))


def write_keyring(keyring: Keyring, path: Path) -> None:
    """Writes the file with mode 0600 before any byte is in it; never over an existing one."""
    text = _KeyringFile(
        lookup=_encode(keyring.lookup),
        keys=[_KeyEntry(id=key_id.hex(), key=_encode(key)) for key_id, key in keyring.keys],
    ).model_dump_json()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())


def read_keyring(path: Path) -> Keyring:
    """Reads the file. Raises InvalidInput when it is not a keyring or others may read it."""
    if path.stat().st_mode & 0o077:
        raise InvalidInput("keyring_open_to_others", where=str(path), remedy="keyring_chmod")
    return parse_keyring(path.read_text(encoding="utf-8", errors="replace"), where=str(path))


def parse_keyring(text: str, *, where: str) -> Keyring:
    """The keyring in that text. Raises InvalidInput where it is none; the text is never part of the message."""
    try:
        file = _KeyringFile.model_validate_json(text)
        keys = tuple((bytes.fromhex(entry.id), _decode(entry.key)) for entry in file.keys)
        lookup = _decode(file.lookup)
    except (ValidationError, ValueError):
        raise InvalidInput("keyring_unreadable", where=where, remedy="keyring_restore") from None
    sound = keys and all(len(i) == KEY_ID_BYTES and len(k) == KEY_BYTES for i, k in keys) and len(lookup) == KEY_BYTES
    if not sound:
        raise InvalidInput("keyring_unreadable", where=where, remedy="keyring_restore")
    return Keyring(keys=keys, lookup=lookup)


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)

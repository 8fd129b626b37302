"""Reads a public SSH key, strictly: a type that OpenSSH knows, base64 that holds a key of that type, nothing else."""

import base64
import binascii
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from store.errors import InvalidInput

LONGEST_TEXT = 4000
"""Longest base64, as the table has room for it (`store.tables` itself would weigh more than the rest of a login)."""
LONGEST_COMMENT = 200
_CURVES = {"nistp256": 65, "nistp384": 97, "nistp521": 133}
_RSA_BITS = range(2048, 16385)
_APPLICATIONS = 200


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key as OpenSSH writes it: type, base64 without comment, and the fingerprint that `ssh-keygen -l` shows."""

    kind: str
    text: str
    fingerprint: str
    comment: str = ""


def parse_key_line(text: str) -> PublicKey:
    """The key of one line `TYPE BASE64 [comment]`, as it stands in a .pub file.

    Raises InvalidInput for several lines, options before the type, an unknown type, or base64 that is no such key.
    """
    lines = [line for line in text.strip().splitlines() if line.strip()]
    if len(lines) != 1 or len(lines[0]) > LONGEST_TEXT + LONGEST_COMMENT + 100:
        raise InvalidInput("key_one_line", remedy="key_form")
    kind, _, rest = lines[0].strip().partition(" ")
    blob, _, comment = rest.strip().partition(" ")
    key = parse_key(kind, blob)
    comment = "".join(letter for letter in comment.strip() if letter.isprintable())[:LONGEST_COMMENT]
    return PublicKey(key.kind, key.text, key.fingerprint, comment)


def parse_key(kind: str, text: str) -> PublicKey:
    """The key of its type and its base64. Raises InvalidInput as `parse_key_line` does."""
    if kind not in _SHAPES:
        raise InvalidInput("key_kind_unknown", remedy="key_form")
    if not text or len(text) > LONGEST_TEXT:
        raise InvalidInput("key_unreadable", remedy="key_form")
    try:
        blob = base64.b64decode(text, validate=True)
        parts = _parts(blob)
    except (binascii.Error, ValueError) as fault:
        raise InvalidInput("key_unreadable", remedy="key_form") from fault
    if base64.b64encode(blob).decode() != text or parts[:1] != [kind.encode()] or not _fits(kind, parts[1:]):
        raise InvalidInput("key_unreadable", remedy="key_form")
    digest = base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
    return PublicKey(kind, text, f"SHA256:{digest}")


def _parts(blob: bytes) -> list[bytes]:
    """The strings of which a key consists: each with its length before it, and nothing after the last."""
    parts: list[bytes] = []
    while blob:
        if len(blob) < 4:
            raise ValueError("cut off")
        length = int.from_bytes(blob[:4])
        if length > len(blob) - 4:
            raise ValueError("cut off")
        parts.append(blob[4 : 4 + length])
        blob = blob[4 + length :]
    return parts


def _fits(kind: str, parts: list[bytes]) -> bool:
    """Whether the strings after the type are those of a key of that type."""
    check, count = _SHAPES[kind]
    if kind.startswith("ecdsa-") and parts[:1] != [kind.rpartition("-")[2].encode()]:
        return False
    return len(parts) == count and check(parts)


def _is_ed25519(parts: list[bytes]) -> bool:
    return len(parts[0]) == 32


def _is_rsa(parts: list[bytes]) -> bool:
    exponent, modulus = (int.from_bytes(part) for part in parts)
    positive = all(part and part[0] < 0x80 for part in parts)
    return positive and exponent > 1 and exponent % 2 == 1 and modulus.bit_length() in _RSA_BITS


def _is_ecdsa(parts: list[bytes]) -> bool:
    size = _CURVES.get(parts[0].decode("ascii", "replace"))
    return size is not None and len(parts[1]) == size and parts[1][:1] == b"\x04"


def _is_application(part: bytes) -> bool:
    return 0 < len(part) <= _APPLICATIONS and part.isascii() and part.decode().isprintable()


def _is_token_ed25519(parts: list[bytes]) -> bool:
    return _is_ed25519(parts[:1]) and _is_application(parts[1])


def _is_token_ecdsa(parts: list[bytes]) -> bool:
    return parts[0] == b"nistp256" and _is_ecdsa(parts[:2]) and _is_application(parts[2])


_SHAPES: dict[str, tuple[Callable[[list[bytes]], bool], int]] = {
    "ssh-ed25519": (_is_ed25519, 1),
    "ssh-rsa": (_is_rsa, 2),
    **{f"ecdsa-sha2-{curve}": (_is_ecdsa, 2) for curve in _CURVES},
    "sk-ssh-ed25519@openssh.com": (_is_token_ed25519, 2),
    "sk-ecdsa-sha2-nistp256@openssh.com": (_is_token_ecdsa, 3),
}

"""Seals bytes under a key of their own, bound to the place where they lie, and opens them there only."""

import hashlib
import hmac
import secrets
import struct
import zlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from store.errors import Damaged, InvalidInput
from store.vault.keyring import Keyring

# Format, key id, nonce, wrapped data key; the ciphertext follows.
_HEAD = struct.Struct(">2s8s12s40s")
_FORMAT = b"B1"
_COMPRESSION = 3


class Vault:
    """Seals and opens with a keyring."""

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring

    def seal(self, data: bytes, *, place: str) -> bytes:
        """Compresses and seals. `place` (table, row, column) must be given again to open."""
        key_id, key = self._keyring.newest
        data_key = AESGCM.generate_key(bit_length=256)
        nonce = secrets.token_bytes(12)
        head = _HEAD.pack(_FORMAT, key_id, nonce, aes_key_wrap(key, data_key))
        packed = zlib.compress(data, _COMPRESSION)
        return head + AESGCM(data_key).encrypt(nonce, packed, place.encode())

    def open(self, sealed: bytes, *, place: str, limit: int | None = None) -> bytes:
        """The bytes that were sealed there.

        Raises InvalidInput `wrong_key` when no key of the keyring fits, Damaged when the bytes do not verify
        or unpack to more than `limit` bytes.
        """
        if len(sealed) < _HEAD.size:
            raise Damaged("sealed_damaged", where=place, remedy="restore_backup")
        form, key_id, nonce, wrapped = _HEAD.unpack_from(sealed)
        key = self._keyring.key(key_id)
        if form != _FORMAT:
            raise Damaged("sealed_damaged", where=place, remedy="restore_backup")
        if key is None:
            raise InvalidInput("wrong_key", where=place, remedy="keyring_restore")
        try:
            packed = AESGCM(aes_key_unwrap(key, wrapped)).decrypt(nonce, sealed[_HEAD.size :], place.encode())
        except (InvalidTag, InvalidUnwrap) as fault:
            raise Damaged("sealed_damaged", where=place, remedy="restore_backup") from fault
        return _inflate(packed, place, limit)

    def fingerprint(self, data: bytes, *, purpose: str) -> str:
        """HMAC-SHA-256 in hex: recognises the same bytes again without telling anything of them."""
        return hmac.new(self._keyring.lookup, purpose.encode() + b"\0" + data, hashlib.sha256).hexdigest()

    def seal_text(self, text: str, *, place: str) -> bytes:
        """Seals a text."""
        return self.seal(text.encode(), place=place)

    def open_text(self, sealed: bytes, *, place: str) -> str:
        """The text that was sealed there; raises as `open`."""
        return self.open(sealed, place=place).decode()


def _inflate(packed: bytes, place: str, limit: int | None) -> bytes:
    machine = zlib.decompressobj()
    data = machine.decompress(packed, limit + 1 if limit is not None else 0)
    if limit is not None and len(data) > limit:
        raise Damaged("sealed_too_large", where=place, remedy="restore_backup")
    return data

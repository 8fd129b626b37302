"""Tokens of private links and codes to type: made at random, kept as keyed fingerprints."""

import secrets

from store.vault.vault import Vault

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without 0 O, 1 I L and U: what is read from one screen is typed on another."""
HALF = 4
TRIES = 10
"""Wrong second halves after which a code is dead."""
_TOKEN_BYTES = 24
_LONGEST_TYPED = 40


def new_token() -> str:
    """A token of 192 random bits for a link."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def new_code() -> str:
    """A code to type: K7QF-2M9P. It has a digit, so that a search tells it from a name."""
    signs = [secrets.choice(ALPHABET) for _ in range(2 * HALF)]
    while not any(sign.isdigit() for sign in signs):
        signs = [secrets.choice(ALPHABET) for _ in range(2 * HALF)]
    return "".join(signs[:HALF]) + "-" + "".join(signs[HALF:])


def tidy_code(typed: str) -> str | None:
    """The code that somebody meant, however they wrote it; None for what can be none."""
    if len(typed) > _LONGEST_TYPED:
        return None
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(signs) != 2 * HALF or any(sign not in ALPHABET for sign in signs):
        return None
    return f"{signs[:HALF]}-{signs[HALF:]}"


def token_hash(vault: Vault, token: str) -> str:
    """By what a link's token is found."""
    return vault.fingerprint(token.encode("utf-8", "replace"), purpose="digimap token")


def code_hash(vault: Vault, code: str) -> str:
    """By what a code is found."""
    return vault.fingerprint(code.encode(), purpose="digimap code")


def finder_hash(vault: Vault, code: str) -> str:
    """By what the invitation is found whose code begins so."""
    return vault.fingerprint(code[:HALF].encode(), purpose="digimap code, first half")

"""Numbers that pass their checks and belong to nobody: made from a name, so always the same."""

import hashlib

# BSNs in this range are kept free for tests by the government.
FIRST_TEST_BSN = 999_900_000
BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def stable_number(*words: str, below: int) -> int:
    """A number from 0 that depends on the words alone."""
    return int.from_bytes(hashlib.sha256("\x00".join(words).encode("utf-8", "replace")).digest()[:8], "big") % below


def passes_elfproef(bsn: int) -> bool:
    """The check on a BSN of nine digits."""
    return sum(weight * int(digit) for weight, digit in zip(BSN_WEIGHTS, f"{bsn:09d}", strict=True)) % 11 == 0


def bsn_in_test_range(*words: str) -> int:
    """A BSN in the test range that passes the elfproef."""
    bsn = FIRST_TEST_BSN + stable_number("bsn", *words, below=99_000)
    while not passes_elfproef(bsn):
        bsn += 1
    return bsn


def iban(*words: str) -> str:
    """An IBAN of a bank that does not exist, with right check digits."""
    account = f"{stable_number('iban', *words, below=10**10):010d}"
    remainder = int("".join(str(int(letter, 36)) for letter in f"PROF{account}NL00")) % 97
    return f"NL{98 - remainder:02d}PROF{account}"


def identifier(*words: str) -> str:
    """A short opaque id."""
    return f"{stable_number('id', *words, below=10**12):012d}"

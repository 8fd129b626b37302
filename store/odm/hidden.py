"""Digits that may be a BSN: the elfproef, and what a screen shows instead of them."""

import re

BSN_LENGTH = 9
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
# Nine digits on their own: not part of a longer number, and no whole part of an amount with cents.
SUSPECT = re.compile(r"(?<![0-9])(?<![0-9]\.)[0-9]{9}(?![0-9]|\.[0-9])")
STARS = "*" * BSN_LENGTH


def passes_elfproef(digits: str) -> bool:
    """Whether nine digits are a possible BSN; one in eleven numbers is."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "000000000"


def hide_suspects(text: str) -> str:
    """The text with every possible BSN starred: for screens, never for evidence."""
    return SUSPECT.sub(lambda found: STARS if passes_elfproef(found[0]) else found[0], text)

"""Folds names for search and matching: no case, no accents, no letters beyond ASCII."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """NFKD, casefold, combining marks dropped, what is left spelled in ASCII, spaces single."""
    from anyascii import anyascii  # 24 ms: only where a name is folded

    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(anyascii(plain.casefold()).casefold().split())


def name_words(text: str) -> tuple[str, ...]:
    """The folded words of a name, each once, in order. A name of signs only is one word: itself."""
    folded = fold(text)
    words = _WORD.findall(folded)
    return tuple(dict.fromkeys(words or ([folded] if folded else [])))

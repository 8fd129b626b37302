"""What a browser tells of its owner: the language wanted, and whether it is a phone."""

from starlette.requests import Request

from store.words.sentences import Language

LANGUAGE_CHOICE = "taal"
_PHONES = ("Mobi", "Android", "iPhone", "iPod")


def language_of(request: Request) -> Language:
    """As chosen on the page, else as the browser prefers, else Dutch."""
    chosen = request.query_params.get(LANGUAGE_CHOICE, "")
    if chosen in (language.value for language in Language):
        return Language(chosen)
    return preferred(request.headers.get("accept-language", ""))


def preferred(header: str) -> Language:
    """The language of ours that an Accept-Language header likes best."""
    best, weight = Language.DUTCH, 0.0
    for part in header[:200].split(","):
        name, _, rest = part.partition(";")
        for language in Language:
            if name.strip().lower().split("-")[0] == language.value and _weight(rest) > weight:
                best, weight = language, _weight(rest)
    return best


def _weight(text: str) -> float:
    value = text.strip().removeprefix("q=")
    try:
        return min(1.0, max(0.0, float(value))) if value else 1.0
    except ValueError:
        return 0.0


def is_phone(request: Request) -> bool:
    """Whether the app can be on the very device that shows the page."""
    hint = request.headers.get("sec-ch-ua-mobile")
    if hint in ("?0", "?1"):
        return hint == "?1"
    agent = request.headers.get("user-agent", "")
    return any(word in agent for word in _PHONES)

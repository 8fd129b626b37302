"""mijnpensioenoverzicht.nl: the pension providers that did not answer."""

from store.odm.values import Number

_MISSING = "OntbrekendePuvs"
_NAME = "PensioenUitvoerder"


def missing_providers(data: object) -> tuple[str, ...]:
    """Their names, from every list that the download keeps for them."""
    names: list[str] = []
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            for key, below in value.items():
                if str(key).startswith(_MISSING):
                    names += _names(below)
                waiting.append(below)
        elif isinstance(value, list):
            waiting.extend(value)
    return tuple(dict.fromkeys(names))


def _names(value: object) -> list[str]:
    """Providers are named as text, or in an object of their own."""
    items = value if isinstance(value, list) else [value]
    return [name for name in map(_provider, items) if name]


def _provider(item: object) -> str:
    if isinstance(item, dict):
        texts = [below for below in item.values() if isinstance(below, str)]
        item = item.get(_NAME) or next(iter(texts), "")
    return str(item) if isinstance(item, str) and not isinstance(item, Number) else ""

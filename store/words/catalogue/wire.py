"""Sentences about services that do not do their part."""

WORDS: dict[str, tuple[str, str]] = {
    "service_down": ("{partner} is niet bereikbaar.", "{partner} cannot be reached."),
    "service_slow": ("{partner} gaf niet op tijd antwoord.", "{partner} did not answer in time."),
    "service_error": (
        "Bij {partner} ging iets mis (status {status}): {detail}.",
        "Something went wrong at {partner} (status {status}): {detail}.",
    ),
    "service_refused": (
        "{partner} weigert dit (status {status}, {code}): {detail}.",
        "{partner} refuses this (status {status}, {code}): {detail}.",
    ),
    "service_nonsense": (
        "Het antwoord van {partner} is onvolledig of niet te lezen.",
        "The answer of {partner} is incomplete or cannot be read.",
    ),
    "service_too_large": (
        "Het antwoord van {partner} is groter dan {limit} bytes; er is niets van bewaard.",
        "The answer of {partner} is larger than {limit} bytes; nothing of it was kept.",
    ),
    "service_not_trusted": (
        "Het certificaat van {partner} is niet te vertrouwen; er is niets verstuurd.",
        "The certificate of {partner} cannot be trusted; nothing was sent.",
    ),
    "service_address_invalid": (
        "Het adres van {partner} kan niet worden gebruikt.",
        "The address of {partner} cannot be used.",
    ),
    "try_again_later": ("Probeer het later opnieuw.", "Try again later."),
    "ask_partner": (
        "Meld dit bij {partner}; bij ons is niets verloren.",
        "Report this to {partner}; nothing is lost here.",
    ),
    "look_at_connection": (
        "Kijk de koppeling na (K) en test hem daar (t).",
        "Check the connection (K) and test it there (t).",
    ),
}

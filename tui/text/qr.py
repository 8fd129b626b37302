"""Labels of the QR code itself."""

WORDS: dict[str, tuple[str, str]] = {
    "enlarge": (
        "De QR-code past niet. Vergroot het venster tot {columns} x {rows}, of gebruik de link of de code.",
        "The QR code does not fit. Enlarge the window to {columns} x {rows}, or use the link or the code.",
    ),
    "too_long": (
        "De tekst van de QR-code is te lang om te tekenen. Gebruik de link of de code.",
        "The text of the QR code is too long to be drawn. Use the link or the code.",
    ),
}

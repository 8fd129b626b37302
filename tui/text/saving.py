"""Labels of saving."""

WORDS: dict[str, tuple[str, str]] = {
    "path": ("Opslaan als:", "Save as:"),
    "saved": ("opgeslagen: {path}", "saved: {path}"),
    "at_home": ("Typ deze regel op uw eigen machine", "Type this line on your own machine"),
}

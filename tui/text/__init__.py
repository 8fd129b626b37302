"""Screen labels in Dutch and English: a file per screen area, loaded when its first label is asked for.

A file `tui/text/<area>.py` holds `WORDS: dict[str, tuple[str, str]]`, key → (Dutch, English), with `{fact}` places. A
label is asked for as `words("area.key", fact=…)`. `tests/tui/test_text.py` checks every file and every use.
"""

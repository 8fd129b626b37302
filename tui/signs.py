"""What our own signs are in ASCII, each in one cell. Data only."""

from typing import Final

SIGNS: Final = {
    "▌": ">", "▏": "|", "─": "-", "│": "|", "█": "#", "▀": '"', "▄": "_",
    "…": "~", "·": "-", "–": "-", "—": "-", "•": "*", "‘": "'", "’": "'", "“": '"', "”": '"',
    "✓": "+", "✗": "x", "◌": ".", "○": "o", "●": "*", "▸": ">", "▾": "v",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↵": "<", "⏎": "|", "␡": "^", "€": "E", "×": "x", "�": "?",
} | {chr(code): "^" for code in range(0x2400, 0x2420)}  # fmt: skip
"""A control that `clean` made visible is ^."""

CONSOLE: Final = {ord(sign): SIGNS[sign] for sign in SIGNS if sign in "✓✗◌○●▸▾↵⏎▏␡" or 0x2400 <= ord(sign) < 0x2420}
"""Those that the fonts of the Linux console do not have, for `str.translate`."""

"""What our own signs are in ASCII, each in one cell. Data only."""

from typing import Final

SIGNS: Final = {
    "▌": ">", "▏": "|", "─": "-", "│": "|", "█": "#", "▀": '"', "▄": "_",
    "…": "~", "·": "-", "–": "-", "—": "-", "•": "*", "‘": "'", "’": "'", "“": '"', "”": '"',
    "✓": "+", "✗": "x", "◌": ".", "○": "o", "●": "*", "▸": ">", "▾": "v",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↵": "<", "⏎": "|", "␡": "^", "€": "E", "×": "x", "�": "?",
} | {chr(code): "^" for code in range(0x2400, 0x2420)}  # fmt: skip
"""A control that `clean` made visible is ^."""

CONSOLE: Final = {sign: SIGNS[sign] for sign in "✓✗◌○●▸▾↵⏎▏␡"} | {
    chr(code): "^" for code in range(0x2400, 0x2420)
}
"""Those that the fonts of the Linux console do not have."""

"""Texts that are meant to steer a terminal, to hide, or to move a row: known attacks, a naughty list, seeded mixtures.

They are read and used, never printed: a failure names a text by its place in the corpus.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Final

ESC, BEL, ST, CSI8, OSC8, DCS8 = "\x1b", "\x07", "\x1b\\", "\x9b", "\x9d", "\x90"

KNOWN: Final[dict[str, str]] = {
    "CVE-2021-25743 kubectl, escapes in events": f"{ESC}[2J{ESC}[1;1HAll good",
    "CVE-2021-25743 follow-up, carriage return": "deleted\rrunning",
    "CVE-2025-58160 tracing, colour in a logged value": f"user{ESC}[5;31mroot{ESC}[0m",
    "CVE-2023-28487 sudoreplay, control in a command": f"ls\x08\x08rm{ESC}[8m -rf",
    "CVE-2019-8321 RubyGems, output of a gem": f"{ESC}]2;;owned{BEL}",
    "CVE-2003-0020 Apache, request in a log": f"GET /{ESC}]0;x{BEL}\x1b[21t",
    "CVE-2003-0063 xterm, the title is told back": f"{ESC}]0;id;{BEL}{ESC}[21t",
    "CVE-2019-9535 iTerm2 and tmux control mode": f"{ESC}P1000p%output %1 x{ST}",
    "CVE-2022-45872 iTerm2, DECRQSS is told back": f"{ESC}P$q;id;{ST}",
    "CVE-2021-42574 trojan source": "\u202e\u2066// rood\u2069 \u2066groen",
    "false rows in a list": "x\n  26-00001  Iemand, Anders  gereed",
    "clipboard": f"{ESC}]52;c;cm0gLXJmIH4K{BEL}",
    "clipboard, asked for": f"{ESC}]52;c;?{ST}",
    "link to elsewhere": f"{ESC}]8;;https://elders.example/{ST}hier{ESC}]8;;{ST}",
    "title": f"{ESC}]0;titel{BEL}",
    "palette and colours": f"{ESC}]4;1;#000000{BEL}{ESC}]10;#000{BEL}{ESC}]104{BEL}",
    "device control": f"{ESC}Pq#0;2;0;0;0{ST}",
    "application command (kitty graphics)": f"{ESC}_Gi=1,a=q;AAAA{ST}",
    "privacy message, start of string": f"{ESC}^x{ST}{ESC}Xy{ST}",
    "tmux passes through": f"{ESC}Ptmux;{ESC}{ESC}]52;c;QQ=={BEL}{ST}",
    "answers": f"{ESC}[c{ESC}[5n{ESC}[6n{ESC}[>q{ESC}Z\x05",
    "C1 controls of eight bits": f"{CSI8}2J{OSC8}0;x\x9c{DCS8}$qm\x9c\x85\x84\x8d",
    "C1 given as bytes": b"\x9b31m\x9d52;c;QQ==\x07".decode("utf-8", "surrogateescape"),
    "alternate screen, modes": f"{ESC}[?1049l{ESC}[?25h{ESC}[?1000h{ESC}[?2004l{ESC}[4h",
    "scroll region and reset": f"{ESC}[1;2r{ESC}[!p{ESC}c{ESC}#8{ESC}7{ESC}8",
    "character sets": f"{ESC}(0\x0e\x0f{ESC}%G{ESC}%@",
    "window size and iconify": f"{ESC}[8;1;1t{ESC}[2t",
    "keys and macros": f'{ESC}[>4;2m{ESC}P1;1|17/6c73{ST}{ESC}[0;68;"x"p',
    "unterminated CSI": f"Jansen{ESC}[",
    "unterminated OSC": f"Jansen{ESC}]52;c;QUJD",
    "unterminated DCS": f"Jansen{ESC}P",
    "only an escape": ESC,
    "a sequence begun": f"Jansen{ESC}",
    "a sequence ended": "[2J van elders",
    "a sequence ended, OSC": f"]52;c;QQ=={BEL}",
    "escape before a wide letter": f"{ESC}漢{ESC}\u0301",
    "all C0 and DEL": "".join(map(chr, range(32))) + "\x7f",
    "all C1": "".join(map(chr, range(0x80, 0xA0))),
    "bidi overrides and isolates": "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "zero width": "a\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeffb\u00ad\u034f\u180e\u180b",
    "combining flood": "Z" + "\u0300\u0336\u0489" * 70,
    "combining at the start": "\u0301\u20e3Jansen",
    "enclosing and Thai marks": "ก็็็็็็็็็็\u0e47\u0e33 a\u20dd",
    "wide": "漢字株式会社 \uff46\uff55\uff4c\uff4c 한국어 𠀀",
    "ambiguous": "①→“”§±×÷αΩЖ…‰※─│◆○●☆♀",
    "emoji": "👩\u200d👩\u200d👧\u200d👦 🇳🇱 👍🏽 ❤\ufe0f 🏴\U000e0067\U000e0062\U000e007f 1\ufe0f\u20e3",
    "hangul jamo": "\u1112\u1161\u11ab \u115f\u1160\u3164\uffa0",
    "Indic clusters": "क्ष्म्य நி ক্ষ ພຣະ",
    "blank letters": "\u3000\u2000\u2001\u2002\u2003\u2007\u202f\u205f\u00a0\u2800",
    "line separators": "a\u2028b\u2029c\x0bd\x0ce\x1cf\x1dg\x1eh\x85i",
    "tabs": "a\tb\t\tc",
    "private use, unassigned": "\ue000\uf8ff\U000f0000\U0010ffff\u0378\ufdd0",
    "half surrogates": "\ud800\udfff\udc80",
    "variation selectors": "葛\U000e0100 \u2764\ufe0e a\ufe00",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "markup": "[/b][bold red]x[/] [@click=app.quit]q[/] [link=file:///etc]y[/link] [[ ]] \\[",
    "markup, unbalanced": "[/]",
    "templates": "{0.number} {0.a} %s %(x)s ${HOME} {{7*7}} $(id) `id`",
    "quotes and slashes": "'\"\\/<>&;|!#*?~",
    "only a full stop": ".",
    "only blanks": "   ",
    "long": "Wolfeschlegelsteinhausen" * 9,
    "long and wide": "漢" * 200,
    "long without a break": "x" * 5_000,
}
"""By name; the numbers are those of the advisories that the case is taken from."""

NAUGHTY: Final = Path(__file__).parents[3] / "shared" / "samples" / "strings" / "blns.txt"
MEGABYTE: Final = "\x1b[5m漢e\u0301\u202e[/b]" * 90_000
"""More than a million letters."""

_BITS: Final = (
    *(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))),
    *"aeJn zåß漢字\uff46한👍🇳🇱❤①─\u0301\u0300\u0336\u0489\u200b\u200d\u202e\u2066\u2067\u2069\ufeff",
    *"\ufe0f\u00ad\u2028\ue000",
    *(f"{ESC}[5m", f"{ESC}[2J", f"{ESC}]52;c;", f"{ESC}]8;;", f"{ESC}]0;", f"{ESC}P", f"{ESC}_G", ST, BEL, CSI8, OSC8),
    *("[/b]", "[red]", "[@click=x]", "{0.x}", "\r", "\n", "\t", "\ud83d", "\udc80", "'", "\\", "…"),
)


def naughty() -> tuple[str, ...]:
    """The list of naughty strings where it lies beside the project; none elsewhere."""
    if not NAUGHTY.exists():
        return ()
    lines = NAUGHTY.read_text(encoding="utf-8").split("\n")
    return tuple(line for line in lines if line and not line.startswith("#"))


def corpus(count: int, seed: int) -> tuple[str, ...]:
    """So many different texts: all known ones first, then the naughty list, then mixtures; the same each time."""
    return tuple(islice(_all(seed), count))


def _all(seed: int) -> Iterator[str]:
    seen: set[str] = set()
    for text in chain(KNOWN.values(), naughty(), _mixtures(seed)):
        if text not in seen:
            seen.add(text)
            yield text


def _mixtures(seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        yield "".join(chance.choices(_BITS, k=chance.choice((1, 2, 4, 8, 16, 40))))


def parted(text: str, pieces: int) -> Sequence[str]:
    """One text split over so many fields: a sequence begins in one and ends in another."""
    size = -(-len(text) // pieces)
    return [text[at : at + size] for at in range(0, len(text), size)]

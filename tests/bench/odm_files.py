"""ODM files of a wanted size, the same bytes at every run."""

import json
from collections.abc import Iterator

NEEDLE = "zoekwoord"
"""Stands a few times in every file, the last time at its very end."""
_BATCH = 200


def odm_file(megabytes: float) -> bytes:
    """A file of about so many megabytes, pretty as most sources send it: periods of wages of one applicant."""
    wanted, parts, size = int(megabytes * 1_000_000), [], 0
    for part in _batches():
        parts.append(part)
        size += len(part)
        if size >= wanted:
            break
    return _HEAD + b",\n".join(parts) + _TAIL


def _batches() -> Iterator[bytes]:
    number = 0
    while True:
        rows = [_row(at) for at in range(number, number + _BATCH)]
        number += _BATCH
        yield json.dumps(rows, indent=2).encode()[2:-2]


def _row(number: int) -> dict[str, object]:
    return {
        "van": f"{2000 + number % 25}-{1 + number % 12:02d}-01",
        "werkgever": f"Werkgever {number % 977}",
        "aantalUren": number % 173,
        "svLoon": number % 5000 + 0.25,
        "opmerking": NEEDLE if number % 5000 == 4999 else "",
    }


_HEAD = (
    b'{"odmVersion": "v4_3", "retrievedAt": "2026-11-20T10:31:00+01:00",\n'
    b'"persons": [{"personId": "P1", "role": "aanvrager"}],\n'
    b'"sources": [{"source": "UWV", "personId": "P1", "status": "ok", "data": {"perioden": ['
)
_TAIL = b']}}],\n"laatste": "' + NEEDLE.encode() + b'"}\n'

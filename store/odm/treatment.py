"""What is done with each oddity of a JSON text: one table, the same for every file.

RFC 8259 leaves some of these free; here they are decided. REFUSED: nothing is kept, the error names line and column.
KEPT: the bytes stay as they came, a finding says what stands where.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Treatment(StrEnum):
    """Refused with a place, or kept with a finding."""

    REFUSED = "refused"
    KEPT = "kept"


TREATMENT: Mapping[str, Treatment] = MappingProxyType(
    {
        # More bytes than the limit.
        "json_too_large": Treatment.REFUSED,
        # Bytes that are no UTF-8 (also UTF-16, overlong forms and surrogates in raw bytes).
        "json_not_utf8": Treatment.REFUSED,
        # A byte order mark before the document: a parser may ignore it.
        "json_byte_order_mark": Treatment.KEPT,
        # Nothing, or white space only.
        "json_empty": Treatment.REFUSED,
        # The text ends in the middle.
        "json_unfinished": Treatment.REFUSED,
        # Something follows the document.
        "json_trailing": Treatment.REFUSED,
        # NaN, Infinity, -Infinity: no JSON, whatever other programs write.
        "json_constant": Treatment.REFUSED,
        # A raw control character in a text.
        "json_control_character": Treatment.REFUSED,
        # A backslash before something that cannot be escaped.
        "json_bad_escape": Treatment.REFUSED,
        # Anything else that is not the grammar.
        "json_syntax": Treatment.REFUSED,
        # More nested than the limit.
        "json_too_deep": Treatment.REFUSED,
        # The same name twice in one object: both stand in the bytes and in the preview, the last one counts.
        "json_duplicate_key": Treatment.KEPT,
        # Half a surrogate pair as an escape: read as U+FFFD, kept as it is spelled.
        "json_lone_surrogate": Treatment.KEPT,
        # A number that a double cannot hold (1e400, 40 digits): kept as text, never rounded.
        "json_inexact_number": Treatment.KEPT,
        # A number of more than 4300 digits: as above.
        "json_long_number": Treatment.KEPT,
    }
)

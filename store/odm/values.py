"""Values of a document that was read: the usual ones, and numbers that stay as they are spelled."""

import math
from decimal import Decimal, DecimalException
from typing import TypeAlias

LONG_NUMBER = 4300
_ALWAYS_EXACT = 15


class Number(str):
    """A number as the file spells it: `1.10` stays `1.10`, and forty digits stay forty."""

    __slots__ = ()

    @property
    def decimal(self) -> Decimal | None:
        """Its value; None where it is beyond every reckoning (thousands of digits, a huge exponent)."""
        if len(self) > LONG_NUMBER:
            return None
        try:
            value = Decimal(self)
        except DecimalException:
            return None
        return value if value.is_finite() and -LONG_NUMBER < value.adjusted() < LONG_NUMBER else None

    @property
    def is_exact(self) -> bool:
        """Whether a program that reads numbers as doubles reads this one without a change."""
        if len(self) <= _ALWAYS_EXACT and "e" not in self and "E" not in self:
            return True
        value = self.decimal
        double = float(self) if len(self) <= LONG_NUMBER else math.inf
        return value is not None and math.isfinite(double) and Decimal(repr(double)) == value


Value: TypeAlias = "dict[str, Value] | list[Value] | str | bool | None"
"""A JSON value; numbers are `Number`, which is a str."""

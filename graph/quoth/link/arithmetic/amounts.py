"""Numbers with what their rounding allows, and arithmetic on them.

Three choices are made here, each towards fewer false findings:

* Numbers that are added up are rounded alike: to the finest digit that one of them shows. 3,100 beside 2,950 is a number of tens.
* A percentage may have been cut off instead of rounded: 61.37 may be printed as 61.3.
* "A quarter", "one in five" and other fractions in words admit a twentieth of themselves to either side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quoth.link import values
from quoth.model import Comparator, Figure

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_WORDS_SHARE = Decimal("0.05")
_LEAST_DIGITS = 3
_MANTISSA = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A value and the bounds between which what is meant lies; ``None`` is an open end."""

    value: Decimal
    lower: Decimal | None
    upper: Decimal | None

    @classmethod
    def around(cls, value: Decimal, slack: Decimal = Decimal(0)) -> Amount:
        """A value that may be off by ``slack`` to either side."""
        return cls(value, value - slack, value + slack)

    def __add__(self, other: Amount) -> Amount:
        return Amount(
            self.value + other.value, _both(self.lower, other.lower, _plus), _both(self.upper, other.upper, _plus)
        )

    def __sub__(self, other: Amount) -> Amount:
        return self + Amount(
            -other.value,
            None if other.upper is None else -other.upper,
            None if other.lower is None else -other.lower,
        )

    def times(self, factor: Amount) -> Amount:
        """The product of two amounts that are not negative."""
        return Amount(
            self.value * factor.value,
            _both(self.lower, factor.lower, _product),
            _both(self.upper, factor.upper, _product),
        )

    def over(self, base: Amount) -> Amount:
        """The quotient of two amounts that are not negative, the base above 0."""
        low = Decimal(0) if base.upper is None or self.lower is None else max(self.lower, Decimal(0)) / base.upper
        high = None if not base.lower or base.lower <= 0 or self.upper is None else self.upper / base.lower
        return Amount(self.value / base.value, low, high)

    def meets(self, other: Amount) -> bool:
        """Whether some number lies within both; ends that only touch do not count, unless one of the two is exact."""
        if self.exact or other.exact:
            return not (self._below(other) or other._below(self))
        return not (self._reaches_no(other) or other._reaches_no(self))

    @property
    def told_digits(self) -> int:
        """How many digits the rounding leaves: as many as the bounds have in common, and one more."""
        if self.lower is None or self.upper is None or not self.value:
            return _LEAST_DIGITS
        width = self.upper - self.lower
        return max(1, self.value.adjusted() - width.adjusted() + 1) if width else 28

    @property
    def exact(self) -> bool:
        """Whether only one number is meant."""
        return self.lower is not None and self.lower == self.upper

    def _below(self, other: Amount) -> bool:
        return self.upper is not None and other.lower is not None and self.upper < other.lower

    def _reaches_no(self, other: Amount) -> bool:
        return self.upper is not None and other.lower is not None and self.upper <= other.lower


def _plus(one: Decimal, other: Decimal) -> Decimal:
    return one + other


def _product(one: Decimal, other: Decimal) -> Decimal:
    return one * other


def _both(one: Decimal | None, other: Decimal | None, combine: Callable[[Decimal, Decimal], Decimal]) -> Decimal | None:
    return None if one is None or other is None else combine(one, other)


def printed(figure: Figure, exponent: int | None = None) -> Amount:
    """What a figure with a value may mean; ``exponent`` is the power of ten that it is rounded to, where others tell it.

    Raises:
        ValueError: when the figure has no value.
    """
    if figure.value is None:
        raise ValueError(f"{figure.printed!r} has no value")
    value = abs(figure.value)
    if figure.comparator is Comparator.ABOUT:
        return Amount.around(value, value * values.ABOUT_SHARE)
    if figure.comparator is not Comparator.EQUAL:
        return Amount(value, figure.bounds.lower, figure.bounds.upper)
    if figure.bounds.bounded or exponent is None:
        reach = values.reach(figure)
        slack = (reach.upper - reach.lower) / 2 if reach.upper is not None and reach.lower is not None else Decimal(0)
        return Amount.around(value, slack)
    return Amount.around(value, _half(exponent, figure))


def alike(figures: Sequence[Figure]) -> tuple[Amount, ...]:
    """Numbers that stand beside each other, all rounded to the finest digit that one of them shows."""
    finest = min((_exponent(f) for f in figures if f.comparator is Comparator.EQUAL), default=0)
    return tuple(printed(f, finest) for f in figures)


def total(amounts: Iterable[Amount]) -> Amount:
    """The sum of some amounts."""
    found = Amount(Decimal(0), Decimal(0), Decimal(0))
    for amount in amounts:
        found += amount
    return found


def hundredths(figure: Figure) -> Amount:
    """A percentage, or a fraction in words ("a quarter"), in per cent.

    Raises:
        ValueError: when the figure has no value.
    """
    if figure.value is None:
        raise ValueError(f"{figure.printed!r} has no value")
    if figure.of:
        share = abs(figure.value) / figure.of * _HUNDRED
        return Amount.around(share, share * _WORDS_SHARE)
    if figure.comparator is not Comparator.EQUAL:
        return printed(figure)
    value, step = abs(figure.value), Decimal(1).scaleb(min(_exponent(figure), 0))
    return Amount(value, value - step / 2, value + step)


def per_hundred(part: Amount, base: Amount) -> Amount:
    """The one as per cent of the other."""
    return part.over(base).times(Amount.around(_HUNDRED))


def moved(by: Amount, up: bool) -> Amount:
    """The factor that a change in per cent makes: 1.05 of "up 5%"."""
    share, one = by.over(Amount.around(_HUNDRED)), Amount.around(_ONE)
    return one + share if up else one - share


def shown(amount: Amount) -> Decimal:
    """The value as a reader should see it: a whole number where it is one for certain, else to four digits or three."""
    exact = amount.value.normalize()
    whole = exact == exact.to_integral_value()
    digits = len(exact.as_tuple().digits)
    if digits <= _LEAST_DIGITS or (whole and amount.exact) or (whole and digits <= amount.told_digits):
        return exact
    kept = max(_LEAST_DIGITS, min(amount.told_digits, 4) if not whole else amount.told_digits)
    return exact.quantize(Decimal(1).scaleb(exact.adjusted() - kept + 1)).normalize()


def _exponent(figure: Figure) -> int:
    """The power of ten of the last digit that is told: of "2.0 million" the hundred thousands, of "33,000" the thousands."""
    value = figure.value
    if not value:
        return 0
    plain = int(value.normalize().as_tuple().exponent)
    shown_at = _MANTISSA.search(figure.printed)
    if shown_at is None or "." not in shown_at[0]:
        return plain
    mantissa = Decimal(shown_at[0].replace(",", ""))
    scale = (abs(value) / mantissa) if mantissa else Decimal(0)
    return scale.adjusted() - len(shown_at[1]) if scale and scale == Decimal(1).scaleb(scale.adjusted()) else plain


def _half(exponent: int, figure: Figure) -> Decimal:
    """Half of the last digit; a count is exact to the unit."""
    if exponent <= 0 and figure.unit == "count":
        return Decimal(0)
    return Decimal(1).scaleb(exponent) / 2

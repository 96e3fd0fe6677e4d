"""Which numbers a figure can mean, and whether two of them can both be true.

Three choices are made here, each towards fewer false contradictions:

* A plain number means what rounds to it at the precision printed: "33 thousand" and "33,000" admit 32,500 up to but
  not including 33,500, "8.4" admits 8.35 to 8.45. Counts under 100, and numbers without trailing noughts, are taken as exact counts.
* "About" and its kin admit a tenth to either side. That is our choice; a figure so hedged is seldom held to more than one digit.
* "Exactly" admits nothing but the number itself.
"""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType

from quoth.model import Comparator, Figure, Interval

ABOUT_SHARE = Decimal("0.1")
CLOSELY = Decimal("1.02")
"""A hedged number of three digits bears out no other that is further off: "some 43.9 per cent" is not 45.9."""
ROUGHLY = Decimal("1.1")
"""The same of one of two digits beside another of two and more: "about 5.5 million" is not 6.5 million."""
_TWO = 2
ROUNDED_SHARE = Decimal("0.05")
"""A plain number is rounded by no more than this share of it: "100 million" does not admit 110 million, nor "2,000" 2,400."""
_EXACT_BELOW = 100
_DOZEN = 12
SHARE_SLACK = Decimal("0.5")
"""A share told as a fraction admits what rounds to it in whole per cent: "two thirds" and 67%."""
NEAR = Decimal("1.5")
"""Two numbers of which one is more than so many times the other hardly tell of one count, though a bound admits both."""
BORNE_OUT = Decimal("1.3")
"""Two numbers of which one is more than so many times the other do not bear each other out: "more than 280,000", "about 400,000"."""
MOST_APART = Decimal(20)
"""Two numbers of which one is more than so many times the other are hardly told of one thing: no rivals, but a slip of reading."""
RIVALS_APART = Decimal(200)
"""The same of two numbers that one text sets off against each other, as the counts of two speakers of one thing."""
CONVERTED = Decimal("0.5")
"""What was converted may have been rounded a second time: half as much again to either side."""
# Unit -> base unit and factor. Source: the international definitions of the yard, the pound and the acre; SI.
CONVERSIONS = MappingProxyType(
    {
        "hectare": ("square metre", Decimal(10000)), "acre": ("square metre", Decimal("4046.8564224")),
        "square kilometre": ("square metre", Decimal(1000000)), "square mile": ("square metre", Decimal("2589988.110336")),
        "square metre": ("square metre", Decimal(1)), "square foot": ("square metre", Decimal("0.09290304")),
        "metre": ("metre", Decimal(1)), "kilometre": ("metre", Decimal(1000)), "mile": ("metre", Decimal("1609.344")),
        "nautical mile": ("metre", Decimal(1852)),
        "foot": ("metre", Decimal("0.3048")), "inch": ("metre", Decimal("0.0254")), "yard": ("metre", Decimal("0.9144")),
        "centimetre": ("metre", Decimal("0.01")), "millimetre": ("metre", Decimal("0.001")),
        "kilogram": ("kilogram", Decimal(1)), "tonne": ("kilogram", Decimal(1000)), "ton": ("kilogram", Decimal("907.18474")),
        "pound": ("kilogram", Decimal("0.45359237")), "gram": ("kilogram", Decimal("0.001")),
        "ounce": ("kilogram", Decimal("0.028349523125")),
        "milligram": ("kilogram", Decimal("0.000001")), "microgram": ("kilogram", Decimal("0.000000001")),
        "litre": ("litre", Decimal(1)), "gallon": ("litre", Decimal("3.785411784")), "barrel": ("litre", Decimal("158.987294928")),
        "millilitre": ("litre", Decimal("0.001")), "cubic metre": ("litre", Decimal(1000)), "cubic kilometre": ("litre", Decimal("1e12")),
        "cubic foot": ("litre", Decimal("28.316846592")),
        "watt": ("watt", Decimal(1)), "kilowatt": ("watt", Decimal(1000)), "megawatt": ("watt", Decimal(1000000)),
        "gigawatt": ("watt", Decimal(1000000000)), "terawatt": ("watt", Decimal(1000000000000)),
        "watt hour": ("watt hour", Decimal(1)), "kilowatt hour": ("watt hour", Decimal(1000)),
        "megawatt hour": ("watt hour", Decimal(1000000)), "gigawatt hour": ("watt hour", Decimal(1000000000)),
        "terawatt hour": ("watt hour", Decimal(1000000000000)),
        "kilometre per hour": ("metre per hour", Decimal(1000)), "mile per hour": ("metre per hour", Decimal("1609.344")),
        "metre per second": ("metre per hour", Decimal(3600)),
    }
)  # fmt: skip
SIZES = frozenset("year decade month week day hour minute second kilometre mile metre foot factor".split())
"""How long, how far, how many times: such a number is denied or answered only beside one of its own sort. Source: our own list."""
FLOORS = (Comparator.MORE, Comparator.AT_LEAST)
"""How a number is printed that only says what it is not below."""
CEILINGS = (Comparator.LESS, Comparator.AT_MOST)
"""The same of what it is not above."""
BOUNDS = (*FLOORS, *CEILINGS)
"""Either."""
_CONVERTIBLE = frozenset((*CONVERSIONS, "percent"))
_FRACTIONAL = frozenset(("percent", "percentage-point", "factor"))


_JUST = re.compile(
    r"(?:just|slightly|a little|little|barely|marginally|a shade) (?:over|above|under|below|more than|less than|fewer than)\b",
    re.IGNORECASE,
)
"""Before a number that it is hardly away from. Source: our own list."""


def half_unit(value: Decimal, unit: str) -> Decimal:
    """Half of the last digit that a printed value stands for; 0 for a plain count."""
    exponent = int(value.normalize().as_tuple().exponent) if value.is_finite() and value else 0
    if unit in _FRACTIONAL or exponent < 0:
        exponent = min(exponent, 0)
    elif exponent == 0 or abs(value) < _EXACT_BELOW:
        return Decimal(0)
    return Decimal(1).scaleb(exponent) / 2


def reach(figure: Figure) -> Interval:
    """The numbers that a figure can mean; open at both ends where it has neither value nor bounds."""
    if figure.bounds.bounded or figure.value is None:
        return _closed(figure)
    slack = half_unit(figure.value, figure.unit)
    if figure.comparator is Comparator.ABOUT:
        slack = max(slack, abs(figure.value) * ABOUT_SHARE)
    else:
        slack = min(slack, abs(figure.value) * ROUNDED_SHARE)
    rounding = slack > 0 and figure.comparator is not Comparator.ABOUT
    return Interval(figure.value - slack, figure.value + slack, True, not rounding)


def _closed(figure: Figure) -> Interval:
    """The bounds of a figure, closed a little further on where it is "just over 660", which is not 715."""
    bounds, value = figure.bounds, figure.value
    if value is None or _JUST.match(figure.printed) is None:
        return bounds
    slack = abs(value) * ROUNDED_SHARE
    if bounds.upper is None:
        return Interval(bounds.lower, value + slack, bounds.lower_inclusive, True)
    return Interval(value - slack, bounds.upper, True, bounds.upper_inclusive) if bounds.lower is None else bounds


def can_both_hold(a: Figure, b: Figure) -> bool:
    """Whether some number is admitted by both, in one unit; a rise and a fall never are. Symmetric."""
    if a.direction is not None and b.direction is not None and a.direction is not b.direction:
        return False
    if a.unit == b.unit and (a.of == b.of or counts_alike(a, b)):
        return reach(a).meets(reach(b))
    one, two = in_one_unit(a), in_one_unit(b)
    return one is None or two is None or one[1].meets(two[1])


def near(a: Figure, b: Figure, times: Decimal = NEAR) -> bool:
    """Whether neither value is more than so many ``times`` the other: "more than 2,300" is not told of 24,000. Symmetric.

    A vague "thousands" is near nothing; of a range the end that is nearer counts. Of numbers in two units, with an open end and of nought
    nothing is said.
    """
    if vague(a) or vague(b):
        return False
    one, two = _ends(a), _ends(b)
    if one is None or two is None or a.unit != b.unit or min(*one, *two) <= 0:
        return True
    return max(one[0], two[0]) <= times * min(one[1], two[1])


def _ends(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest number that is printed; ``None`` where one end is open."""
    if figure.value is not None:
        return figure.value, figure.value
    low, high = figure.bounds.lower, figure.bounds.upper
    return (low, high) if low is not None and high is not None else None


def bears_out(a: Figure, b: Figure) -> bool:
    """Whether two numbers that can both hold are near enough for the one to bear the other out. Symmetric."""
    about = [f for f in (a, b) if f.comparator is Comparator.ABOUT]
    if any(not round_number(f) for f in about):
        return near(a, b, CLOSELY)
    closely = len(about) == _TWO or (bool(about) and all(digits(f) >= _TWO for f in (a, b)))
    return near(a, b, ROUGHLY if closely else BORNE_OUT)


def cut_short(floor: Figure, exact: Figure) -> bool:
    """Whether a floor is a number cut off at its last digit: "more than 13 million" of 13.3 million."""
    if floor.comparator not in FLOORS or floor.value is None or exact.value is None:
        return False
    step = Decimal(10) ** (floor.value.adjusted() - digits(floor) + 1)
    return floor.value <= exact.value < floor.value + step


def comparable_units(a: Figure, b: Figure) -> bool:
    """Whether two figures are in one unit, or in units that convert: acres and hectares, seven of ten and 70 per cent. Symmetric."""
    if a.unit == b.unit and ((a.of is None) is (b.of is None) or counts_alike(a, b)):
        return True
    if a.of is None and b.of is None and not (a.unit in _CONVERTIBLE and b.unit in _CONVERTIBLE):
        return False
    one, two = in_one_unit(a), in_one_unit(b)
    return one is not None and two is not None and one[0] == two[0]


def counts_alike(a: Figure, b: Figure) -> bool:
    """Whether one figure counts some of a printed total and the other gives none: "310 of its 960 drivers", "742 drivers". Symmetric."""
    counts = a.unit == b.unit == "count" and a.value is not None and b.value is not None
    return counts and ((a.of is None and of_a_total(b)) or (b.of is None and of_a_total(a)))


def of_a_total(figure: Figure) -> bool:
    """Whether a figure counts some of a printed total: "37 of the 52 schools"; "one in five" is a share."""
    return figure.of is not None and figure.of > _DOZEN and figure.unit == "count"


def in_one_unit(figure: Figure) -> tuple[str, Interval] | None:
    """The base unit of a figure with what it admits in that; ``None`` where the unit converts into no other."""
    if figure.of is not None and figure.value is not None:
        percent = 100 * figure.value / figure.of
        return "percent", Interval(percent - SHARE_SLACK, percent + SHARE_SLACK, True, True)
    if figure.unit == "percent":
        return "percent", reach(figure)
    known = CONVERSIONS.get(figure.unit)
    if known is None:
        return None
    found = reach(figure)
    low, high = (None if x is None else x * known[1] for x in (found.lower, found.upper))
    slack = (high - low) * CONVERTED if low is not None and high is not None else Decimal(0)
    if low == high and figure.value is not None:  # "two tonnes" of 1,900 kilograms
        slack = Decimal(1).scaleb(int(figure.value.normalize().as_tuple().exponent)) / 2 * known[1]
    return known[0], Interval(
        None if low is None else low - slack,
        None if high is None else high + slack,
        found.lower_inclusive,
        found.upper_inclusive,
    )


def same_number(a: Figure, b: Figure) -> bool:
    """Whether two figures give one number, be it rounded in one of them: 33,000, "33 thousand" and 33,179. Symmetric."""
    if a.unit != b.unit or not (a.of == b.of or counts_alike(a, b)) or a.direction is not b.direction:
        return False
    if a.value is None or b.value is None:
        return a.value is b.value and a.bounds.bounded and a.bounds == b.bounds
    if a.value == b.value:
        return True
    if (b.bounds.bounded and a.value not in b.bounds) or (a.bounds.bounded and b.value not in a.bounds):
        return False  # 39,422 is not "at least 40,000"
    off = abs(a.value - b.value)
    return _rounds_to(a.value, b.value, off, a.unit) or _rounds_to(b.value, a.value, off, a.unit)


def _rounds_to(exact: Decimal, rounded: Decimal, off: Decimal, unit: str) -> bool:
    if off * 50 > abs(exact):
        return False
    slack = half_unit(rounded, unit)
    return slack > 0 and off <= slack


def opposed(a: Figure, b: Figure) -> bool:
    """Whether one number is printed as a floor here and as a ceiling there: "more than 33,000" and "up to 33,000"."""
    ceilings = (Comparator.LESS, Comparator.AT_MOST)
    one, two = a.comparator, b.comparator
    return (one in FLOORS and two in ceilings) or (two in FLOORS and one in ceilings)


def distinctive(figure: Figure) -> bool:
    """Whether the number is unlikely to turn up twice by chance: three significant digits, or a thousand and more with two."""
    if figure.value is None:
        return False
    return not round_number(figure) or (digits(figure) == 2 and abs(figure.value) >= 1000)


def only_bounds(figure: Figure) -> bool:
    """Whether a figure says only what its number is not above or not below: "up to 1,500"."""
    return figure.comparator in BOUNDS


def vague(figure: Figure) -> bool:
    """Whether a figure gives no number but a word for many: "dozens", "hundreds", "millions"."""
    return figure.value is None and figure.comparator is Comparator.ABOUT and _ends(figure) is None


def common(figure: Figure) -> bool:
    """Whether a number turns up twice in one text by chance: up to a dozen, a vague "hundreds", two digits per cent."""
    if figure.value is None:
        return vague(figure)
    return figure.value <= _DOZEN or (figure.unit == "percent" and round_number(figure))


def round_number(figure: Figure) -> bool:
    """Whether a number has fewer than three significant digits."""
    return figure.value is None or digits(figure) < 3


def digits(figure: Figure) -> int:
    """How many significant digits the value is printed to: 2 of 64 and of 64,000; of a range those of both ends together."""
    ends = (figure.value,) if figure.value is not None else (figure.bounds.lower, figure.bounds.upper)
    return sum(len(end.normalize().as_tuple().digits) for end in ends if end is not None)


def coarse(figure: Figure) -> str | None:
    """The value rounded to two significant digits with its unit, as a key; ``None`` for ranges and numbers under 100."""
    value = figure.value if figure.value is not None else figure.bounds.lower or figure.bounds.upper
    if value is None or abs(value) < _EXACT_BELOW:
        return None
    rounded = value.scaleb(-value.adjusted()).quantize(Decimal("0.1")).scaleb(value.adjusted())
    unit = "" if figure.unit == "count" else f"{figure.unit}:"
    return f"{unit}{rounded.quantize(Decimal(1))}"

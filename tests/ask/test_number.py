"""Numbers as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.ask.number import find_number, value_of
from quoth.ask.words import stem, telling


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("33,000", "33000", None),
        ("33000", "33000", None),
        ("33 thousand", "33000", None),
        ("33k", "33000", None),
        ("more than 33,000 detainers", "33000", None),
        ("$1.2bn", "1200000000", "USD"),
        ("US$1.2 billion", "1200000000", "USD"),
        ("€40 million", "40000000", "EUR"),
        ("5 million dollars", "5000000", "USD"),
        ("88%", "88", "percent"),
        ("88 per cent of voters", "88", "percent"),
        ("88 percent", "88", "percent"),
        ("3 percentage points", "3", "percentage-point"),
        ("seven ferries", "7", None),
        ("thirty-three thousand", "33000", None),
        ("two hundred and six", "206", None),
        ("half a million", "500000", None),
        ("0.5", "0.5", None),
        ("12 and 7", "12", None),
        ("12 and 70 boats", "12", None),
        ("3 percent points", "3", "percentage-point"),
        ("40 pounds", "40", "GBP"),
        ("33,000 held in 2024", "33000", None),
    ],
)
def test_value_and_unit(typed, value, unit):
    number = find_number(typed)
    assert (number.value, number.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("typed", "lower", "upper"),
    [
        ("40-60", "40", "60"),
        ("40 to 60", "40", "60"),
        ("between 40 and 60", "40", "60"),
        ("$40 to $60 million", "40000000", "60000000"),
        ("from 40% to 60%", "40", "60"),
        ("12–15 percent", "12", "15"),
        ("1.2 to 1.5 million", "1200000", "1500000"),
    ],
)
def test_ranges(typed, lower, upper):
    number = find_number(typed)
    assert (number.value, number.lower, number.upper) == (None, Decimal(lower), Decimal(upper))


@pytest.mark.parametrize(
    ("typed", "value", "of"), [("7 of the 10", 7, 10), ("one in five", 1, 5), ("7 out of 10 ferries", 7, 10)]
)
def test_shares(typed, value, of):
    number = find_number(typed)
    assert (number.value, number.of) == (value, of)


def test_no_number():
    assert find_number("detainers") is None
    assert find_number("") is None


@given(st.integers(0, 10**12))
def test_thousands_separators_do_not_matter(n):
    assert find_number(f"{n:,}").value == find_number(str(n)).value == n


@given(st.text())
def test_anything_may_be_typed(text):
    find_number(text)
    telling(text)


def test_words_of_scale():
    assert value_of("1.5 million") == Decimal(1500000)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("detainers", "detainer"),
        ("policies", "policy"),
        ("arrested", "arrests"),
        ("releases", "released"),
        ("homes", "home"),
        ("deaths", "death"),
        ("stopped", "stops"),
        ("city's", "cities"),
    ],
)
def test_stems_meet(one, other):
    assert stem(one) == stem(other)


def test_different_words_stay_apart():
    assert len({stem(w) for w in ("detainer", "detention", "prison", "prisoner", "jail", "death", "dead")}) == 7

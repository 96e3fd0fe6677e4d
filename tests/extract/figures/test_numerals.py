"""Printed numbers: what is formatted is read back."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.extract.figures.numberwords import parse_words
from quoth.extract.figures.numerals import numerals, parse

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(n: int) -> str:
    """A number below a thousand million in English words."""
    for size, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = f" {'and ' if word == 'hundred' else ''}{spelled(n % size)}" if n % size else ""
            return f"{spelled(n // size)} {word}{rest}"
    if n < 20:
        return _SMALL[n]
    return _TENS[n // 10 - 2] + (f"-{_SMALL[n % 10]}" if n % 10 else "")


@given(st.integers(0, 10**15))
def test_grouped_digits_round_trip(n):
    assert parse(f"{n:,}") == n


@given(st.integers(0, 10**12))
def test_digits_grouped_by_narrow_spaces_round_trip(n):
    assert parse(f"{n:,}".replace(",", "\u202f")) == n


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_decimals_round_trip(d):
    assert parse(f"{d:f}") == d


@given(st.integers(0, 10**9 - 1))
def test_number_words_round_trip(n):
    assert parse(spelled(n)) == n


@given(
    st.integers(1, 999), st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("bn", 9)])
)
def test_scales_multiply(n, scale):
    word, power = scale
    assert parse(f"{n} {word}" if len(word) > 2 else f"{n}{word}") == n * Decimal(10) ** power


@given(st.lists(st.sampled_from([*_SMALL, *_TENS, "hundred", "thousand", "million", "and", "dozen"]), max_size=8))
def test_any_words_are_read_or_left(words):
    read = parse_words(words)
    assert read is None or (read[0] >= 0 and 0 < read[1] <= len(words))


@given(st.text(max_size=80))
def test_numerals_of_any_text_are_in_order_and_apart(text):
    found = numerals(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-three", 23),
        ("two dozen", 24),
        ("a hundred", 100),
        ("a quarter of a million", 250_000),
        ("1.5 million", 1_500_000),
        ("4 hundred million", 400_000_000),
        ("816 000", 816_000),
        ("10 1/2", Decimal("10.5")),
        (".001", Decimal("0.001")),
        ("12,34,567", 1_234_567),
    ],
)
def test_value(text, value):
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "lower"), [("dozens", 24), ("hundreds of thousands", 200_000), ("tens of millions", 20_000_000)]
)
def test_vague_plurals_have_a_lower_bound_and_no_value(text, lower):
    (found,) = numerals(text)
    assert (found.value, found.lower) == (None, lower)


@pytest.mark.parametrize(
    ("text", "value", "of"), [("two-thirds", 2, 3), ("a quarter", 1, 4), ("½", 1, 2), ("half", 1, 2), ("3/4", 3, 4)]
)
def test_parts_of_a_whole(text, value, of):
    (found,) = numerals(text)
    assert (found.value, found.of) == (value, of)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seven and a half million", "7500000"),
        ("a million and a half", "1500000"),
        ("two and a half", "2.5"),
        ("three and three-quarters", "3.75"),
        ("4 and a half billion", "4500000000"),
    ],
)
def test_a_part_behind_and_belongs_to_the_number(text, value):
    assert parse(text) == Decimal(value)


def test_a_part_of_something_is_a_number_of_its_own():
    assert [n.of for n in numerals("Forty and one third of the men left.")] == [None, Decimal(3)]


@given(st.integers(1, 99))
def test_a_half_behind_and_is_added(n):
    assert parse(f"{spelled(n)} and a half") == n + Decimal("0.5")

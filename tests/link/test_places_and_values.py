"""Places that hold places, numbers that can mean the same."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.link import places, values
from quoth.model import Comparability, Comparator, Direction, Figure, Interval, Span


def figure(value: str | None, comparator: Comparator = Comparator.EQUAL, **more) -> Figure:
    exact = Decimal(value) if value is not None else None
    bounds = more.pop("bounds", comparator.bounds(exact) if exact is not None else Interval())
    return Figure("f", "f", Span(0, 1), Span(0, 1), value or "", exact, bounds, comparator, **more)


@pytest.mark.parametrize(
    ("one", "other", "stand"),
    [
        (("Ohio",), ("Ohio’s",), Comparability.SAME),
        (("Ohio",), ("the U.S.",), Comparability.PART),
        (("United States",), ("Nevada",), Comparability.WHOLE),
        (("Ohio",), ("Nevada",), Comparability.DIFFERENT),
        (("Harrow County",), ("Milton",), Comparability.UNKNOWN),
        (("northern Westmark",), ("Westmark",), Comparability.PART),
        (("West Virginia",), ("Virginia",), Comparability.DIFFERENT),
        (("Westmark", "prisons"), ("Westmark", "prisons and jails"), Comparability.PART),
        (("Westmark prisons",), ("Westmark’s jails",), Comparability.DIFFERENT),
        (("Westmark prisons",), ("Westmark",), Comparability.PART),
        (("prisons",), ("Westmark",), Comparability.UNKNOWN),
        ((), ("Westmark",), Comparability.UNKNOWN),
        ((), (), Comparability.UNKNOWN),
    ],
)
def test_places_hold_places(one, other, stand):
    assert places.compare(places.read(one), places.read(other)) is stand


names = st.lists(
    st.sampled_from(
        ["Ohio", "Nevada", "U.S.", "Westmark", "northern Westmark", "prisons", "prisons and jails", "hospitals"]
    ),
    max_size=3,
).map(places.read)


@given(names, names)
def test_place_comparability_has_its_converse(a, b):
    assert places.compare(a, b) is places.compare(b, a).converse


@given(st.sampled_from(sorted(places.STATES)))
def test_the_country_holds_every_state_and_no_state_the_country(state):
    assert places.holds(places.COUNTRY, state)
    assert not places.holds(state, places.COUNTRY)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (figure("33000"), figure("33179"), True),
        (figure("33000", bounds=Interval.exactly(Decimal(33000))), figure("33179"), False),
        (figure("33000", Comparator.MORE), figure("33000"), True),
        (figure("33000", Comparator.AT_MOST), figure("34100"), False),
        (figure("20"), figure("23"), False),
        (figure("5000", Comparator.ABOUT), figure("5400"), True),
        (figure("5000", Comparator.ABOUT), figure("5600"), False),
        (figure("8.4", unit="percent"), figure("8.42", unit="percent"), True),
        (figure("88", unit="percent"), figure("87", unit="percent"), False),
        (figure("1200000000", unit="USD"), figure("1240000000", unit="USD"), True),
        (figure(None, bounds=Interval.closed(Decimal(40), Decimal(60))), figure("55"), True),
        (figure("3", direction=Direction.UP), figure("3", direction=Direction.DOWN), False),
    ],
)
def test_numbers_that_can_both_hold(one, other, meet):
    assert values.can_both_hold(one, other) is meet
    assert values.can_both_hold(other, one) is meet


def test_one_number_in_two_roundings():
    assert values.same_number(figure("33000"), figure("33179"))
    assert not values.same_number(figure("3000"), figure("3313"))
    assert not values.same_number(figure("20"), figure("23"))
    assert not values.same_number(figure("88", unit="percent"), figure("88"))


@given(st.decimals(0, 10**9, places=1), st.decimals(0, 10**9, places=1))
def test_same_number_is_symmetric_and_reflexive(x, y):
    a, b = figure(str(x)), figure(str(y))
    assert values.same_number(a, a)
    assert values.same_number(a, b) is values.same_number(b, a)
    assert values.can_both_hold(a, b) is values.can_both_hold(b, a)


@given(st.integers(100, 10**10))
def test_a_number_and_its_rounding_share_a_coarse_key_where_both_are_told_at_two_digits(n):
    rounded = values.coarse(figure(str(n)))
    assert values.coarse(figure(rounded)) == rounded


def test_units_that_convert_are_units_that_are_read():
    from quoth.extract.figures import unit_words

    known = {*unit_words.WORDS, *unit_words.ABBREVIATIONS, "pound"}
    assert set(values.CONVERSIONS) <= known


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (("2.45", "terawatt hour"), ("2450", "gigawatt hour"), True),
        (("3.2", "terawatt hour"), ("2450", "gigawatt hour"), False),
        (("2", "tonne"), ("1900", "kilogram"), True),
        (("3", "cubic metre"), ("3000", "litre"), True),
        (("3", "cubic metre"), ("9000", "litre"), False),
    ],
)
def test_measures_are_held_against_each_other_in_one_unit(one, other, meet):
    a, b = (figure(value, unit=unit) for value, unit in (one, other))
    assert values.comparable_units(a, b)
    assert values.can_both_hold(a, b) is meet


def test_some_of_a_printed_total_are_a_count():
    part, count, same, fifth = (
        figure("310", of=Decimal(960)),
        figure("742"),
        figure("310"),
        figure("1", of=Decimal(5)),
    )
    assert values.comparable_units(part, count)
    assert not values.can_both_hold(part, count)
    assert values.same_number(part, same)
    assert not values.comparable_units(fifth, count)

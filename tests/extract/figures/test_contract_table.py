"""The contract's table of printed forms, row by row."""

from __future__ import annotations

import pytest

from helpers_figures import figures, number, only
from quoth.model import Comparator, Direction, Kind

# sentence, printed, value, lower (+ inclusive), upper (+ inclusive), comparator, unit, unit_text, of
ROWS = [
    ("The border office counted 4,561 migrants.", "4,561", "4561", None, None, "=", "count", "migrants", None),
    ("Exactly 12 ships sank.", "Exactly 12", "12", "[12", "12]", "=", "count", "ships", None),
    (
        "Wardens hold more than 33,000 detainees.",
        "more than 33,000",
        "33000",
        "(33000",
        None,
        ">",
        "count",
        "detainees",
        None,
    ),
    ("At least 20 people died.", "At least 20", "20", "[20", None, ">=", "count", "people", None),
    ("20 or more villages were flooded.", "20 or more", "20", "[20", None, ">=", "count", "villages", None),
    ("No fewer than 18 schools closed.", "No fewer than 18", "18", "[18", None, ">=", "count", "schools", None),
    ("Residents aged 65 and over may vote.", "65 and over", "65", "[65", None, ">=", "year", None, None),
    (
        "Tarn may free up to 33 thousand inmates.",
        "up to 33 thousand",
        "33000",
        None,
        "33000]",
        "<=",
        "count",
        "inmates",
        None,
    ),
    ("As many as 500 homes burned.", "As many as 500", "500", None, "500]", "<=", "count", "homes", None),
    ("At most 30 seats are left.", "At most 30", "30", None, "30]", "<=", "count", "seats", None),
    ("No more than 40 guests came.", "No more than 40", "40", None, "40]", "<=", "count", "guests", None),
    ("Fewer than 40 pupils enrolled.", "Fewer than 40", "40", None, "40)", "<", "count", "pupils", None),
    ("Under 300 tickets were sold.", "Under 300", "300", None, "300)", "<", "count", "tickets", None),
    ("About 5,000 people marched.", "About 5,000", "5000", None, None, "~", "count", "people", None),
    ("Nearly 5,000 people marched.", "Nearly 5,000", "5000", None, None, "~", "count", "people", None),
    ("Almost 5,000 people marched.", "Almost 5,000", "5000", None, None, "~", "count", "people", None),
    ("Roughly 5,000 people marched.", "Roughly 5,000", "5000", None, None, "~", "count", "people", None),
    ("Some 5,000 people marched.", "Some 5,000", "5000", None, None, "~", "count", "people", None),
    ("An estimated 5,000 people marched.", "An estimated 5,000", "5000", None, None, "~", "count", "people", None),
    ("20-odd farmers objected.", "20-odd", "20", None, None, "~", "count", "farmers", None),
    ("Only 1,641 requests were recorded.", "Only 1,641", "1641", None, None, "=", "count", "requests", None),
    ("Between 40 and 60 people were hurt.", "Between 40 and 60", None, "[40", "60]", "=", "count", "people", None),
    ("Officials counted 40-60 boats.", "40-60", None, "[40", "60]", "=", "count", "boats", None),
    ("Officials counted 40 to 60 boats.", "40 to 60", None, "[40", "60]", "=", "count", "boats", None),
    ("7 of the 10 cities agreed.", "7 of the 10", "7", None, None, "=", "count", "cities", "10"),
    ("One in five children skips breakfast.", "One in five", "1", None, None, "=", "count", "children", "5"),
    ("A third of voters stayed home.", "A third", "1", None, None, "=", "count", "voters", "3"),
    ("Dozens of homes burned.", "Dozens", None, "[24", None, "~", "count", "homes", None),
    ("Hundreds were evacuated.", "Hundreds", None, "[200", None, "~", "count", None, None),
    ("Half a million people fled.", "Half a million", "500000", None, None, "=", "count", "people", None),
    ("The firm paid $1.2bn for the port.", "$1.2bn", "1200000000", None, None, "=", "USD", "$", None),
    ("The lake rose 3 feet.", "3 feet", "3", None, None, "=", "foot", "feet", None),
    (
        "The plant lost 40 million litres of water.",
        "40 million litres",
        "40000000",
        None,
        None,
        "=",
        "litre",
        "litres",
        None,
    ),
    (
        "Turnout rose 3 percentage points.",
        "3 percentage points",
        "3",
        None,
        None,
        "=",
        "percentage-point",
        "percentage points",
        None,
    ),
    ("The toll doubled.", "doubled", "2", None, None, "=", "factor", "doubled", None),
    ("Arrests have tripled.", "tripled", "3", None, None, "=", "factor", "tripled", None),
    (
        "Tarn saw 8 per 100,000 people fall ill.",
        "8 per 100,000 people",
        "8",
        None,
        None,
        "=",
        "per 100000 people",
        None,
        None,
    ),
    ("No one was killed.", "No one", "0", "[0", "0]", "=", "count", None, None),
]


def _ends(bounds) -> tuple[str | None, str | None]:
    low = None if bounds.lower is None else f"{'[' if bounds.lower_inclusive else '('}{bounds.lower:f}"
    high = None if bounds.upper is None else f"{bounds.upper:f}{']' if bounds.upper_inclusive else ')'}"
    return low, high


@pytest.mark.parametrize(
    ("sentence", "printed", "value", "lower", "upper", "comparator", "unit", "unit_text", "of"),
    ROWS,
    ids=[r[1] for r in ROWS],
)
def test_row(nlp, sentence, printed, value, lower, upper, comparator, unit, unit_text, of):
    found = only(nlp, sentence)
    assert found.printed == printed
    assert found.value == number(value)
    assert _ends(found.bounds) == (lower, upper)
    assert found.comparator is Comparator(comparator)
    assert found.unit == unit
    assert unit_text is None or found.unit_text == unit_text
    assert found.of == number(of)


def test_more_than_88_percent_is_a_bounded_share(nlp):
    found = only(nlp, "The county freed more than 88% of the prisoners.")
    assert (found.value, found.unit, found.comparator, found.kind) == (88, "percent", Comparator.MORE, Kind.SHARE)
    assert _ends(found.bounds) == ("(88", None)


def test_a_change_and_what_it_led_to_are_two_figures(nlp):
    change, level = figures(nlp, "The rate fell by more than 12% to 8.4.")
    assert (change.value, change.unit, change.comparator, change.direction) == (
        12,
        "percent",
        Comparator.MORE,
        Direction.DOWN,
    )
    assert _ends(change.bounds) == ("(12", None)
    assert change.kind is Kind.CHANGE
    assert (level.value, level.comparator, level.direction, level.kind) == (
        number("8.4"),
        Comparator.EQUAL,
        None,
        Kind.RATE,
    )
    assert not level.bounds.bounded


@pytest.mark.parametrize(
    ("sentence", "kind", "direction"),
    [
        ("7 of the 10 cities agreed.", Kind.SHARE, None),
        ("One in five children skips breakfast.", Kind.SHARE, None),
        ("A third of voters stayed home.", Kind.SHARE, None),
        ("Turnout rose 3 percentage points.", Kind.CHANGE, Direction.UP),
        ("The toll doubled.", Kind.CHANGE, Direction.UP),
        ("Prices have halved.", Kind.CHANGE, Direction.DOWN),
        ("The norm is 8 per 100,000 people.", Kind.RATE, None),
    ],
)
def test_kind_that_the_form_tells(nlp, sentence, kind, direction):
    found = only(nlp, sentence)
    assert (found.kind, found.direction) == (kind, direction)

"""Numbers, units and periods of cells and headings, and what is no table."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quoth.extract.tables import Cell, cell_figures, find_tables, without_tables
from quoth.extract.tables.numbers import number_of
from quoth.extract.tables.periods import period_of, shape_of
from quoth.extract.tables.units import hint_in
from quoth.model import Comparator, Span
from quoth.read import read_bytes


def _number(text: str) -> Decimal | None:
    found = number_of(Cell(text, Span(0, len(text))))
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,204", "1204"), ("1 204", "1204"), ("4.5%", "4.5"), ("-4.5%", "-4.5"), ("−12", "-12"),
        ("+3", "3"), ("$1.2m", "1200000"),
        ("12*", "12"), ("about 40%", "40"), ("12 (a)", "12"), ("<5", "5"), ("£96,000", "96000"), ("3.4 million", "3400000"),
        ("12 km", "12"), (".5", "0.5"),
    ],
)  # fmt: skip
def test_a_cell_is_a_number(text: str, value: str) -> None:
    assert _number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "n/a",
        "Elm",
        "00123",
        "555-0101",
        "3-1",
        "12:30",
        "2024-03-01",
        "1.204.567",
        "7/10",
        "Ward 7",
        "7 wards of 9",
        "9" * 19,
        "A12",
    ],
)
def test_a_cell_is_no_number(text: str) -> None:
    assert _number(text) is None


def test_words_bound_a_number() -> None:
    found = number_of(Cell("at least 5", Span(0, 10)))
    assert found is not None
    assert (found.comparator, found.whole, found.number) == (Comparator.AT_LEAST, Span(0, 10), Span(9, 10))


def test_cells_of_sentences_are_left_to_the_sentences() -> None:
    long = "Ada Quill said that 40 homes in Lorne had been counted twice by the office. " * 4
    assert find_tables(f"| Town | What was said | Homes |\n| Elm | {long} | 12 |\n| Oak | nothing | 40 |\n") == ()


@given(st.integers(-(10**12), 10**12))
def test_every_whole_number_is_read_back(value: int) -> None:
    assert _number(f"{value:,}") == value
    assert _number(str(value)) == value


@pytest.mark.parametrize(
    ("heading", "unit", "factor"),
    [
        ("Homes (thousands)", None, 1000), ("$ million", "USD", 10**6), ("Revenue, £bn", "GBP", 10**9),
        ("Turnout (%)", "percent", 1),
        ("%", "percent", 1), ("Percent on time", "percent", 1),
        ("Budget (in thousands of dollars)", "USD", 1000), ("'000 tonnes", "tonne", 1000),
        ("Deaths per 100,000 people", "per 100000 people", 1), ("Area (square miles)", "square mile", 1),
        ("EUR million", "EUR", 10**6),
        ("Change (percentage points)", "percentage-point", 1), ("Rent ($ per month)", "USD per month", 1),
    ],
)  # fmt: skip
def test_a_heading_names_a_unit(heading: str, unit: str | None, factor: int) -> None:
    found = hint_in(heading)
    assert found is not None
    assert (found.unit, found.factor) == (unit, factor)


@pytest.mark.parametrize(
    "heading", ["Homes", "Homes (new)", "Towns in the north", "Number", "Persons", "Results, by town", "(a)"]
)
def test_a_heading_names_no_unit(heading: str) -> None:
    assert hint_in(heading) is None


@pytest.mark.parametrize(
    ("label", "start", "end"),
    [
        ("2023", "2023", "2023"), ("2024*", "2024", "2024"), ("Jan 2024", "2024-01", "2024-01"),
        ("Mar 2024", "2024-03", "2024-03"),
        ("FY 2022", "2022", "2022"), ("FY22", "2022", "2022"), ("2019–20", "2019", "2020"),
        ("2019-20 school year", "2019", "2020"),
        ("2019 to 2021", "2019", "2021"), ("Q3 2024", "2024-07", "2024-09"),
        ("2024Q1", "2024-01", "2024-03"), ("2024-03-05", "2024-03-05", "2024-03-05"),
        ("30 June 2024", "2024-06-30", "2024-06-30"), ("As of May 1, 2024", "2024-05-01", "2024-05-01"),
        ("Jan–Mar 2024", "2024-01", "2024-03"),
        ("Year to March 2025", "2024-04", "2025-03"), ("2022 (provisional)", "2022", "2022"),
    ],
)  # fmt: skip
def test_a_label_is_a_period(label: str, start: str, end: str) -> None:
    found = period_of(label, None)
    assert found is not None
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    "label", ["Elm", "1,950", "Ward 7", "All", "18–24", "Q9 2024", "2024-13-01", "2020-19", "", "May", "Maryport"]
)
def test_a_label_is_no_period(label: str) -> None:
    assert period_of(label, None) is None


def test_remarks_say_when_years_begin() -> None:
    shape = shape_of(["Years run from 1 April of the year before to 31 March."])
    found = period_of("2024", shape)
    assert found is not None
    assert (str(found.start), str(found.end)) == ("2023-04-01", "2024-03-31")


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Sport\nLocal | World | Money\n", "He paid 12 crowns.  Then 14.\nShe paid 3.\n", "a|b\n", "",
        "The sum was 12, and 14, and 15.\nThe rest, of 3, went, in 2024, to Lorne.\nNobody, said Ada Quill, counted.\n",
    ],
)  # fmt: skip
def test_prose_is_no_table(text: str) -> None:
    assert find_tables(text) == ()
    assert without_tables(text, ()) == text


@example(",\n,")
@given(st.text(alphabet='ab1,|"\n\t -%2024', max_size=200))
def test_any_text_is_looked_through(text: str) -> None:
    """Nothing fails, every number stands where it says, and the text that is parsed keeps its length."""
    for data in (False, True):
        tables = find_tables(text, data=data)
        for table in tables:
            for cell in cell_figures(table):
                assert any(c.isdigit() for c in cell.figure.number.text(text))
        assert len(without_tables(text, tables)) == len(text)


def test_a_large_file_takes_seconds() -> None:
    rows = "".join(f'"Dun{n % 50} County",{2000 + n % 20},"{n + 1000:,}",{n % 900}\n' for n in range(5_000))
    began = time.process_time()
    held = read_bytes(f"county,year,arrests,releases\n{rows}".encode(), "large.csv")
    (table,) = find_tables(held.text, data=True)
    assert len(cell_figures(table)) == 10_000
    assert time.process_time() - began < 10

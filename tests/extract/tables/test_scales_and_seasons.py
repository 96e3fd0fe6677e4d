"""Scales in the label of a row, quarters over a column, and years that are told by two numbers."""

from __future__ import annotations

import pytest

from helpers_tables import cells

RIDES = """\
Mode,Jul 2032,Third quarter 2032,Change on year (%)
Trams (thousands),184377,584079,25.84
Ferries (millions),25,79,24.25
"""
CROWDED = """\
# Prisoners in crowded cells, Fernland

| {head} | Prisoners |
|---|---|
| 2005-06 | 18,356 |
| 2013-14 | 19,383 |
"""


def test_a_scale_in_a_rows_label_holds_for_its_counts_alone() -> None:
    found = cells(RIDES, "t.csv")
    assert {at: int(c.figure.value or 0) for at, c in found.items() if at[1] < 3} == {
        (1, 1): 184_377_000,
        (1, 2): 584_079_000,
        (2, 1): 25_000_000,
        (2, 2): 79_000_000,
    }
    assert [str(found[r, 3].figure.value) for r in (1, 2)] == ["25.84", "24.25"]
    assert {found[r, 3].figure.unit for r in (1, 2)} == {"percent"}
    assert [found[r, 1].figure.counted for r in (1, 2)] == ["Trams", "Ferries"]


def test_a_quarter_over_a_column_is_its_time() -> None:
    period = cells(RIDES, "t.csv")[1, 2].figure.scope.period
    assert (str(period.start), str(period.end)) == ("2032-07", "2032-09")


@pytest.mark.parametrize(("head", "start", "end"), [("Year", "2005", "2006"), ("Month", "2005-06", "2005-06")])
def test_two_numbers_below_year_run_over_two_years(head: str, start: str, end: str) -> None:
    found = cells(CROWDED.format(head=head), "t.md")
    first = min(found)
    period = found[first].figure.scope.period
    assert (str(period.start), str(period.end), period.text) == (start, end, "2005-06")


CLOSED = """\
Fernish schools closed by the strike, January 2036
District,Monday,Tuesday,Wednesday
Ostmark,61,52,34
Tarn,40,36,35
Total,101,88,69
"""


def test_days_of_the_week_over_columns_are_times_and_not_what_is_counted() -> None:
    found = cells(CLOSED, "t.csv")
    assert {c.figure.counted for c in found.values()} == {"Fernish schools closed"}
    assert [found[1, c].figure.scope.period.text for c in (1, 2, 3)] == ["Monday", "Tuesday", "Wednesday"]
    assert not found[1, 1].figure.scope.period.dated

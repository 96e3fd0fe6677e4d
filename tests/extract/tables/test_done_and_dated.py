"""Columns of what was done with the column before, rounds that are dates, and lines that date data. All places are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells
from quoth.extract.tables import cell_figures, find_tables


def test_what_was_done_with_the_column_before() -> None:
    found = cells("Hospital,Beds,Occupied\nFort Hale,412,371\nStennis,690,602\n", "a.csv")
    assert (found[1, 2].figure.counted, found[1, 2].figure.kind.value) == ("Beds occupied", "stock")


@pytest.mark.parametrize("head", ["Killed", "Infected", "Women"])
def test_what_befalls_people_is_not_done_with_things(head: str) -> None:
    found = cells(f"Town,Accidents,{head}\nHale,412,71\nStennis,690,62\n", "a.csv")
    assert "Accidents" not in (found[1, 2].figure.counted or "")


def test_rounds_are_dates_above_a_total() -> None:
    found = cells("Round,Bids,Price\nFebruary 2033,61,58\nJune 2033,74,55\nTotal,135,\n", "a.csv")
    assert [str(found[r, 1].figure.scope.period.start) for r in (1, 2, 3)] == ["2033-02", "2033-06", "None"]


def test_of_whom_has_the_time_of_the_whole() -> None:
    found = cells('Prison,"Prisoners, 31 Dec 2032",of whom on remand\nFort Hale,461,120\nStennis,288,41\n', "a.csv")
    assert str(found[1, 2].figure.scope.period.start) == "2032-12-31"


def test_a_line_says_what_year_the_data_are_for() -> None:
    text = "Skills Agency of Norlund. Data for the academic year 2032/33.\n\n| Trade | Starts |\n"
    text += "|---|---|\n| Care | 412 |\n| Looms | 77 |\n"
    scope = cell_figures(find_tables(text)[0])[0].figure.scope
    assert (str(scope.period.start), str(scope.period.end), scope.place) == ("2032", "2033", ("Norlund",))

"""Departments that are no places, "No" beside "Yes", tonnes of what, totals named by a kind of place. All places are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells


@pytest.mark.parametrize(
    ("labels", "place"),
    [(("Adult care", "Highways"), ()), (("Kestrel", "Marn"), ("Kestrel",))],
)
def test_departments_of_an_office(labels: tuple[str, str], place: tuple[str, ...]) -> None:
    found = cells(f"Department,Headcount\n{labels[0]},412\n{labels[1]},88\n", "a.csv")
    assert found[1, 1].figure.scope.place == place


def test_no_beside_yes_is_no_number_of_a_row() -> None:
    assert (1, 3) in cells("District,Votes cast,Yes,No\nUpper Orr,310,120,190\nLower Orr,455,300,155\n", "a.csv")
    assert (1, 1) not in cells("District,No,Votes\nUpper Orr,310,120\nLower Orr,455,300\n", "b.csv")


@pytest.mark.parametrize("unit", ["million tonnes of CO2 equivalent", "million tonnes CO2e"])
def test_tonnes_of_what(unit: str) -> None:
    figure = cells(f"Emissions ({unit})\nSector,2033,2032\nRoads,13.7,14.1\nWaste,1.2,1.3\n", "a.csv")[1, 1].figure
    assert (figure.value, figure.unit) == (13700000, "tonne")


def test_a_total_named_by_a_kind_of_place_is_no_place() -> None:
    found = cells("District,Voters,Votes\nUpper Orr,1206,310\nLower Orr,1118,455\nCanton,2324,765\n", "a.csv")
    assert (found[3, 1].total, found[3, 1].figure.scope.place) == (True, ())

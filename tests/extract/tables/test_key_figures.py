"""Titles that count, years to date, what changes are held against, rows set in, nouns behind scales. All bodies and places are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells, document
from quoth.extract.tables import CellFigure, cell_figures, find_tables

RIDES = """Mode,Jun 2033 (million trips),vs. Jun 2032,Year to date (million trips),Punctuality (%)
Metro,14.2,+3.1%,82.9,97.8
Bus,9.5,-2.4%,57.3,91.0
Total,23.7,+0.9%,140.2,95.0
"""


def titled(content: str, title: str) -> dict[tuple[int, int], CellFigure]:
    found = find_tables(document(content, "a.csv").text, data=True, title=title)[0]
    return {(c.row, c.column): c for c in cell_figures(found)}


def period(cell: CellFigure) -> str:
    told = cell.figure.scope.period
    return f"{told.start or ''}..{told.end or ''}"


def test_a_scale_with_a_noun() -> None:
    found = cells(RIDES, "a.csv")
    assert (str(found[1, 1].figure.value), found[1, 1].figure.counted) == ("14200000", "trips, Metro")
    assert period(found[1, 1]) == "2033-06..2033-06"


def test_what_a_change_is_held_against_is_not_its_time() -> None:
    change = cells(RIDES, "a.csv")[2, 2]
    assert (change.figure.kind.value, change.figure.counted, period(change)) == (
        "change",
        "trips, Bus",
        "2033-06..2033-06",
    )


def test_the_year_to_date_ends_with_the_month_beside_it() -> None:
    assert period(cells(RIDES, "a.csv")[1, 3]) == "2033-01..2033-06"
    assert period(cells("Mode,Year to date\nMetro,82\nBus,57\n", "b.csv")[1, 1]) == ".."


def test_the_title_counts_where_nothing_else_does() -> None:
    content = "Year,Drivers,Cyclists,All road users\n2032,181,29,210\n2033,176,33,209\n"
    found = titled(content, "Recorded road deaths in Brennia 2032-2033")
    assert (found[1, 1].figure.counted, found[1, 1].figure.scope.population) == ("Recorded road deaths", ("Drivers",))
    assert (found[1, 1].figure.part_of, found[1, 3].total) == ("r1c3", True)
    assert titled(content, "Key figures")[1, 1].figure.counted == "Drivers"


def test_of_which_over_a_column() -> None:
    found = cells("Nationality,Applications,of which minors\nArvia,310,70\nDorsk,144,21\n", "a.csv")
    told = found[1, 2].figure
    assert (told.part_of, told.counted, told.scope.population) == ("r1c1", "Applications", ("minors", "Arvia"))


@pytest.mark.parametrize(
    "first", ["&nbsp;&nbsp;Dyes", '<span style="padding-left: 2em">Dyes</span>', '<span class="indent">Dyes</span>']
)
def test_a_row_that_a_page_sets_in(first: str) -> None:
    rows = f"<tr><td>Exports</td><td>218</td></tr><tr><td>{first}</td><td>94</td></tr><tr><td>Imports</td><td>197</td></tr>"
    found = cells(f"<table><tr><th>Trade</th><th>2033</th></tr>{rows}</table>", "a.html")
    assert {r: c.figure.part_of for (r, _), c in found.items()} == {1: None, 2: "r1c1", 3: None}
    assert found[2, 1].figure.counted == "Exports, Dyes"


def test_changes_tell_of_the_columns_right_before_them() -> None:
    text = "Trade,May 2032,May 2033,Change in %,Jan-May 2032,Jan-May 2033,Change in %\n"
    text += "Exports,200,210,5,1000,1060,6\nImports,300,330,10,1400,1442,3\n"
    found = cells(text, "a.csv")
    assert [period(found[1, c]) for c in (3, 6)] == ["2033-05..2033-05", "2033-01..2033-05"]


def test_remarks_behind_numbers_count_nothing() -> None:
    found = cells("Site,Samples,Above limit,Class\nNorr Beach,14,1,Good\nMill Pond,12,4,Poor\n", "a.csv")
    assert "Poor" not in (found[2, 1].figure.counted or "")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Samples were taken between 1 June and 31 August 2033 by the office.", "2033-06-01..2033-08-31"),
        ("The office answered between 1 June and 31 August 2033.", ".."),
    ],
)
def test_when_samples_were_taken(line: str, told: str) -> None:
    text = f"{line}\n\n| Site | Samples |\n|---|---|\n| Norr Beach | 14 |\n| Mill Pond | 12 |\n"
    figure = cell_figures(find_tables(text)[0])[0].figure
    assert f"{figure.scope.period.start or ''}..{figure.scope.period.end or ''}" == told

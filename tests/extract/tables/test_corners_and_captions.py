"""Lines that are no caption, corners that count, years as a line explains them. All bodies, places and numbers are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells, cells_of
from quoth.extract.tables import cell_figures, find_tables
from quoth.read import read_bytes


def test_a_line_with_the_day_of_the_paper_costs_no_table() -> None:
    page = (
        "<html><body><article><h1>Throughput 2033</h1><p>Nordhavn Port Authority, 22 January 2034</p><table><tr><th></th><th>Unit</th>"
        "<th>2032</th><th>2033</th></tr><tr><td>Boxes</td><td>thousand TEU</td><td>812.4</td><td>846.1</td></tr>"
        "<tr><td>Bulk</td><td>million tonnes</td><td>6.2</td><td>5.8</td></tr></table></article></body></html>"
    )
    found = cells_of(read_bytes(page.encode(), "a.html"))
    assert [(str(c.figure.value), c.figure.unit, c.figure.counted) for c in found.values()][:1] == [
        ("812400", "count", "TEU, Boxes")
    ]
    assert str(found[2, 3].figure.value) == "5800000"


def test_of_two_titles_the_one_that_parts_its_numbers() -> None:
    text = '"Marlock Water - rivers"\n"Spills, by cause, 2032 to 2033"\nCause,2032,2033\n'
    text += "Pumps,6,4\nPipes,31,27\nAll spills,37,31\nof which: sewage,16,15\n"
    found = cells(text, "a.csv")
    assert (found[1, 1].figure.counted, found[4, 1].figure.part_of) == ("Spills, Pumps", "r3c1")


def test_a_corner_counts() -> None:
    found = cells("Number of customers (thousand),30 Jun 2033,30 Jun 2032\nPower,2310,2288\nGas,884,901\n", "a.csv")
    assert (str(found[1, 1].figure.value), found[1, 1].figure.counted) == ("2310000", "Number of customers, Power")
    assert found[1, 1].figure.kind.value == "stock"


def test_a_line_explains_the_caption_s_year() -> None:
    told = "The county's year runs from 1 April to 31 March.\n\n"
    text = "**Visits by branch, 2032/33**\n\n| Branch | Visits |\n|---|---|\n| East | 412 |\n| West | 77 |\n"
    period = cell_figures(find_tables(told + text)[0])[0].figure.scope.period
    assert (str(period.start), str(period.end)) == ("2032-04-01", "2033-03-31")


@pytest.mark.parametrize(
    ("line", "month"),
    [
        ("Status at the end of September 2033. Those who chose to wait are left out.", "2033-09"),
        ("Labour release - Q4 2033", "2033-10"),
    ],
)
def test_a_status_and_a_quarter_behind_a_release(line: str, month: str) -> None:
    text = f"{line}\n\n| Ward | Patients |\n|---|---|\n| Eyes | 412 |\n| Bones | 77 |\n"
    assert str(cell_figures(find_tables(text)[0])[0].figure.scope.period.start) == month


def test_a_change_in_what_is_counted() -> None:
    text = "Fires 2033\n\nProvince,Fires,Change in fires on 2032\nArden,211,+12%\nBosk,94,-8%\n"
    assert str(cells(text, "a.csv")[2, 2].figure.scope.period.start) == "2033"

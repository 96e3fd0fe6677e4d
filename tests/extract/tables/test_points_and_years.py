"""Points that part thousands, periods in a line of their own, years behind labels and headings. All places are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells, said
from quoth.extract.tables import find_tables, table_figures

STARTS = """Loom starts by district
Source: Marlock Loom Registry
Period: first quarter of 2033
District;Hand looms;Power looms;Total
Upper Orr;112;340;452
Lower Orr;201;1.022;1.223
Marlock, total;313;1.362;1.675
"""


def test_points_part_thousands_beside_whole_numbers() -> None:
    found = cells(STARTS, "a.csv")
    assert [str(found[at, 3].figure.value) for at in (1, 2, 3)] == ["452", "1223", "1675"]
    assert said(found[2, 2]) == "1022 count | Loom starts | Lower Orr | 2033-01..2033-03 | Power looms | flow | of " + (
        found[2, 2].figure.part_of or ""
    )


@pytest.mark.parametrize(
    "rows",
    [
        "A;1.022;340\nB;1.223;452\n",  # no whole number in the column
        "A;1.022;1\nB;340;2\nC;1.5;3\nD;1.223;4\n",  # one digit behind a point
        "A;0.950;1\nB;1.223;2\nC;340;3\n",  # a zero in front
    ],
)
def test_points_before_decimals_stay(rows: str) -> None:
    assert str(cells(f"Mill;Ratio;Looms\n{rows}", "b.csv")[1, 1].figure.value) in ("1.022", "0.950")


def test_a_period_line_dates_the_whole_table_and_a_total_is_of_its_place() -> None:
    last = cells(STARTS, "a.csv")[3, 3]
    assert (last.total, last.figure.scope.place) == (True, ("Marlock",))
    assert str(last.figure.scope.period.start) == "2033-01"


def test_a_year_with_what_it_is_heads_a_column() -> None:
    found = cells("Spending in crowns\nOffice,2031 (actual),2032 (plan)\nMills,48,53\nRoads,21,33\n", "c.csv")
    assert [(c.figure.counted, str(c.figure.scope.period.start)) for c in (found[1, 1], found[1, 2])] == [
        ("Spending, Mills", "2031"),
        ("Spending, Mills", "2032"),
    ]


def test_a_year_behind_a_label_is_its_period() -> None:
    found = cells('Item,Number\nWeavers,412\n"Deaths at work, 2029",7\nFines (2030),3\n', "d.csv")
    told = [(c.figure.counted, str(c.figure.scope.period.start)) for c in found.values()]
    assert told == [("Weavers", "None"), ("Deaths at work", "2029"), ("Fines", "2030")]


def test_the_title_of_the_page_says_where_no_heading_does() -> None:
    text = "| Road user | Killed |\n| --- | --- |\n| Cyclists | 31 |\n| Walkers | 54 |\n"
    (table,) = find_tables(text, title="Road casualties in Velmark, 2029")
    told = [(f.scope.place, dict(f.scope.confidence)["place"]) for f in table_figures(table, None)]
    assert told == [(("Velmark",), 0.5)] * 2
    (table,) = find_tables(text.replace("Road user", "Town"), title="Road casualties in Velmark, 2029")
    assert [f.scope.place for f in table_figures(table, None)] == [("Cyclists",), ("Walkers",)]

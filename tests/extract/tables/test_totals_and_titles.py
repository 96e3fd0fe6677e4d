"""Totals right below their rows, titles behind the name of a body, days of each year. All bodies and places are made up."""

from __future__ import annotations

from helpers_tables import cells, said

ACCOUNTS = """Marlock Trams plc\t\t
Consolidated income statement for the year ended 30 June 2033\t\t
£ thousand\t2032/33\t2031/32
Ticket income\t600\t500
Other income\t40\t30
Total income\t640\t530
Energy\t(200)\t(180)
Staff costs\t(300)\t(290)
Total costs\t(500)\t(470)
Earnings per share (pence)\t14.2\t13.1
"""


def test_a_total_sums_up_the_rows_right_above_it() -> None:
    found = cells(ACCOUNTS, "a.tsv")
    parts = {at[0]: c.figure.part_of for at, c in found.items() if at[1] == 1}
    assert parts == {1: "r3c1", 2: "r3c1", 3: None, 4: "r6c1", 5: "r6c1", 6: None, 7: None}
    assert said(found[5, 1]) == "-300000 GBP | Staff costs |  | 2032-07..2033-06 |  | flow | of r6c1"


def test_a_row_with_a_unit_of_its_own_is_not_scaled() -> None:
    earned = cells(ACCOUNTS, "a.tsv")[7, 1].figure
    assert (str(earned.value), earned.unit, earned.counted) == ("14.2", "penny", "Earnings per share")


def test_rows_that_do_not_add_up_are_no_parts() -> None:
    found = cells("Item,2030,2031\nA,5,6\nB,7,8\nTotal income,40,50\nC,1,2\nD,3,4\nTotal costs,9,9\n", "a.csv")
    assert all(c.figure.part_of is None for c in found.values())


def test_a_numbered_title_goes_before_the_name_of_the_body() -> None:
    found = cells(
        "Ministry of Health of Tarn - Bulletin\n"
        '"Table 2. Measles cases and deaths by region, 1 January to 9 August 2031"\n'
        "Region,Cases,Deaths\nUpper Orr,14,1\nLower Orr,9,0\nTotal,23,1\n",
        "b.csv",
    )
    assert said(found[1, 1]) == "14 count | Cases | Upper Orr | 2031-01-01..2031-08-09 |  | flow | of r3c1"


def test_a_day_without_a_year_holds_for_each_year() -> None:
    found = cells(
        "Prison population by status and sex at 31 March\nStatus,Sex,2031,2032\nSentenced,Male,40,44\nSentenced,Female,4,5\n"
        "Sentenced,Total,44,49\nOn remand,Male,10,11\nOn remand,Female,1,2\nOn remand,Total,11,13\nAll prisoners,,55,62\n",
        "c.csv",
    )
    assert (
        said(found[1, 2])
        == "40 count | Prison population, Sentenced |  | 2031-03-31..2031-03-31 | Male | stock | of r3c2"
    )
    assert found[3, 2].figure.part_of == "r7c2"


def test_a_total_of_a_named_place_and_of_columns_in_groups() -> None:
    found = cells(
        "<table><caption>Pupils enrolled, by level and district, 2030</caption><thead>"
        "<tr><th rowspan=2>District</th><th colspan=2>Primary</th><th colspan=2>Secondary</th><th rowspan=2>All pupils</th></tr>"
        "<tr><th>Girls</th><th>Boys</th><th>Girls</th><th>Boys</th></tr></thead><tbody>"
        "<tr><td>Ash</td><td>12</td><td>13</td><td>8</td><td>9</td><td>42</td></tr>"
        "<tr><td>Pell</td><td>6</td><td>7</td><td>4</td><td>5</td><td>22</td></tr>"
        "<tr><td>North total</td><td>18</td><td>20</td><td>12</td><td>14</td><td>64</td></tr></tbody></table>",
        "d.html",
    )
    assert said(found[2, 1]) == "12 count | Pupils enrolled | Ash | 2030..2030 | Girls, Primary | stock | of r4c1"
    assert said(found[4, 5]) == "64 count | Pupils enrolled | North | 2030..2030 |  | stock | total"


def test_what_a_change_is_on_and_the_highest_of_all() -> None:
    found = cells(
        "<table><caption>Corvale constituency: votes by party, 14 May 2034</caption>"
        "<tr><th>Party</th><th>Votes</th><th>Highest in a ward</th><th>Change on 2030 (pp)</th></tr>"
        "<tr><td>Harbour List</td><td>90</td><td>30</td><td>+4.1</td></tr><tr><td>Reform Union</td><td>60</td><td>25</td><td>-2</td></tr>"
        "<tr><td>Total</td><td>150</td><td>30</td><td></td></tr></table>",
        "e.html",
    )
    change, highest = found[1, 3].figure, found[1, 2].figure
    assert str(change.scope.period.start) == "2034-05-14"
    assert change.scope.place == ("Corvale constituency",)
    assert highest.part_of is None
    assert found[1, 1].figure.part_of == "r3c1"


def test_people_who_wait_are_a_stock() -> None:
    found = cells("Month,Patients waiting,Median waiting time (weeks)\nJan-33,41,11.4\nFeb-33,42,11.2\n", "f.csv")
    assert found[1, 1].figure.kind.value == "stock"
    assert found[1, 2].figure.kind.value == "rate"

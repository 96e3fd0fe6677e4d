"""Tables in the shapes that statistics offices publish: blank rows, rows of units, sections, brackets, decimal commas, bases of changes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quoth.extract.tables.figures import CellFigure, cell_figures
from quoth.extract.tables.find import find_tables
from quoth.model import Direction, Kind
from quoth.read.reader import read_bytes


def cells(text: str, name: str) -> dict[tuple[int, int], CellFigure]:
    held = read_bytes(text.encode(), name, published=None)
    (table,) = find_tables(held.text, held.boilerplate, data=name.endswith("csv"))
    return {(c.row - table.heads, c.column): c for c in cell_figures(table)}


def page(table: str) -> str:
    return f"<html><head><title>Bulletin</title></head><body><p>Figures of the office.</p>{table}</body></html>"


LABOUR = """"Table 2.1: Employment by industry, Corvania (000s), seasonally adjusted",,,
,,,
Industry,Q4 2030(r),Q1 2031(p),Q2 2031
All industries,"1,219.7","1,224.1","1,230.0"
Agriculture[1],40.1,39.8,39.9
Construction,..,95.6,96.0
,,,
"[1] Includes forestry and fishing",,,
"Source: Labour Force Survey",,,
"""
ACCOUNTS = """Statement of financial performance for the year ended 30 June 2031,,
,2031,2030
,$'000,$'000
Revenue,,
Grants,"12,410","11,980"
User charges,"3,205","3,011"
Total revenue,"15,615","14,991"
Expenses,,
Employee costs,"(9,120)","(8,744)"
Other,"(6,902)","(6,011)"
Total expenses,"(16,022)","(14,755)"
Net surplus / (deficit),(407),236
"""
COMMAS = """Region;Population aged 15+ (thousand);Unemployed (thousand);Unemployment rate, %
Corvania;2 810,4;98,1;5,6
North Corvania;610,0;30,2;7,9
"""
ROADS = """<table><caption>Table RC1: Reported road casualties by severity and road user type: Dunmere, 2029 to 2030</caption>
<tr><td></td><td colspan="2">Number of casualties</td><td colspan="2">Percentage change from</td></tr>
<tr><td>Severity</td><td>2029</td><td>2030</td><td>2029</td><td>2024-28 average</td></tr>
<tr><td colspan="5"><b>Pedestrians</b></td></tr>
<tr><td>Killed</td><td>38</td><td>35</td><td>-8</td><td>-11</td></tr>
<tr><td>All severities</td><td>2,377</td><td>2,398</td><td>1</td><td>0</td></tr>
<tr><td colspan="5"><b>Pedal cyclists</b></td></tr>
<tr><td>Killed</td><td>11</td><td>7</td><td>-36</td><td>-30</td></tr>
<tr><td>All severities</td><td>1,190</td><td>1,201</td><td>1</td><td>4</td></tr></table>"""
PRISONS = """<table><caption>Table 3: Prison population by custody type, Velmark, 31 March 2030 to 31 March 2031</caption>
<tr><th>Custody type</th><th>2030</th><th>2031</th><th>% change</th></tr>
<tr><th>Total</th><td>7,690</td><td>7,801</td><td>1.4</td></tr>
<tr><th>Sentenced</th><td>6,380</td><td>6,361</td><td>(0.3)</td></tr></table>"""
TRADE = """<table><caption>Exports and imports of goods, Tessaly<br>Million crowns, current prices</caption>
<thead><tr><th>Period</th><th>Exports f.o.b.</th><th>Balance</th></tr></thead>
<tr><td>2030</td><td>43 011.7</td><td>-488.5</td></tr>
<tr><td colspan="3">2031</td></tr>
<tr><td>January</td><td>3 502.0</td><td>11.5</td></tr></table>"""
VOTES = """<table><caption>Results of the Tarn County council election, 6 May 2031</caption>
<tr><th>Party</th><th>Candidate</th><th>Votes</th><th>%</th><th>&plusmn;%</th></tr>
<tr><td>Harbour</td><td>Per Holm</td><td>12,880</td><td>48.3</td><td>&minus;3.4</td></tr>
<tr><td colspan="2">Rejected ballots</td><td>311</td><td>1.2</td><td></td></tr></table>"""


def test_a_title_a_blank_row_and_remarks_stand_in_the_sheet():
    found = cells(LABOUR, "labour.csv")
    total, farms = found[0, 1].figure, found[1, 2].figure
    assert (total.value, total.counted, total.kind) == (Decimal(1219700), "Employment", Kind.STOCK)
    assert (str(total.scope.period.start), str(total.scope.period.end)) == ("2030-10", "2030-12")
    assert (farms.value, farms.counted, farms.part_of) == (
        Decimal(39800),
        "Employment, Agriculture",
        found[0, 2].figure.id,
    )
    assert total.scope.place == ("Corvania",)
    assert (2, 1) not in found


def test_a_row_of_units_is_a_heading_and_a_section_ends_with_its_total():
    found = cells(ACCOUNTS, "accounts.csv")
    grants, costs, net = found[1, 1].figure, found[5, 1].figure, found[8, 1].figure
    assert (grants.value, grants.unit, grants.counted) == (Decimal(12410000), "USD", "Grants, Revenue")
    assert (costs.value, costs.part_of) == (Decimal(-9120000), found[7, 1].figure.id)
    assert (net.value, net.counted, net.part_of) == (Decimal(-407000), "Net surplus / (deficit)", None)


def test_decimals_behind_commas():
    found = cells(COMMAS, "labour.csv")
    assert [found[0, c].figure.value for c in (1, 2, 3)] == [Decimal(2810400), Decimal(98100), Decimal("5.6")]
    assert found[1, 3].figure.unit == "percent"


def test_thousands_behind_commas_stay():
    found = cells('Town,Homes,Beds\nPell,"1,204",88\nSarn,"2,310",90\n', "homes.csv")
    assert found[0, 1].figure.value == 1204


def test_sections_and_what_a_change_is_compared_with():
    found = cells(page(ROADS), "roads.html")
    killed, change, mean = found[1, 2].figure, found[1, 3].figure, found[1, 4].figure
    assert (killed.counted, killed.scope.place) == ("Reported road casualties, Killed, Pedestrians", ("Dunmere",))
    assert (change.value, change.direction, str(change.scope.period.start)) == (Decimal(8), Direction.DOWN, "2030")
    assert str(mean.scope.period.start) == "2030"
    cyclists = found[4, 2]
    assert (cyclists.figure.counted, cyclists.figure.part_of) == (
        "Reported road casualties, Killed, Pedal cyclists",
        found[5, 2].figure.id,
    )
    assert found[5, 2].total


def test_brackets_are_a_minus_in_a_column_of_changes():
    found = cells(page(PRISONS), "prisons.html")
    change, sentenced = found[1, 3].figure, found[1, 2].figure
    assert (change.value, change.direction) == (Decimal("0.3"), Direction.DOWN)
    assert (sentenced.kind, sentenced.scope.place) == (Kind.STOCK, ("Velmark",))


def test_a_unit_in_the_second_line_of_a_caption_and_months_below_their_year():
    found = cells(page(TRADE), "trade.html")
    year, month = found[0, 1].figure, found[2, 1].figure
    assert (year.value, year.unit, year.scope.place) == (Decimal(43011700000), "crown", ("Tessaly",))
    assert (str(month.scope.period.start), str(month.scope.period.end)) == ("2031-01", "2031-01")


def test_a_candidate_is_no_rate_and_a_label_over_two_columns_is_said_once():
    found = cells(page(VOTES), "votes.html")
    share, change, rejected = found[0, 3].figure, found[0, 4].figure, found[1, 2].figure
    assert (share.kind, share.counted) == (Kind.SHARE, "Votes, Harbour, Per Holm")
    assert (change.kind, change.direction, change.value) == (Kind.CHANGE, Direction.DOWN, Decimal("3.4"))
    assert rejected.counted == "Votes, Rejected ballots"


@pytest.mark.parametrize("heading", ["Attack rate per 10,000", "Attack rate per 10,000 people"])
def test_the_comma_of_a_thousand_parts_no_heading(heading):
    found = cells(
        page(
            f"<table><tr><th>Town</th><th>{heading}</th></tr><tr><td>Pell</td><td>12.4</td></tr><tr><td>Sarn</td><td>3.0</td></tr></table>"
        ),
        "x.html",
    )
    figure = found[0, 1].figure
    assert (figure.value, figure.kind) == (Decimal("12.4"), Kind.RATE)
    assert figure.unit.startswith("per 10000")


DEATHS = """Table 14. Deaths registered by cause and sex: Calvera; registrations in 2029 and 2030,,,,
Cause of death,2029,,2030,
,Males,Females,Males,Females
All causes,"6,280","6,130","6,402","6,253"
Neoplasms (C00-D48),"1,790","1,611","1,781","1,609"
"Rate per 100,000 population",1004.1,970.9,1010.3,979.8
"""
INDICATORS = """Indicator,Unit,Feb 2031,Mar 2031
Annual inflation,%,3.4,3.6
Unemployment,thousand persons,80.4,79.9
Foreign reserves,million USD,4098.7,4133.0
"""
CROPS = """<table><caption>Area and yield of main crops, Ostland</caption>
<tr><th rowspan="2">Crop</th><th colspan="2">Area (thousand ha)</th><th colspan="2">Yield (t/ha)</th></tr>
<tr><th>2029</th><th>2030</th><th>2029</th><th>2030</th></tr>
<tr><td>Barley</td><td>180.2</td><td>191.0</td><td>4.4</td><td>4.5</td></tr>
<tr><td>Oats (p)</td><td>80.0</td><td>81.0</td><td>3.9</td><td>4.1</td></tr></table>"""
BUDGET = """<table><caption>Central government budget, January-September 2030 (bn crowns)</caption>
<tr><th></th><th>Actual Jan-Sep 2030</th><th>% of plan</th></tr>
<tr><td>Revenue</td><td>301.2</td><td>73.1</td></tr><tr><td>of which: VAT</td><td>118.0</td><td>73.5</td></tr></table>"""
PUPILS = """<p>Pupils in public schools by district and level, 1 October 2030</p>
<table><tr><th>District</th><th>Primary</th><th>Secondary</th><th>Total</th></tr>
<tr><td>North</td><td>4,120</td><td>3,011</td><td>7,131</td></tr><tr><td>South</td><td>3,877</td><td>2,904</td><td>6,781</td></tr></table>"""


def test_a_year_stands_over_the_empty_cells_beside_it_and_a_row_may_be_a_rate():
    found = cells(DEATHS, "deaths.csv")
    women, rate = found[1, 2].figure, found[2, 4].figure
    assert (women.counted, women.scope.population, str(women.scope.period.start)) == (
        "Deaths registered, Neoplasms (C00-D48)",
        ("Females",),
        "2029",
    )
    assert (rate.unit, rate.kind, str(rate.scope.period.start)) == ("per 100000 population", Kind.RATE, "2030")
    assert women.scope.place == ("Calvera",)


def test_a_column_of_units_scales_what_is_counted():
    found = cells(INDICATORS, "indicators.csv")
    assert [found[r, 3].figure.value for r in range(3)] == [Decimal("3.6"), Decimal(79900), Decimal(4133000000)]
    assert found[0, 3].figure.kind is Kind.RATE


def test_tonnes_a_hectare_and_provisional_labels():
    found = cells(page(CROPS), "crops.html")
    assert (found[0, 3].figure.unit, found[0, 3].figure.kind) == ("tonne per hectare", Kind.RATE)
    assert found[1, 1].figure.counted == "Area, Oats"


def test_what_is_carried_out_has_the_unit_of_the_caption():
    found = cells(page(BUDGET), "budget.html")
    assert (found[1, 1].figure.value, found[1, 1].figure.counted) == (
        Decimal(118000000000),
        "Central government budget, Revenue, VAT",
    )


def test_a_line_above_that_says_by_what_is_a_caption():
    found = cells(page(PUPILS), "pupils.html")
    first = found[0, 1].figure
    assert (first.counted, str(first.scope.period.start)) == ("Pupils in public schools", "2030-10-01")

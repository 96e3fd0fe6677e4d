"""Further small tables with the cells that are read out of them: what a number counts, where, when, of whom, and what it is a part of."""

from __future__ import annotations

import pytest

from helpers_tables import cells, said

# name: file name, content, number of figures, and some cells as ``helpers_tables.said`` tells them
CASES = {
    "shares": (
        "t.md",
        """\
## Survey of voters in Lorne, May 2024

| Answer | All voters (%) | Men | Women |
| --- | --- | --- | --- |
| Yes | 48 | 51% | 45% |
| No | 40–44 | 39% | 49% |
""",
        6,
        {
            (1, 1): "48 percent | All voters, Yes | Lorne | 2024-05..2024-05 |  | share",
            (1, 2): "51 percent | Survey of voters, Yes | Lorne | 2024-05..2024-05 | Men | share",
            (1, 3): "45 percent | Survey of voters, Yes | Lorne | 2024-05..2024-05 | Women | share",
            (2, 2): "39 percent | Survey of voters, No | Lorne | 2024-05..2024-05 | Men | share",
            (2, 3): "49 percent | Survey of voters, No | Lorne | 2024-05..2024-05 | Women | share",
        },
    ),
    "spaces": (
        "t.txt",
        """\
Budget of the town of Sarn (in thousands of dollars)

Fund             2022     2023    Change
General         1,204    1,310      8.8%
Roads             310      290     -6.5%
Total           1,514    1,600      5.7%
""",
        9,
        {
            (1, 1): "1204000 USD | Budget of the town, General | Sarn | 2022..2022 |  | unknown | of r3c1",
            (1, 2): "1310000 USD | Budget of the town, General | Sarn | 2023..2023 |  | unknown | of r3c2",
            (1, 3): "8.8 percent | Budget of the town, General | Sarn | 2023..2023 |  | change | up",
            (3, 2): "1600000 USD | Budget of the town | Sarn | 2023..2023 |  | unknown | total",
            (3, 3): "5.7 percent | Budget of the town | Sarn | 2023..2023 |  | change | up | total",
        },
    ),
    "adds-up": (
        "t.csv",
        """\
Club,Games,Visitors
Comets,41,4018
Harriers,41,3284
Rovers,40,3562
League,122,10864
""",
        8,
        {
            (1, 1): "41 count | Games, Comets |  |  |  | flow | of r4c1",
            (1, 2): "4018 count | Visitors, Comets |  |  |  | flow | of r4c2",
            (2, 1): "41 count | Games, Harriers |  |  |  | flow | of r4c1",
            (4, 1): "122 count | Games |  |  |  | flow | total",
            (4, 2): "10864 count | Visitors |  |  |  | flow | total",
        },
    ),
    "no-heads": (
        "t.csv",
        """\
Sarn,1204,88
Elm,766,12
Lorne,143,3
""",
        6,
        {
            (0, 1): "1204 count | ? |  |  |  | unknown",
            (0, 2): "88 count | ? |  |  |  | unknown",
            (1, 1): "766 count | ? |  |  |  | unknown",
            (2, 1): "143 count | ? |  |  |  | unknown",
            (2, 2): "3 count | ? |  |  |  | unknown",
        },
    ),
    "scores-and-ranks": (
        "t.csv",
        """\
Rank,Team,Result,Time
1,Comets,3-1,12:30
2,Rovers,2-2,14:00
3,Harriers,0-4,16:15
""",
        0,
        {},
    ),
    "stations": (
        "t.html",
        """\
<table><caption>Rainfall at selected stations (mm)</caption><tr><th>Station</th><th>March 2024</th>
<th>Average 1991–2020</th><th>% of average</th></tr>
<tr><th>Kell Point</th><td>88.2</td><td>61.0</td><td>145</td></tr>
<tr><th>Dun Moor</th><td>112.4</td><td>120.3</td><td>93</td></tr>
</table>
""",
        6,
        {
            (1, 1): "88.2 millimetre | Rainfall at selected stations | Kell Point | 2024-03..2024-03 |  | flow",
            (1, 2): "61 millimetre | Rainfall at selected stations | Kell Point | 1991..2020 |  | rate",
            (1, 3): "145 percent | Rainfall at selected stations | Kell Point |  |  | rate",
            (2, 2): "120.3 millimetre | Rainfall at selected stations | Dun Moor | 1991..2020 |  | rate",
            (2, 3): "93 percent | Rainfall at selected stations | Dun Moor |  |  | rate",
        },
    ),
    "share-of-a-year": (
        "t.csv",
        """\
Energy generated in Norland by source (GWh)
Source,2022,2023,Share 2023
Wind,"1,200","1,450",38%
Coal,900,700,18%
Hydro,1600,1700,44%
Total,"3,700","3,850",100%
* provisional
""",
        12,
        {
            (1, 1): "1200 gigawatt hour | Energy generated, Wind | Norland | 2022..2022 |  | flow | of r4c1",
            (1, 2): "1450 gigawatt hour | Energy generated, Wind | Norland | 2023..2023 |  | flow | of r4c2",
            (1, 3): "38 percent | Energy generated, Wind | Norland | 2023..2023 |  | share",
            (4, 2): "3850 gigawatt hour | Energy generated | Norland | 2023..2023 |  | flow | total",
            (4, 3): "100 percent | Energy generated | Norland | 2023..2023 |  | share | total",
        },
    ),
    "last-row-adds-up": (
        "t.html",
        """\
<table><caption>Hospital beds in Kestrel Region on 1 March 2025</caption><tr><th>Hospital</th><th>Beds</th><th>Occupied</th>
<th>Occupancy rate</th></tr>
<tr><td>St. Brann</td><td>420</td><td>401</td><td>95.5%</td></tr>
<tr><td>Lake View</td><td>180</td><td>120</td><td>66.7%</td></tr>
<tr><td>Region</td><td>600</td><td>521</td><td>86.8%</td></tr>
</table>
""",
        9,
        {
            (
                1,
                1,
            ): "420 count | Hospital beds | St. Brann, Kestrel Region | 2025-03-01..2025-03-01 |  | stock | of r3c1",
            (
                1,
                2,
            ): "401 count | Hospital beds occupied | St. Brann, Kestrel Region | 2025-03-01..2025-03-01 |  | stock | of r3c2",
            (1, 3): "95.5 percent | Occupancy rate | St. Brann, Kestrel Region | 2025-03-01..2025-03-01 |  | rate",
            (3, 2): "521 count | Hospital beds occupied | Kestrel Region | 2025-03-01..2025-03-01 |  | stock | total",
            (3, 3): "86.8 percent | Occupancy rate | Kestrel Region | 2025-03-01..2025-03-01 |  | rate | total",
        },
    ),
    "quarters": (
        "t.html",
        """\
<table><caption>Unemployment rate in Ostermark, per cent</caption><tr><th>Quarter</th><th>Men</th><th>Women</th><th>All</th></tr>
<tr><td>Q1 2024</td><td>5.1</td><td>4.3</td><td>4.7</td></tr>
<tr><td>Q2 2024</td><td>5.0</td><td>4.4</td><td>4.7</td></tr>
</table>
""",
        6,
        {
            (1, 1): "5.1 percent | Unemployment rate | Ostermark | 2024-01..2024-03 | Men | rate",
            (1, 2): "4.3 percent | Unemployment rate | Ostermark | 2024-01..2024-03 | Women | rate",
            (1, 3): "4.7 percent | Unemployment rate | Ostermark | 2024-01..2024-03 |  | rate | total",
            (2, 2): "4.4 percent | Unemployment rate | Ostermark | 2024-04..2024-06 | Women | rate",
            (2, 3): "4.7 percent | Unemployment rate | Ostermark | 2024-04..2024-06 |  | rate | total",
        },
    ),
    "poll": (
        "t.html",
        """\
<table><caption>Poll: voting intention, 3–5 May 2024 (1,012 adults)</caption><tr><th>Party</th><th>Support (%)</th>
<th>Change since April</th></tr>
<tr><td>Reform Alliance</td><td>34</td><td>+2</td></tr>
<tr><td>Civic Union</td><td>31</td><td>−1</td></tr>
<tr><td>Undecided</td><td>12</td><td>0</td></tr>
</table>
""",
        6,
        {
            (1, 1): "34 percent | Support, Reform Alliance |  | 2024-05-03..2024-05-05 |  | share",
            (
                1,
                2,
            ): "2 percentage-point | voting intention, Reform Alliance |  | 2024-05-03..2024-05-05 |  | change | up",
            (2, 1): "31 percent | Support, Civic Union |  | 2024-05-03..2024-05-05 |  | share",
            (3, 1): "12 percent | Support, Undecided |  | 2024-05-03..2024-05-05 |  | share",
            (3, 2): "0 percentage-point | voting intention, Undecided |  | 2024-05-03..2024-05-05 |  | change",
        },
    ),
    "a-column-beside-the-parts": (
        "t.csv",
        """\
Prisoners by prison and sex
Prison,Capacity,Male,Female,Total
Holm,800,700,50,750
Gate Hill,300,0,280,280
Total,"1,100",700,330,"1,030"
""",
        12,
        {
            (1, 1): "800 count | Capacity | Holm |  |  | stock | of r3c1",
            (1, 2): "700 count | Prisoners | Holm |  | Male | stock | of r3c2",
            (1, 3): "50 count | Prisoners | Holm |  | Female | stock | of r3c3",
            (3, 3): "330 count | Prisoners |  |  | Female | stock | total | of r3c4",
            (3, 4): "1030 count | Prisoners |  |  |  | stock | total",
        },
    ),
    "units-of-some-columns": (
        "t.html",
        """\
<table><caption>Average house prices by region, December 2023 (£)</caption><tr><th>Region</th><th>Price</th><th>Annual change (%)</th>
<th>Sales volume</th></tr>
<tr><td>Northmark</td><td>210,000</td><td>-1.2</td><td>3,204</td></tr>
<tr><td>Ostermark</td><td>315,500</td><td>2.4</td><td>1,988</td></tr>
</table>
""",
        6,
        {
            (1, 1): "210000 GBP | Average house prices | Northmark | 2023-12..2023-12 |  | rate",
            (1, 2): "1.2 percent | Average house prices | Northmark | 2023-12..2023-12 |  | change | down",
            (1, 3): "3204 count | Sales volume | Northmark | 2023-12..2023-12 |  | flow",
            (2, 2): "2.4 percent | Average house prices | Ostermark | 2023-12..2023-12 |  | change | up",
            (2, 3): "1988 count | Sales volume | Ostermark | 2023-12..2023-12 |  | flow",
        },
    ),
    "up-to-a-day": (
        "t.html",
        """\
<table><caption>Vaccine doses given to 31 May 2024, thousands</caption><tr><th>Age group</th><th>First dose</th><th>Second dose</th></tr>
<tr><td>12–17</td><td>120</td><td>98</td></tr>
<tr><td>18+</td><td>2,400</td><td>2,210</td></tr>
<tr><td>All ages</td><td>2,520</td><td>2,308</td></tr>
</table>
""",
        6,
        {
            (1, 1): "120000 count | First dose |  | ..2024-05-31 | 12–17 | cumulative | of r3c1",
            (1, 2): "98000 count | Second dose |  | ..2024-05-31 | 12–17 | cumulative | of r3c2",
            (2, 1): "2400000 count | First dose |  | ..2024-05-31 | 18+ | cumulative | of r3c1",
            (3, 1): "2520000 count | First dose |  | ..2024-05-31 |  | cumulative | total",
            (3, 2): "2308000 count | Second dose |  | ..2024-05-31 |  | cumulative | total",
        },
    ),
    "places-above": (
        "t.md",
        """\
| Year | Ohio | Texas |
|--|--|--|
| 2022 | 120 | 340 |
| 2023 | 130 | 350 |
""",
        4,
        {
            (1, 1): "120 count | ? | Ohio | 2022..2022 |  | unknown",
            (1, 2): "340 count | ? | Texas | 2022..2022 |  | unknown",
            (2, 1): "130 count | ? | Ohio | 2023..2023 |  | unknown",
            (2, 2): "350 count | ? | Texas | 2023..2023 |  | unknown",
        },
    ),
    "words-of-size": (
        "t.html",
        """\
<table><caption>Refugees hosted, end of 2023</caption><tr><th>Country</th><th>Refugees</th><th>Per 1,000 inhabitants</th></tr>
<tr><td>Norland</td><td>1.2 million</td><td>14.1</td></tr>
<tr><td>Ostermark</td><td>88,000</td><td>6.0</td></tr>
</table>
""",
        4,
        {
            (1, 1): "1200000 count | Refugees hosted | Norland | 2023..2023 |  | stock",
            (1, 2): "14.1 per 1000 inhabitants | Refugees hosted | Norland | 2023..2023 |  | rate",
            (2, 1): "88000 count | Refugees hosted | Ostermark | 2023..2023 |  | stock",
            (2, 2): "6 per 1000 inhabitants | Refugees hosted | Ostermark | 2023..2023 |  | rate",
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cells_of_a_further_table(name: str) -> None:
    file, content, count, expected = CASES[name]
    found = cells(content, file)
    assert {at: said(found[at]) for at in expected if at in found} == expected
    assert len(found) == count

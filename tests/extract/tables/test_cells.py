"""Small tables with the cells that are read out of them: what a number counts, where, when, of whom, and what it is a part of."""

from __future__ import annotations

import pytest

from helpers_tables import cells, said

# name: file name, content, number of figures, and some cells as ``helpers_tables.said`` tells them
CASES = {
    "places-and-years": (
        "t.html",
        """\
<table><caption>Table 3. Work permits issued in Marrow County, by town</caption><tr><th>Town</th><th>2022</th><th>2023</th></tr>
<tr><td>Port Elm</td><td>1,204</td><td>1,390</td></tr>
<tr><td>Lorne</td><td>–</td><td>143</td></tr>
<tr><td>Total</td><td>1,204</td><td>1,533</td></tr>
</table>
""",
        5,
        {
            (1, 1): "1204 count | Work permits issued | Port Elm, Marrow County | 2022..2022 |  | flow | of r3c1",
            (1, 2): "1390 count | Work permits issued | Port Elm, Marrow County | 2023..2023 |  | flow | of r3c2",
            (2, 2): "143 count | Work permits issued | Lorne, Marrow County | 2023..2023 |  | flow | of r3c2",
            (3, 1): "1204 count | Work permits issued | Marrow County | 2022..2022 |  | flow | total",
            (3, 2): "1533 count | Work permits issued | Marrow County | 2023..2023 |  | flow | total",
        },
    ),
    "joined-heads": (
        "t.html",
        """\
<table><thead><tr><th rowspan="2">Ward</th><th colspan="2">Homes built</th><th colspan="2">Homes sold</th></tr>
<tr><th>2021</th><th>2022</th><th>2021</th><th>2022</th></tr>
</thead><tbody><tr><td>Hill</td><td>40</td><td>51</td><td>38</td><td>n/a</td></tr>
<tr><td>Quay</td><td>7</td><td>9</td><td>5</td><td>8</td></tr>
</tbody></table>
""",
        7,
        {
            (2, 1): "40 count | Homes built | Hill | 2021..2021 |  | flow",
            (2, 2): "51 count | Homes built | Hill | 2022..2022 |  | flow",
            (2, 3): "38 count | Homes sold | Hill | 2021..2021 |  | flow",
            (3, 3): "5 count | Homes sold | Quay | 2021..2021 |  | flow",
            (3, 4): "8 count | Homes sold | Quay | 2022..2022 |  | flow",
        },
    ),
    "sections": (
        "t.html",
        """\
<table><tr><th>Region</th><th>Beds</th></tr>
<tr><th colspan="2">North</th></tr>
<tr><td>Elm</td><td>10</td></tr>
<tr><td>Oak</td><td>20</td></tr>
<tr><td>Total North</td><td>30</td></tr>
<tr><th colspan="2">South</th></tr>
<tr><td>Ash</td><td>5</td></tr>
<tr><td>Fir</td><td>1</td></tr>
<tr><td>Total South</td><td>6</td></tr>
<tr><td>All regions</td><td>36</td></tr>
</table>
""",
        7,
        {
            (2, 1): "10 count | Beds | Elm, North |  |  | stock | of r4c1",
            (3, 1): "20 count | Beds | Oak, North |  |  | stock | of r4c1",
            (4, 1): "30 count | Beds | North |  |  | stock | total | of r9c1",
            (8, 1): "6 count | Beds | South |  |  | stock | total | of r9c1",
            (9, 1): "36 count | Beds |  |  |  | stock | total",
        },
    ),
    "marks": (
        "t.html",
        """\
<table><caption>Area and people of Ostermark</caption><tr><th>Province</th><th>Area (km<sup>2</sup>)</th>
<th>Population<sup>[1]</sup></th></tr>
<tr><td>Vell</td><td>1,204.5</td><td>52,300<sup>a</sup></td></tr>
<tr><td>Marn</td><td>880</td><td>31,000*</td></tr>
</table><p>* estimate</p>
""",
        4,
        {
            (1, 1): "1204.5 square kilometre | Area | Vell, Ostermark |  |  | unknown",
            (1, 2): "52300 count | Population | Vell, Ostermark |  |  | stock",
            (2, 1): "880 square kilometre | Area | Marn, Ostermark |  |  | unknown",
            (2, 2): "31000 count | Population | Marn, Ostermark |  |  | stock",
        },
    ),
    "rates-by-age": (
        "t.html",
        """\
<table><caption>Deaths per 100,000 people in Ostermark, 2021, by age</caption><tr><th>Age</th><th>Men</th><th>Women</th></tr>
<tr><td>0–17</td><td>12.5</td><td>11.0</td></tr>
<tr><td>65 and over</td><td>1 204.5</td><td>&lt;5</td></tr>
</table>
""",
        4,
        {
            (1, 1): "12.5 per 100000 people | Deaths | Ostermark | 2021..2021 | Men, 0–17 | rate",
            (1, 2): "11 per 100000 people | Deaths | Ostermark | 2021..2021 | Women, 0–17 | rate",
            (2, 1): "1204.5 per 100000 people | Deaths | Ostermark | 2021..2021 | Men, 65 and over | rate",
            (2, 2): "<5 per 100000 people | Deaths | Ostermark | 2021..2021 | Women, 65 and over | rate",
        },
    ),
    "long-csv": (
        "t.csv",
        """\
county,year,sex,age_group,arrests,rate_per_100k
Vell County,2021,Male,18-24,"1,204",8.3
Vell County,2021,Female,18-24,..,7.9
Marn County,2022,Female,25-34,88,<5
""",
        5,
        {
            (1, 4): "1204 count | arrests | Vell County | 2021..2021 | Male, 18-24 | flow",
            (1, 5): "8.3 per 100000 | ? | Vell County | 2021..2021 | Male, 18-24 | rate",
            (2, 5): "7.9 per 100000 | ? | Vell County | 2021..2021 | Female, 18-24 | rate",
            (3, 4): "88 count | arrests | Marn County | 2022..2022 | Female, 25-34 | flow",
            (3, 5): "<5 per 100000 | ? | Marn County | 2022..2022 | Female, 25-34 | rate",
        },
    ),
    "codes-are-no-figures": (
        "t.csv",
        """\
facility_id,facility,phone,beds,opened
00123,Mercy Home,555-0101,120,1974
00124,Lake House,555-0102,80,1980
00125,Hill Ward,555-0103,60,1999
""",
        3,
        {
            (1, 3): "120 count | beds | Mercy Home |  |  | stock",
            (2, 3): "80 count | beds | Lake House |  |  | stock",
            (3, 3): "60 count | beds | Hill Ward |  |  | stock",
        },
    ),
    "csv-with-caption": (
        "t.csv",
        """\
"Grain harvest in Teller Province, 2023 (thousand tonnes)"
Crop;Spring;Autumn;Total
Wheat;310;12.5;322.5
Barley;120;8;128
Total;430;20.5;450.5
Source: Farm Office
""",
        9,
        {
            (1, 1): "310000 tonne | Grain harvest, Wheat | Teller Province | 2023..2023 | Spring | flow | of r3c1",
            (1, 2): "12500 tonne | Grain harvest, Wheat | Teller Province | 2023..2023 | Autumn | flow | of r3c2",
            (1, 3): "322500 tonne | Grain harvest, Wheat | Teller Province | 2023..2023 |  | flow | total | of r3c3",
            (3, 2): "20500 tonne | Grain harvest | Teller Province | 2023..2023 | Autumn | flow | total | of r3c3",
            (3, 3): "450500 tonne | Grain harvest | Teller Province | 2023..2023 |  | flow | total",
        },
    ),
    "months": (
        "t.csv",
        """\
Rail trips 2024,,,
Line,Jan,Feb,Mar
Coast line,100,200,300
Hill line,10,20,30
""",
        6,
        {
            (1, 1): "100 count | Rail trips | Coast line | 2024-01..2024-01 |  | flow",
            (1, 2): "200 count | Rail trips | Coast line | 2024-02..2024-02 |  | flow",
            (1, 3): "300 count | Rail trips | Coast line | 2024-03..2024-03 |  | flow",
            (2, 2): "20 count | Rail trips | Hill line | 2024-02..2024-02 |  | flow",
            (2, 3): "30 count | Rail trips | Hill line | 2024-03..2024-03 |  | flow",
        },
    ),
    "unit-column": (
        "t.csv",
        """\
Indicator,Unit,2022,2023
Unemployment rate,%,4.1,3.9
Exports,EUR million,1200,1300
Population,persons,52000,53000
""",
        6,
        {
            (1, 2): "4.1 percent | Unemployment rate |  | 2022..2022 |  | rate",
            (1, 3): "3.9 percent | Unemployment rate |  | 2023..2023 |  | rate",
            (2, 2): "1200000000 EUR | Exports |  | 2022..2022 |  | flow",
            (3, 2): "52000 count | Population |  | 2022..2022 |  | stock",
            (3, 3): "53000 count | Population |  | 2023..2023 |  | stock",
        },
    ),
    "days-in-rows": (
        "t.tsv",
        """\
Date	New cases	Cumulative cases	Tests (thousands)
2024-03-01	12	1200	3.4
2024-03-02	15	1215	2.9
""",
        6,
        {
            (1, 1): "12 count | New cases |  | 2024-03-01..2024-03-01 |  | flow",
            (1, 2): "1200 count | Cumulative cases |  | 2024-03-01..2024-03-01 |  | cumulative",
            (1, 3): "3400 count | Tests |  | 2024-03-01..2024-03-01 |  | unknown",
            (2, 2): "1215 count | Cumulative cases |  | 2024-03-02..2024-03-02 |  | cumulative",
            (2, 3): "2900 count | Tests |  | 2024-03-02..2024-03-02 |  | unknown",
        },
    ),
    "accounts": (
        "t.csv",
        """\
Harrow Mills: results in £ million
Item,FY 2022,FY 2023,Change
Revenue,412.0,388.7,-5.7%
Net profit,(3.5),33.0,n/a
Years run from April 1 to March 31.
""",
        5,
        {
            (1, 1): "412000000 GBP | Revenue |  | 2021-04-01..2022-03-31 |  | flow",
            (1, 2): "388700000 GBP | Revenue |  | 2022-04-01..2023-03-31 |  | flow",
            (1, 3): "5.7 percent | Revenue |  | 2022-04-01..2023-03-31 |  | change | down",
            (2, 1): "-3500000 GBP | Net profit |  | 2021-04-01..2022-03-31 |  | flow",
            (2, 2): "33000000 GBP | Net profit |  | 2022-04-01..2023-03-31 |  | flow",
        },
    ),
    "school-years": (
        "t.md",
        """\
The board met on Monday.

**Table 2: Enrolment in the schools of Dunmere, thousands**

| School year | Primary | Secondary | Total |
|---|---:|---:|---:|
| 2019–20 | 12.4 | 10.1 | 22.5 |
| 2020–21 | 12.9 | 10.3 | 23.2 |
""",
        6,
        {
            (1, 1): "12400 count | Enrolment in the schools | Dunmere | 2019..2020 | Primary | stock | of r1c3",
            (1, 2): "10100 count | Enrolment in the schools | Dunmere | 2019..2020 | Secondary | stock | of r1c3",
            (1, 3): "22500 count | Enrolment in the schools | Dunmere | 2019..2020 |  | stock | total",
            (2, 2): "10300 count | Enrolment in the schools | Dunmere | 2020..2021 | Secondary | stock | of r2c3",
            (2, 3): "23200 count | Enrolment in the schools | Dunmere | 2020..2021 |  | stock | total",
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cells_of_a_table(name: str) -> None:
    file, content, count, expected = CASES[name]
    found = cells(content, file)
    assert {at: said(found[at]) for at in expected if at in found} == expected
    assert len(found) == count


def test_there_are_enough_tables() -> None:
    assert len(CASES) == 13

"""Units behind commas, groups of columns in PDFs, open periods, owners, years before. All bodies, places and numbers are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells
from quoth.extract.tables import cell_figures, find_tables
from quoth.extract.tables.captions import places_in
from quoth.extract.tables.periods import dates_in, period_of, shape_of

KEY = """SEK m (unless otherwise stated),Q1 2033,Full year 2032
Net sales,3020,12316
"Operating margin, %",9.5,10.1
"Earnings per share, SEK",1.92,8.44
Number of employees,6118,6073
"""


def unit_of(row: int, column: int = 1) -> tuple[str, str, str | None]:
    figure = cells(KEY, "a.csv")[row, column].figure
    return str(figure.value), figure.unit, figure.counted


def test_rows_of_key_figures_have_units_of_their_own() -> None:
    assert unit_of(1) == ("3020000000", "SEK", "Net sales")
    assert unit_of(1, 2)[0] == "12316000000"
    assert unit_of(2) == ("9.5", "percent", "Operating margin")
    assert unit_of(3)[:2] == ("1.92", "SEK")
    assert unit_of(4) == ("6118", "count", "Number of employees")


def test_groups_over_the_columns_of_a_pdf() -> None:
    text = (
        "Cereal | Area | Yield\n2032 | 2033 | 2032 | 2033\nthousand ha thousand ha | t/ha | t/ha\n"
        "Rye | 312.4 | 305.0 | 4.10 | 4.52\nOats | 98.2 | 104.6 | 3.75 | 3.90\nSpelt | 40.1 | 38.8 | 2.88 | 3.01\n"
    )
    found = {(c.row, c.column): c.figure for c in cell_figures(find_tables(text)[0])}
    assert (str(found[3, 2].value), found[3, 2].unit, found[3, 2].counted) == ("305000", "hectare", "Area, Rye")
    assert str(found[4, 3].scope.period.start) == "2032"


def test_heads_that_fit_no_columns_are_left_alone() -> None:
    assert find_tables("A | B | C | D\nx | y | z\nRye | 1 | 2 | 3 | 4 | 5\nOats | 1 | 2 | 3 | 4 | 5\n") == ()


def test_an_open_title_makes_totals_run() -> None:
    figure = cells("Doses given in Corval up to 6 April 2033\n\nCanton,First doses\nAarn,412\nBelm,77\n", "a.csv")[
        1, 1
    ].figure
    assert (figure.scope.period.start, str(figure.scope.period.end), figure.kind.value) == (
        None,
        "2033-04-06",
        "cumulative",
    )


def test_total_and_what_it_is_of_over_a_column() -> None:
    found = cells("Canton,First doses,Second doses,Total doses\nAarn,412,100,512\nBelm,77,20,97\n", "a.csv")
    assert (found[1, 3].total, found[1, 3].figure.counted) == (True, "doses")
    assert found[1, 1].figure.part_of == "r1c3"


def test_only_the_rows_that_add_up_are_parts_of_a_total_on_top() -> None:
    text = "Source,2032,2033\nTotal output,300,330\nHydro,190,200\nWind,110,130\nImports,20,25\n"
    found = cells(text, "a.csv")
    assert [found[r, 1].figure.part_of for r in (2, 3, 4)] == ["r1c1", "r1c1", None]


def test_two_years_stand_for_the_year_that_the_table_explains() -> None:
    shape = shape_of(["Years ending 31 March"])
    period = period_of("2032/33", shape)
    assert period is not None
    assert (str(period.start), str(period.end)) == ("2032-04", "2033-03")


@pytest.mark.parametrize("text", ["spring 2033", "winter 2032/33", "week 14 of 2033"])
def test_seasons_and_weeks_are_no_whole_years(text: str) -> None:
    assert [p.dated for _, _, p in dates_in(f"Survey, {text}")] == [False]


def test_same_day_last_year() -> None:
    text = "Reservoirs,,\nSituation on 31.05.2033,,\nReservoir,Filling (%),Same day last year (%)\nKalt,52,77\nBrenn,85,88\n"
    found = cells(text, "a.csv")
    assert [str(found[1, c].figure.scope.period.start) for c in (1, 2)] == ["2033-05-31", "2032-05-31"]
    assert found[1, 1].figure.scope.place == ("Kalt",)


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("Population of Tarvia, 2033", ("Tarvia",)),
        ("Traffic at the airports of Lenland: first half of 2033", ("Lenland",)),
        ("Water in the Selm basin", ("Selm basin",)),
        ("Sales of Hallnet, 2033", ()),
        ("Number of Members", ()),
        ("Results of Havlund Group, 2033", ()),
        ("Outbreaks of Ebola", ()),
        ("Number of prosecutions of Hallnet customers", ()),
    ],
)
def test_places_behind_of(title: str, places: tuple[str, ...]) -> None:
    assert places_in(title) == places


def test_a_share_is_of_whom_the_brackets_say() -> None:
    text = "Satisfied (% of passengers by line)\n\nTopic,Northline,Coastrail\nOverall journey,81,74\nComfort,48,39\n"
    figure = cells(text, "a.csv")[1, 1].figure
    assert (figure.unit, figure.counted) == ("percent", "passengers, Northline, Overall journey")
    debt = cells("State,Debt (% of GDP)\nOberland,61\nLowland,48\n", "b.csv")[1, 1].figure
    assert (debt.unit, debt.counted) == ("percent", "Debt")


def test_refugees_live_in_the_country_of_asylum() -> None:
    text = "Country of origin,Country of asylum,Year,Refugees\nSarnia,Norvale,2033,412\nTebria,Orlund,2033,77\n"
    figure = cells(text, "a.csv")[1, 3].figure
    assert (figure.scope.place, figure.scope.population, figure.kind.value) == (("Norvale",), ("Sarnia",), "stock")


def test_a_bound_heads_a_column() -> None:
    assert cells("Band,1 bedroom,4 or more\nA,112,64\nB,518,307\n", "a.csv")[1, 2].figure.counted is not None

"""What only lines above a table and the title of its page say: when, where, in which unit. All bodies and places are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells
from quoth.extract.tables import cell_figures, find_tables
from quoth.extract.tables.grid import Cell, Table
from quoth.extract.tables.periods import dates_in, period_of
from quoth.model import Span

PROSE = "The agency looked through its books in the spring and found what it had looked for.\n\n"
GRID = "| Loom | Weavers |\n|---|---|\n| Hand | 412 |\n| Power | 77 |\n"


def first(text: str, title: str = "") -> tuple[str, tuple[str, ...], str, str]:
    """Period, places, value and unit of the first cell of a text."""
    figure = cell_figures(find_tables(text, title=title)[0])[0].figure
    period = figure.scope.period
    return f"{period.start or ''}..{period.end or ''}", figure.scope.place, str(figure.value), figure.unit


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("As of 31 December 2033", "2033-12-31..2033-12-31"),
        ("Second quarter (April to June 2033)", "2033-04..2033-06"),
        ("The table shows how many there were at 1 May 2033.", "2033-05-01..2033-05-01"),
        ("14 March 2033", ".."),  # perhaps the day of the paper
        ("Published on 14 March 2033", ".."),
        ("Annual report 2033", ".."),
        ("Index, 2033 = 100", ".."),
        ("Compared with 2033", ".."),
        ("Mills closed at 1 May 2033 for a week.", ".."),  # prose
    ],
)
def test_a_line_above_says_when(line: str, period: str) -> None:
    assert first(f"{PROSE}{line}\n\n{GRID}")[0] == period


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Weavers by loom, third quarter 2033", "2033-07..2033-09"),
        ("Weavers in the mills, 2033", "2033..2033"),
        ("Annual report 2033", ".."),
        ("Bulletin of 3 May 2033", ".."),
        ("Weavers, 2030 and 2033", ".."),
    ],
)
def test_the_title_says_when_and_less_surely(title: str, period: str) -> None:
    assert first(PROSE + GRID, title)[0] == period
    if period != "..":
        sure = dict(cell_figures(find_tables(PROSE + GRID, title=title)[0])[0].figure.scope.confidence)
        assert sure["period"] == 0.5


@pytest.mark.parametrize(
    ("title", "line", "place"),
    [
        ("Loom survey", "The Ministry of Labour of Oberland counts weavers once a year.", ("Oberland",)),
        ("Loom survey", "Ministry of Health", ()),
        ("City of Marlock: looms in brief", "", ("Marlock",)),
        ("Loom survey", "Statistics Marlock", ("Marlock",)),
        ("Weavers of the Board of Trade", "", ()),
        ("Loom survey", "Institute of Statistics of Marlock. The Bank of Oberland paid.", ("Marlock",)),
    ],
)
def test_the_body_says_where(title: str, line: str, place: tuple[str, ...]) -> None:
    assert first(f"{PROSE}{line}\n\n{GRID}", title)[1] == place


def test_a_sentence_above_gives_the_unit() -> None:
    told = f"{PROSE}The council adopted the plan. All amounts are in thousands of crowns.\n\n{GRID}"
    assert first(told)[2:] == ("412000", "crown")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Six months ended 30 June 2033", "2033-01", "2033-06"),
        ("nine months to September 2033", "2033-01", "2033-09"),
        ("2nd quarter 2033", "2033-04", "2033-06"),
        ("Jan-Mar 2033", "2033-01", "2033-03"),
        ("31.12.2033", "2033-12-31", "2033-12-31"),
        ("1 April 2032 to 31 March 2033", "2032-04-01", "2033-03-31"),
        ("Q2 2032/33", "None", "None"),  # of a year that starts nobody knows when
    ],
)
def test_stretches_of_time(text: str, start: str, end: str) -> None:
    whole = period_of(text, None)
    assert whole is not None
    assert (str(whole.start), str(whole.end)) == (start, end)
    assert [(str(p.start), str(p.end)) for _, _, p in dates_in(f"Looms, {text}")] == [(start, end)]


def test_half_years_stand_behind_bare_years() -> None:
    found = cells(
        "Marlock Trams plc\t\t\nSix months ended 30 June\t\t\nEUR million\t2033\t2032\nFares\t14.2\t13.1\nRent\t2.0\t1.9\n",
        "a.tsv",
    )
    assert str(found[1, 2].figure.scope.period.start) == "2032-01"


def test_a_table_without_anything_around_it() -> None:
    assert Table(Span(0, 1), ((Cell("a", Span(0, 1)),),), 0).above == ()

"""Forms that reports use where several numbers of one thing stand beside each other: whose total, of what, when."""

from __future__ import annotations

import pytest

from helpers_figures import figures
from quoth.model import Comparator, Direction, Figure, Kind, PartialDate


def by_number(nlp, text: str, published: str = "2031-02-07") -> dict[str, Figure]:
    return {f.number.text(text): f for f in figures(nlp, text, PartialDate(published))}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "At least 39 deaths were reported in Bangladesh and 21 in India, raising Bangladesh's overall death toll to 120"
            " and India's to 169.",
            {"39": "Bangladesh", "21": "India", "120": "Bangladesh", "169": "India"},
        ),
        (
            "Deaths remained unchanged for three other districts Arvalia (12), Pellin (nine) and East Sarnhold (two).",
            {"12": "Arvalia", "nine": "Pellin", "two": "East Sarnhold"},
        ),
        ("Across Texas, 12 people died. In the state, 40 roads were closed.", {"40": "Texas"}),
        ("Kenya reported 340 new cases on Monday. Nationwide, 12,000 people have been infected.", {"12,000": "Kenya"}),
    ],
    ids=["own-place", "own-place-in-brackets", "in-the-state", "nationwide"],
)
def test_each_number_has_its_own_place(nlp, text: str, places: dict[str, str]) -> None:
    found = by_number(nlp, text)
    assert {n: found[n].scope.place for n in places} == {n: (p,) for n, p in places.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Metro carried 470,000 passengers on Saturday.",
        "The Metro said 12 trains were cancelled.",
        "Nationwide, 3,400 schools were closed.",  # which country, the text does not say
        "Kenya and Uganda reported cases. Nationwide, 12,000 people have been infected.",
    ],
)
def test_no_place_is_made_up(nlp, text: str) -> None:
    assert [f.scope.place for f in figures(nlp, text)] == [()]


def test_what_is_known_of_a_country_from_afar_is_marked_so(nlp) -> None:
    found = by_number(nlp, "Kenya reported 340 new cases. Nationwide, 12,000 people have been infected.")["12,000"]
    assert dict(found.scope.confidence)["place"] < 0.5


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The hospital has 400 beds. The figure is up from 340 in 2029.", {"340": "beds"}),
        ("Five people died in Tarn raising the death toll to 30 there.", {"30": "death toll"}),
        ("The number of dead rose to 412 from 340.", {"412": "dead", "340": "dead"}),
        (
            "Deaths remained unchanged for three other districts Arvalia (12), Pellin (nine) and East Sarnhold (two).",
            {"12": "Deaths", "nine": "Deaths", "two": "Deaths"},
        ),
        ("The board said 25 Tarn Valley farmers were fined.", {"25": "Tarn Valley farmers"}),
        (
            "Officials revised the death toll of an accident that occurred in Tarn to 17, down from 29 previously reported.",
            {"17": "death toll of an accident", "29": "death toll of an accident"},
        ),
        (
            "The capacity of wind rose to 390 megawatts, while that of solar stood at 470 megawatts.",
            {"390": "capacity of wind", "470": "capacity of solar"},
        ),
        (
            "A minister put the number of displaced at 31,000, not the 50,000 that the charity claims.",
            {"31,000": "displaced", "50,000": "displaced"},
        ),
        ("The total of cases is 78,784 including 1,159 deaths.", {"78,784": "cases", "1,159": "deaths"}),
    ],
    ids=[
        "the-figure",
        "own-total",
        "number-of-dead",
        "listed-in-brackets",
        "named-people",
        "toll-to",
        "that-of",
        "put-at-not",
        "including",
    ],
)
def test_what_is_counted(nlp, text: str, counted: dict[str, str]) -> None:
    found = by_number(nlp, text)
    assert {n: found[n].counted for n in counted} == counted


def test_a_clitic_counts_nothing(nlp) -> None:
    found = by_number(nlp, "The market was 398,341 boats. That’s 3.5% lower than last year’s 412,873.")
    assert "s" not in {f.counted for f in found.values()}
    assert found["412,873"].scope.period.start == PartialDate("2030")


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("The ministry said two soldiers had been killed.", "two", Kind.FLOW),
        ("The ministry said 40 soldiers had been killed so far.", "40", Kind.CUMULATIVE),
        ("By late Tuesday, 340 bodies had been found.", "340", Kind.CUMULATIVE),
        ("The statement raised the number of guerrillas killed this year to 1,018.", "1,018", Kind.CUMULATIVE),
        ("The fund has paid out $12m to farmers since 2029.", "12m", Kind.CUMULATIVE),
        ("The state has an accumulated deficit of $7.6 billion.", "7.6 billion", Kind.CUMULATIVE),
        ("The court faces a backlog, with over 4,000 cases pending.", "4,000", Kind.STOCK),
        ("Around 1,200 seats remaining unfilled were counted.", "1,200", Kind.STOCK),
        ("A fire has burned homes and scorched about 38 square miles.", "38", Kind.CUMULATIVE),
        ("Ballots were cast in 105 districts of the country.", "105", Kind.STOCK),
        ("The group has figures showing 673 civilians had died since the war began.", "673", Kind.CUMULATIVE),
    ],
)
def test_kind(nlp, text: str, number: str, kind: Kind) -> None:
    assert by_number(nlp, text)[number].kind is kind


def test_what_befell_people_stands_behind_their_noun(nlp) -> None:
    found = by_number(nlp, "The group has figures showing 673 civilians had died since the war began.")
    assert found["673"].event == "died"


@pytest.mark.parametrize(
    ("text", "published", "periods"),
    [
        ("September shipments of 35,657 were lower.", "2031-10-01", {"35,657": ("2031-09", "2031-09")}),
        ("Since last August the population has grown by 2,000 inmates.", "2003-04-20", {"2,000": ("2002-08", None)}),
        ("It sold 40 boats last August.", "2031-10-01", {"40": ("2031-08", "2031-08")}),
        ("There were 10,000 seals circa 1900.", "2031-10-01", {"10,000": (None, None)}),
        (
            "The measure was 2.53 million in the period June-August 2012.",
            "2012-10-17",
            {"2.53 million": ("2012-06", "2012-08")},
        ),
        (
            "Turnout was 69.78 and 67.25 percent in 2008 and 2003, respectively.",
            "2018-11-29",
            {"69.78": ("2008", "2008"), "67.25": ("2003", "2003")},
        ),
    ],
    ids=["month-before-noun", "since-last-month", "last-month-by-name", "circa", "in-the-period", "respectively"],
)
def test_each_number_has_its_own_time(
    nlp, text: str, published: str, periods: dict[str, tuple[str | None, str | None]]
) -> None:
    found = by_number(nlp, text, published)
    got = {n: found[n].scope.period for n in periods}
    assert {n: (p.start and p.start.text, p.end and p.end.text) for n, p in got.items()} == periods


def test_respectively_gives_each_number_its_place(nlp) -> None:
    text = "The clinics treated 69 and 67 patients in Ohio and Texas, respectively."
    found = by_number(nlp, text)
    assert [found[n].scope.place for n in ("69", "67")] == [("Ohio",), ("Texas",)]


def test_before_and_after_a_change_are_two_figures(nlp) -> None:
    assert set(by_number(nlp, "Car sales improved by 1.1% — from 32,781 to 33,139 — but fell later.")) == {
        "1.1",
        "32,781",
        "33,139",
    }


def test_a_list_of_changes_goes_on(nlp) -> None:
    found = figures(
        nlp,
        "Sales fell by 0.1 percent nationwide, 1.4 percent outside of Ohio, 4.0 percent for trams and 0.8 percent for buses.",
    )
    assert [(f.direction, f.kind) for f in found] == [(Direction.DOWN, Kind.CHANGE)] * 4
    assert found[0].scope.place == ("United States",)


def test_recent_days_are_a_time(nlp) -> None:
    assert by_number(nlp, "Attacks killed 12 people in recent days.")["12"].scope.period.text == "in recent days"


def test_a_dateline_with_a_colon_is_where_it_was_written(nlp) -> None:
    found = by_number(nlp, "Manila, Dec 6 (Tarn News): The bus carried 24 people when it crashed.")["24"]
    assert (found.counted, found.scope.place) == ("people", ("Manila",))


def test_provinces_are_known(nlp) -> None:
    found = by_number(nlp, "Uttar Pradesh faces the highest backlog, with over 4,000 cases pending.")["4,000"]
    assert found.scope.place == ("Uttar Pradesh",)


def test_a_season_and_a_ranking_are_no_figures(nlp) -> None:
    assert figures(nlp, "It led the league in the ’13-14 season.") == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("There are perhaps two or three dozen seals in the bay.", 24, 36),
        ("Two or three hundred people came.", 200, 300),
    ],
)
def test_a_scale_said_once_holds_for_both(nlp, text: str, low: int, high: int) -> None:
    (found,) = figures(nlp, text)
    assert (found.bounds.lower, found.bounds.upper) == (low, high)


@pytest.mark.parametrize("text", ["There were 10,000 seals circa 1900.", "There were 10,000 seals around 1900."])
def test_about_a_year_is_a_time(nlp, text: str) -> None:
    (found,) = figures(nlp, text)
    assert (found.scope.period.text or "").endswith("1900")


def test_about_a_number_is_none(nlp) -> None:
    assert [int(f.value or 0) for f in figures(nlp, "It had about 1900 people and around 1900 acres of land.")] == [
        1900,
        1900,
    ]


def test_up_to_a_level_is_no_bound(nlp) -> None:
    assert by_number(nlp, "Seal numbers are up to 2,758.")["2,758"].comparator is Comparator.EQUAL
    assert by_number(nlp, "The hall has up to 2,758 seats.")["2,758"].comparator is Comparator.AT_MOST


def test_parts_of_a_country_and_leagues(nlp) -> None:
    found = by_number(nlp, "Staff on strike totaled 2,372 in the South West and 2,023 in the Midlands.")
    assert [found[n].scope.place for n in ("2,372", "2,023")] == [("South West",), ("Midlands",)]
    assert figures(nlp, "La Liga drew an average of 26,867 fans.")[0].scope.place == ()


def test_a_place_behind_the_next_figure_is_that_ones(nlp) -> None:
    text = (
        "The conflict, which has claimed 90,000 lives, led to 1.6 million refugees, concentrated in Jordan and Lebanon."
    )
    found = by_number(nlp, text)
    assert [found[n].scope.place for n in ("90,000", "1.6 million")] == [(), ("Jordan", "Lebanon")]


def test_a_number_that_is_put_nearer_to_another_is_not_of_who_puts_it_so(nlp) -> None:
    text = "The league claims that 2 million people came, but ministers dispute this, putting the number closer to 1.2 million."
    assert by_number(nlp, text)["1.2 million"].counted == "people"
    assert by_number(nlp, "Wardens estimated the crowd much nearer to 800.")["800"].counted == "crowd"


def test_the_seat_of_a_body_is_not_where_it_counts(nlp) -> None:
    seat = "The Norway-based monitor says that at least 12 people were killed."
    assert by_number(nlp, seat)["12"].scope.place == ()
    assert figures(nlp, "The firm laid off 4,120 London-based clerks.")[0].scope.place == ("London",)


def test_a_number_that_begins_a_clause_counts_what_the_clause_before_is_about(nlp) -> None:
    text = "Most of the injured had been released from hospitals and 42 were still being treated."
    assert by_number(nlp, text)["42"].counted == "injured"
    assert by_number(nlp, "The trust closed five wards and 20 were merged.")["20"].counted == "wards"


def test_a_range_revised_to_another_range_is_two_ranges(nlp) -> None:
    found = figures(nlp, "The mill has lowered its target from 12 to 15 per cent to 8 to 11 per cent.")
    assert [(f.bounds.lower, f.bounds.upper) for f in found] == [(12, 15), (8, 11)]

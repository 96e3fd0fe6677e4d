"""Times that lean on what was told before, and rarer names of stretches of time. The day of publication is 7 February 2031."""

from __future__ import annotations

import pytest

from helpers_figures import figures


def _times(nlp, text):
    return [(str(f.scope.period.start or ""), str(f.scope.period.end or "")) for f in figures(nlp, text)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The mill won 200 clients in the December quarter.", [("2030-10", "2030-12")]),
        ("Tolvane sold 40 boats in the March quarter of 2029.", [("2029-01", "2029-03")]),
        ("Profit was 4 million crowns in the June 2030 quarter.", [("2030-04", "2030-06")]),
        (
            "So far this year the wardens have seen 14 wolves, compared with 19 at this point in 2029.",
            [("2031", "2031"), ("2029", "2029")],
        ),
        ("The 2029 spill at Tarn, in which 300 tonnes of oil were lost, shut the bay.", [("2029", "2029")]),
        (
            "Its count, which runs only from January through September, found 2,903 burrows.",
            [("2030-01", "2030-09")],
        ),
        ("The register, which covers 2021 to 2029, lists 412 wells.", [("2021", "2029")]),
        (
            "It found that 31 per cent of the nets in 2029 were torn. "
            "The board told a committee in January that it was 4 per cent in the same year.",
            [("2029", "2029"), ("2029", "2029")],
        ),
        (
            "Last year they saw 118 boats. Five of these, or 4 per cent, leaked.",
            [("2030", "2030")] * 3,
        ),
        (
            "The ferry carried 900 people in 2029 and 700 in 2030. Over the same period, fares rose from 40 to 52 crowns.",
            [("2029", "2029"), ("2030", "2030"), ("2029", "2029"), ("2030", "2030")],
        ),
        (
            "In 2027 the wardens saw 410 wolves, and 290 in 2030. Attacks fell by 35 percent between those years, to 96.",
            [("2027", "2027"), ("2030", "2030"), ("2027", "2030"), ("2030", "2030")],
        ),
    ],
)
def test_times_that_lean_back(nlp, text, times):
    assert _times(nlp, text) == times


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The June quarterly sale brought 20 goats.", ("", "")),
        ("We will have 30 boats by this time.", ("", "")),
        ("In May 2029 it took 40 goats and lost 20 in the same year.", ("2029", "2029")),
        ("His boat, which ran from May to June, found 40 wrecks.", ("", "")),
        ("In 2029 they saw 118 boats. The board, or 4 per cent of it, resigned.", ("", "")),
        (
            "It had 900 goats in 2027, 800 in 2028 and 700 in 2030. Over the same period, wolves rose from 40 to 52.",
            ("2030", "2030"),
        ),
    ],
)
def test_look_alikes_keep_their_own_time(nlp, text, last):
    assert _times(nlp, text)[-1] == last

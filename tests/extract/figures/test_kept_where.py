"""Who is in an institution: people counted in, out of and by prisons, schools and the like."""

from __future__ import annotations

import pytest

from helpers_figures import figures


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Velland let 612 men walk out of its prisons and county jails.", ("prisons and county jails",)),
        ("Another 940 people sit in state and county lockups.", ("state and county lockups",)),
        ("State prisons held 4,180 people in May.", ("State prisons",)),
        ("Our hospitals discharged 260 patients. Of those, 41 came back.", ("hospitals",)),
        ("The town had 46 people in motels.", ("motels",)),
        ("The number of people living in encampments fell by 23 percent.", ("encampments",)),
        ("Some 300 patients were moved from hospitals into care homes.", ("hospitals", "care homes")),
    ],
)
def test_who_is_in_an_institution(nlp, text, population):
    assert figures(nlp, text)[-1].scope.population == population


@pytest.mark.parametrize(
    "text",
    [
        "Prisons bought 400 beds.",
        "Schools lost 90 teachers to firms.",
        "The prison riot hurt 12 men.",
        "Hotels held 40 concerts for jail guards.",
    ],
)
def test_what_institutions_have_is_not_in_them(nlp, text):
    assert figures(nlp, text)[0].scope.population == ()

"""Whose time it is: of a purpose, of two deeds, of what is compared; and what a time of another clause says nothing of."""

from __future__ import annotations

import pytest

from helpers_figures import figures


def ends(figure):
    period = figure.scope.period
    return (period.start and str(period.start), period.end and str(period.end))


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("The guild thinks it would cost €90 million to clear the list by 2036.", [(None, "2036")]),
        ("It paid €90 million for a mine that will close by 2036.", [(None, None)]),
        ("It is the largest recall of kettles, ahead of a 2027 recall of 410,000 units.", [("2027", "2027")]),
        ("A 2024 law lets the guild fine a firm $5 million.", [(None, None)]),
        ("Ruth Dane said one in five callers to its hotline last year had mentioned mould.", [("2030", "2030")]),
        ("The firm has 60 per cent of the trade and last year bought a mill.", [(None, None)]),
        ("Callers last year praised it, but one in five rooms is damp.", [(None, None)]),
        (
            "They told parliament that 1,340 sailors stranded in the Gulf had been flown home since 2028.",
            [("2028", None)],
        ),
        ("The audit, which covered the two years to June 2030, examined 410 files.", [("2028-07", "2030-06")]),
        (
            "Six clerks were hurt and 21 kiosks burned down between November 2029 and March 2030.",
            [("2029-11", "2030-03"), ("2029-11", "2030-03")],
        ),
        (
            "The mill has 90 looms, and 14 men were fired between May 2029 and June 2030.",
            [(None, None), ("2029-05", "2030-06")],
        ),
        (
            "She wrote that it had lost a quarter of its rangers since 2027 and that the senate had refused it $7 million.",
            [("2027", None), (None, None)],
        ),
        ("Since 2028 the port has lost 400 men and hired 30 clerks.", [("2028", None), ("2028", None)]),
        ("It was told to answer within three months and to repay the grant with 9 per cent interest.", [(None, None)]),
        ("Harnow, a city of 298,000, has seen 57 fires this year.", [(None, None), ("2031", "2031")]),
        ("Sales fell 5% in 2030, according to a survey of 184 shops.", [("2030", "2030"), (None, None)]),
    ],
)
def test_whose_time_it_is(nlp, sentence, times):
    assert [ends(f) for f in figures(nlp, sentence) if f.unit != "month"] == times


def test_a_deadline_is_kept_by_what_it_is_of(nlp):
    assert figures(nlp, "The fever killed 41 people within six months.")[0].scope.period.text == "within six months"


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        (
            "The clinic’s error rate stood at 4.2 in 2028, compared with 2.9 for the region as a whole.",
            [("2028", "2028"), ("2028", "2028")],
        ),
        ("The toll was 40 in 2027, compared with a target of 25.", [("2027", "2027"), (None, None)]),
        ("It found 1,920 breaches in 2030, a 64% increase since 2027.", [("2030", "2030"), ("2027", "2030")]),
        ("It counted 310 wolves in 2029, up 40% since 2025.", [("2029", "2029"), ("2025", "2029")]),
        ("Rents have risen 12% since 2028.", [("2028", None)]),
        ("Thefts were 47 percent higher in 2030 than in 2027.", [("2027", "2030")]),
        ("Thefts were 47 percent higher in 2030.", [("2030", "2030")]),
    ],
)
def test_times_of_what_is_compared(nlp, sentence, times):
    assert [ends(f) for f in figures(nlp, sentence)] == times

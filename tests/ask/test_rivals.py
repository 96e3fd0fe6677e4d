"""What a figure's rivals in the store make a reporter ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers_ask import gazette, release
from quoth.ask.parts import FigureIn, TraceRoot
from quoth.ask.questions import questions
from quoth.ask.rivals import MOST, RIVAL_RULES, rival_questions
from quoth.model import Figure, Kind, PartialDate, Period, Scope

PLAIN, OTHER = release().figures[1], gazette().figures[0]
IN_2030 = Period(PartialDate("2030"), PartialDate("2030"), "in 2030")


def asked(own: dict, rival: dict) -> dict[str, str]:
    """The questions of a figure with such slots, about a rival with such."""
    return rival_questions(_in(release(), PLAIN, own), (_in(gazette(), OTHER, rival),))


def _in(extraction, figure: Figure, slots: dict) -> FigureIn:
    return FigureIn(extraction, replace(figure, **{"scope": Scope(), "kind": Kind.STOCK, **slots}))


@pytest.mark.parametrize(
    ("topic", "start", "own", "rival"),
    [
        ("population", "including county jails?", {"counted": "inmates", "scope": Scope(("Ilm prisons",))},
         {"counted": "inmates", "scope": Scope(("prisons and county jails",))}),
        ("counted", "people or detainers?", {"counted": "migrants"}, {"counted": "detainers"}),
        ("counted", "people or arrests?", {"counted": "arrests"}, {"counted": "young men"}),
        ("period", "as of when? “Only 1,310", {}, {"scope": Scope(period=IN_2030)}),
        ("period", "how many in 2030?", {"scope": Scope(period=Period(PartialDate("2029"), PartialDate("2029")))},
         {"scope": Scope(period=IN_2030)}),
        ("place", "where?", {}, {"scope": Scope(("Kelm",))}),
        ("population", "all, or only “over 65”?", {"counted": "residents"},
         {"counted": "residents", "scope": Scope(population=("over 65",))}),
        ("kind", "at one moment, or over a time?", {"kind": Kind.UNKNOWN}, {"kind": Kind.CUMULATIVE}),
    ],
)  # fmt: skip
def test_each_difference_is_a_question_that_names_the_rival(topic, start, own, rival):
    question = asked(own, rival)[topic]
    assert question.startswith(start)
    assert "1,310" in question
    assert "(Lena Marsh)" in question


def test_every_rule_is_met_above_and_nothing_is_asked_where_nothing_differs():
    assert len({r.id for r in RIVAL_RULES}) == len(RIVAL_RULES) == 6
    same = {"counted": "containers", "scope": Scope(("Oster",), IN_2030)}
    assert asked(same, same) == {}


def test_a_word_in_the_name_of_a_town_is_no_institution():
    assert "population" not in asked({"counted": "homes"}, {"counted": "homes", "scope": Scope(("Port Ilm",))})


def test_a_place_that_the_sentence_names_is_not_asked_for():
    assert "Oster" in _in(release(), PLAIN, {}).sentence
    assert "place" not in asked({}, {"scope": Scope(("Oster",))})


def test_whom_another_event_befell_says_nothing_of_these():
    rival = {"counted": "people", "event": "sent", "scope": Scope(population=("hospital",))}
    assert "population" not in asked({"counted": "people", "event": "missing"}, rival)


def test_the_weightiest_rival_is_asked_about_and_few_are_looked_at():
    found = _in(release(), PLAIN, {})
    first, second = (_in(gazette(), OTHER, {"scope": Scope((place,))}) for place in ("Velm", "Kelm"))
    assert "Velm" in rival_questions(found, (first, second))["place"]
    unlike = _in(gazette(), OTHER, {})
    assert rival_questions(found, (unlike,) * MOST + (first,)) == {}


def test_a_pointed_question_takes_the_place_of_the_plain_one():
    figure = _in(release(), PLAIN, {})
    rival = _in(gazette(), OTHER, {"scope": Scope(period=IN_2030)})
    (when,) = (q for q in questions(figure, (), (rival,)) if "as of when?" in q)
    assert when.endswith("is about 2030")


def test_a_count_that_hangs_on_a_person_alone_is_asked_who_counted():
    figure = _in(gazette(), OTHER, {})
    person, body = (TraceRoot("urn:x:a", kind, "Lena Marsh", False) for kind in ("person", "organization"))
    assert any(q.endswith("counted by whom?") for q in questions(figure, (person,)))
    assert not any(q.endswith("counted by whom?") for q in questions(figure, (body,)))


def test_a_share_whose_base_is_known_from_a_derivation_is_not_asked_for_it():
    share = _in(release(), PLAIN, {"unit": "percent", "kind": Kind.SHARE, "counted": "pupils"})
    assert any("of how many pupils?" in q for q in questions(share))
    assert not any("of how many" in q for q in questions(share, based=True))

"""Two texts of one matter: what is settled, who answers, denies, corrects or borrows, and claims without numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from helpers_link import FLOW, Draft, between
from quoth.link import link_pair, rules
from quoth.link.values import can_both_hold, comparable_units
from quoth.model import Dimension, Verdict


def told(text: str, words: str, number: int, speaker: str, publisher: str, day: str, **more):
    """A text in which a speaker says some words with one number of people who marched."""
    draft = Draft(text, publisher, day).agent("b", speaker).says("s1", "b", words)
    given = {"event": "marched", "kind": FLOW} | more
    return draft.counts("f1", f"{number:,} people", number, "people", "s1", **given).done()


MARCH = told(
    "Organisers led by Dora Hallam said 250,000 people marched in Valmere in the May protest.",
    "250,000 people marched in Valmere in the May protest",
    250000,
    "Dora Hallam",
    "The Courier",
    "2031-05-12",
    place=("Valmere",),
    during="2031-05-10",
)


def answer(words: str, number: int = 90000, **more):
    text = f"{words} {number:,} people marched in the May protest, Ivor Quint of the Valmere police said."
    said = f"{number:,} people marched in the May protest"
    return told(text, said, number, "Ivor Quint", "The Ledger", "2031-05-13", **more)


def found(one, two):
    return between(link_pair(one, two), one, "f1", two, "f1")


def test_a_place_and_a_day_left_unsaid_are_taken_as_shared_and_named():
    rival = found(MARCH, answer("In Valmere"))
    assert rival.verdict is Verdict.CONTRADICTS
    assert "the place and period are taken as shared" in rival.explanation


def test_of_another_march_nothing_is_settled():
    text = "Ivor Quint said 90,000 people marched in Orlo at the harvest parade."
    other = told(
        text, "90,000 people marched in Orlo", 90000, "Ivor Quint", "The Ledger", "2031-10-13", place=("Orlo",)
    )
    assert found(MARCH, other) is None or found(MARCH, other).verdict is Verdict.INCOMPARABLE


def test_who_names_the_other_speaker_in_reply_answers():
    reply = found(MARCH, answer("Responding to Dora Hallam,"))
    assert (reply.verdict, reply.rule) == (Verdict.REBUTS, rules.ANSWER_TO_ANOTHER_TEXT)


def test_one_source_with_another_value_revises_it():
    text = "Dora Hallam said 180,000 people marched in Valmere in the May protest."
    said = "180,000 people marched in Valmere in the May protest"
    later = told(text, said, 180000, "Dora Hallam", "The Ledger", "2031-05-20", place=("Valmere",), during="2031-05-10")
    revised = found(MARCH, later)
    assert (revised.verdict, revised.rule) == (Verdict.DRIFTS, rules.REVISED)
    assert revised.drift[-1].dimension is Dimension.VALUE
    corrected = told(
        f"Correction: the earlier number was wrong. {text}",
        said,
        180000,
        "Dora Hallam",
        "The Ledger",
        "2031-05-20",
        place=("Valmere",),
        during="2031-05-10",
    )
    back = found(MARCH, corrected)
    assert (back.verdict, back.rule) == (Verdict.DENIES, rules.CORRECTED)


def claim(words: str, speaker: str, publisher: str):
    draft = Draft(f"{words}, {speaker} said.", publisher, "2031-05-12").agent("b", speaker)
    return draft.says("s1", "b", words).done()


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("the Lennock bridge was not inspected in the spring", Verdict.CONTRADICTS),
        ("the Lennock bridge was inspected in the spring", None),
        ("the Lennock tunnel was not painted by the crews", None),
    ],
)
def test_a_claim_contradicts_its_negation_only(words, verdict):
    one = claim("the Lennock bridge was inspected in the spring", "roads agency", "The Courier")
    two = claim(words, "Mara Tell", "The Ledger")
    comparison = between(link_pair(one, two), one, "s1", two, "s1")
    assert (comparison.verdict if comparison and comparison.verdict is not Verdict.SAME_QUOTE else None) is verdict


def test_units_that_convert_and_shares_are_held_in_one_unit():
    def figure(value: int, unit: str, of: int | None = None):
        return replace(MARCH.figures[0], value=Decimal(value), unit=unit, of=Decimal(of) if of else None)

    assert can_both_hold(figure(1000, "acre"), figure(405, "hectare"))
    assert not can_both_hold(figure(1231, "acre"), figure(905, "hectare"))
    assert can_both_hold(figure(70, "percent"), figure(7, "count", 10))
    assert not can_both_hold(figure(40, "percent"), figure(7, "count", 10))
    assert comparable_units(figure(1000, "acre"), figure(405, "hectare"))
    assert not comparable_units(figure(1000, "acre"), figure(70, "percent"))


@pytest.mark.parametrize(("claimed", "denied"), [(250000, True), (40000, False)])
def test_who_denies_one_number_denies_no_other(claimed, denied):
    words = f"the {claimed:,} people of Dora Hallam, saying 90,000 people marched in the May protest"
    text = f"Ivor Quint of the Valmere police rejected {words}."
    draft = Draft(text, "The Ledger", "2031-05-13").agent("b", "Ivor Quint").says("s1", "b", words, cue="rejected")
    given = {"event": "marched", "kind": FLOW}
    draft.counts("f1", "90,000 people", 90000, "people", "s1", **given)
    reply = draft.counts("f2", f"{claimed:,} people", claimed, "people", "s1", **given).done()
    verdict = found(MARCH, reply)
    assert (verdict is not None and verdict.verdict is Verdict.DENIES) == denied

"""Numbers of one text that are a part of each other, or one count, though no slot shows it. All texts are invented."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from quoth import Workspace
from quoth.link import rules
from quoth.link.akin.cues import CUES, Cues
from quoth.link.akin.likely import Kin, likely_kin
from quoth.link.akin.number import Number, Numbers
from quoth.link.akin.signs import APART, pairs, part_and_whole, signs_of
from quoth.link.readers.trees import AKIN, trees
from quoth.link.readings import Reading
from quoth.link.within import within
from quoth.model import Comparison, Span, Verdict
from quoth.read import read_text

HOMES = (
    "A total of 216 residents of five homes will have to find another bed, the Roskan Group said on Monday. The homes are Ard Mor (48 "
    "residents), Carrow House (41), Stella (56), The Limes (31) and Teach Sonas (40). The group employs 190 carers in the west. A union "
    "said that 75 carers had left since May."
)
LANDSLIDE = (
    "The landslide at Qarun killed 63 people, civil protection said on Thursday. The agency had put the dead at 17 on Tuesday night. Of "
    "the dead 18 were children. Another 112 people were hurt. “We will bury 63 people,” said the mayor, Ana Duarte."
)


def reading(workspace: Workspace, text: str) -> Reading:
    return Reading(workspace.extract(read_text(text, "velm.txt", published="2031-06-16", publisher="Velm Post")))


def number(numbers: Numbers, printed: str, nth: int = 0) -> Number:
    return [n for n in numbers.all if n.count.figure.printed == printed][nth]


def kin(read: Reading, part: str, whole: str) -> Kin:
    """How likely two numbers are akin, by the trees."""
    found = [
        k for k in likely_kin(read) if {part, whole} == {k.part.count.figure.printed, k.whole.count.figure.printed}
    ]
    return max(found, key=lambda k: k.fits)


def told(read: Reading, one: str, two: str) -> Comparison | None:
    """What is told of two numbers of a text."""
    printed = {c.figure.iri: c.figure.printed for c in read.counts}
    pair = {one, two}
    found = (c for c in within(read) if {printed.get(c.a.thing), printed.get(c.b.thing)} == pair)
    return next(found, None)


def test_cues_are_found_where_they_stand() -> None:
    text = "Of the 90 names 12 were doubles; the rest were checked."
    cues = Cues.of(text)
    assert "of" in set(cues.within(Span(0, 8)))
    assert "rest" in set(cues.within(Span(text.index("the rest"), len(text))))
    assert "rest" not in set(cues.within(Span(0, text.index("rest"))))
    assert set(cues.within(Span(0, len(text)))) <= CUES.keys()


def test_the_lesser_is_the_part_whatever_comes_first(workspace: Workspace) -> None:
    numbers = Numbers.of(reading(workspace, HOMES))
    whole, part = number(numbers, "216"), number(numbers, "48")
    assert part_and_whole(whole, part) == part_and_whole(part, whole) == (part, whole)


def test_numbers_that_follow_each_other_add_up(workspace: Workspace) -> None:
    numbers = Numbers.of(reading(workspace, HOMES))
    whole = number(numbers, "216")
    assert all(numbers.in_a_sum(number(numbers, p), whole) for p in ("48", "41", "56", "31", "40"))
    assert not numbers.in_a_sum(number(numbers, "190"), whole)
    assert not numbers.in_a_sum(number(numbers, "75"), number(numbers, "190"))


def test_what_is_left_of_a_whole_is_looked_for(workspace: Workspace) -> None:
    text = "The trust closed 1,140 files. Of these 386 were of patients, the board said, and 754 were doubles. It has 2,900 beds."
    numbers = Numbers.of(reading(workspace, text))
    assert numbers.rest(number(numbers, "386"), number(numbers, "1,140")) == (True, True)
    assert numbers.rest(number(numbers, "1,140"), number(numbers, "2,900")) == (False, False)


def test_every_pair_in_one_unit_is_held_against_each_other_once(workspace: Workspace) -> None:
    numbers = Numbers.of(reading(workspace, HOMES))
    found = [*pairs(numbers)]
    assert all(first.at < second.at for first, second in found)
    assert len(found) == len(set(found))
    counts = [n for n in numbers.all if n.count.figure.unit == "count"]
    assert set(combinations(counts, 2)) <= set(found)
    assert len(numbers.all) < APART


def test_signs_are_given_for_what_the_trees_ask(workspace: Workspace) -> None:
    asked = set(trees(AKIN).signs)
    assert trees(AKIN).verdicts == (Verdict.FITS, Verdict.AGREES)
    seen = set()
    for text in (HOMES, LANDSLIDE):
        numbers = Numbers.of(reading(workspace, text))
        for first, second in pairs(numbers):
            found = signs_of(numbers, first, second)
            assert all(isinstance(value, float) for value in found.values())
            seen |= found.keys()
    plain = {name for name in asked if "“" not in name and not name.startswith(("kind ", "comparator "))}
    assert plain <= seen


def test_the_trees_give_one_pair_what_they_give_it_among_others(workspace: Workspace) -> None:
    numbers = Numbers.of(reading(workspace, HOMES))
    seen = [signs_of(numbers, *two) for two in pairs(numbers)]
    together = trees(AKIN).scores_of(seen)
    assert together.shape == (len(seen), 2)
    assert np.allclose([trees(AKIN).scores(one) for one in seen], together)


def test_a_part_is_likelier_than_a_neighbour(workspace: Workspace) -> None:
    read = reading(workspace, HOMES)
    assert kin(read, "48", "216").fits > kin(read, "75", "216").fits + 0.2


@pytest.mark.parametrize("part", ["48", "41", "56", "31", "40"])
def test_parts_are_told_though_no_noun_is_printed(workspace: Workspace, part: str) -> None:
    found = told(reading(workspace, HOMES), part, "216")
    assert found is not None
    assert (found.verdict, found.rule) == (Verdict.FITS, rules.KIN)
    assert found.explanation.startswith(f"“{part}")
    assert 0.2 < found.confidence < 1


def test_a_number_without_a_whole_is_told_as_no_part(workspace: Workspace) -> None:
    found = told(reading(workspace, HOMES), "190", "216")
    assert found is None or found.verdict is not Verdict.FITS


def test_a_goal_is_not_what_was_reached(workspace: Workspace) -> None:
    text = (
        "The number of sign-ups by midnight was 7,041,000, Ivo Sand said. Seven million was the original goal for it."
    )
    found = told(reading(workspace, text), "7,041,000", "Seven million")
    assert found is None or found.verdict is not Verdict.AGREES


def test_an_empty_text_and_one_number_have_no_kin(workspace: Workspace) -> None:
    for text in ("It rained.", "The board closed 240 wells."):
        assert [*likely_kin(reading(workspace, text))] == []


def test_offences_under_people_are_parts_of_no_repeated_number_either(workspace: Workspace) -> None:
    text = (
        "Calvania has released 2,870 people with criminal records since 2022, the department said. Among the 2,870 people released were 19 "
        "homicide cases, 402 assaults, 951 drug cases, 236 weapons offenses and 148 sexual offenses."
    )
    read = reading(workspace, text)
    people = {c.figure.iri for c in read.counts if c.figure.printed == "2,870"}
    assert people
    assert not [c for c in within(read) if c.verdict is Verdict.FITS and people & {c.a.thing, c.b.thing}]

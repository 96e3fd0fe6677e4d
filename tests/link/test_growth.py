"""Which documents meet where a key is common: a function of what is held, found alike one by one and all at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_link import FLOW, Draft, met
from quoth.link import add, filing, link_all, link_one, link_pair, rules
from quoth.link.columns import Side, Standing, columns, row, stands
from quoth.link.gathered import Gathered
from quoth.link.meetings import Meeting
from quoth.link.pairing import FIRST, WINDOW, paired, partners, stand
from quoth.link.readings import Reading
from quoth.link.sweep import Lots
from quoth.model import Extraction, Links, Verdict

MANY = 14
"""Documents that share a key: more than stand in one window."""


def report(number: int, value: int, year: str | None = "2030", place: str = "Ohio") -> Extraction:
    """A paper of its own day that counts wells."""
    text = f"Board {number} said {value} wells were closed."
    draft = Draft(text, f"Paper {number}", f"2031-03-{number % 28 + 1:02}").agent("b", f"Board {number}")
    draft.says("s1", "b", f"{value} wells were closed")
    return draft.counts(
        "f1", f"{value}", value, "wells", "s1", event="closed", place=(place,), kind=FLOW, during=year
    ).done()


reports = st.lists(
    st.tuples(st.integers(0, 27), st.sampled_from([40, 41, 1641]), st.sampled_from(["2030", "2029", None])),
    min_size=2, max_size=2 * MANY, unique_by=lambda t: t[0],
)  # fmt: skip


def shelf(extractions: list[Extraction]) -> Gathered:
    made = Gathered()
    for extraction in extractions:
        made.gather(extraction)
    return made


def both_ways(pairs) -> set[frozenset[str]]:
    return {frozenset(p) for p in pairs}


def test_the_window_bites_where_many_share_a_key_and_of_alike_figures_only_the_first_meet():
    same = [report(n, 1641) for n in range(MANY)]
    other = [report(n, 40 + n, None) for n in range(MANY)]
    every = set(combinations(range(MANY), 2))
    window, first = ({(i, j) for i, j in every if within(i, j)} for within in (near, among_first))
    assert window <= places_of(same) < every
    assert first == places_of(other)


def near(i: int, j: int) -> bool:
    return j - i <= WINDOW


def among_first(i: int, j: int) -> bool:
    return j < FIRST


def places_of(documents: list[Extraction]) -> set[tuple[int, ...]]:
    """The pairs that meet, by their places in the order of all."""
    ordered = sorted(documents, key=lambda d: filing(d).position)
    place = {d.document.iri: i for i, d in enumerate(ordered)}
    return {tuple(sorted((place[a.document.iri], place[b.document.iri]))) for a, b in met(documents)}


def test_documents_that_share_a_name_meet_where_few_have_it():
    one = Draft("The sluice at Quarrington was open.", "Paper", "2031-03-01").done()
    two = Draft("Nobody shut the Quarrington sluice.", "Mail", "2033-09-01").done()
    three = Draft("Somebody shut the other sluice.", "Mirror", "2033-09-01").done()
    assert [{a.iri, b.iri} for a, b in ((x.document, y.document) for x, y in met([one, two, three]))] == [
        {one.document.iri, two.document.iri}
    ]
    many = [Draft("Quarrington fell silent.", None, f"2031-03-{n + 1:02}").done() for n in range(MANY)]
    assert places_of(many) == {(i, j) for j in range(FIRST) for i in range(j)}


@settings(max_examples=40, deadline=None)
@given(reports)
def test_one_by_one_all_at_once_and_the_long_way_give_the_same_pairs(specs):
    documents = [report(*s) for s in specs]
    held = shelf(documents)
    expected = both_ways((a.document.iri, b.document.iri) for a, b in met(documents))
    assert both_ways(Lots.of(map(filing, documents)).met()) == expected
    found = {d.document.iri: partners(held, filing(d)) for d in documents}
    assert both_ways((one, other) for one, others in found.items() for other in others) == expected
    for one, other in list(combinations(documents, 2))[:20]:
        pair = (one.document.iri, other.document.iri)
        assert paired(held, *pair) is paired(held, *pair[::-1]) is (frozenset(pair) in expected)


@settings(max_examples=25, deadline=None)
@given(reports, st.randoms(use_true_random=False))
def test_adding_in_any_order_with_what_parts_taken_away_gives_what_linking_all_gives(specs, dice):
    documents = [report(*s) for s in specs]
    expected = link_all([d.document.iri for d in documents], {d.document.iri: d for d in documents}.__getitem__)
    dice.shuffle(documents)
    held, kept = Gathered(), {}
    for document in documents:
        links = add(document, held)
        held.gather(document)
        kept.update({frozenset(c.documents): None for c in links.comparisons})
        for pair in links.parting:
            if not paired(held, *pair):
                kept.pop(frozenset(pair), None)
    assert set(kept) == {frozenset(c.documents) for c in expected.comparisons}


def test_a_document_that_comes_between_parts_and_one_that_goes_brings_together():
    ends = [report(0, 1641), report(2 * WINDOW, 1641)]
    between = [report(n, 1641) for n in range(1, WINDOW)]
    held = shelf([*ends, *between])
    pair = tuple(sorted(e.document.iri for e in ends))
    assert paired(held, *pair)
    last = report(WINDOW + 1, 1641)
    assert pair in add(last, held).parting
    held.gather(last)
    assert not paired(held, *pair)
    elsewhere = replace(last, figures=())
    assert any(set(c.documents) == set(pair) for c in add(elsewhere, held).comparisons)


def test_linking_all_of_nothing_and_of_one():
    assert link_all([], {}.__getitem__) == Links()
    only = report(1, 40)
    assert link_all([only.document.iri], {only.document.iri: only}.__getitem__) == link_one(only)


@settings(max_examples=60, deadline=None)
@given(reports)
def test_rows_that_a_pair_has_a_verdict_for_are_never_taken_to_be_apart(specs):
    documents = [report(*s) for s in specs][:6]
    for one, other in combinations(documents, 2):
        standing = standing_of(one, other)
        assert standing == standing_of(other, one)
        a, b = Reading(one), Reading(other)
        if Meeting(a.counts[0], b.counts[0], a, b).settled:
            continue  # what one text leaves unsaid is settled by its words, which no column holds
        for found in link_pair(one, other).comparisons:
            if found.rule in (rules.WEIGHED, rules.RIVALS):
                continue  # the words around them tell it
            assert standing > (Standing.APART if found.verdict is Verdict.INCOMPARABLE else Standing.ALIKE)


def standing_of(one: Extraction, other: Extraction) -> int:
    a, b = (Side(columns(row(Reading(e).counts[0])), np.zeros(1, dtype=int)) for e in (one, other))
    return int(stands(a, b)[0])


@pytest.mark.parametrize(
    ("one", "other", "standing"),
    [
        ((1, 1641), (2, 1641), Standing.ONE_NUMBER),
        ((1, 1640), (2, 1641), Standing.ONE_NUMBER),  # 1,640 may be 1,641 rounded
        ((1, 41), (2, 55), Standing.EXCLUDING),
        ((1, 41, "2030"), (2, 55, "2029"), Standing.ALIKE),
        ((1, 41, None), (2, 55, "2029"), Standing.ALIKE),
        ((1, 41, "2030", "Ohio"), (2, 55, "2030", "Utah"), Standing.APART),
    ],
)
def test_how_two_rows_stand(one, other, standing):
    assert standing_of(report(*one), report(*other)) == standing


def test_documents_stand_as_the_best_of_their_rows_do():
    near, far, alone, like = (
        row(Reading(report(1, v, y, p)).counts[0])
        for v, y, p in ((41, None, "Ohio"), (1641, "2030", "Ohio"), (7, None, "Utah"), (42, None, "Ohio"))
    )
    assert stand([]) == []
    assert stand([(near, near + far), (far + alone, far), (alone, near), (near, like)]) == [
        Standing.ONE_NUMBER,
        Standing.ONE_NUMBER,
        Standing.APART,
        Standing.ALIKE,
    ]

"""Laws that hold whatever the documents are."""

from __future__ import annotations

from dataclasses import astuple, fields, replace
from decimal import Decimal
from itertools import combinations, permutations, product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_link import Draft, met
from helpers_link_stories import everything
from quoth.link import add, link_one, link_pair, rules
from quoth.link.comparability import (
    compare_events,
    compare_kinds,
    compare_periods,
    compare_populations,
)
from quoth.link.gathered import Gathered
from quoth.link.meetings import Meeting
from quoth.link.phrases import compare_counted, counted
from quoth.link.readings import Reading
from quoth.model import (
    Comparability,
    Comparator,
    Dimension,
    Extraction,
    Kind,
    Links,
    PartialDate,
    Period,
    Stance,
    Verdict,
)

kinds = st.sampled_from(Kind)
days = st.sampled_from(["2019", "2024", "2024-03", "2025-01-20", "2026"]).map(PartialDate)
periods = st.one_of(
    st.builds(
        Period, st.none() | days, st.none() | days, st.none() | st.sampled_from(["since the flood", "last year"])
    ).filter(lambda p: not (p.start and p.end) or p.start.first_day() <= p.end.last_day()),
    days.map(lambda d: Period(d, d)),
)
phrases = st.none() | st.sampled_from(
    [
        "people",
        "sick people",
        "migrants",
        "inmates with convictions",
        "deaths",
        "storm deaths",
        "death toll",
        "wells",
        "marked wells",
        "",
    ]
)
populations = st.lists(st.sampled_from(["over 65", "women", "with records", "women over 65"]), max_size=2).map(tuple)


@given(kinds, kinds)
def test_kinds_have_their_converse_and_stock_is_never_flow(a, b):
    stand = compare_kinds(a, b)
    assert stand is compare_kinds(b, a).converse
    if {a, b} == {Kind.STOCK, Kind.FLOW}:
        assert stand is Comparability.DIFFERENT
    if Kind.UNKNOWN in (a, b):
        assert stand is Comparability.UNKNOWN


@given(periods, periods)
def test_periods_have_their_converse_and_unknown_stays_unknown(a, b):
    stand = compare_periods(a, b)
    assert stand is compare_periods(b, a).converse
    if a.dated != b.dated or not (a or b):
        assert stand is Comparability.UNKNOWN


@given(periods, periods, periods)
def test_period_containment_is_transitive(a, b, c):
    inside = (Comparability.SAME, Comparability.PART)
    if a.dated and b.dated and c.dated and compare_periods(a, b) in inside and compare_periods(b, c) in inside:
        assert compare_periods(a, c) in inside


@given(phrases, phrases)
def test_counted_things_have_their_converse(a, b):
    assert compare_counted(counted(a), counted(b)) is compare_counted(counted(b), counted(a)).converse
    if counted(a) is not None:
        assert compare_counted(counted(a), counted(a)) is Comparability.SAME


@given(populations, populations, st.none() | st.just("die"), st.none() | st.just("injure"))
def test_populations_and_events_have_their_converse(a, b, x, y):
    assert compare_populations(a, b) is compare_populations(b, a).converse
    assert compare_events(x, y) is compare_events(y, x).converse


def document(name: str, specs: list[tuple]) -> Extraction:
    """A document with one statement a figure."""
    text = " ".join(
        f"Board {i} of {name} said {v} {noun or 'of them'} were {event}."
        for i, (v, noun, event, *_) in enumerate(specs)
    )
    draft = Draft(text, f"The {name}", f"2031-0{1 + len(specs)}-01")
    for i, (value, noun, event, kind, period, place, comparator, stance) in enumerate(specs):
        draft.agent(f"a{i + 1}", f"Board {i} of {name}")
        draft.says(f"s{i}", f"a{i + 1}", f"{value} {noun or 'of them'} were {event}.", stance=stance)
        draft.counts(
            f"f{i}",
            f"{value} {noun or 'of them'}",
            value,
            noun,
            f"s{i}",
            event=event,
            kind=kind,
            place=place,
            comparator=comparator,
        )
        scope = replace(draft.figures[-1].scope, period=period)
        draft.figures[-1] = replace(draft.figures[-1], scope=scope)
    return draft.done()


spec = st.tuples(
    st.sampled_from([12, 150, 1641, 33000, 33179]),
    st.sampled_from(["people", "deaths", "marked wells", None]),
    st.sampled_from(["killed", "held", "released"]),
    kinds,
    periods,
    st.sampled_from([(), ("Ohio",), ("U.S.",), ("Ohio prisons",)]),
    st.sampled_from([Comparator.EQUAL, Comparator.MORE, Comparator.ABOUT]),
    st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.PREDICTS]),
)
documents = st.lists(spec, min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(documents, documents)
def test_a_pair_is_the_same_from_both_sides_and_has_one_verdict(one, two):
    a, b = document("Courier", one), document("Ledger", two)
    links = link_pair(a, b)
    assert links == link_pair(b, a)
    pairs = [frozenset((c.a.thing, c.b.thing)) for c in links.comparisons]
    assert len(pairs) == len(set(pairs))
    assert all(c.a.document != c.b.document for c in links.comparisons)


@settings(max_examples=60, deadline=None)
@given(documents, documents)
def test_a_contradiction_needs_every_dimension_settled(one, two):
    a, b = document("Courier", one), document("Ledger", two)
    readings = {e.document.iri: Reading(e) for e in (a, b)}
    counts = {c.figure.iri: c for r in readings.values() for c in r.counts}
    for found in link_pair(a, b).comparisons:
        if found.verdict is not Verdict.CONTRADICTS:
            continue
        meeting = Meeting(
            counts[found.a.thing], counts[found.b.thing], *(readings[s.document] for s in (found.a, found.b))
        )
        settled, said = (dict(x.dimensions) for x in (meeting.alignment, meeting.as_said))
        assert found.comparability is Comparability.SAME
        if found.rule == rules.SET_AGAINST:  # one of the two texts says that they are rivals
            assert Comparability.DIFFERENT not in (said[Dimension.PLACE], said[Dimension.PERIOD], said[Dimension.UNIT])
            continue
        assert set(settled.values()) == {Comparability.SAME}
        assert all(c is not Comparability.DIFFERENT for d, c in said.items() if d is not Dimension.KIND)


@given(documents, documents)
@settings(max_examples=60, deadline=None)
def test_what_is_settled_has_its_converse_and_overrules_nothing_but_a_kind(one, two):
    a, b = (Reading(document(name, specs)) for name, specs in (("Courier", one), ("Ledger", two)))
    for x, y in product(a.counts, b.counts):
        there, back = Meeting(x, y, a, b), Meeting(y, x, b, a)
        assert back.alignment == there.alignment.converse
        for dimension, stand in there.as_said.dimensions:
            if stand is not Comparability.UNKNOWN and dimension not in (
                Dimension.KIND,
                Dimension.COUNTED,
                Dimension.EVENT,
            ):
                settled = there.alignment.of(dimension)
                assert settled is stand or Comparability.UNKNOWN is settled or dimension is Dimension.PERIOD


def facts(links: Links) -> set:
    return {(f.name, x) for f in fields(links) for x in getattr(links, f.name)}


def added(stories: list[Extraction]) -> set:
    shelf, found = Gathered(), set()
    for story in stories:
        found |= facts(add(story, shelf))
        shelf.gather(story)
    return found


def test_any_order_of_adding_gives_the_same_union():
    stories = everything()
    expected = added(stories)
    assert any(name == "comparisons" for name, _ in expected)
    for seed in range(4):
        shuffled = list(stories)
        Random(seed).shuffle(shuffled)
        assert added(shuffled) == expected
    three = stories[:2] + stories[6:7]
    assert len({frozenset(added(list(p))) for p in permutations(three)}) == 1


def test_the_keys_bring_together_every_pair_that_has_something_to_say():
    stories = everything()
    near = {frozenset((a.document.iri, b.document.iri)) for a, b in met(stories)}
    speaking = [(a, b) for a, b in combinations(stories, 2) if link_pair(a, b).comparisons]
    assert len(speaking) >= 4
    assert all(frozenset((a.document.iri, b.document.iri)) in near for a, b in speaking)


def test_adding_a_document_again_says_nothing_new():
    stories = everything()
    shelf = Gathered()
    for story in stories:
        shelf.gather(story)
    assert facts(add(stories[0], shelf)) <= added(stories)
    assert link_pair(stories[0], stories[0]) == Links()


def test_links_hold_only_plain_values():
    links = link_one(everything()[0])
    assert all(isinstance(hash(c), int) for c in links.comparisons)
    assert all(not isinstance(x, Decimal) for c in links.comparisons for x in astuple(c))

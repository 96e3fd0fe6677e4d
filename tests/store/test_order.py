"""Whatever the order of adding, adding again and removing: the derived graph is the one that rebuilding gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_link_sums import sums
from helpers_store import by_another_run, derived, dump, everything, link_and_put, rebuilt, tombstone
from quoth.model import Counting, Identification, Links
from quoth.model.identity import BASE
from quoth.store import open_store

ALL = everything()


def fresh(extractions) -> str:
    with open_store("memory:").write() as writer:
        writer.replace_derived(rebuilt(extractions))
        return derived(writer)


EXPECTED = {n: fresh([x for i, x in enumerate(ALL) if n >> i & 1]) for n in (0, 1, 31, 30, 27, 26, 7)}


def test_the_cases_show_what_they_should():
    every, without_release = EXPECTED[31], EXPECTED[30]
    for sort in ("Identification", "Comparison", "Drift", "Joining", "Measure", "agent-acronym-elsewhere"):
        assert sort in every, sort
    assert "surname" in every
    assert "agent-acronym-elsewhere" in without_release  # the agency's own page explains it too


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(5)))
def test_any_order_of_adding_gives_the_same(order):
    with open_store("memory:").write() as writer:
        for i in order:
            link_and_put(writer, ALL[i])
        assert derived(writer) == EXPECTED[31]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)), st.sampled_from(sorted(set(EXPECTED) - {31})))
def test_adding_and_removing_gives_what_was_never_more(order, kept):
    with open_store("memory:").write() as writer:
        for i in order:
            link_and_put(writer, ALL[i])
        for i in order[::-1]:
            if not kept >> i & 1:
                writer.remove(ALL[i].document.iri, tombstone(ALL[i].document.iri))
        assert derived(writer) == EXPECTED[kept]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=10))
def test_any_walk_ends_where_a_straight_way_does(steps):
    held: set[int] = set()
    with open_store("memory:").write() as walked, open_store("memory:").write() as straight:
        for i, newer in steps:
            link_and_put(walked, by_another_run(ALL[i]) if newer else ALL[i])
            held.add(i)
        for i in held:
            link_and_put(straight, ALL[i])
        assert derived(walked) == derived(straight)


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(4)), st.sets(st.integers(0, 3)))
def test_derivations_come_and_go_with_their_documents_in_any_order(order, gone):
    stories = sums()
    kept = [s for i, s in enumerate(stories) if i not in gone]
    with open_store("memory:").write() as writer:
        for i in order:
            link_and_put(writer, stories[i])
        assert (derived(writer).count("ns#Derivation>"), derived(writer)) == (3, fresh(stories))
        for i in gone:
            writer.remove(stories[i].document.iri, tombstone(stories[i].document.iri))
        assert derived(writer) == fresh(kept)


def test_adding_again_after_removing_brings_everything_back():
    with open_store("memory:").write() as writer:
        for one in ALL:
            link_and_put(writer, one)
        before = dump(writer).splitlines()
        writer.remove(ALL[0].document.iri, tombstone(ALL[0].document.iri))
        link_and_put(writer, ALL[0])
        after = [line for line in dump(writer).splitlines() if "graph/judgements" not in line]
    assert after == before


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_shared_node_has_one_name_whoever_came_first(order):
    names = ("The Ferry Board", "Ferry Board", "FERRY BOARD")
    with open_store("memory:").write() as writer:
        for i in order:
            identified = Identification(ALL[i].agents[0].iri, f"{BASE}agent/ferry-board", names[i], "agent-name", 0.9)
            writer.put(ALL[i], Links((identified,), (Counting(ALL[i].figures[0].iri, f"{BASE}measure/m", "m"),)))
        assert _names(writer) == ["FERRY BOARD", "m"]
        writer.remove(ALL[2].document.iri, tombstone(ALL[2].document.iri))
        assert _names(writer) == ["Ferry Board", "m"]
        writer.remove(ALL[1].document.iri, tombstone(ALL[1].document.iri))
        assert _names(writer) == ["The Ferry Board", "m"]
        writer.remove(ALL[0].document.iri, tombstone(ALL[0].document.iri))
        assert derived(writer) == ""


def _names(writer) -> list[str]:
    rows = writer.query("SELECT ?name { GRAPH <https://w3id.org/quoth/id/graph/derived> { ?x skos:prefLabel ?name } }")
    return sorted(row[0].value for row in rows)

"""Figures that bear one label in a picture are told apart by who, when and where."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.ask.apart import Telling, tell_apart, teller
from quoth.ask.nodes import LABEL, NAMELESS_PUBLISHER

BY_HAAS = Telling("Joren Haas", "2031-03-04", "It is not true that 212 beds were closed")
BY_TRUST = Telling("Vale Trust", "2031-03-04", "“We closed 212 beds because")
AGAIN = Telling("Joren Haas", "2031-03-04", "He said again: 212 beds")


def labels(labelled: dict[str, str], known: dict[str, Telling]) -> dict[str, str]:
    """The labels of figures after they were told apart."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, label in labelled.items():
        graph.add_node(node, kind="figure", label=label)
    tell_apart(graph, lambda nodes: {node: known[node] for node in nodes if node in known})
    return dict(graph.nodes(data="label"))


def test_a_label_of_its_own_stays_as_it_is():
    assert labels({"a": "212 beds", "b": "88 beds"}, {"a": BY_HAAS}) == {"a": "212 beds", "b": "88 beds"}


def test_two_of_one_label_say_who_and_when():
    found = labels({"a": "212 beds", "b": "212 beds"}, {"a": BY_HAAS, "b": BY_TRUST})
    assert found == {"a": "212 beds (Joren Haas, 2031-03-04)", "b": "212 beds (Vale Trust, 2031-03-04)"}


def test_two_of_one_speaker_and_day_say_where():
    found = labels({"a": "212 beds", "b": "212 beds"}, {"a": BY_HAAS, "b": AGAIN})
    assert found["a"] == "212 beds (Joren Haas: It is not true that 212 beds were closed)"
    assert found["b"] == "212 beds (Joren Haas: He said again: 212 beds)"


def test_other_things_of_that_label_are_left_alone():
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, kind in (("a", "figure"), ("b", "statement"), ("c", "statement")):
        graph.add_node(node, kind=kind, label="212 beds")
    tell_apart(graph, lambda nodes: pytest.fail("nobody asks"))
    assert {label for _, label in graph.nodes(data="label")} == {"212 beds"}


@pytest.mark.parametrize(
    ("name", "agent", "publisher", "said"),
    [
        ("Ada", "d/agent/ada", "Post", "Ada"),
        (None, "d/agent/publisher", "Post", "Post"),
        (None, "d/agent/publisher", None, NAMELESS_PUBLISHER),
        (None, "d/agent/officials", "Post", "not named"),
        (None, None, None, "not named"),
    ],
)
def test_who_it_is_where_no_name_is_known(name, agent, publisher, said):
    assert teller(name, agent, publisher) == said


TELLINGS = st.builds(Telling, st.text(max_size=90), st.sampled_from(["", "2031"]), st.text(max_size=120))


@given(st.lists(st.tuples(st.sampled_from(["1", "2"]), TELLINGS), max_size=12))
def test_labels_stay_short_and_begin_as_they_did(found):
    before = {f"n{n}": label for n, (label, _) in enumerate(found)}
    after = labels(before, {f"n{n}": telling for n, (_, telling) in enumerate(found)})
    assert all(len(label) <= LABEL for label in after.values())
    assert all(after[node].startswith(label) for node, label in before.items())
    shared = {node for node in before if list(before.values()).count(before[node]) > 1}
    assert {node for node in after if after[node] != before[node]} == shared

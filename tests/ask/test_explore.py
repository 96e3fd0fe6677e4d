"""Walking through the graph step by step finds what the whole picture shows."""

import pytest

from helpers_ask import case, courier, extractions, gazette, release
from quoth.ask import explore as module
from quoth.ask import network
from quoth.ask.explore import Explorer, Known, explore
from quoth.errors import NotFound

BROOK = "https://w3id.org/quoth/id/agent/ada-brook"


def edges(graph) -> set[tuple[str, str, str]]:
    return set(graph.edges(keys=True))


def documents() -> list[str]:
    return [extraction.document.iri for extraction in extractions()]


def test_all_steps_together_are_the_whole_picture():
    whole, found = network(case()), explore(case(), documents(), steps=8, most=5_000)
    assert not found.full
    assert set(whole) <= set(found.graph)
    assert {kind for n, kind in found.graph.nodes(data="kind") if n not in whole} <= {"measure"}
    denied = {(a, b) for a, b, label in edges(found.graph) if label == "denies"}
    missing = edges(whole) - edges(found.graph)
    assert {(a, b) for a, b, label in missing if label == "disputes"} <= denied
    assert {label for _, _, label in missing} <= {"disputes"}
    assert {label for _, _, label in edges(found.graph) - edges(whole)} <= {"counts", "held as", "issued by"}


def test_things_are_called_as_in_the_whole_picture():
    whole, found = network(case()), explore(case(), documents(), steps=8, most=5_000).graph
    for kind in ("document", "agent", "statement", "figure"):
        names = {n: data["label"] for n, data in whole.nodes(data=True) if data["kind"] == kind}
        assert names
        assert {n: found.nodes[n]["label"] for n in names} == names
        assert {found.nodes[n]["kind"] for n in names} == {kind}


def test_one_step_from_a_figure():
    figure = courier().figures[0].iri
    found = explore(case(), [figure])
    said = courier().statements[1].iri
    assert (said, figure, "states") in edges(found.graph)
    assert (gazette().figures[0].iri, figure, "rebuts") in edges(found.graph)
    assert BROOK not in found.graph
    assert list(found.left) == [figure]
    assert BROOK in explore(case(), [figure], steps=2).graph


def test_what_a_publisher_tells_itself_is_its_document():
    narration = release().statements[0].iri
    found = explore(case(), [narration])
    assert release().document.iri in found.graph
    assert narration not in found.graph
    assert {"published by", "states"} <= {label for _, _, label in edges(found.graph)}


def test_opening_a_thing_adds_what_is_around_it():
    figure, said = courier().figures[0].iri, courier().statements[1].iri
    before, after = explore(case(), [figure]), explore(case(), [figure], opened={said: 1})
    assert set(before.graph) < set(after.graph)
    assert BROOK in after.graph
    assert set(after.left) == {figure, said}


def test_a_hub_comes_in_pages(monkeypatch):
    monkeypatch.setattr(module, "PAGE", 3)
    document = gazette().document.iri
    found = [explore(case(), [document], opened={document: pages}) for pages in (1, 2, 3)]
    shown = [sum(document in edge[:2] for edge in edges(one.graph)) for one in found]
    assert shown[0] < shown[1] <= shown[2]
    assert found[0].left[document] > found[1].left[document] >= found[2].left[document]
    assert set(found[0].graph) <= set(found[1].graph)


def test_no_more_things_than_allowed_and_the_nearest_first():
    document = courier().document.iri
    small = explore(case(), [document], steps=8, most=4)
    assert small.full
    assert len(small.graph) == 4
    near = explore(case(), [document]).graph
    assert set(small.graph) <= set(near)


def test_every_attribute_is_text():
    graph = explore(case(), documents(), steps=8).graph
    assert all(isinstance(value, str) for _, data in graph.nodes(data=True) for value in data.values())
    assert all(data["label"] == key for *_, key, data in graph.edges(keys=True, data=True))


def test_nothing_of_an_unknown_name():
    with pytest.raises(NotFound, match="nothing of that name"):
        explore(case(), ["https://example.org/nobody"])
    assert Explorer(case()).things(["https://example.org/nobody"]) == {}


def test_what_was_found_before_is_not_asked_for_again():
    asked: list[str] = []

    class Counting:
        def records(self, sparql):
            asked.append(sparql)
            return case().records(sparql)

    known = Known()
    first = explore(Counting(), documents(), steps=3, known=known)
    times = len(asked)
    assert times > 5
    again = explore(Counting(), documents(), steps=3, known=known)
    assert len(asked) == times
    assert edges(again.graph) == edges(first.graph)
    assert dict(again.graph.nodes(data=True)) == dict(first.graph.nodes(data=True))
    assert again.left == first.left

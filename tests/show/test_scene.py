"""The scene that a canvas draws is the picture that the other renderings draw; and the map."""

import json
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers_exports import naughty
from quoth.extract.figures.place_words import KNOWN
from quoth.show.picture import html
from quoth.show.picture.edges import drawn
from quoth.show.picture.layout import positions
from quoth.show.picture.looks import KINDS, LINES, line
from quoth.show.picture.scene import scene
from quoth.show.picture.words import node_label
from quoth.show.worldmap import Located, Mark, located, worldmap
from quoth.show.worldmap.gazetteer import POINTS


def paper(words: str = "up to 4,200 boxes") -> nx.MultiDiGraph:
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    for node, kind in (("d", "document"), ("s", "statement"), ("a", "agent"), ("f", "figure"), ("g", "figure")):
        graph.add_node(node, kind=kind, label=words, title=words)
    for start, end, label in (("d", "s", "reports"), ("s", "a", "said by"), ("s", "f", "states"), ("f", "g", "rebuts")):
        graph.add_edge(start, end, key=label, label=label)
    graph.add_edge("g", "f", key="drifts", label="drifts")
    return graph


def test_places_words_and_looks_are_those_of_the_picture():
    graph = paper()
    found, where = scene(graph), positions(graph)
    assert [node[0] for node in found["nodes"]] == sorted(graph)
    for iri, kind, x, y, wide, tall, lines in found["nodes"]:
        assert (x, y) == where[iri]
        assert kind == graph.nodes[iri]["kind"]
        assert "\n".join(lines) == node_label(iri, graph.nodes[iri])
        assert wide > 0
        assert tall > 0
    assert {kind: look["fill"] for kind, look in found["kinds"].items()} == {k: v.fill for k, v in KINDS.items()}


def test_edges_are_those_of_the_picture():
    found = scene(paper())
    names = [node[0] for node in found["nodes"]]
    told = [
        (names[a], names[b], label, LINES[look], nth, bool(bulges)) for a, b, label, look, nth, bulges in found["edges"]
    ]
    assert told == [(e.start, e.end, e.label, line(e.label), e.nth, e.bulges) for e in drawn(paper())]
    assert [e for e in told if e[5]] == [e for e in told if e[2] in ("rebuts", "drifts")]
    assert sorted(e[4] for e in told if e[5]) == [0, 1]


def test_a_view_draws_the_same_edges_as_the_canvas():
    page = html(paper(), "A story")
    edges = json.loads(page.split('<script id="edges" type="application/json">')[1].split("</script>")[0])
    assert [(e["from"], e["to"], e["label"]) for e in edges] == [(e.start, e.end, e.label) for e in drawn(paper())]


def test_any_words_become_json_without_control_characters():
    strings = naughty()
    assert len(strings) > 400
    for words in strings:
        told = json.dumps(scene(paper(words)), ensure_ascii=False)
        assert all(char >= " " for node in json.loads(told)["nodes"] for text in node[6] for char in text), words


def test_places_are_found_by_name_by_coordinates_and_by_a_point():
    marks = [Mark("California"), Mark("california"), Mark("POINT(10 50)"), Mark("a pier", "1.5", "-2")]
    assert located(marks) == (
        Located(1.5, -2.0, "a pier", 1),
        Located(37.0, -120.0, "California", 2),
        Located(50.0, 10.0, "POINT(10 50)", 1),
    )


@pytest.mark.parametrize(
    "mark", [Mark("Nellport"), Mark("x", "91", "0"), Mark("x", "nan", "1"), Mark("x", "1", "inf"), Mark("")]
)
def test_what_is_no_place_is_none(mark):
    assert located([mark]) == ()


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=20))
def test_every_place_lies_on_the_map(points):
    places = located(Mark("here", repr(north), repr(east)) for north, east in points)
    root = ET.fromstring(worldmap(places, "Places"))
    wide, tall = map(float, root.get("viewBox").split()[2:])
    circles = root.findall(".//{*}circle")
    assert len(circles) == len(places)
    assert all(-1 <= float(c.get("cx")) <= wide + 1 and -1 <= float(c.get("cy")) <= tall + 1 for c in circles)


def test_the_gazetteer_knows_what_extraction_knows():
    assert {name.lower() for name in KNOWN} - set(POINTS) == {"georgia"}
    assert all(-90 <= north <= 90 and -180 <= east <= 180 for north, east in POINTS.values())

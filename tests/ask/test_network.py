"""The network and what is measured on it."""

import subprocess
import sys
from pathlib import Path

import pytest

from helpers_ask import case, courier, gazette, post, release
from quoth.ask import amplifiers, network, stories, way_between
from quoth.errors import NotFound
from quoth.resources import folder
from quoth.workspace import Workspace

BROOK = "https://w3id.org/quoth/id/agent/ada-brook"


def edges(graph) -> set[tuple[str, str, str]]:
    return set(graph.edges(keys=True))


def test_every_node_and_edge_has_its_attributes_as_text():
    graph = network(case())
    for node, data in graph.nodes(data=True):
        assert data["iri"] == node
        assert data["kind"] in ("document", "cited", "agent", "statement", "figure")
        assert data["label"]
        assert all(isinstance(value, str) for value in data.values())
    for _, _, key, data in graph.edges(keys=True, data=True):
        assert data["label"] == key


def test_the_story_is_drawn():
    c, r, g = courier(), release(), gazette()
    said, figure = c.statements[1].iri, c.figures[0].iri
    assert edges(network(case())) >= {
        (c.document.iri, said, "reports"),
        (said, BROOK, "said by"),
        (said, figure, "states"),
        (said, c.cited[1].iri, "cites"),
        (said, c.cited[0].iri, "said in"),
        (c.cited[1].iri, r.document.iri, "held as"),
        (r.document.iri, r.figures[0].iri, "states"),
        (r.figures[1].iri, r.figures[0].iri, "part of"),
        (g.agents[1].iri, g.agents[2].iri, "acts for"),
        (g.figures[0].iri, figure, "rebuts"),
        (figure, c.figures[1].iri, "drifts"),
        (g.statements[1].iri, g.statements[3].iri, "disputes"),
    }


def test_the_same_speaker_is_one_node():
    names = [data["label"] for _, data in network(case()).nodes(data=True) if data["kind"] == "agent"]
    assert names.count("Ada Brook") == 1
    assert names.count("Freight Board") == 1


def test_a_figure_shows_the_sentence_behind_it():
    graph = network(case())
    assert graph.nodes[gazette().figures[1].iri]["title"] == "Brook had claimed that 4,200 boxes would be dumped."


def test_incomparable_pairs_are_no_edges():
    assert "incomparable" not in {key for _, _, key in edges(network(case()))}


def test_the_neighbourhood_of_one_figure():
    graph = network(case(), "1,310")
    figures = {n for n, kind in graph.nodes(data="kind") if kind == "figure"}
    assert figures == {gazette().figures[0].iri, courier().figures[0].iri, release().figures[1].iri}
    assert post().document.iri not in graph
    assert len(network(case(), "99")) == 0


def test_amplifiers_pass_on_what_others_say():
    found = {a.name: a for a in amplifiers(network(case()))}
    assert found["Oster Post"].figures == 4
    assert found["Freight Board"].told == 2
    assert "Lena Marsh" not in found


@pytest.mark.parametrize("example", ["detainers", "storm"])
def test_amplifiers_are_those_of_the_query_library(example):
    workspace = Workspace("memory:")
    assert all(added.fine for added in workspace.add(sorted((folder("examples") / example).glob("0*"))))
    asked = {(r["name"], int(r["figures"])) for r in workspace.ask("speakers/amplifiers").records()}
    assert len(asked) > 2
    assert {(a.name, a.figures) for a in amplifiers(workspace.network())} == asked


def test_stories_are_documents_that_hang_together():
    assert [len(s) for s in stories(network(case()))] == [4]


def test_the_shortest_way_between_two_speakers():
    graph = network(case())
    way = way_between(graph, "Ada Brook", "lena marsh")
    assert (way[0].iri, way[-1].label, way[0].edge) == (BROOK, "Lena Marsh", "")
    assert all(step.edge for step in way[1:])
    with pytest.raises(NotFound, match="nobody called"):
        way_between(graph, "Nobody", "Ada Brook")


def test_asking_imports_neither_networkx_nor_rdflib():
    code = "import sys, quoth.ask; print([m for m in ('networkx', 'rdflib', 'spacy') if m in sys.modules])"
    source = Path(__file__).resolve().parents[2] / "graph"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(source)}
    )
    assert done.stdout.strip() == "[]"

"""The shapes are SHACL, let what is right pass and name what is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from pyoxigraph import NamedNode, Triple

from helpers_ontology import ONTOLOGY, RDF_TYPE, SH, files, triples
from quoth.errors import InputRefused
from quoth.model import Extraction, Judgement, Links
from quoth.rdf import encode, encode_judgement, encode_links, run_quads, shapes, violations, without_text
from quoth.rdf.shapes import SHAPES
from strategies import extractions
from strategies_links import judgements, links

INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.trig"))
VALID = sorted((ONTOLOGY / "examples" / "valid").glob("*.trig"))


def _shapes() -> dict[str, set[Triple]]:
    found: dict[str, set[Triple]] = {}
    for triple in triples(files("shapes/*.ttl", 8)):
        if isinstance(triple.subject, NamedNode):
            found.setdefault(triple.subject.value.removeprefix(SHAPES), set()).add(triple)
    return found


def _broken_by(path: Path) -> str:
    named = re.match(r"# breaks: qs:(\w+)\n", path.read_text("utf-8"))
    assert named, f"{path.name} does not say which shape it breaks"
    return named[1]


def test_there_are_shapes_and_each_has_message_and_severity() -> None:
    found = _shapes()
    assert len(found) >= 50
    for name, said in found.items():
        assert {f"{SH}message", f"{SH}severity"} <= {t.predicate.value for t in said}, name


def test_the_shapes_are_valid_shacl() -> None:
    import pyshacl

    graph = rdflib.Graph()
    for file in files("shapes/*.ttl", 8):
        graph.parse(file, format="turtle")
    conforms, _, report = pyshacl.validate(rdflib.Graph(), shacl_graph=graph, meta_shacl=True)
    assert conforms, report


def test_every_shape_has_an_invalid_example() -> None:
    assert {_broken_by(path) for path in INVALID} == set(_shapes())


@pytest.mark.parametrize("path", INVALID, ids=lambda p: p.stem)
def test_an_invalid_example_breaks_exactly_its_shape(path: Path) -> None:
    assert {v.shape for v in violations(path.read_text("utf-8"))} == {_broken_by(path)}


@pytest.mark.parametrize("path", VALID, ids=lambda p: p.stem)
def test_a_valid_example_breaks_nothing(path: Path) -> None:
    assert violations(path.read_text("utf-8")) == []


def test_every_shape_looks_at_something_in_the_valid_examples() -> None:
    found = triples(VALID)
    met = {f"{SH}targetClass": {t.object for t in found if t.predicate.value == RDF_TYPE}}
    met[f"{SH}targetSubjectsOf"] = met[f"{SH}targetObjectsOf"] = {t.predicate for t in found}
    for name, said in _shapes().items():
        assert any(t.object in met.get(t.predicate.value, ()) for t in said), name


@given(extractions())
@settings(max_examples=8, deadline=None)
def test_what_extraction_writes_passes(extraction: Extraction) -> None:
    quads = encode(extraction) + run_quads(extraction)
    assert violations(quads) == []
    assert violations(without_text(quads)) == []


@given(links(), judgements())
@settings(max_examples=8, deadline=None)
def test_what_linking_and_people_write_passes(found: Links, judgement: Judgement) -> None:
    sound = tuple(c for c in found.comparisons if c.verdict != "contradicts" or c.comparability.may_contradict)
    rest = Links(found.identifications, found.countings, found.roots, found.keys, found.joinings, sound, found.reprints)
    assert violations(encode_links(rest)) == []
    assert {v.shape for v in violations(encode_judgement(judgement))} <= {"CorrectionShape"}


def test_each_graph_is_looked_at_for_itself() -> None:
    text = "@prefix q: <https://w3id.org/quoth/ns#> . <urn:x:g> { <urn:x:d> a q:Document } <urn:x:h> { <urn:x:d> q:held true }"
    (found,) = violations(text)
    assert (found.graph, found.focus, found.shape, found.severity) == (
        "urn:x:g",
        "urn:x:d",
        "DocumentHeldShape",
        "violation",
    )
    assert found.message == "A document says whether it is held."


def test_a_large_graph_of_conclusions_is_looked_at_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(
        (ONTOLOGY / f"examples/invalid/{name}.trig").read_text("utf-8") for name in ("drift", "change", "rule")
    )
    text = text.replace("id:graph-1", "<https://w3id.org/quoth/id/graph/derived>").replace(
        "comparison-1-drift", "drift-1", 1
    )
    whole = violations(text)
    monkeypatch.setattr(shapes, "PORTION", 3)
    assert violations(text) == whole
    assert {v.shape for v in whole} == {"DriftShape", "ChangeShape", "RuleShape"}


def test_a_warning_is_no_violation() -> None:
    text = (ONTOLOGY / "examples/invalid/figure-statement.trig").read_text("utf-8")
    assert [v.severity for v in violations(text)] == ["warning"]


def test_text_that_does_not_parse_is_refused_by_name() -> None:
    with pytest.raises(InputRefused, match=r"odd\.ttl"):
        violations("this is no Turtle", "odd.ttl")


def test_remote_contexts_and_imports_are_never_followed() -> None:
    text = "<urn:x:a> <http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1:9/none> ."
    assert violations(text) == []

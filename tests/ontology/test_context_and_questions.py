"""The JSON-LD context says the same as the ontology, and every question has its query."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from helpers_ontology import ONTOLOGY, OWL, files, triples, typed, vocabulary
from quoth.rdf.shapes import as_rdflib

QUESTION = re.compile(r"^\* \*\*(CQ-\d\d)\*\* (.+\?) \[([\w/-]+)\]\(\.\./queries/([\w/-]+)\.rq\)$")


def _context() -> dict[str, object]:
    return json.loads((ONTOLOGY / "context/v1.jsonld").read_text("utf-8"))["@context"]


@pytest.mark.parametrize("path", files("examples/valid/*.trig", 3), ids=lambda p: p.stem)
def test_the_context_round_trips_offline(path: Path) -> None:
    before = triples([path])
    written = as_rdflib(before).serialize(format="json-ld", context=_context(), auto_compact=False)
    assert {quad.triple for quad in parse(written, format=RdfFormat.JSON_LD)} == before


def test_the_context_names_every_property_and_fetches_nothing() -> None:
    context = _context()
    properties = typed(vocabulary(), f"{OWL}ObjectProperty", f"{OWL}DatatypeProperty")
    assert properties - set(context) == set()
    assert "@import" not in context


def _questions() -> list[tuple[str, ...]]:
    lines = (ONTOLOGY / "questions.md").read_text("utf-8").splitlines()
    found = [QUESTION.match(line) for line in lines if line.startswith("* ")]
    assert all(found), "a question is not written as the others are"
    return [match.groups() for match in found if match]


def test_there_are_questions_numbered_in_a_row() -> None:
    numbers = [number for number, *_ in _questions()]
    assert len(numbers) >= 20
    assert numbers == [f"CQ-{n:02}" for n in range(1, len(numbers) + 1)]


@pytest.mark.parametrize(("number", "question", "name", "path"), _questions(), ids=lambda x: x if "/" in x else "")
def test_every_question_has_a_query(number: str, question: str, name: str, path: str) -> None:
    assert name == path
    assert (ONTOLOGY.parent / "queries" / f"{path}.rq").is_file(), f"{number} {question}"

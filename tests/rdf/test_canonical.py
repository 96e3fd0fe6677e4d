"""The same quads are the same text to the byte, whatever their order and in every process."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from quoth.model import Extraction, PartialDate
from quoth.rdf import encode, literals, run_quads, to_nquads, to_trig, to_turtle, violations
from quoth.rdf.ordering import in_natural_order, order_of, reorder
from strategies import extractions

IN_ANOTHER_PROCESS = """
from quoth.model import Document, Extraction, Run, text_hash
from quoth.model.identity import document_iri
from quoth.rdf import encode, run_quads, to_trig
run = Run(settings=(("b", "1"), ("a", "2")))
found = [Extraction(Document(document_iri(n, text_hash(n)), n, authors=("B", "A", "C")), run=run) for n in ("one", "two", "three")]
print(to_trig([q for e in found for q in encode(e) + run_quads(e)]))
"""


@given(extractions(), st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_the_order_of_quads_and_a_store_change_no_byte(extraction: Extraction, chance: random.Random) -> None:
    quads = encode(extraction) + run_quads(extraction)
    store = Store()
    store.extend(quads)
    shuffled = [*quads, *quads[:5]]
    chance.shuffle(shuffled)
    for write in (to_turtle, to_trig, to_nquads):
        assert write(shuffled) == write(quads) == write(list(store))


@given(extractions())
@settings(max_examples=10, deadline=None)
def test_what_is_written_parses_back_to_the_same(extraction: Extraction) -> None:
    quads = encode(extraction)
    assert set(parse(to_trig(quads), format=RdfFormat.TRIG)) == set(quads)
    assert set(parse(to_nquads(quads), format=RdfFormat.N_QUADS)) == set(quads)
    assert {q.triple for q in parse(to_turtle(quads), format=RdfFormat.TURTLE)} == {q.triple for q in quads}


def test_two_processes_with_other_hash_seeds_write_the_same() -> None:
    def written(seed: str) -> bytes:
        env = os.environ | {"PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", IN_ANOTHER_PROCESS], env=env, check=True, capture_output=True
        ).stdout

    assert written("1") == written("2") != b""


def test_prefixes_are_those_that_are_used_and_each_document_has_one() -> None:
    document = NamedNode("https://desk.example/d/1")
    quad = Quad(document, NamedNode("https://w3id.org/quoth/ns#textHash"), Literal("sha256:00"))
    lines = to_turtle([quad]).splitlines()
    assert {line for line in lines if line.startswith("@prefix")} == {
        "@prefix d1: <https://desk.example/d/1/> .",
        "@prefix q: <https://w3id.org/quoth/ns#> .",
    }
    assert to_turtle([]) == ""


def test_importing_the_room_does_not_import_what_only_validation_needs() -> None:
    code = "import sys, quoth.rdf; print(sorted({'rdflib', 'pyshacl', 'spacy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout.strip() == b"[]"
    assert violations([]) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("33000", "33000"),
        ("33000.0", "33000"),
        ("12.50", "12.5"),
        ("1E+3", "1000"),
        ("-0", "0"),
        ("0.00", "0"),
        ("100", "100"),
    ],
)
def test_decimals_are_written_as_stores_keep_them(value: str, written: str) -> None:
    literal = literals.decimal(Decimal(value))
    store = Store()
    store.add(Quad(NamedNode("urn:a"), NamedNode("urn:b"), literal))
    assert literal.value == written
    assert [q.object for q in store] == [literal]


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="decimal"):
        literals.decimal(Decimal(value))


@pytest.mark.parametrize(("text", "type_"), [("2030", "gYear"), ("2030-05", "gYearMonth"), ("2030-05-04", "date")])
def test_dates_are_as_exact_as_they_were_printed(text: str, type_: str) -> None:
    assert literals.date(PartialDate(text)) == Literal(
        text, datatype=NamedNode(f"http://www.w3.org/2001/XMLSchema#{type_}")
    )


@given(st.lists(st.text(max_size=3), unique=True))
def test_an_order_that_was_noted_comes_back(values: list[str]) -> None:
    assert reorder(sorted(values, reverse=True), order_of(values)) == tuple(values)


def test_an_order_that_does_not_fit_is_ignored() -> None:
    assert reorder(["b", "a"], "1 2 0") == ("a", "b")


def test_ids_are_ordered_as_people_count() -> None:
    assert in_natural_order(["s1", "s2", "s10"])
    assert not in_natural_order(["s1", "s10", "s2"])
    assert not in_natural_order(["s1", "s1"])

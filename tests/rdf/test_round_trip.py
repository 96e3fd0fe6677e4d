"""What goes into a graph comes out of it, through a store too."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Store

from quoth.model import Agent, Document, Extraction, Links, Run, Span, Statement, text_hash
from quoth.model.identity import BASE, document_iri
from quoth.rdf import (
    decode,
    decode_comparison,
    decode_judgement,
    decode_judgements,
    decode_links,
    encode,
    encode_judgement,
    encode_links,
    run_quads,
    terms,
)
from quoth.rdf.comparisons import comparison_iri
from strategies import extractions
from strategies_links import comparisons, judgements, links


@given(extractions(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_an_extraction_comes_back_whatever_the_order_of_its_quads(
    extraction: Extraction, chance: random.Random
) -> None:
    quads = encode(extraction) + run_quads(extraction)
    chance.shuffle(quads)
    assert decode(quads) == extraction


@given(extractions())
@settings(max_examples=12, deadline=None)
def test_an_extraction_comes_back_from_a_store(extraction: Extraction) -> None:
    store = Store()
    store.extend(encode(extraction) + run_quads(extraction))
    assert decode(store) == extraction


@given(extractions())
@settings(max_examples=8, deadline=None)
def test_every_quad_stands_in_the_graph_of_the_run_and_no_node_is_blank(extraction: Extraction) -> None:
    quads = encode(extraction)
    assert {q.graph_name for q in quads} == {terms.run_graph(extraction)}
    assert not any(isinstance(x, BlankNode) for q in quads for x in (q.subject, q.object))
    assert len(quads) == len(set(quads))


def test_without_the_run_the_default_one_is_taken() -> None:
    extraction = _small("A text.")
    assert decode(encode(extraction)).run == Run()


def test_a_lone_surrogate_in_the_text_survives_and_offsets_hold() -> None:
    extraction = _small("odd \ud800 letter \udfff here")
    back = decode(encode(extraction))
    assert back == extraction
    assert back.document.sha256 == text_hash(extraction.document.text)


def test_an_unexplained_id_is_refused_by_name() -> None:
    extraction = dataclasses.replace(_small("A text."), statements=(Statement("s1", f"{BASE}s1", "a7"),))
    with pytest.raises(ValueError, match="a7"):
        encode(extraction)


def test_quads_without_a_held_document_are_refused() -> None:
    with pytest.raises(ValueError, match="one held document"):
        decode([])


@given(links())
@settings(max_examples=25, deadline=None)
def test_conclusions_come_back_sorted(found: Links) -> None:
    once = decode_links(encode_links(found))
    for field in dataclasses.fields(Links):
        assert sorted(getattr(once, field.name), key=repr) == sorted(getattr(found, field.name), key=repr)
    assert decode_links(encode_links(once)) == once


@given(comparisons())
@settings(max_examples=12, deadline=None)
def test_a_comparison_is_named_by_its_pair_in_either_order(comparison) -> None:
    turned = dataclasses.replace(comparison, a=comparison.b, b=comparison.a)
    assert comparison_iri(comparison) == comparison_iri(turned)
    quads = encode_links(Links(comparisons=(comparison,)))
    assert decode_comparison(comparison_iri(comparison), quads) == comparison


@given(judgements())
@settings(max_examples=12, deadline=None)
def test_a_judgement_comes_back(judgement) -> None:
    quads = encode_judgement(judgement)
    assert decode_judgement(judgement.iri, quads) == judgement
    assert decode_judgements(quads) == (judgement,)


def test_another_base_gives_its_own_graphs() -> None:
    base = "https://desk.example/id/"
    document = Document(document_iri("paper", text_hash("x"), base), "x")
    extraction = Extraction(document)
    assert {q.graph_name for q in run_quads(extraction)} == {terms.runs(base)}
    assert {q.graph_name for q in encode(extraction)} == {terms.run_graph(extraction)}


def _small(text: str) -> Extraction:
    document = Document(document_iri("paper", text_hash(text)), text, boilerplate=(Span(2, 4), Span(0, 1)))
    return Extraction(document, agents=(Agent("a0", f"{document.iri}/agent/paper", None, aliases=("b", "a")),))

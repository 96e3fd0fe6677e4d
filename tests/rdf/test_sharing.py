"""A shared graph says where the words stand and not what they are."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from pyoxigraph import Literal

from quoth.model import (
    Agent,
    Comparability,
    Comparison,
    Document,
    Extraction,
    Links,
    Quotation,
    Side,
    Span,
    Statement,
    Verdict,
    text_hash,
)
from quoth.model.identity import document_iri
from quoth.rdf import decode, encode, encode_links, terms, without_text
from quoth.rdf.sharing import words_hash
from strategies import extractions

SENTENCE = "the old ferry sank twice before anybody thought of counting the passengers on board"
TEXT = f"Wardens wrote that {SENTENCE}."
CONTENT = Span(19, 19 + len(SENTENCE))


def _extraction() -> Extraction:
    document = Document(
        document_iri("note", text_hash(TEXT)), TEXT, title="What the wardens of the old ferry wrote down that year"
    )
    agents = (Agent("a0", f"{document.iri}/agent/paper", None), Agent("a1", f"{document.iri}/agent/wardens", "Wardens"))
    told = Statement("s0", f"{document.iri}/s0", "a0", quotation=Quotation.NARRATION)
    said = Statement("s1", f"{document.iri}/s8-19", "a1", cue=(Span(8, 13),), content=(CONTENT,), inside="s0")
    return Extraction(document, agents, (), (told, said))


def _explained(words: str) -> Links:
    side = Side("urn:x:d", "urn:x:d/f1", True)
    other = dataclasses.replace(side, thing="urn:x:d/f2")
    return Links(comparisons=(Comparison(side, other, Comparability.SAME, Verdict.AGREES, words, "values-meet", 0.5),))


def _literals(quads) -> dict[str, str]:
    return {q.predicate.value.rpartition("#")[2]: q.object.value for q in quads if isinstance(q.object, Literal)}


def test_no_words_of_the_text_are_left_but_hash_and_position_are() -> None:
    shared = without_text(encode(_extraction()))
    literals = _literals(shared)
    assert not any("ferry sank" in value for value in literals.values())
    assert literals["wordsHash"] == words_hash(SENTENCE)
    assert (literals["start"], literals["end"]) == ("19", str(CONTENT.end))
    assert literals["textHash"] == f"sha256:{text_hash(TEXT)}"
    assert literals["cue"] == "wrote"
    assert not {"text", "exact", "prefix", "suffix"} & set(literals)


def test_titles_stay() -> None:
    shared = without_text(encode(_extraction()))
    assert _extraction().document.title in {q.object.value for q in shared}


def test_an_explanation_loses_what_it_quotes_at_length_and_keeps_the_rest() -> None:
    told = f"Wardens say “{SENTENCE}”, and so does the mayor."
    shared = without_text(encode(_extraction()) + encode_links(_explained(told)))
    (comment,) = (q.object.value for q in shared if q.predicate == terms.COMMENT)
    assert comment == "Wardens say “…”, and so does the mayor."


def test_an_explanation_without_long_quotes_stays() -> None:
    told = "The old ferry sank, they say, and nobody counted."
    assert told in {q.object.value for q in without_text(encode(_extraction()) + encode_links(_explained(told)))}


def test_long_slots_are_cut() -> None:
    quads = encode(_extraction())
    long = [
        dataclasses.replace(a, aliases=("one two three four five six seven eight nine ten eleven",))
        for a in _extraction().agents
    ]
    quads += encode(dataclasses.replace(_extraction(), agents=tuple(long)))
    assert "one two three four five six seven eight nine ten…" in {q.object.value for q in without_text(quads)}


@given(extractions())
@settings(max_examples=10, deadline=None)
def test_sharing_twice_is_sharing_once(extraction: Extraction) -> None:
    once = without_text(encode(extraction))
    assert without_text(once) == once


def test_a_shared_graph_reads_back_without_its_text() -> None:
    extraction = _extraction()
    kept = extraction.document
    document = dataclasses.replace(kept, text="", hash_of_text=kept.sha256)
    bare = dataclasses.replace(extraction, document=document)
    assert decode(without_text(encode(extraction))) == bare

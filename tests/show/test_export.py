"""Exports: what other tools read, the same to the byte, and safe to open."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

import helpers_exports
from helpers_exports import digests, held
from helpers_show import COURIER, GAZETTE, Draft, courier, drifted, gazette, rebuttal
from quoth.ask.parts import Compared
from quoth.errors import WrongCall
from quoth.model import AgentType, Comparator, Extraction, Status, Verdict
from quoth.show.export import Format, write
from quoth.show.export.graphs import gexf, graphml
from quoth.show.export.reviews import claim_reviews
from quoth.show.export.tables import figures_csv

GOLDEN = Path(__file__).parent / "golden"
RDF = {"turtle": RdfFormat.TURTLE, "trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}
SUFFIXES = {"csv": "figures.csv", "claimreview": "claimreview.json", "graphml": "network.graphml"}


@pytest.mark.parametrize("format", sorted(SUFFIXES))
def test_what_is_exported_is_what_was_reviewed(format: str) -> None:
    with held() as view:
        data = write(view, None, format)
    path = GOLDEN / SUFFIXES[format]
    if os.environ.get("QUOTH_GOLDEN") == "write":
        path.write_bytes(data)
    assert data == path.read_bytes()


def test_the_same_content_gives_the_same_bytes_in_any_process() -> None:
    here = digests()
    assert len(here) == len(Format) + 2
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, helpers_exports.__file__],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == str(here)


@pytest.mark.parametrize("format", ["trig", "nquads", "jsonld"])
def test_every_quad_comes_back(format: str) -> None:
    with held() as view:
        read = {str(quad) for quad in parse(write(view, None, format), format=RDF[format])}
        assert read == {str(quad) for quad in view.quads()}


def test_turtle_holds_every_triple() -> None:
    with held() as view:
        read = {str(quad) for quad in parse(write(view, None, "turtle"), format=RdfFormat.TURTLE)}
        assert len(read) == len({str(quad.triple) for quad in view.quads()})


def test_json_ld_needs_no_network() -> None:
    with held() as view:
        data = json.loads(write(view, None, "jsonld"))
    assert all(isinstance(iri, str) and iri.endswith(("#", "/")) for iri in data["@context"].values())


@pytest.mark.parametrize("format", list(Format))
def test_without_text_no_sentence_of_an_article_is_left(format: Format) -> None:
    with held() as view:
        shared = write(view, None, format, without_text=True).decode("utf-8")
    for text in (COURIER, GAZETTE):
        words = text.split()
        runs = [" ".join(words[i : i + 8]) for i in range(len(words) - 7)]
        assert [run for run in runs if run in shared] == []


def bystander() -> Extraction:
    """A paper on something else."""
    draft = Draft("The mayor said 77 boats sank.", "Storm Post", "2031-05-01", "Boats sink")
    paper, mayor = (draft.agent(name, AgentType.UNKNOWN) for name in ("Storm Post", "mayor"))
    draft.statement(paper)
    draft.statement(mayor, "said", "77 boats sank", inside="s0")
    chain = {"statement": "s1", "asserter": mayor, "chain": (paper, mayor)}
    draft.figure("77", "77", 77, Comparator.EQUAL, counted="boats", **chain)
    return draft.extraction()


@pytest.mark.parametrize("format", ["trig", "csv", "jsonld", "claimreview"])
def test_a_part_is_what_the_trace_touches(format: str) -> None:
    with held(courier(), gazette(), bystander()) as view:
        dispute, storm = write(view, "1,310", format).decode(), write(view, "77 boats", format).decode()
    assert "Storm Post" not in dispute
    assert "Lena Marsh" in dispute
    assert "Brook" in dispute
    assert "Brook" not in storm
    assert "Lena Marsh" not in storm


def test_a_part_keeps_the_comparisons_of_its_documents() -> None:
    with held(courier(), gazette(), bystander()) as view:
        dispute, storm = (write(view, what, "turtle").decode() for what in ("1,310", "77 boats"))
        whole = {str(quad.triple) for quad in view.quads()}
    assert "answer-to-a-claim" in dispute
    assert "two-renderings-of-one-root" in dispute
    assert "comparison" not in storm
    assert {str(t.triple) for t in parse(dispute, format=RdfFormat.TURTLE)} < whole


def test_an_unknown_format_is_a_wrong_call() -> None:
    with held() as view, pytest.raises(WrongCall, match="no export format 'docx'"):
        write(view, None, "docx")


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def counting(words: str) -> Extraction:
    extraction = courier()
    figures = tuple(dataclasses.replace(f, counted=words, printed=words) for f in extraction.figures)
    document = dataclasses.replace(extraction.document, title=words, publisher=words)
    return dataclasses.replace(extraction, document=document, figures=figures)


@pytest.mark.parametrize("words", ['=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_spreadsheet_takes_no_text_for_a_formula(words: str) -> None:
    for row in rows(figures_csv([counting(words)])):
        assert row["title"] == row["counted"] == row["printed"] == f"'{words}"
    assert rows(figures_csv([counting(words)], exact=True))[0]["counted"] == words


@given(st.text(max_size=40))
def test_no_cell_starts_a_formula(words: str) -> None:
    words = words.replace("\x00", "")
    for row in rows(figures_csv([counting(words)])):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_numbers_are_cells_of_their_own() -> None:
    first, *_ = rows(figures_csv([courier()]))
    assert (first["value"], first["upper"], first["lower"]) == ("4200", "4200", "")
    assert first["upper_inclusive"] == "true"
    assert first["asserter"] == "Ada Brook (Senator)"


def test_a_store_without_figures_gives_an_empty_table() -> None:
    assert figures_csv([]) == b""


def naughty() -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node(
        "https://example.org/a", label="\x00\x1b[31m<&>\ud800\ufffe", place=["x", "y"], nothing=None, number=3
    )
    graph.add_node("https://example.org/b", number="three")
    for label in ("rebuts", "contradicts"):
        graph.add_edge("https://example.org/a", "https://example.org/b", label=label)
    return graph


@pytest.mark.parametrize("writer", [graphml, gexf])
def test_xml_holds_any_text_and_parallel_edges(writer) -> None:
    data = writer(naughty())
    tree = ElementTree.fromstring(data)
    assert len([e for e in tree.iter() if e.tag.endswith("}edge")]) == 2
    assert b"<creator>NetworkX" not in data
    assert b"lastmodified" not in data


def test_networkx_reads_both_back() -> None:
    for read, data in ((nx.read_graphml, graphml(naughty())), (nx.read_gexf, gexf(naughty()))):
        graph = read(io.BytesIO(data))
        assert graph.number_of_nodes() == 2
        assert graph.number_of_edges() == 2


def reviews(*compared: Compared, without_text: bool = False) -> list[dict]:
    return json.loads(claim_reviews(compared, without_text=without_text))["@graph"]


def test_only_what_is_spoken_against_is_reviewed() -> None:
    both = (Compared(rebuttal(), gazette(), courier()), Compared(drifted(), courier(), courier()))
    (review,) = reviews(*both)
    assert review["author"]["name"] == "Lena Marsh"
    assert review["itemReviewed"]["author"]["name"] == "Ada Brook"
    assert review["reviewRating"]["alternateName"] == "Rebutted"
    for verdict in (Verdict.FITS, Verdict.INCOMPARABLE, Verdict.AGREES):
        assert reviews(Compared(dataclasses.replace(rebuttal(), verdict=verdict), gazette(), courier())) == []
    rejected = dataclasses.replace(rebuttal(), status=Status.REJECTED)
    assert reviews(Compared(rejected, gazette(), courier())) == []


def test_a_denied_statement_is_reviewed_by_its_figures() -> None:
    side = dataclasses.replace(rebuttal().b, thing=courier().statements[1].iri, is_figure=False)
    denial = dataclasses.replace(rebuttal(), b=side, verdict=Verdict.DENIES)
    (review,) = reviews(Compared(denial, gazette(), courier()))
    assert review["itemReviewed"]["@id"] == courier().figures[0].iri
    assert review["reviewRating"]["alternateName"] == "Denied"


def test_a_review_without_text_quotes_no_sentence() -> None:
    (review,) = reviews(Compared(rebuttal(), gazette(), courier()), without_text=True)
    assert review["claimReviewed"] == "up to 4,200 boxes, about to be dumped"

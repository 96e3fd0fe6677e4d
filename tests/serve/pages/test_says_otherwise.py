"""How many say otherwise than a figure is one number, wherever it is told: pages, lists, traces and the query library."""

from __future__ import annotations

import re

import pytest

from quoth.ask import Reader
from quoth.ask.parts import FigureIn
from quoth.ask.trace import Tracer
from quoth.serve.pages import asking, disputed, speaker
from quoth.serve.pages.document import document_page
from quoth.serve.pages.figure import figure_page
from quoth.serve.pages.links import Links
from quoth.workspace import Workspace

LINKS = Links("https://w3id.org/quoth/id/")


@pytest.fixture(scope="module")
def view(example_store):
    with Workspace(example_store).view() as view:
        yield view


@pytest.fixture(scope="module")
def traced(view):
    """How many entries ``trace`` has under “who says otherwise”, by figure (IRI)."""
    tracer, held = Tracer(Reader(view)), [view.extraction(d.iri) for d in view.documents()]
    figures = [FigureIn(extraction, figure) for extraction in held for figure in extraction.figures]
    found = {f.iri: len(tracer.trace(f).contradicted_by) for f in figures}
    assert len([count for count in found.values() if count]) > 5
    return found


def test_in_the_query_library(view, traced):
    asked = asking.rows_of(view, "figures/against", list(traced))
    assert {iri: sum(int(row["against"]) for row in asked.get(iri, ())) for iri in traced} == traced


def test_in_the_lists_of_measures_and_of_the_first_page(view, traced):
    assert dict(disputed.opponents(view)) == {iri: count for iri, count in traced.items() if count}


def test_on_the_pages_of_documents(view, traced):
    for document in view.documents():
        extraction = view.extraction(document.iri)
        page = document_page(view, extraction, LINKS)
        assert page.disputed == sum(traced[f.iri] > 0 for f in extraction.figures)
        for figure in (f for note in page.text.notes for f in note.figures):
            assert figure.against == traced[LINKS.base + figure.href.removeprefix("/id/")]


def test_on_the_pages_of_figures_and_of_speakers(view, traced):
    reader = Reader(view)
    for document in view.documents():
        extraction = view.extraction(document.iri)
        for figure in extraction.figures:
            page = figure_page(view, reader, FigureIn(extraction, figure), LINKS)
            assert page.against.total == traced[figure.iri]
    fared = {one.figure.iri: one.against for one in speaker._fared(view, LINKS, list(traced))}
    assert fared == traced


def test_all_of_them_are_listed(server, traced):
    figure = max(traced, key=traced.__getitem__)
    page = server.client.get("/contradictions", params={"of": figure}).text
    assert int(re.search(r"(\d+) comparisons?", page)[1]) == traced[figure]

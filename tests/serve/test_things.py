"""Linked data: each thing at its own address, in the format that is asked for."""

from __future__ import annotations

import socket

import pyoxigraph as ox
import pytest

from quoth.model.identity import BASE
from quoth.rdf.graphs import comparison_node
from quoth.workspace import Workspace

FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


@pytest.fixture(scope="module")
def things(example):
    """One of each kind."""
    workspace = Workspace(example)
    with workspace.view() as view:
        figure = workspace.figures("14,000")[0]
        document = figure.extraction.document.iri
        agent = figure.extraction.agents[0].iri
        found = next(iter(view.comparisons(of=figure.figure.iri)))
        comparison = comparison_node(found.a.thing, found.b.thing).value
    return [document, figure.figure.iri, figure.extraction.statements[0].iri, agent, comparison]


def path_of(iri: str) -> str:
    assert iri.startswith(BASE)
    return f"/id/{iri.removeprefix(BASE)}"


def test_each_thing_has_its_address(server, things):
    for iri in things:
        page = server.client.get(path_of(iri), headers={"Accept": "text/html"})
        assert page.status_code in (200, 303), iri  # a statement is shown where it stands in its document
        if page.status_code == 200:
            assert page.headers["content-type"].startswith("text/html")
        said = set()
        for media, form in FORMATS.items():
            answer = server.client.get(path_of(iri), headers={"Accept": media})
            assert answer.headers["content-type"].partition(";")[0] == media
            triples = set(ox.parse(answer.content, format=form))
            assert any(t.subject.value == iri for t in triples)
            said.add(frozenset(str(t) for t in triples))
        assert len(said) == 1  # every format says the same


def test_endings_ask_for_a_format(server, things):
    for ending, media in (
        (".ttl", "text/turtle"),
        (".jsonld", "application/ld+json"),
        (".nt", "application/n-triples"),
    ):
        answer = server.client.get(f"{path_of(things[1])}{ending}", headers={"Accept": "text/html"})
        assert answer.headers["content-type"].partition(";")[0] == media


def test_a_figure_comes_with_its_scope_and_its_sentence(server, things):
    answer = server.client.get(path_of(things[1]), headers={"Accept": "application/n-triples"})
    subjects = {t.subject.value for t in ox.parse(answer.content, format=ox.RdfFormat.N_TRIPLES)}
    assert f"{things[1]}/scope" in subjects
    assert any(s.startswith(f"{things[0]}/t") for s in subjects)


STRANGE = ("d/0000000000000000", "", "x y", "d/%2e%2e/%2e%2e/etc/passwd", "%00", "%22%3E%3Cscript%3E")
OUTWARDS = (
    "/static/../settings.py", "/static/..%2fsettings.py", "/static/%2e%2e/settings.py", "/static/%00", "/static//etc/passwd",
    "/../../etc/passwd", "/store/../../etc/passwd",
)  # fmt: skip


@pytest.mark.parametrize("accept", ["text/turtle", "text/html", "image/png"])
@pytest.mark.parametrize("path", STRANGE)
def test_what_is_not_there_is_not_found(server, path, accept):
    answer = raw(server, f"/id/{path}", accept)
    assert answer.split(b" ", 2)[1] == (b"406" if accept == "image/png" else b"404")
    if b"text/html" in answer:
        assert b"<script>" not in answer


@pytest.mark.parametrize("path", OUTWARDS)
def test_no_path_leads_out(server, path):
    answer = raw(server, path)
    assert answer.split(b" ", 2)[1] in (b"400", b"404"), answer[:200]
    assert b"root:" not in answer
    assert b"TOKEN_VARIABLE" not in answer


def raw(server, path: str, accept: str = "*/*") -> bytes:
    """The answer to a path sent as it is: a client would tidy it up."""
    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port), 10) as connection:
        connection.sendall(head.replace("x y", "x%20y").encode())
        answer = b""
        while part := connection.recv(65536):
            answer += part
    return answer

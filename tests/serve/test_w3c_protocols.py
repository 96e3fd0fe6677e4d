"""The W3C's tests of the SPARQL protocol, the graph store protocol and the service description, over real HTTP."""

from __future__ import annotations

import httpx
import pyoxigraph as ox
import pytest

from helpers_serve import WRITING, serving
from helpers_w3c import SUITES, Manifest, canonical, exchanges, fits, local, needed, path_of, same_graph

pytestmark = needed

DATA = "http://www.w3.org/2009/sparql/tests/test-update#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SD = "http://www.w3.org/ns/sparql-service-description#"
DIRECT, INDIRECT = "manifest-direct.ttl", "manifest-indirect.ttl"
EXPECTED_FAILURES: dict[str, str] = {}
"""Tests that fail, each with its reason."""
FORMATS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": (
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ),
    "RDF": ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"),
}


def entries_of(*name: str) -> list:
    """The tests of a manifest, one parameter each; those expected to fail are marked."""
    if not SUITES.is_dir():
        return []
    manifest = Manifest(*name)
    return [pytest.param(manifest, test, id=local(test), marks=_marks(local(test))) for test in manifest.entries()]


def _marks(name: str) -> list:
    return [pytest.mark.xfail(reason=EXPECTED_FAILURES[name], strict=True)] if name in EXPECTED_FAILURES else []


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("w3c") / "store") as running:
        yield running


@pytest.fixture
def empty(server):
    assert server.update("DROP ALL").status_code == 204
    return server


def test_all_tests_are_found():
    assert len(entries_of("protocol", "manifest.ttl")) == 34
    assert len(entries_of("graph-store-protocol", DIRECT)) + len(entries_of("graph-store-protocol", INDIRECT)) == 13
    assert len(entries_of("service-description", "manifest.ttl")) == 3


@pytest.mark.parametrize(("manifest", "test"), entries_of("protocol", "manifest.ttl"))
def test_protocol(manifest, test, empty):
    for data in manifest.values(test, f"{DATA}graphData"):
        put = empty.patient.put(
            "/store",
            params={"graph": manifest.text(data, LABEL)},
            content=path_of(manifest.value(data, f"{DATA}graph")).read_bytes(),
            headers={"Content-Type": "application/n-triples", **WRITING},
        )
        assert put.status_code == 201
    for exchange in exchanges(manifest, test):
        answer = sent(empty, exchange, exchange.path.replace("/sparql/", "/sparql", 1))
        assert fits(answer.status_code, exchange.statuses), (answer.status_code, answer.text)
        if exchange.form:
            assert answer.headers["content-type"].partition(";")[0] in FORMATS[exchange.form]
        if exchange.boolean is not None:
            assert answer.json()["boolean"] is exchange.boolean


@pytest.mark.parametrize(
    ("manifest", "test"), [*entries_of("graph-store-protocol", DIRECT), *entries_of("graph-store-protocol", INDIRECT)]
)
def test_graph_store(manifest, test, empty):
    location = ""
    for exchange in exchanges(manifest, test):
        path = exchange.path.replace("/gsp", "/store", 1).replace("$LOCATION$", location)
        answer = sent(empty, exchange, path)
        assert fits(answer.status_code, exchange.statuses), (exchange, answer.status_code, answer.text)
        if exchange.location:
            location = answer.headers["location"]
        if exchange.graph is not None:
            assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
            assert same_graph(answer.content, exchange.graph, base="http://www.example/")


def sent(server, exchange, path: str) -> httpx.Response:
    """The answer to a request as the manifest has it, with the token: what is refused must be so for another reason."""
    request = server.patient.build_request(
        exchange.method, path, headers=exchange.headers | WRITING, content=exchange.body
    )
    return server.patient.send(request)


def test_description_is_rdf(server):
    for media, form in (("text/turtle", ox.RdfFormat.TURTLE), ("application/rdf+xml", ox.RdfFormat.RDF_XML)):
        answer = server.client.get("/sparql", headers={"Accept": media})
        assert answer.headers["content-type"].partition(";")[0] == media
        assert len(canonical(ox.parse(answer.content, format=form))) > 5


def test_description_names_its_endpoint(server):
    answer = server.client.get("/sparql")
    endpoints = [q.object.value for q in _described(answer) if q.predicate.value == f"{SD}endpoint"]
    assert endpoints == [f"{server.url}/sparql"]


def test_description_conforms_to_the_vocabulary(server):
    """As the suite's third test asks: one service, whose properties have values of the kinds that the vocabulary names."""
    quads = _described(server.client.get("/sparql"))
    of_type = {q.subject for q in quads if q.predicate.value.endswith("#type") and q.object.value == f"{SD}Service"}
    assert len(of_type) == 1
    kinds = {"supportedLanguage": "Language", "feature": "Feature"}
    known = {
        "SPARQL10Query", "SPARQL11Query", "SPARQL11Update",
        "DereferencesURIs", "UnionDefaultGraph", "RequiresDataset", "EmptyGraphs", "BasicFederatedQuery",
    }  # fmt: skip
    seen = set()
    for quad in quads:
        name = quad.predicate.value.removeprefix(SD)
        assert isinstance(quad.object, ox.NamedNode)
        if name in kinds:
            assert quad.object.value.removeprefix(SD) in known
        seen.add(name)
    assert {"endpoint", "supportedLanguage", "feature", "resultFormat", "defaultDataset", "defaultGraph"} <= seen


def _described(answer: httpx.Response) -> list:
    return list(ox.parse(answer.content, format=ox.RdfFormat.TURTLE))


def test_the_suite_asks_for_what_is_tested_here():
    named = {local(test) for test in Manifest("service-description", "manifest.ttl").entries()}
    assert named == {"returns-rdf", "has-endpoint-triple", "conforms-to-schema"}

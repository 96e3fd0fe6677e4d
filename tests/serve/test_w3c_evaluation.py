"""The W3C's query and update suites through the endpoint: nothing is lost that the engine passes by itself.

Each test runs twice, by the engine alone and over HTTP, on the same graphs; the endpoint may fail only where the engine does,
but for what is refused on purpose.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from helpers_serve import WRITING, serving
from helpers_w3c import MF, SUITES, Manifest, canonical, local, needed, path_of
from quoth.errors import QueryError
from quoth.store.sparql import vet

pytestmark = [needed, pytest.mark.slow]

QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
UT = "http://www.w3.org/2009/sparql/tests/test-update#"
RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
QUERIES = (
    "aggregates bind bindings cast construct csv-tsv-res exists functions grouping json-res negation project-expression "
    "property-path service subquery syntax-fed syntax-query entailment"
).split()
UPDATES = (
    "add basic-update clear copy delete delete-data delete-insert delete-where drop move syntax-update-1 syntax-update-2 "
    "update-silent"
).split()
COUNTS = {"queries": 418, "updates": 157}
REFUSED = frozenset(("service/service7", "syntax-fed/test_1", "syntax-fed/test_2", "syntax-fed/test_3"))
"""SERVICE, which is refused with 403: nothing leaves the machine."""
NOTHING = "http://www.example/no-such-graph"


def entries(folders: list[str]) -> list:
    """The tests of some folders that ask for an answer or for a refusal."""
    if not SUITES.is_dir():
        return []
    out = []
    for folder in folders:
        manifest = Manifest(folder, "manifest.ttl")
        for test in manifest.entries():
            if manifest.value(test, f"{MF}action") is not None:
                out.append((folder, manifest, test))
    return out


def kind(manifest: Manifest, test) -> str:
    return local(manifest.value(test, TYPE))


# by the engine ---------------------------------------------------------------------------------------------------------


def data_of(manifest: Manifest, node, words: str, graph: str) -> tuple[list[Path], dict[str, Path]]:
    """The files of the graph without a name, and of each named graph."""
    default = [path_of(x) for x in manifest.values(node, f"{words}data")]
    named = {}
    for x in manifest.values(node, f"{words}graphData"):
        file = manifest.value(x, f"{UT}graph") if words == UT else x
        label = manifest.text(x, LABEL)
        named[label or file.value] = path_of(file)
    return default, named


def vet_names(text: str) -> bool:
    """Whether a query names its graphs itself."""
    try:
        return vet(text, datasets=True)
    except QueryError:
        return False


def rdf_format(path: Path) -> ox.RdfFormat:
    return ox.RdfFormat.from_extension(path.suffix.lstrip(".")) or ox.RdfFormat.TURTLE


def loaded(default: list[Path], named: dict[str, Path]) -> ox.Store:
    store = ox.Store()
    for path in default:
        store.load(path=str(path), format=rdf_format(path), base_iri=path.as_uri())
    for name, path in named.items():
        store.add_graph(ox.NamedNode(name))
        store.load(path=str(path), format=rdf_format(path), base_iri=path.as_uri(), to_graph=ox.NamedNode(name))
    return store


def table(found) -> ox.Dataset | bool:
    """Solutions as a dataset, so that they can be compared whatever blank nodes are called."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    names = [v.value for v in found.variables]
    quads = []
    for row in found:
        here = ox.BlankNode()
        quads.append(ox.Quad(here, ox.NamedNode(TYPE), ox.NamedNode(f"{RS}ResultSet")))
        quads += [ox.Quad(here, ox.NamedNode(f"urn:var:{n}"), row[n]) for n in names if row[n] is not None]
    return canonical(quads)


def expected_of(path: Path):
    """What a result file says; None for the formats that hold no terms."""
    form = {".srx": ox.QueryResultsFormat.XML, ".srj": ox.QueryResultsFormat.JSON, ".tsv": ox.QueryResultsFormat.TSV}
    if path.suffix in form:
        return table(ox.parse_query_results(path.read_bytes(), format=form[path.suffix]))
    if path.suffix == ".csv":
        return sorted(csv.reader(io.StringIO(path.read_text(encoding="utf-8"))))
    return canonical(ox.parse(path=str(path), format=rdf_format(path), base_iri=path.as_uri()))


# over HTTP -------------------------------------------------------------------------------------------------------------


class Endpoint:
    """A server that keeps the graphs which were sent to it."""

    def __init__(self, server) -> None:
        self.server = server
        self.sent: set[str] = set()

    def put(self, graph: str | None, path: Path, *, method: str = "PUT") -> None:
        where = {"default": ""} if graph is None else {"graph": graph}
        text = path.read_bytes()
        media = rdf_format(path).media_type
        if media == "text/turtle":
            text = f"@base <{path.as_uri()}> .\n".encode() + text
        answer = self.server.patient.request(
            method, "/store", params=where, content=text, headers={"Content-Type": media, **WRITING}
        )
        assert answer.status_code in (201, 204), answer.text

    def query(self, text: str, base: str, default: list[Path], named: dict[str, Path], accept: str):
        for name, path in [*((p.as_uri(), p) for p in default), *named.items()]:
            if name not in self.sent:
                self.put(name, path)
                self.sent.add(name)
        fields = {"query": f"BASE <{base}>\n{text}", "timeout": "10"}
        if not vet_names(text):
            fields |= {"default-graph-uri": [p.as_uri() for p in default] or [NOTHING], "named-graph-uri": list(named)}
        return self.server.patient.post("/sparql", data=fields, headers={"Accept": accept})


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("w3c") / "store") as server:
        yield Endpoint(server)


ACCEPT = "application/sparql-results+json, application/n-triples"


def by_engine(manifest: Manifest, test) -> bool:
    """Whether the engine passes a query test by itself."""
    text, base, default, named = question(manifest, test)
    try:
        found = loaded(default, named).query(text, base_iri=base)
        if "Syntax" in kind(manifest, test):
            return "Negative" not in kind(manifest, test)
        return fits(manifest, test, found)
    except (SyntaxError, ValueError, RuntimeError, OSError):
        return "Negative" in kind(manifest, test)


def question(manifest: Manifest, test) -> tuple[str, str, list[Path], dict[str, Path]]:
    action = manifest.value(test, f"{MF}action")
    file = action if isinstance(action, ox.NamedNode) else manifest.value(action, f"{QT}query")
    default, named = ([], {}) if isinstance(action, ox.NamedNode) else data_of(manifest, action, QT, "graphData")
    return path_of(file).read_text(encoding="utf-8"), file.value, default, named


def fits(manifest: Manifest, test, found) -> bool:
    """Whether the engine's answer is the one expected."""
    path = path_of(manifest.value(test, f"{MF}result"))
    if path.suffix == ".csv":
        return sorted(
            csv.reader(io.StringIO(found.serialize(format=ox.QueryResultsFormat.CSV).decode()))
        ) == expected_of(path)
    return (canonical(found) if isinstance(found, ox.QueryTriples) else table(found)) == expected_of(path)


def by_endpoint(endpoint: Endpoint, manifest: Manifest, test) -> bool:
    """Whether the endpoint passes it."""
    text, base, default, named = question(manifest, test)
    negative, syntax = "Negative" in kind(manifest, test), "Syntax" in kind(manifest, test)
    wanted = None if syntax else path_of(manifest.value(test, f"{MF}result"))
    accept = {".csv": "text/csv", ".tsv": "text/tab-separated-values", ".srx": "application/sparql-results+xml"}
    answer = endpoint.query(text, base, default, named, accept.get(wanted.suffix, ACCEPT) if wanted else ACCEPT)
    if syntax:
        return answer.status_code in (400, 403) if negative else answer.status_code == 200
    if answer.status_code != 200:
        return False
    if wanted.suffix == ".csv":
        return sorted(csv.reader(io.StringIO(answer.text))) == expected_of(wanted)
    media = answer.headers["content-type"].partition(";")[0]
    form = ox.QueryResultsFormat.from_media_type(media)
    if form is None:
        return canonical(ox.parse(answer.content, format=ox.RdfFormat.from_media_type(media))) == expected_of(wanted)
    return table(ox.parse_query_results(answer.content, format=form)) == expected_of(wanted)


def test_queries(endpoint):
    counted: Counter[str] = Counter()
    lost = []
    for folder, manifest, test in entries(QUERIES):
        engine, ours = by_engine(manifest, test), by_endpoint(endpoint, manifest, test)
        counted["found"] += 1
        counted["engine"] += engine
        counted["endpoint"] += ours
        if engine and not ours:
            lost.append(f"{folder}/{local(test)}")
    print(dict(counted))
    assert counted["found"] == COUNTS["queries"]
    assert set(lost) == REFUSED  # and nothing else; each is told apart from a failure in the next test


def test_what_is_lost_is_refused_by_name(endpoint):
    asked = [(m, t) for folder, m, t in entries(["service", "syntax-fed"]) if f"{folder}/{local(t)}" in REFUSED]
    assert len(asked) == len(REFUSED)
    for manifest, test in asked:
        text, base, _, _ = question(manifest, test)
        answer = endpoint.query(text, base, [], {}, ACCEPT)
        assert answer.status_code == 403
        assert "SERVICE is refused" in answer.text


def test_updates(endpoint):
    counted: Counter[str] = Counter()
    lost = []
    for folder, manifest, test in entries(UPDATES):
        engine, ours = update_by_engine(manifest, test), update_by_endpoint(endpoint, manifest, test)
        counted["found"] += 1
        counted["engine"] += engine
        counted["endpoint"] += ours
        if engine and not ours:
            lost.append(f"{folder}/{local(test)}")
    print(dict(counted))
    assert counted["found"] == COUNTS["updates"]
    assert lost == []


def change(manifest: Manifest, test):
    action = manifest.value(test, f"{MF}action")
    if isinstance(action, ox.NamedNode):
        return path_of(action).read_text(encoding="utf-8"), action.value, [], {}
    file = manifest.value(action, f"{UT}request")
    return path_of(file).read_text(encoding="utf-8"), file.value, *data_of(manifest, action, UT, "graph")


def update_by_engine(manifest: Manifest, test) -> bool:
    text, base, default, named = change(manifest, test)
    store = loaded(default, named)
    try:
        store.update(text, base_iri=base)
    except (SyntaxError, ValueError, RuntimeError, OSError):
        return "Negative" in kind(manifest, test)
    return _outcome(manifest, test, store)


def _outcome(manifest: Manifest, test, store: ox.Store) -> bool:
    if "Syntax" in kind(manifest, test):
        return "Negative" not in kind(manifest, test)
    result = manifest.value(test, f"{MF}result")
    return canonical(store) == canonical(loaded(*data_of(manifest, result, UT, "graph")))


def update_by_endpoint(endpoint: Endpoint, manifest: Manifest, test) -> bool:
    text, base, default, named = change(manifest, test)
    server = endpoint.server
    assert server.update("DROP ALL").status_code == 204
    endpoint.sent.clear()
    for path in default:
        endpoint.put(None, path, method="POST")
    for name, path in named.items():
        endpoint.put(name, path)
    answer = server.update(f"BASE <{base}>\n{text}")
    if "Negative" in kind(manifest, test):
        return answer.status_code in (400, 403)
    if answer.status_code != 204:
        return False
    if "Syntax" in kind(manifest, test):
        return True
    return canonical(kept(server)) == canonical(
        loaded(*data_of(manifest, manifest.value(test, f"{MF}result"), UT, "graph"))
    )


def kept(server) -> ox.Store:
    """The graphs that the server holds, fetched one by one."""
    store = ox.Store()
    plain = server.client.get("/store", params={"default": ""}, headers={"Accept": "application/n-triples"})
    store.load(plain.content, format=ox.RdfFormat.N_TRIPLES)
    found = server.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").json()["results"]["bindings"]
    for name in (row["g"]["value"] for row in found):
        graph = server.client.get("/store", params={"graph": name}, headers={"Accept": "application/n-triples"})
        store.load(graph.content, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(name))
    return store

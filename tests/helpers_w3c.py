"""The W3C's SPARQL 1.1 suites, read from their manifests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pyoxigraph as ox
import pytest

SUITES = Path(__file__).resolve().parents[2] / "shared" / "w3c" / "sparql11"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
HT = "http://www.w3.org/2011/http#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CNT = "http://www.w3.org/2011/content#"
needed = pytest.mark.skipif(not SUITES.is_dir(), reason="the W3C suites do not stand beside the checkout")


class Manifest:
    """One manifest file as a graph."""

    def __init__(self, *name: str) -> None:
        self.file = SUITES.joinpath(*name)
        self.graph = ox.Store()
        self.graph.load(path=str(self.file), format=ox.RdfFormat.TURTLE, base_iri=self.file.as_uri())

    def value(self, node, name: str):
        """The one value of a property, or None."""
        return next(iter(self.values(node, name)), None)

    def text(self, node, name: str) -> str | None:
        found = self.value(node, name)
        return None if found is None else found.value

    def values(self, node, name: str) -> list:
        return [x.object for x in self.graph.quads_for_pattern(node, ox.NamedNode(name), None)]

    def items(self, head) -> list:
        """The members of a list."""
        out = []
        while head is not None and head.value != f"{RDF}nil":
            out.append(self.value(head, f"{RDF}first"))
            head = self.value(head, f"{RDF}rest")
        return out

    def entries(self) -> list:
        """The tests, in their order."""
        heads = [x.object for x in self.graph.quads_for_pattern(None, ox.NamedNode(f"{MF}entries"), None)]
        return [test for head in heads for test in self.items(head)]


def local(node) -> str:
    return node.value.rsplit("#", 1)[-1]


def path_of(node) -> Path:
    """The file that an IRI of a manifest names."""
    return Path(unquote(node.value.removeprefix("file://")))


@dataclass(frozen=True)
class Exchange:
    """One request of a test, and what must come back."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: tuple[str, ...]
    boolean: bool | None
    form: str | None
    graph: str | None
    location: str | None


def exchanges(manifest: Manifest, test) -> list[Exchange]:
    """The requests of a protocol test, in their order."""
    action = manifest.value(test, f"{MF}action")
    return [_exchange(manifest, node) for node in manifest.items(manifest.value(action, f"{HT}requests"))]


def _exchange(manifest: Manifest, node) -> Exchange:
    answer = manifest.value(node, f"{HT}resp")
    body = manifest.value(node, f"{HT}body")
    expected = manifest.value(answer, f"{HT}body")
    boolean = manifest.text(answer, f"{MF}expectedBoolean")
    return Exchange(
        manifest.text(node, f"{HT}methodName"),
        manifest.text(node, f"{HT}absolutePath"),
        _headers(manifest, node),
        None if body is None else _content(manifest, body),
        tuple(local(x) for x in manifest.values(answer, f"{MF}expectedStatus")),
        None if boolean is None else boolean == "true",
        manifest.text(answer, f"{MF}expectedFormat"),
        None if expected is None else manifest.text(expected, f"{CNT}chars"),
        manifest.text(answer, f"{MF}expectedLocation"),
    )


def _headers(manifest: Manifest, node) -> dict[str, str]:
    fields = manifest.items(manifest.value(node, f"{HT}headers"))
    return {manifest.text(f, f"{HT}fieldName"): manifest.text(f, f"{HT}fieldValue") for f in fields}


def _content(manifest: Manifest, body) -> bytes:
    encoding = manifest.text(body, f"{CNT}characterEncoding") or "UTF-8"
    return manifest.text(body, f"{CNT}chars").encode(encoding)


def fits(status: int, expected: tuple[str, ...]) -> bool:
    """Whether a status is one of those that a manifest names, one by one or by class."""
    names = {200: "OK", 201: "Created", 204: "NoContent", 404: "NotFound"}
    return names.get(status) in expected or f"StatusCode{status // 100}xx" in expected


def same_graph(one: bytes | str, other: bytes | str, form=ox.RdfFormat.TURTLE, base: str | None = None) -> bool:
    """Whether two texts say the same graph, whatever they call its blank nodes."""
    return canonical(ox.parse(one, format=form, base_iri=base)) == canonical(
        ox.parse(other, format=ox.RdfFormat.TURTLE, base_iri=base)
    )


def canonical(quads) -> ox.Dataset:
    """A dataset in which blank nodes have canonical names."""
    dataset = ox.Dataset(ox.Quad(*x) if isinstance(x, ox.Triple) else x for x in quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset

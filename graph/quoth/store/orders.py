"""What a process that may be stopped is told to do, and what it answers: a line of JSON, and the bytes that it announces."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

from pyoxigraph import NamedNode

from quoth.errors import QueryError

JSON_RESULTS = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"


@dataclass(frozen=True, slots=True)
class Order:
    """A query over a store's folder or an N-Quads file at ``place`` that nobody writes to.

    ``memory`` and ``answer`` are bytes; ``rows`` counts solutions or triples, and more of them are too many unless ``cut``.
    ``results`` and ``triples`` are the media types of the answer, by what kind of query it is. Without ``default`` and
    ``named`` (IRIs of graphs) the query reads the union of all graphs, if ``union``, or what it names itself. ``unread``
    says that nobody has looked yet at what the query asks for; then ``union`` gives way to the graphs that it names. With
    ``dump`` it is no query: one graph (IRI, or empty for the one without a name) is written out whole.
    """

    place: str
    sparql: str
    memory: int
    answer: int
    rows: int | None = None
    cut: bool = False
    results: str = JSON_RESULTS
    triples: str = N_TRIPLES
    base: str | None = None
    union: bool = True
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None
    dump: str | None = None
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A change of the graphs that users keep, from the file ``annex`` into the file ``out``; ``quads`` is the most it may hold.

    Either ``update``, with ``using`` and ``named`` (IRIs) as its dataset where the request names one, or ``method`` (PUT,
    POST, DELETE) on ``graph`` (IRI, or empty for the one without a name) with the content of the files ``data`` in the
    media types ``formats``. ``place`` is the store beside: no graph of a name that is taken there, or that starts with one
    of ``reserved``, may be written.
    """

    place: str
    annex: str
    out: str
    memory: int
    quads: int
    reserved: tuple[str, ...] = ()
    update: str | None = None
    using: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    method: str = ""
    graph: str = ""
    data: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of it: ``kind`` is results, triples, changed, or what went wrong: query, refused, store, long, rows, none."""

    kind: str
    length: int = 0
    type: str = ""
    rows: int = 0
    cut: bool = False
    existed: bool = False
    message: str = ""


def written(order: Order | Change | Reply) -> bytes:
    """One line."""
    return json.dumps({"is": type(order).__name__, **asdict(order)}).encode() + b"\n"


def order_of(line: bytes) -> Order | Change:
    """What `written` made a line of."""
    order = _revived(line, {"Order": Order, "Change": Change})
    assert isinstance(order, (Order, Change))
    return order


def reply_of(line: bytes) -> Reply:
    """The same for a reply.

    Raises:
        ValueError: when the line is none: the process broke off.
    """
    reply = _revived(line, {"Reply": Reply})
    assert isinstance(reply, Reply)
    return reply


def node(iri: str) -> NamedNode:
    """The node of an IRI that somebody sent.

    Raises:
        QueryError: when it is none.
    """
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri[:200]!r} is not an absolute IRI") from error


def _revived(line: bytes, kinds: dict[str, Any]) -> Any:  # noqa: ANN401 - one of the kinds
    said = json.loads(line)
    kind = kinds[said.pop("is")]
    lists = {f.name for f in fields(kind) if "tuple" in str(f.type)}
    return kind(**{name: tuple(v) if name in lists and v is not None else v for name, v in said.items()})

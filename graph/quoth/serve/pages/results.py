"""An answer as a page shows it: columns and cells, whatever the query asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import RdfFormat, parse

from quoth.ask.answer import Term, binding
from quoth.rdf.terms import PREFIXES
from quoth.serve.pages.links import Links

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """One term: its text, where it leads on this server, its datatype or language; ``iri`` where it is one."""

    text: str
    href: str | None = None
    kind: str = ""
    iri: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """Rows of cells, an unbound one None; ``form`` is select, construct or ask, ``truth`` the answer to ASK."""

    form: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell | None, ...], ...] = ()
    truth: bool | None = None


def results_of(kind: str, body: bytes, links: Links) -> Results:
    """An answer in SPARQL results JSON, or in N-Triples where ``kind`` is triples."""
    if kind == "triples":
        terms = ((t.subject, t.predicate, t.object) for t in parse(body, format=RdfFormat.N_TRIPLES))
        rows = tuple(tuple(_cell(binding(_term(term)), links) for term in row) for row in terms)
        return Results("construct", ("subject", "predicate", "object"), rows)
    told = json.loads(body)
    if "boolean" in told:
        return Results("ask", truth=bool(told["boolean"]))
    columns = tuple(told["head"]["vars"])
    found = told["results"]["bindings"]
    return Results("select", columns, tuple(tuple(_cells(row, columns, links)) for row in found))


def _term(term: Any) -> Term:  # noqa: ANN401 - pyoxigraph's stubs know more kinds of term than there are in triples
    return term  # type: ignore[no-any-return]  # one of Term's


def _cells(row: Mapping[str, Any], columns: tuple[str, ...], links: Links) -> Iterator[Cell | None]:
    for column in columns:
        yield _cell(row[column], links) if column in row else None


def _cell(term: Mapping[str, Any], links: Links) -> Cell:
    value = term["value"]
    if term["type"] == "uri":
        href = links.thing(value) if value.startswith(links.base) else None
        return Cell(value, href, iri=value, short=shortened(value, links.base))
    if term["type"] == "triple":
        parts = (_cell(value[part], links).text for part in ("subject", "predicate", "object"))
        return Cell(f"<< {' '.join(parts)} >>", kind="triple")
    said = term.get("xml:lang") or shortened(term.get("datatype", ""), links.base)
    text = str(value)
    return Cell(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…", kind=said, short="")


def shortened(iri: str, base: str) -> str:
    """An IRI with a prefix where it has one, or without the base of this store's things."""
    if iri.startswith(base):
        return iri.removeprefix(base)
    prefix = next((name for name, space in PREFIXES.items() if iri.startswith(space)), None)
    return f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}" if prefix else iri

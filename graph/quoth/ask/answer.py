"""Running SPARQL and holding what came back: rows, triples, or yes and no."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    RdfFormat,
    Triple,
    serialize,
)

from quoth.ask.protocol import Queryable, Result
from quoth.errors import QueryError

_STRING = Literal("").datatype

Term = NamedNode | BlankNode | Literal | Triple
Cell = Term | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: ``rows`` (SELECT), ``triples`` (CONSTRUCT, DESCRIBE) or ``boolean`` (ASK), the others empty.

    ``truncated`` says that a limit cut it off.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    triples: tuple[Triple, ...] = ()
    boolean: bool | None = None
    truncated: bool = False

    def __len__(self) -> int:
        return len(self.rows) or len(self.triples)

    @property
    def form(self) -> str:
        """``select``, ``construct`` or ``ask``."""
        if self.boolean is not None:
            return "ask"
        return "select" if self.columns else "construct"

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows as plain text, an unbound cell empty; the triples where there are no rows."""
        rows = self.rows or tuple((t.subject, t.predicate, t.object) for t in self.triples)
        return tuple(tuple(plain(cell) for cell in row) for row in rows)

    def records(self) -> tuple[dict[str, str], ...]:
        """The rows as plain text by column, unbound cells left out."""
        return tuple(
            {c: plain(v) for c, v in zip(self.columns, row, strict=True) if v is not None} for row in self.rows
        )

    def to_json(self) -> dict[str, Any]:
        """The SPARQL 1.1 Query Results JSON object; triples as N-Triples text under ``triples``."""
        if self.boolean is not None:
            return {"head": {}, "boolean": self.boolean}
        if self.form == "construct":
            return {"head": {}, "triples": [f"{t} ." for t in self.triples]}
        bindings = [
            {c: binding(v) for c, v in zip(self.columns, row, strict=True) if v is not None} for row in self.rows
        ]
        return {"head": {"vars": list(self.columns)}, "results": {"bindings": bindings}}

    def to_json_text(self) -> str:
        """The same as text."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=2)

    def to_csv(self) -> str:
        """SPARQL 1.1 Query Results CSV: values without their types, a header line, lines ending in CR LF."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        if self.boolean is not None:
            writer.writerows((("boolean",), (str(self.boolean).lower(),)))
        else:
            writer.writerow(self.columns or ("subject", "predicate", "object"))
            writer.writerows(self.texts())
        return out.getvalue()

    def to_turtle(self) -> str:
        """The triples as Turtle, sorted."""
        lines = sorted(self.triples, key=str)
        out = io.BytesIO()
        serialize(lines, out, format=RdfFormat.TURTLE)
        return out.getvalue().decode("utf-8")


def run(view: Queryable, sparql: str, *, limit: int | None = None, guarded: bool = False) -> Answer:
    """What ``view`` answers; at most ``limit`` rows or triples are read. ``guarded`` is for texts that somebody typed.

    Raises:
        QueryError: when the text does not parse or can't be run.
        LimitHit: when a guarded query takes too much.
    """
    try:
        return answer_of(view.query(sparql, guarded=guarded), limit)
    except SyntaxError as error:
        raise QueryError(f"the query does not parse: {error.msg}") from error


def answer_of(result: Result, limit: int | None = None) -> Answer:
    """What a store gave, read whole or up to ``limit`` rows or triples."""
    if isinstance(result, QueryBoolean):
        return Answer(boolean=bool(result))
    taken = list(islice(result, None if limit is None else limit + 1))
    cut = limit is not None and len(taken) > limit
    kept = taken[:limit] if cut else taken
    if isinstance(result, QuerySolutions):
        columns = tuple(v.value for v in result.variables)
        return Answer(columns, tuple(tuple(row) for row in kept), truncated=cut)
    return Answer(triples=tuple(kept), truncated=cut)


def plain(cell: Cell) -> str:
    """A term as a person reads it: the literal's text, the IRI, nothing for an unbound cell."""
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, (Triple, BlankNode)) else cell.value


def binding(term: Term) -> dict[str, Any]:
    """A term as SPARQL results JSON has it."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {k: binding(v) for k, v in parts.items()}}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype == _STRING:
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}

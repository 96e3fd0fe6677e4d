"""Asking a view for the little that a page needs: the library's queries, row by row, nothing of a text decoded."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from pyoxigraph import NamedNode

from quoth.ask.library import load, plain
from quoth.ask.parameters import Value
from quoth.model import Comparability, Dimension, Stance, Verdict
from quoth.rdf.concepts import KIND_CLASSES, member
from quoth.store import View

T = TypeVar("T")
U = TypeVar("U")

Row = Mapping[str, str]
"""One answer as text by column; a column without a value is absent."""

_KINDS = {node.value: kind.value for kind, node in KIND_CLASSES.items()}


def rows(view: View, query: str, **values: Value) -> tuple[Row, ...]:
    """What the library's query of that name gives."""
    return view.records(load(query).bind(**values))


def first(view: View, query: str, **values: Value) -> Row:
    """The first row; an empty one where there is none."""
    return next(iter(rows(view, query, **values)), {})


def rows_of(view: View, query: str, things: Collection[str]) -> Mapping[str, tuple[Row, ...]]:
    """The rows of many things (IRIs) at once, by thing; the query takes one and gives it back in its first column."""
    found: dict[str, tuple[Row, ...]] = {}
    if things:
        chosen = load(query)
        for row in view.records(chosen.bind_each(dict.fromkeys(things))):
            thing = row[chosen.columns[0]]
            found[thing] = (*found.get(thing, ()), row)
    return found


def sparql(query: str, **values: Value) -> str:
    """The text of a query of the library, to be shown and changed."""
    return plain(load(query).bind(**values))


def verdict(iri: str) -> Verdict:
    """The verdict of a concept."""
    return member(Verdict, node(iri))


def comparability(iri: str) -> Comparability:
    """The comparability of a concept."""
    return member(Comparability, node(iri))


def dimension(iri: str) -> Dimension:
    """The dimension of a concept."""
    return member(Dimension, node(iri))


def stance(iri: str) -> Stance:
    """The stance of a concept."""
    return member(Stance, node(iri))


def document_kind(iri: str | None) -> str:
    """The word for a class of documents."""
    return _KINDS.get(iri or "", "document").replace("-", " ")


def node(iri: str) -> NamedNode:
    """An IRI as a term."""
    return NamedNode(iri)

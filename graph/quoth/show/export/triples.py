"""Turtle, TriG, N-Quads and JSON-LD: the same bytes for the same quads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import Quad, RdfFormat, parse, serialize

from quoth.rdf import to_nquads, to_trig, to_turtle
from quoth.rdf.terms import PREFIXES

_TYPE = PREFIXES["rdf"] + "type"


def turtle(quads: Iterable[Quad]) -> bytes:
    """Every triple once, whatever graph it stands in."""
    return to_turtle(quads).encode("utf-8")


def trig(quads: Iterable[Quad]) -> bytes:
    """Graph by graph."""
    return to_trig(quads).encode("utf-8")


def nquads(quads: Iterable[Quad]) -> bytes:
    """A line a quad."""
    return to_nquads(quads).encode("utf-8")


def jsonld(quads: Iterable[Quad]) -> bytes:
    """JSON-LD 1.1 with a context of prefixes alone, so that reading it needs no network."""
    lines = parse(to_nquads(quads), format=RdfFormat.N_QUADS)
    expanded = json.loads(serialize(lines, format=RdfFormat.JSON_LD) or b"[]")
    used: set[str] = set()
    graph = _shorten(expanded, used)
    context = {name: PREFIXES[name] for name in sorted(used)}
    return (json.dumps({"@context": context, "@graph": graph}, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _shorten(value: Any, used: set[str]) -> Any:  # noqa: ANN401 - any JSON
    """Predicates, types and datatypes by prefix, single values bare; ``used`` gets the prefixes that occur."""
    if isinstance(value, list):
        return [_shorten(part, used) for part in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"@value"}:
        return value["@value"]
    return dict(_member(key, part, used) for key, part in value.items())


def _member(key: str, value: Any, used: set[str]) -> tuple[str, Any]:  # noqa: ANN401 - any JSON
    if key == _TYPE:
        return "@type", [_short(part["@id"], used) for part in value]
    if key.startswith("@"):
        return key, _types(value, used) if key == "@type" else _shorten(value, used)
    short = [_shorten(part, used) for part in value]
    return _short(key, used), short[0] if len(short) == 1 else short


def _types(value: str | list[str], used: set[str]) -> str | list[str]:
    return _short(value, used) if isinstance(value, str) else [_short(part, used) for part in value]


def _short(iri: str, used: set[str], prefixes: Mapping[str, str] = PREFIXES) -> str:
    for name, start in prefixes.items():
        if iri.startswith(start) and len(iri) > len(start):
            used.add(name)
            return f"{name}:{iri.removeprefix(start)}"
    return iri

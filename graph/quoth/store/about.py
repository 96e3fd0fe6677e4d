"""What is said of one thing: its own triples, those of the parts that are named under it, and some of what points at it."""

from __future__ import annotations

import itertools

from pyoxigraph import NamedNode, Triple

from quoth.store.lookup import Lookup, document_of, named

_POINTING = 500
"""Of a thing that thousands point at, so many are told."""


def about(lookup: Lookup, iri: str) -> list[Triple]:
    """Without repetition, sorted; empty where nothing has that name."""
    document = document_of(iri)
    seen: set[str] = set()
    found: set[Triple] = set()
    waiting = [iri]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        own = [quad.triple for quad in lookup.find(named(name))]
        found.update(own)
        waiting += [
            x.object.value for x in own if isinstance(x.object, NamedNode) and _is_part(x.object, iri, document)
        ]
    if not found:
        return []
    found.update(quad.triple for quad in itertools.islice(lookup.pointing(named(iri)), _POINTING))
    return sorted(found, key=str)


def _is_part(node: NamedNode, iri: str, document: str) -> bool:
    """Whether a node is a part of a thing, or a stretch of the text that it stands in. The parts of a document are things of their own."""
    if iri == document:
        return node.value.startswith(f"{iri}/t")
    return node.value.startswith((f"{iri}/", f"{document}/t"))

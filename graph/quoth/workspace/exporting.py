"""A store, or a part of it, as bytes for others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from pyoxigraph import Quad

from quoth.ask import Compared, Reader
from quoth.errors import NotFound
from quoth.model import Verdict
from quoth.store import View
from quoth.workspace.finding import things_named


class Format(StrEnum):
    """What a store can be written as."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    CLAIMREVIEW = "claimreview"


def exported(view: View, format: Format, what: str | None, *, without_text: bool) -> bytes:
    """All that is held, or the documents around ``what``."""
    documents = _documents(view, what)
    match format:
        case Format.CSV:
            from quoth.show.export.tables import figures_csv

            return figures_csv((view.extraction(d) for d in documents), without_text=without_text)
        case Format.CLAIMREVIEW:
            from quoth.show.export.reviews import claim_reviews

            return claim_reviews(_disputed(view, documents), without_text=without_text)
        case Format.GRAPHML | Format.GEXF:
            return _network(view, format, what, without_text=without_text)
        case _:
            return _triples(view, format, documents if what else None, without_text=without_text)


def _documents(view: View, what: str | None) -> list[str]:
    if what is None:
        return [d.iri for d in view.documents()]
    found = list(dict.fromkeys(shown.extraction.document.iri for shown in things_named(view, what)))
    if not found:
        raise NotFound(f"nothing fits {what!r}", hint="quoth list shows what is held")
    return found


def _disputed(view: View, documents: Iterable[str]) -> Iterable[Compared]:
    wanted = frozenset(documents)
    reader = Reader(view)
    opposing = view.comparisons(verdicts=[v for v in Verdict if v.opposes])
    return [reader.compared(c) for c in opposing if c.documents <= wanted]


def _network(view: View, format: Format, what: str | None, *, without_text: bool) -> bytes:
    from quoth.ask import network
    from quoth.show.export import graphs

    graph = network(view, what)
    write = graphs.graphml if format is Format.GRAPHML else graphs.gexf
    return write(graphs.without_sentences(graph) if without_text else graph)


def _triples(view: View, format: Format, documents: list[str] | None, *, without_text: bool) -> bytes:
    from quoth.rdf import without_text as shareable
    from quoth.show.export import triples
    from quoth.show.export.selection import about

    quads: Iterable[Quad] = view.quads()
    if documents is not None:
        quads = about(quads, documents)
    if without_text:
        quads = shareable(quads)
    writers: dict[Format, Callable[[Iterable[Quad]], bytes]] = {
        Format.TURTLE: triples.turtle, Format.TRIG: triples.trig, Format.NQUADS: triples.nquads, Format.JSONLD: triples.jsonld,
    }  # fmt: skip
    return writers[format](quads)

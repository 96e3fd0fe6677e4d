"""What a store holds, in the formats of other tools; the same content and version give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Quad

from quoth.ask.network import network
from quoth.ask.parts import Compared, Trace
from quoth.ask.trace import trace
from quoth.errors import NotFound, WrongCall
from quoth.model import Comparison, Extraction
from quoth.rdf import decode_links
from quoth.rdf import without_text as shareable
from quoth.show.export import graphs, triples
from quoth.show.export.reviews import claim_reviews
from quoth.show.export.selection import about
from quoth.show.export.tables import figures_csv
from quoth.show.formats import Format
from quoth.store import View

__all__ = ["Format", "write"]


def write(view: View, what: str | None, format: str, *, without_text: bool = False) -> bytes:
    """The whole view, or with ``what`` the documents that a trace of it touches.

    Args:
        view: the present view of a store.
        what: a figure as people write it, words, or an IRI; ``None`` for everything.
        format: one of `Format`. CSV guards spreadsheets: a text that looks like a formula gets an apostrophe before it;
            ``csv-exact`` leaves it as it is.
        without_text: positions and hashes instead of the publishers' sentences.

    Raises:
        WrongCall: when there is no such format, or nothing is asked for; NotFound: when nothing fits.
    """
    try:
        writer = _WRITERS[Format(format)]
    except ValueError as error:
        known = ", ".join(format.value for format in Format)
        raise WrongCall(f"there is no export format {format!r}", hint=f"one of {known}") from error
    return writer(_Export(view, what, without_text))


@dataclass(frozen=True)
class _Export:
    """What is written out: everything, or what the traces of ``what`` touch."""

    view: View
    what: str | None
    without_text: bool

    @cached_property
    def traces(self) -> tuple[Trace, ...] | None:
        if self.what is None:
            return None
        found = trace(self.view, self.what)
        if not found:
            raise NotFound(f"nothing fits {self.what!r}", hint="quoth list shows what is held")
        return found

    @cached_property
    def documents(self) -> tuple[str, ...]:
        held = tuple(held.iri for held in self.view.documents())
        touched = None if self.traces is None else _touched(self.traces)
        return held if touched is None else tuple(iri for iri in held if iri in touched)

    def extractions(self) -> Iterable[Extraction]:
        return (self.view.extraction(iri) for iri in self.documents)

    def quads(self) -> list[Quad]:
        quads = list(self.view.quads())
        if self.traces is not None:
            quads = about(quads, self.documents)
        return shareable(quads) if self.without_text else quads

    def network(self) -> graphs.Graph:
        graph = network(self.view, self.what)
        return graphs.without_sentences(graph) if self.without_text else graph

    def compared(self) -> list[Compared]:
        held: Mapping[str, Extraction] = {e.document.iri: e for e in self.extractions()}
        inner = (c for c in self._comparisons() if c.documents <= held.keys())
        return [Compared(c, held[c.a.document], held[c.b.document]) for c in inner]

    def _comparisons(self) -> Iterable[Comparison]:
        """Without text, explanations don't quote at length either: they are read back from what may be shared."""
        if not self.without_text:
            return self.view.comparisons()
        return decode_links(q for q in self.quads() if str(q.graph_name).endswith("graph/derived>")).comparisons


def _touched(traces: Iterable[Trace]) -> frozenset[str]:
    """The documents (IRIs) of the figures, the hops, and both sides of what speaks against them."""
    found: set[str] = set()
    for each in traces:
        found.update(figure.extraction.document.iri for figure in (each.figure, *each.same_as))
        found.update(hop.extraction.document.iri for hop in each.chain)
        found.update(side.document.iri for compared in each.contradicted_by for side in (compared.a, compared.b))
    return frozenset(found)


_WRITERS: Mapping[Format, Callable[[_Export], bytes]] = {
    Format.TURTLE: lambda export: triples.turtle(export.quads()),
    Format.TRIG: lambda export: triples.trig(export.quads()),
    Format.NQUADS: lambda export: triples.nquads(export.quads()),
    Format.JSONLD: lambda export: triples.jsonld(export.quads()),
    Format.GRAPHML: lambda export: graphs.graphml(export.network()),
    Format.GEXF: lambda export: graphs.gexf(export.network()),
    Format.CSV: lambda export: figures_csv(export.extractions(), without_text=export.without_text),
    Format.CSV_EXACT: lambda e: figures_csv(e.extractions(), exact=True, without_text=e.without_text),
    Format.CLAIMREVIEW: lambda export: claim_reviews(export.compared(), without_text=export.without_text),
}

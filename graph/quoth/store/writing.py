"""Writing: each change is worked out by look-ups first and then made as one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from string import Template
from typing import TYPE_CHECKING

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, Store

from quoth.errors import NotFound, WrongCall
from quoth.model import Extraction, Filing, Judgement, Links
from quoth.rdf import terms as q
from quoth.rdf.encode import encode
from quoth.rdf.judgements import encode_judgement
from quoth.rdf.links import encode_links
from quoth.rdf.runs import ledger_quads, run_quads
from quoth.resources import folder
from quoth.store.contract import Outcome
from quoth.store.history import History
from quoth.store.labels import best, settled
from quoth.store.leaning import leaning, parted
from quoth.store.lookup import Lookup
from quoth.store.present import Copying, PresentView
from quoth.store.trouble import told

if TYPE_CHECKING:
    from quoth.link.pairing import Near
    from quoth.store.index import Index

Noting = Callable[[list[Quad]], None]
"""Takes the ledger's quads, which stand apart from the present."""


class PresentWriter(PresentView):
    """What `contract.Writer` says, over an engine that nobody else writes to."""

    def __init__(
        self, engine: Store, where: str, history: History, copying: Copying, noting: Noting, index: Index
    ) -> None:
        super().__init__(engine, where, history, copying)
        self._noting = noting
        self._index = index
        self._settle()

    def filing(self, document: str, among: Collection[int] | None = None) -> Filing | None:
        """As the contract says."""
        return self._index.filing(document, among)

    def keys(self, document: str) -> frozenset[int]:
        """As the contract says."""
        return self._index.keys(document)

    def near(self, filing: Filing, window: int) -> Sequence[Near]:
        """As the contract says."""
        return self._index.near(filing, window)

    def filed_at(self, position: int) -> str:
        """As the contract says."""
        return self._index.filed_at(position)

    def put(self, extraction: Extraction, links: Links) -> Outcome:
        """As the contract says."""
        document, lookup = extraction.document.iri, self._lookup
        run = {*encode(extraction), *run_quads(extraction)}
        graph = lookup.run_graph(document)
        before = _run(lookup, graph)
        if before == run:
            return Outcome.UNCHANGED
        filing = next((f for f in links.filings if f.document == document), None)
        with self._index.changing(document, filing, (q.run_graph(extraction).value, extraction)):
            goes = leaning(lookup, self._index, document, before) if before else set()
            goes |= parted(lookup, self._index, links.parting)
            comes = set(encode_links(links, q.base_of(document)))
            fewer, more = settled(lookup, goes - comes, comes)
            if graph is not None:
                self._history.keep(document, graph.value, sorted(before, key=str))
            self._commit(fewer | _unshared(lookup, graph, before - run), more | (run - before))
        self._decoded.pop(document, None)
        self._noting(ledger_quads(extraction, dt.datetime.now(dt.UTC)))
        return Outcome.REPLACED if before else Outcome.ADDED

    def remove(self, document: str, judgement: Judgement) -> None:
        """As the contract says."""
        lookup = self._lookup
        graph = lookup.run_graph(document)
        if graph is None:
            raise NotFound(f"no document {document} in {self.where}")
        run = _run(lookup, graph)
        comes = set(encode_links(self._brought_together(document), q.base_of(document)))
        decided = _decision(judgement, document)
        with self._index.changing(document, None):
            fewer, more = settled(lookup, leaning(lookup, self._index, document, run) - comes, comes)
            self._decoded.pop(document, None)
            # the history holds the text too, so it goes first: a tombstone never stands beside a text
            self._history.forget(document)
            self._commit(fewer | _unshared(lookup, graph, run), more | decided)

    def _brought_together(self, document: str) -> Links:
        """What follows from the pairs that meet once a document no longer stands between them."""
        from quoth.link import link_pair, pairing  # late: reading a store needs no linking

        joining = pairing.moves(self._index, self._index.filing(document), None).joining
        return Links.union(link_pair(self.extraction(a), self.extraction(b)) for a, b in sorted(joining))

    def judge(self, judgement: Judgement) -> None:
        """As the contract says."""
        self._commit(set(), _decision(judgement, judgement.on))

    def replace_derived(self, links: Links) -> None:
        """As the contract says."""
        lookup = self._lookup
        bases = {q.base_of(graph.value) for graph in lookup.run_graphs()} or {q.base_of("")}
        goes = {x for base in bases for x in lookup.find(graph=q.derived(base))}
        told_all = set(encode_links(links, min(bases)))
        comes = {x for x in told_all if x.predicate != q.PREF_LABEL} | best(told_all)
        self._commit(goes - comes, comes - goes)
        self._index.refill(links.filings)

    def _decode(self, iri: str) -> Extraction:
        """As the view does it, or from what is at hand: linking reads many documents for each that is added."""
        graph = self._lookup.run_graph(iri)
        with told(self.where):
            at_hand = self._index.reading(iri, graph.value) if graph else None
        return at_hand or super()._decode(iri)

    def _settle(self) -> None:
        """Brings the index up to what is held, where it is new or a change did not come to its end."""
        from quoth.link import filing

        if self._index.fresh:
            held = {graph.value: graph.value.split("/run/")[0] for graph in self._lookup.run_graphs()}
            self._index.keep_at_hand((run, self.extraction(iri)) for run, iri in held.items())
            self._index.refill(filing(self.extraction(iri)) for iri in held.values())
        for iri in self._index.unsettled():
            held_still = self._lookup.run_graph(iri) is not None
            with self._index.changing(iri, filing(self.extraction(iri)) if held_still else None):
                pass

    def _commit(self, goes: set[Quad], comes: set[Quad]) -> None:
        """One transaction. Terms that go and come stay."""
        goes, comes = goes - comes, comes - goes
        with told(self.where):
            if goes:
                self._open().update(_change(goes, comes))
            elif comes:
                self._open().extend(comes)


def _decision(judgement: Judgement, on: str) -> set[Quad]:
    try:
        return set(encode_judgement(judgement, q.base_of(on)))
    except ValueError as error:
        raise WrongCall(f"not a judgement that can be kept: {error}") from error


def _run(lookup: Lookup, graph: NamedNode | None) -> set[Quad]:
    return set() if graph is None else {*lookup.find(graph=graph), *lookup.about_run(graph)}


def _unshared(lookup: Lookup, graph: NamedNode | None, quads: set[Quad]) -> set[Quad]:
    """``quads`` of a run that goes, without those about the program where it read other documents too."""
    if graph is None:
        return quads
    program = q.software(graph)
    others = [x for x in lookup.stream(None, q.WAS_ASSOCIATED_WITH, program) if x.subject != q.activity(graph)][:1]
    return {x for x in quads if x.subject != program} if others else quads


def _change(goes: Iterable[Quad], comes: Iterable[Quad]) -> str:
    text = (folder("queries") / "store" / "commit.ru").read_text(encoding="utf-8")
    return Template(text).substitute(GOES=_blocks(goes), COMES=_blocks(comes))


def _blocks(quads: Iterable[Quad]) -> str:
    """Quads as SPARQL's quad data, written by the engine, which escapes what texts hold."""
    graphs: dict[object, list[ox.Triple]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, []).append(quad.triple)
    return "\n".join(f"GRAPH {g} {{\n{_triples(t)}}}" for g, t in graphs.items())


def _triples(triples: list[ox.Triple]) -> str:
    return (ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").decode("utf-8")

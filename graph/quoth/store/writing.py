"""Writing: each change is worked out by look-ups first and then made as one transaction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from string import Template
from typing import TYPE_CHECKING

import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, Store

from quoth.errors import NotFound, WrongCall
from quoth.model import Act, Decisions, Extraction, Filing, Judgement, Links, Status
from quoth.rdf import terms as q
from quoth.rdf.encode import encode
from quoth.rdf.judgements import encode_judgement
from quoth.rdf.links import encode_links
from quoth.rdf.runs import ledger_quads, run_quads
from quoth.resources import folder
from quoth.store import deciding
from quoth.store.contract import Outcome
from quoth.store.history import History
from quoth.store.labels import best, settled
from quoth.store.leaning import leaning, parted, reached
from quoth.store.lookup import Lookup
from quoth.store.present import Copying, PresentView
from quoth.store.trouble import told

if TYPE_CHECKING:
    from quoth.link.pairing import Beside, Near
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
        self._decisions: Decisions | None = None
        self._settle()

    def filing(self, document: str) -> Filing | None:
        """As the contract says."""
        return self._index.filing(document)

    def beside(self, one: str, other: str, window: int) -> Sequence[Beside]:
        """As the contract says."""
        return self._index.beside(one, other, window)

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
        if graph is not None:
            self._history.keep(document, graph.value, sorted(before, key=str))
        reading = (q.run_graph(extraction).value, extraction)
        self._exchange(reading, links, before, _unshared(lookup, graph, before - run), run - before)
        self._noting(ledger_quads(extraction, dt.datetime.now(dt.UTC)))
        return Outcome.REPLACED if before else Outcome.ADDED

    def _exchange(
        self, reading: tuple[str, Extraction], links: Links, before: set[Quad], lost: set[Quad], won: set[Quad]
    ) -> None:
        """In place of all that leans on a document, whose graph was ``before``, what ``links`` say; with the quads lost and won.

        ``reading`` is its run (IRI) and what that read.
        """
        lookup, document = self._lookup, reading[1].document.iri
        filing = next((f for f in links.filings if f.document == document), None)
        with self._index.changing(document, filing, reading):
            goes = leaning(lookup, self._index, document, before) if before else set()
            goes |= parted(lookup, self._index, links.parting)
            comes = set(encode_links(deciding.ruled(links, self.decisions), q.base_of(document)))
            fewer, more = settled(lookup, goes - comes, comes)
            self._commit(fewer | lost, more | won)
        self._decoded.pop(document, None)

    @property
    def decisions(self) -> Decisions:
        """What people decided, taken together."""
        if self._decisions is None:
            self._decisions = Decisions.of(self.judgements())
        return self._decisions

    def decided(self, extraction: Extraction) -> Extraction:
        """As the contract says."""
        return deciding.laid_over(extraction, self.decisions)

    def remove(self, document: str, judgement: Judgement) -> None:
        """As the contract says."""
        lookup = self._lookup
        graph = lookup.run_graph(document)
        if graph is None:
            raise NotFound(f"no document {document} in {self.where}")
        run = _run(lookup, graph)
        comes = set(encode_links(deciding.ruled(self._brought_together(document), self.decisions), q.base_of(document)))
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
        before = self.decisions
        self._commit(set(), _decision(judgement, judgement.on))
        self._decisions = None
        about = deciding.meant(judgement, self.judgements())
        if about.act.of_two:
            self._decoded.clear()
            for document in sorted(deciding.concerned(self._lookup, about, before, self.decisions)):
                self._relink(document)
        elif about.act in (Act.CONFIRM, Act.REJECT) and deciding.is_comparison(self._lookup, about.on):
            self._restate(NamedNode(about.on))

    def _relink(self, document: str) -> None:
        """Links one held document again; its own graph stays as it is."""
        from quoth import link  # late: reading a store needs no linking

        extraction = self.extraction(document)
        run = _run(self._lookup, self._lookup.run_graph(document))
        self._exchange((q.run_graph(extraction).value, extraction), link.add(extraction, self), run, set(), set())

    def _restate(self, comparison: NamedNode) -> None:
        """Writes a comparison again, with the status that it has by now."""
        goes = reached(self._lookup, comparison)
        found = replace(self._comparison(comparison), status=Status.OPEN)
        told_again = deciding.ruled(Links(comparisons=(found,)), self.decisions)
        comes = set(encode_links(told_again, q.base_of(comparison.value)))
        self._commit(goes - comes, comes - goes)

    def replace_derived(self, links: Links) -> None:
        """As the contract says."""
        lookup = self._lookup
        bases = {q.base_of(graph.value) for graph in lookup.run_graphs()} or {q.base_of("")}
        goes = {x for base in bases for x in lookup.find(graph=q.derived(base))}
        told_all = set(encode_links(deciding.ruled(links, self.decisions), min(bases)))
        comes = {x for x in told_all if x.predicate != q.PREF_LABEL} | best(told_all)
        self._commit(goes - comes, comes - goes)
        self._index.refill(links.filings)

    def _decode(self, iri: str) -> Extraction:
        """As the view does it, or from what is at hand: linking reads many documents for each that is added."""
        with told(self.where):
            at_hand = self._index.reading(iri)
        return self.decided(at_hand or super()._decode(iri))

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

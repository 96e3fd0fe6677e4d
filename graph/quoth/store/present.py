"""The view of the present over an engine of this process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from quoth.errors import NotFound, StoreError
from quoth.model import (
    Comparison,
    Decisions,
    Derivation,
    Extraction,
    Finding,
    Identification,
    Judgement,
    Status,
    Verdict,
)
from quoth.rdf import terms as q
from quoth.rdf.comparisons import decode_comparison
from quoth.rdf.concepts import concept
from quoth.rdf.decode import decode
from quoth.rdf.derivations import decode_derivation
from quoth.rdf.judgements import decode_judgements
from quoth.rdf.links import decode_links
from quoth.store import asking, listing, sparql
from quoth.store.about import about
from quoth.store.contract import Held, Limits, Result, Stats
from quoth.store.history import History
from quoth.store.lookup import Lookup, named
from quoth.store.readings import Reading, nothing
from quoth.store.trouble import told

Copying = Callable[[], AbstractContextManager[str]]
"""Gives the path of a copy of the engine's content that another process can read for a while."""

_DECODED = 2048
"""How many extractions a view keeps decoded."""


class PresentView:
    """What `contract.View` says, by look-ups in an engine."""

    def __init__(
        self, engine: Store, where: str, history: History, copying: Copying, reading: Reading = nothing
    ) -> None:
        self.where = where
        self._engine: Store | None = engine
        self._history = history
        self._copying = copying
        self._reading = reading
        self._decoded: dict[str, Extraction] = {}  # the least recently read first
        self._tidying = threading.Lock()

    @property
    def _lookup(self) -> Lookup:
        self._open()
        return Lookup(self._open, self.where)

    def _open(self) -> Store:
        if self._engine is None:
            raise StoreError(f"{self.where}: this view is closed")
        return self._engine

    def close(self) -> None:
        """Lets go of the engine; every call after it fails."""
        self._engine = None
        self._decoded.clear()

    def documents(self) -> tuple[Held, ...]:
        """As the contract says."""
        return listing.listed(self._lookup)

    def extraction(self, iri: str) -> Extraction:
        """As the contract says."""
        with self._tidying:  # threads of the server share a view
            found = self._decoded.pop(iri, None)
        found = found or self._decode(iri)
        with self._tidying:
            self._decoded[iri] = found
            if len(self._decoded) > _DECODED:
                del self._decoded[next(iter(self._decoded))]
        return found

    def _decode(self, iri: str) -> Extraction:
        lookup = self._lookup
        graph = lookup.run_graph(iri)
        if graph is None:
            raise NotFound(f"no document {iri} in {self.where}")
        if (at_hand := self._reading(iri, graph.value)) is not None:
            return at_hand
        with told(self.where):
            return decode([*lookup.find(graph=graph), *lookup.about_run(graph)])

    def history(self, document: str) -> tuple[Extraction, ...]:
        """As the contract says."""
        lookup = self._lookup
        graph = lookup.run_graph(document)
        now = set(lookup.find(graph=graph)) if graph else set()
        with told(self.where):
            # one that was kept by a change that never came to its end is still the present
            return tuple(decode(run) for run in self._history.runs(document) if not now or not now <= set(run))

    def comparisons(
        self, *, of: str | None = None, verdicts: Collection[Verdict] | None = None
    ) -> tuple[Comparison, ...]:
        """As the contract says."""
        lookup = self._lookup
        if of is None:
            nodes = lookup.subjects(q.TYPE, q.COMPARISON)
        else:
            sides = (q.A, q.B, q.DOCUMENT_OF_A, q.DOCUMENT_OF_B)
            nodes = [node for side in sides for node in lookup.subjects(side, named(of))]
        kept = sorted({n for n in nodes if self._concludes(n, verdicts)}, key=lambda n: n.value)
        return tuple(self._comparison(node) for node in kept)

    def _concludes(self, node: NamedNode, verdicts: Collection[Verdict] | None) -> bool:
        """Whether a comparison has one of these verdicts; one look-up, where reading it whole takes many."""
        if verdicts is None:
            return True
        wanted = {concept(verdict) for verdict in verdicts}
        return any(x.object in wanted for x in self._lookup.find(node, q.VERDICT))

    def _comparison(self, node: NamedNode) -> Comparison:
        lookup = self._lookup
        quads = lookup.described([node])
        drifts = [x.object for x in quads if x.predicate == q.HAS_DRIFT and isinstance(x.object, NamedNode)]
        with told(self.where):
            return decode_comparison(node.value, [*quads, *lookup.described(drifts)])

    def derivations(
        self, *, of: str | None = None, findings: Collection[Finding] | None = None
    ) -> tuple[Derivation, ...]:
        """As the contract says."""
        lookup = self._lookup
        if of is None:
            nodes = lookup.subjects(q.TYPE, q.DERIVATION)
        else:
            roles = (q.INPUT, q.RESULT, q.OVER_DOCUMENT)
            nodes = [node for role in roles for node in lookup.subjects(role, named(of))]
        found = (self._derivation(node) for node in sorted(set(nodes), key=lambda n: n.value))
        return tuple(d for d in found if findings is None or d.finding in findings)

    def _derivation(self, node: NamedNode) -> Derivation:
        with told(self.where):
            found = decode_derivation(node.value, self._lookup.described([node]))
        status = self._judged(node)
        return replace(found, status=status) if status else found

    def _judged(self, node: NamedNode) -> Status | None:
        """People's word goes over the machine's without changing it: the last judgement that stands tells the status."""
        said, waiting = list[Judgement](), [node.value]
        while waiting:
            found = self.judgements(waiting.pop())
            said += found
            waiting += [j.iri for j in found]
        return Decisions.of(said).status.get(node.value)

    def identities(self, agent: str) -> tuple[Identification, ...]:
        """As the contract says."""
        lookup = self._lookup
        with told(self.where):
            return decode_links(lookup.described(lookup.subjects(q.HAS_AGENT, named(agent)))).identifications

    def identified(self, identity: str) -> frozenset[str]:
        """As the contract says."""
        return frozenset(node.value for node in self._lookup.subjects(q.IDENTIFIED_AS, named(identity)))

    def named(self, name: str) -> frozenset[str]:
        """As the contract says."""
        lookup = self._lookup
        labels = (q.PREF_LABEL, q.ALT_LABEL)
        called = [node for label in labels for node in lookup.subjects(label, Literal(name))]
        return frozenset(node.value for node in called if not self._measure(node))

    def _measure(self, node: NamedNode) -> bool:
        return any(x.object in (q.MEASURE, q.PROV_AGENT) for x in self._lookup.find(node, q.TYPE))

    def judgements(self, on: str | None = None) -> tuple[Judgement, ...]:
        """As the contract says."""
        lookup = self._lookup
        nodes = lookup.subjects(q.TYPE, q.JUDGEMENT) if on is None else lookup.subjects(q.ON, named(on))
        with told(self.where):
            people = [NamedNode(f"{node.value}/by") for node in nodes]
            return decode_judgements(lookup.described([*nodes, *people]))

    def query(self, text: str, *, guarded: bool = False, limits: Limits | None = None) -> Result:
        """As the contract says."""
        sparql.vet(text)
        if not guarded:
            return asking.ask_here(self._open(), text, self.where)
        with self.copied() as place:
            return asking.ask_apart(place, text, limits or Limits(), self.where)

    def records(self, text: str) -> tuple[dict[str, str], ...]:
        """As the contract says."""
        return asking.records_here(self._open(), text, self.where)

    def about(self, iri: str) -> list[Triple]:
        """As the contract says."""
        return about(self._lookup, iri)

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """As the contract says."""
        return self._lookup.every(None if graph is None else named(graph))

    def copied(self) -> AbstractContextManager[str]:
        """As the contract says."""
        self._open()
        return self._copying()

    def stats(self) -> Stats:
        """As the contract says."""
        return listing.counted(self._lookup)

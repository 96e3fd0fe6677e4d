"""Reading through a view, each thing once: a trace meets the same documents again and again."""

from __future__ import annotations

from collections.abc import Iterable

from quoth.ask.heads import bodies
from quoth.ask.library import load
from quoth.ask.parts import Compared, Derived, FigureIn, TraceRoot
from quoth.ask.protocol import Readable
from quoth.model import Agent, Comparison, Derivation, Extraction, Finding, Side, Statement, Status, Verdict

SAME = frozenset((Verdict.AGREES, Verdict.SAME_QUOTE, Verdict.DERIVED, Verdict.DRIFTS))
"""Verdicts that say: the same count, told again."""

TELLING = frozenset(Verdict) - {Verdict.INCOMPARABLE}
"""Verdicts that say something; most pairs of a large store are incomparable, and no trace needs those."""


REPRINT = "reprint"
"""The rule (`quoth.link.rules.REPRINT`; that room is not imported to ask a store) by which one telling was printed twice."""


class Reader:
    """A view with what was read from it so far. Lives as long as one answer."""

    def __init__(self, view: Readable) -> None:
        self.view = view
        self._extractions: dict[str, Extraction] = {}
        self._telling: dict[str, tuple[Comparison, ...]] = {}
        self._identities: dict[str, tuple[str, str | None]] = {}
        self._joined: dict[tuple[str, str], str | None] = {}
        self._heads: dict[str, tuple[tuple[Agent, tuple[Agent, ...]], ...]] = {}

    def extraction(self, document: str) -> Extraction:
        """The extraction of a held document (IRI)."""
        if document not in self._extractions:
            self._extractions[document] = self.view.extraction(document)
        return self._extractions[document]

    def comparisons(self, thing: str) -> tuple[Comparison, ...]:
        """The comparisons with that figure or statement (IRI) as a side, but those that people rejected and the incomparable ones."""
        if thing not in self._telling:
            found = self.view.comparisons(of=thing, verdicts=TELLING)
            self._telling[thing] = tuple(c for c in found if c.status is not Status.REJECTED)
        return self._telling[thing]

    def incomparable(self, thing: str) -> tuple[Comparison, ...]:
        """The comparisons of that figure or statement (IRI) that only say why the two sides can't be compared."""
        found = self.view.comparisons(of=thing, verdicts=frozenset((Verdict.INCOMPARABLE,)))
        return tuple(c for c in found if c.status is not Status.REJECTED)

    def same(self, figure: str) -> tuple[Comparison, ...]:
        """The comparisons that say the figure (IRI) is the same count told again."""
        return tuple(c for c in self.comparisons(figure) if c.verdict in SAME)

    def same_figures(self, figure: str) -> tuple[FigureIn, ...]:
        """The figures that tell the same count as that one (IRI), by date, document and place."""
        sides = {other_side(c, figure) for c in self.same(figure)}
        found = (self.figure(s.document, s.thing) for s in sides if s.is_figure)
        return tuple(sorted((f for f in found if f is not None), key=lambda f: f.order))

    def reprinted_from(self, figure: str) -> tuple[FigureIn, ...]:
        """The figures whose sentences the figure's (IRI) own document prints again."""
        sides = [c.b for c in self.same(figure) if c.rule == REPRINT and c.a.thing == figure]
        found = (self.figure(s.document, s.thing) for s in sides)
        return tuple(f for f in found if f is not None)

    def figure(self, document: str, iri: str) -> FigureIn | None:
        """A figure of a held document, both by IRI."""
        extraction = self.extraction(document)
        figure = next((f for f in extraction.figures if f.iri == iri), None)
        return FigureIn(extraction, figure) if figure else None

    def rivals(self, figure: str, most: int) -> tuple[FigureIn, ...]:
        """The figures that are held against that one (IRI) and are not the same count, those that oppose it first."""
        found = [c for c in self.comparisons(figure) if c.verdict not in SAME and c.a.is_figure and c.b.is_figure]
        sides = dict.fromkeys(other_side(c, figure) for c in sorted(found, key=_opposing))
        others = (self.figure(s.document, s.thing) for s in list(sides)[:most])
        return tuple(f for f in others if f is not None)

    def derived(self, figure: str) -> tuple[Derived, ...]:
        """The derivations that a figure (IRI) has a part in, those that miss first; but those that people rejected."""
        found = [d for d in self.view.derivations(of=figure) if d.status is not Status.REJECTED]
        return tuple(self._derived(d) for d in sorted(found, key=_weight))

    def _derived(self, derivation: Derivation) -> Derived:
        held = {f.iri: FigureIn(e, f) for e in map(self.extraction, derivation.documents) for f in e.figures}
        inputs = tuple(held[iri] for iri in derivation.inputs if iri in held)
        return Derived(derivation, inputs, held.get(derivation.result or ""))

    def compared(self, comparison: Comparison) -> Compared:
        """The comparison with both extractions."""
        a, b = comparison.a.document, comparison.b.document
        return Compared(comparison, self.extraction(a), self.extraction(b))

    def held(self, cited: str, citing: str) -> Extraction | None:
        """The held document that a cited one (IRI) was found to be, as the citing document (IRI) means it."""
        if (cited, citing) not in self._joined:
            query = load("documents/held-for-cited").bind(cited=cited, citing=citing)
            records = self.view.records(query)
            self._joined[cited, citing] = records[0]["held"] if records else None
        joined = self._joined[cited, citing]
        return self.extraction(joined) if joined else None

    def identity(self, agent: Agent) -> tuple[str, str | None]:
        """Who the agent is across documents: IRI and name; the agent's own where nobody knows."""
        if agent.iri not in self._identities:
            records = self.view.records(load("speakers/identity-of").bind(agent=agent.iri))
            known = (records[0]["identity"], records[0].get("name", agent.name)) if records else None
            self._identities[agent.iri] = known or (agent.iri, agent.name)
        return self._identities[agent.iri]

    def same_agent(self, one: Agent, other: Agent) -> bool:
        """Whether the two are known to be the same, or at least have the same name."""
        if self.identity(one)[0] == self.identity(other)[0]:
            return True
        return one.name is not None and other.name is not None and one.name.casefold() == other.name.casefold()

    def speaks_for(self, agent: Agent, told: Iterable[Extraction]) -> frozenset[str]:
        """The bodies (IRIs, across documents) that an agent heads or speaks for, as some documents give its office."""
        own = (found for e in told for head, found in self._heads_in(e) if self.same_agent(head, agent))
        return frozenset(self.identity(body)[0] for found in own for body in found)

    def _heads_in(self, extraction: Extraction) -> tuple[tuple[Agent, tuple[Agent, ...]], ...]:
        """The agents of a document that speak for bodies, with these."""
        document = extraction.document.iri
        if document not in self._heads:
            found = ((agent, bodies(agent, extraction)) for agent in extraction.agents)
            self._heads[document] = tuple((agent, own) for agent, own in found if own)
        return self._heads[document]

    def speaker_root(self, extraction: Extraction, agent: Agent | None, statement: Statement) -> TraceRoot:
        """A statement's speaker, or who it speaks for, as a root; the statement itself where nobody is known to say it."""
        if agent is None:
            return TraceRoot(statement.iri, "unknown", None, False)
        iri, name = self.identity(agent)
        return TraceRoot(iri, agent.type.value, agent.name or name, False)


def _opposing(comparison: Comparison) -> tuple[bool, float, str, str]:
    return not comparison.verdict.opposes, -comparison.confidence, comparison.a.thing, comparison.b.thing


def _weight(derivation: Derivation) -> tuple[int, float, str]:
    order = (Finding.MISSES, Finding.FITS, Finding.OFFERED)
    return order.index(derivation.finding), -derivation.confidence, derivation.expression


def other_side(comparison: Comparison, thing: str) -> Side:
    """The side of a comparison that is not ``thing`` (IRI)."""
    return comparison.b if comparison.a.thing == thing else comparison.a

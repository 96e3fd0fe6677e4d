"""A figure followed both ways: inwards to whoever said it first, and across to whoever says otherwise."""

from __future__ import annotations

from quoth.ask.chain import Way
from quoth.ask.find import LIMIT, find
from quoth.ask.parts import Compared, FigureIn, Hop, StatementIn, Trace
from quoth.ask.protocol import Readable
from quoth.ask.questions import questions
from quoth.ask.reader import Reader, other_side
from quoth.ask.rivals import MOST
from quoth.model import Comparison, Drift, Formula, Statement


def trace(view: Readable, what: str, *, limit: int = LIMIT) -> tuple[Trace, ...]:
    """Every figure that fits ``what`` with its chain, its roots and what speaks against it; at most ``limit``.

    ``what`` is a figure as people write it, words, or an IRI. Figures of the exact value come first, then by the date of
    the document and the IRI. `note` says where some were left out.

    Raises:
        WrongCall: when nothing is asked for.
    """
    reader = Reader(view)
    found = find(reader, what, limit)
    tracer = Tracer(reader)
    return tuple(tracer.trace(f, exact=f.iri in found.exact, more=found.more) for f in found.figures)


def note(traces: tuple[Trace, ...]) -> str | None:
    """What to tell a user whose request fits more figures than were traced."""
    if not any(t.more for t in traces):
        return None
    return f"only the first {len(traces)} figures are shown; add words to narrow it down"


class Tracer:
    """Traces figures through one reader, walking each way once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._ways: dict[str, Way] = {}

    def trace(self, found: FigureIn, *, exact: bool = True, more: bool = False) -> Trace:
        """One figure's trace."""
        way = self._way(found)
        same = self._reader.same_figures(found.iri)
        roots = tuple(way.roots)
        derived = self._reader.derived(found.iri)
        rivals = self._reader.rivals(found.iri, MOST)
        based = any(d.derivation.formula is Formula.SHARE for d in derived)
        return Trace(
            figure=found,
            chain=self._with_drift(way),
            roots=roots,
            documents=self._documents(way),
            contradicted_by=self._contradicted_by(found),
            disputed_by=self._disputed_by(way),
            same_as=same,
            questions=questions(found, roots, rivals, based),
            derivations=derived,
            exact=exact,
            more=more,
        )

    def _way(self, found: FigureIn) -> Way:
        if found.iri not in self._ways:
            self._ways[found.iri] = Way(self._reader, found)
        return self._ways[found.iri]

    def _with_drift(self, way: Way) -> tuple[Hop, ...]:
        """The hops, each with what changed in its statement."""
        compared = [c for f in way.figures if (c := self._measured_by(way, f.iri)) is not None]
        compared += [c for h in way.hops if h.statement for c in self._reader.comparisons(h.statement.iri)]
        drifts = tuple(dict.fromkeys(d for c in compared for d in c.drift))
        return tuple(h.drifting(_introduced_in(h.statement, drifts)) for h in way.hops)

    def _measured_by(self, way: Way, figure: str) -> Comparison | None:
        """The one comparison that says best what changed on the way to a figure.

        That is the one with a figure further in on the same way; else with one of the same root; else with the earliest.
        """
        on_way = {f.iri for f in way.figures}
        candidates = []
        for comparison in self._reader.same(figure):
            other = other_side(comparison, figure)
            found = self._reader.figure(other.document, other.thing) if other.is_figure else None
            if found is None or comparison.a.thing != figure:
                continue
            shares = bool(way.origins & self._way(found).origins)
            candidates.append(((found.iri not in on_way, not shares, found.order), comparison))
        return min(candidates, key=lambda c: c[0])[1] if candidates else None

    def _documents(self, way: Way) -> int:
        """How many held documents have this count and lead to a root of this way; the held roots themselves count."""
        same = {s.iri: s for f in way.figures for s in self._reader.same_figures(f.iri)}
        echoes = (s for s in same.values() if way.origins & self._way(s).origins)
        held = {root.iri for root in way.roots if root.held}
        return len(held | {f.extraction.document.iri for f in (*way.figures, *echoes)})

    def _contradicted_by(self, found: FigureIn) -> tuple[Compared, ...]:
        statement = found.extraction.statement(found.figure.statement)
        things = (found.iri, *((statement.iri,) if statement else ()))
        opposing = dict.fromkeys(c for t in things for c in self._reader.comparisons(t) if c.verdict.opposes)
        return tuple(self._reader.compared(c) for c in sorted(opposing, key=_certainty))

    def _disputed_by(self, way: Way) -> tuple[StatementIn, ...]:
        """The statements that deny or doubt, in so many words, a statement this count stands in."""
        disputing: dict[str, StatementIn] = {}
        for found in way.figures:
            for statement in found.extraction.statements:
                if found.figure.statement in statement.disputes:
                    disputing[statement.iri] = StatementIn(found.extraction, statement)
        return tuple(disputing.values())


def _introduced_in(statement: Statement | None, drifts: tuple[Drift, ...]) -> tuple[Drift, ...]:
    return tuple(d for d in drifts if statement is not None and d.introduced_in == statement.iri)


def _certainty(comparison: Comparison) -> tuple[float, str, str]:
    return (-comparison.confidence, comparison.a.thing, comparison.b.thing)

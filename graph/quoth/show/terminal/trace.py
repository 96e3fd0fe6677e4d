"""``quoth trace``: a figure as a tree that is understood at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quoth.ask.parts import Compared, Derived, FigureIn, Hop, Link, StatementIn, Trace, TraceRoot
from quoth.model import (
    Agent,
    AgentType,
    Change,
    CitedDocument,
    Comparability,
    Comparison,
    Document,
    Drift,
    Extraction,
    Figure,
    Finding,
    Verdict,
)
from quoth.show.denying import denier
from quoth.show.terminal.paper import tree, words
from quoth.show.words import (
    agent_name,
    clean,
    counted_out,
    document_name,
    document_short,
    figure_phrase,
    listed,
    scope_words,
    sentence,
    shortened,
    source_name,
    statement_words,
)

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text
    from rich.tree import Tree

_ACTIVE = {Verdict.CONTRADICTS: "contradicts", Verdict.REBUTS: "rebuts", Verdict.DENIES: "denies"}
_PASSIVE = {Verdict.CONTRADICTS: "contradicted by", Verdict.REBUTS: "rebutted by", Verdict.DENIES: "denied by"}
_COMPARABLE = {
    Comparability.SAME: "they count the same",
    Comparability.OVERLAP: "what they count overlaps",
    Comparability.PART: "the first counts a part of the second",
    Comparability.WHOLE: "the second counts a part of the first",
    Comparability.DIFFERENT: "they count different things",
    Comparability.UNKNOWN: "whether they count the same is unknown",
}

_ONE_COUNT = frozenset((Verdict.AGREES, Verdict.DERIVED, Verdict.SAME_QUOTE, Verdict.DRIFTS))
"""What is told of one count, be it in words that count more, less or something else."""


def trace_tree(traces: Sequence[Trace]) -> RenderableType:
    """All traces, those of the same printed number under one head."""
    from rich.console import Group

    heads: dict[str, list[Trace]] = {}
    for trace in traces:
        heads.setdefault(number_words(trace.figure.figure), []).append(trace)
    if not heads:
        return words("No figure fits.")
    return Group(*(_group(head, found) for head, found in heads.items()))


def number_words(figure: Figure) -> str:
    """The number alone, the same for every way of printing it: ``4,200``, ``8.4 percent``."""
    if figure.value is None:
        return clean(figure.printed)
    number = f"{figure.value.normalize():,f}"
    base = f" of {figure.of.normalize():,f}" if figure.of is not None else ""
    return number + base + ("" if figure.unit == "count" else f" {clean(figure.unit)}")


def _group(head: str, traces: Sequence[Trace]) -> Tree:
    documents = {trace.figure.extraction.document.iri for trace in traces}
    roots = {root.iri for trace in traces for root in trace.roots}
    counts = (counted_out(len(documents), "document"), counted_out(len(roots), "root"))
    top = tree((head, "bold cyan"), (f"  {counted_out(len(traces), 'figure')} in {counts[0]}, {counts[1]}", "dim"))
    told: set[object] = set()
    listed_here = frozenset(trace.figure.iri for trace in traces)
    for trace in traces:
        top.children.append(_figure(trace, told, listed_here))
    return top


def _figure(trace: Trace, told: set[object], listed_here: frozenset[str]) -> Tree:
    figure, extraction = trace.figure.figure, trace.figure.extraction
    branch = tree((figure_phrase(figure), "bold"))
    branch.add(words((scope_words(figure), "dim")))
    branch.add(words((sentence(figure, extraction), "italic"), (f"\n{document_name(extraction.document)}", "dim")))
    branch.children.append(_chain(trace.chain))
    branch.add(words(("root: ", "green"), root_line(trace.roots, trace.documents)))
    branch.children.extend(_section("said again", map(words, _again(trace.same_as, listed_here))))
    branch.children.extend(_section("who says otherwise", _otherwise(trace, told)))
    branch.children.extend(_section("disputed by", (words(_disputing(found)) for found in trace.disputed_by)))
    branch.children.extend(_section("arithmetic", (words(*derived_line(found)) for found in trace.derivations)))
    branch.children.extend(_section("questions to ask", (words(clean(question)) for question in trace.questions)))
    return branch


def _section(name: str, entries: Iterable[Text | Tree]) -> list[Tree]:
    from rich.tree import Tree

    branch = tree((name, "yellow"))
    for entry in entries:
        if isinstance(entry, Tree):
            branch.children.append(entry)
        else:
            branch.add(entry)
    return [branch] if branch.children else []


def _chain(hops: Sequence[Hop]) -> Tree:
    """The hops, each below the one that leads to it."""
    top = tree(("the chain, from the publisher inwards", "yellow"))
    open_branches: list[tuple[int, Tree]] = [(-1, top)]
    for hop in hops:
        while open_branches[-1][0] >= hop.depth:
            open_branches.pop()
        branch = open_branches[-1][1].add(words(*_hop(hop)))
        for drift in hop.drift:
            branch.add(words(("drift: ", "magenta"), drift_words(drift)))
        open_branches.append((hop.depth, branch))
    return top


def _hop(hop: Hop) -> list[str | tuple[str, str]]:
    leaning = ["telling the same count: "] if hop.inferred else ["leaning on "] if hop.link is Link.CITES else []
    where = _where(hop)
    if hop.statement is None or (isinstance(hop.source, Document) and not hop.cue):
        return [*leaning, (where, "bold")]
    said = f" “{clean(hop.cue)}”" if hop.cue else " says"
    return [*leaning, (agent_name(hop.agent, hop.extraction), "bold"), said, f", in {where}" if where else ""]


def _where(hop: Hop) -> str:
    match hop.source:
        case Document():
            return document_name(hop.source)
        case CitedDocument():
            speaker = hop.agent if hop.statement else None
            return source_name(hop.source, hop.extraction, speaker) + ("" if hop.held else " (not held)")
        case _:
            return agent_name(hop.agent, hop.extraction) if hop.statement is None else ""


def drift_words(drift: Drift) -> str:
    """What changed: ``event “held” became “about to be dumped”``."""
    before, after = (f"“{clean(side)}”" if side else None for side in (drift.before, drift.after))
    if before and after:
        return f"{drift.dimension} {before} became {after} ({drift.change})"
    happened = Change.LOST if before else Change.ADDED
    told = happened.value if drift.change is happened else f"{happened} ({drift.change})"
    return f"{drift.dimension} {before or after} {told}" if before or after else f"{drift.dimension} {drift.change}"


def root_line(roots: Sequence[TraceRoot], documents: int) -> str:
    """``press release of the Board (not held); 9 documents, 1 root``."""
    count = f"{counted_out(documents, 'document')}, {counted_out(len(roots), 'root')}"
    return f"{listed(root_words(root) for root in roots)}; {count}" if roots else f"unknown; {count}"


def root_words(root: TraceRoot) -> str:
    """One root by name and kind, the kind left out where the name says it; a speaker by name alone."""
    kind, name = root.kind.replace("-", " "), clean(root.name or "")
    if root.kind in set(AgentType):
        return name or "a speaker who is not named"
    shown = name if kind in name.lower() else f"“{name}”, {kind}" if name else kind
    return shown if root.held else f"{shown} (not held)"


def _again(same: Sequence[FigureIn], listed_here: frozenset[str]) -> list[str]:
    """Who says the same: those whose figures are in this tree by name alone, the others in full.

    A name that a sentence begins with has a capital there and none elsewhere: it is named once.
    """
    inside = [found for found in same if found.iri in listed_here]
    names: dict[str, str] = {}
    for found in inside:
        name = agent_name(found.extraction.agent(found.figure.asserter), found.extraction)
        names.setdefault(name.casefold(), name)
    here = [f"in this list, by {listed(names.values())}"] if inside else []
    return here + [side_words(found.iri, found.extraction) for found in same if found.iri not in listed_here]


def _otherwise(trace: Trace, told: set[object]) -> Iterator[Tree]:
    """Who says otherwise than a figure; those who were explained above under the same number are only named, all of one verdict at once."""
    again: dict[str, list[str]] = {}
    for compared in trace.contradicted_by:
        verdict, side, extraction, denying = _seen_from(compared, trace.figure)
        pair = frozenset((compared.comparison.a.thing, compared.comparison.b.thing))
        if pair in told or (verdict, side) in told:
            again.setdefault(verdict, []).append(teller_words(side, extraction, denying))
        else:
            branch = tree((f"{verdict} ", "bold red"), side_words(side, extraction, denying, stance=False))
            branch.add(words((differing(compared), "dim")))
            branch.add(words(clean(compared.comparison.explanation)))
            yield branch
        told |= {pair, (verdict, side)}
    for verdict, tellers in again.items():
        yield tree((f"{verdict} ", "bold red"), f"{listed(dict.fromkeys(tellers))}, as above")


def _seen_from(compared: Compared, about: FigureIn) -> tuple[str, str, Extraction, Agent | None]:
    """The verdict as a figure meets it, the other side (IRI) with its document, and who denies that there, if it is a claim."""
    comparison = compared.comparison
    denying = denier(comparison, compared.a)
    if comparison.a.thing in _things(about):
        verdict = "denied as well:" if denying else _ACTIVE.get(comparison.verdict, comparison.verdict.value)
        return verdict, comparison.b.thing, compared.b, None
    return _PASSIVE.get(comparison.verdict, comparison.verdict.value), comparison.a.thing, compared.a, denying


def _things(found: FigureIn) -> tuple[str, ...]:
    """A figure and the statement it stands in: a comparison may be about either."""
    statement = found.extraction.statement(found.figure.statement)
    return (found.iri, statement.iri) if statement else (found.iri,)


def differing(compared: Compared) -> str:
    """Whether the sides count the same, in what they differ, and how sure and looked at the verdict is."""
    return f"{counting(compared)}; {compared.comparison.status}, {sureness(compared.comparison)}"


def counting(compared: Compared) -> str:
    """Whether the sides of a comparison count the same, and in what they differ."""
    comparison = compared.comparison
    dimensions = listed(d.value for d in comparison.differs_in)
    one_count = comparison.verdict in _ONE_COUNT and comparison.comparability is not Comparability.SAME
    known = Comparability.UNKNOWN if comparison.is_lead else comparison.comparability
    stand = "one count in other words" if one_count else _COMPARABLE[known]
    return f"{stand}; they differ in {dimensions}" if dimensions else stand


def sureness(comparison: Comparison) -> str:
    """How sure the verdict is; of a lead, how likely the two contradict each other."""
    return (
        f"likelihood {1 - comparison.confidence:.2f}"
        if comparison.is_lead
        else f"confidence {comparison.confidence:.2f}"
    )


def side_words(iri: str, extraction: Extraction, denying: Agent | None = None, *, stance: bool = True) -> str:
    """One side of a comparison: who, what, where; first who is ``denying`` it, where it is a claim that somebody denies there.

    ``stance`` leaves a statement's own verb out where a verdict is told before.
    """
    where = document_short(extraction.document)
    figure = next((f for f in extraction.figures if f.iri == iri), None)
    statement = next((s for s in extraction.statements if s.iri == iri), None)
    if figure:
        who = _whose(extraction.agent(figure.asserter), extraction, denying)
        return f"{who}: {figure_phrase(figure)} ({where})"
    if statement is None:
        return f"{clean(iri)} ({where})"
    speaker = agent_name(extraction.agent(statement.speaker), extraction)
    said = shortened(statement_words(statement, extraction))
    return f"{speaker} {statement.stance}: {said} ({where})" if stance else f"{speaker}: {said} ({where})"


def _whose(asserter: Agent | None, extraction: Extraction, denying: Agent | None) -> str:
    name = agent_name(asserter, extraction)
    return f"{agent_name(denying, extraction)}, against {name}" if denying else name


def teller_words(iri: str, extraction: Extraction, denying: Agent | None = None) -> str:
    """Who tells one side of a comparison, and where: ``Ada Brook (Harbour Courier, 2031-03-04)``; ``denying`` as in `side_words`."""
    figure = next((f for f in extraction.figures if f.iri == iri), None)
    statement = next((s for s in extraction.statements if s.iri == iri), None)
    who = figure.asserter if figure is not None else statement.speaker if statement is not None else None
    return f"{_whose(extraction.agent(who), extraction, denying)} ({document_short(extraction.document)})"


def derived_line(found: Derived) -> list[str | tuple[str, str]]:
    """What follows from a figure, what misses in red: ``misses: 40 + 31 + 27 = 98 million, but “96 million” is printed``."""
    derivation = found.derivation
    style = {Finding.MISSES: "bold red", Finding.FITS: "green", Finding.OFFERED: "cyan"}[derivation.finding]
    sure = f"  {derivation.rule}, {derivation.status}, confidence {derivation.confidence:.2f}"
    return [(f"{derivation.finding}: ", style), clean(derivation.explanation), (sure, "dim")]


def _disputing(found: StatementIn) -> str:
    return side_words(found.statement.iri, found.extraction)

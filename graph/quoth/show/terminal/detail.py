"""``quoth show``: one thing with all that its document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quoth.ask.parts import Compared, Derived
from quoth.model import Agent, Document, Extraction, Figure, Polarity, Statement
from quoth.rdf.comparisons import own_iri
from quoth.show.denying import denier
from quoth.show.terminal.paper import tree, words
from quoth.show.terminal.trace import counting, drift_words, side_words, sureness
from quoth.show.words import (
    agent_name,
    clean,
    counted_out,
    document_name,
    figure_phrase,
    kind_words,
    listed,
    period_words,
    place_words,
    scope_words,
    sentence,
    source_name,
    statement_words,
)

if TYPE_CHECKING:
    from rich.tree import Tree

_SHOWN = 12


def figure_detail(figure: Figure, extraction: Extraction, derived: Sequence[Derived] = ()) -> Tree:
    """A figure: what is printed, what it bounds, what it counts, who puts it forward and what follows from it."""
    told = (f"{d.derivation.finding}: {clean(d.derivation.explanation)}" for d in derived)
    return _with(_figure_sheet(figure, extraction), "arithmetic", told)


def _figure_sheet(figure: Figure, extraction: Extraction) -> Tree:
    chain = (agent_name(extraction.agent(id), extraction) for id in figure.chain)
    whole = extraction.figure(figure.part_of)
    return _sheet(
        figure_phrase(figure),
        figure.iri,
        [
            ("sentence", sentence(figure, extraction)),
            ("value", _value(figure)),
            ("counts", clean(figure.counted or "unknown")),
            ("event", clean(figure.event or "unknown")),
            ("kind", _without("kind of statistic ", kind_words(figure))),
            ("place", _without("place ", place_words(figure))),
            ("period", _without("period ", period_words(figure))),
            ("population", listed(map(clean, figure.scope.population)) or "unknown"),
            ("part of", figure_phrase(whole) if whole else ""),
            ("put forward by", agent_name(extraction.agent(figure.asserter), extraction)),
            ("chain", " → ".join(chain)),
            ("document", document_name(extraction.document)),
            ("characters", f"{figure.span.start} to {figure.span.end}"),
            ("confidence", f"{figure.confidence:.2f}"),
        ],
    )


def _without(label: str, value: str) -> str:
    """``unknown`` alone where the label stands before it anyway."""
    return "unknown" if value == f"{label}unknown" else value


def _value(figure: Figure) -> str:
    """The comparator's words, the number, its bounds where any are printed, and its unit."""
    bounds = figure.bounds
    ends = [f"{name} {end:,f}{'' if within else ' excluded'}" for name, end, within in (
        ("from", bounds.lower, bounds.lower_inclusive), ("to", bounds.upper, bounds.upper_inclusive)) if end is not None]  # fmt: skip
    number = "a range" if figure.value is None else f"{figure.comparator.words} {figure.value:,f}".strip()
    of = f" of {figure.of:,f}" if figure.of is not None else ""
    direction = f", {figure.direction}" if figure.direction else ""
    unit = clean(figure.unit) + (f" ({clean(figure.unit_text)})" if figure.unit_text else "")
    return f"{number}{of}, {unit}{direction}" + (f"; bounds {' '.join(ends)}" if ends else "")


def statement_detail(statement: Statement, extraction: Extraction) -> Tree:
    """A statement: who says what, how, inside which other."""
    outer, venue = extraction.statement(statement.inside), extraction.source(statement.venue)
    negated = ", negated" if statement.polarity is Polarity.NEGATED else ""
    figures = (figure_phrase(f) for f in extraction.figures if f.statement == statement.id)
    return _sheet(
        f"{agent_name(extraction.agent(statement.speaker), extraction)} {statement.stance}{negated}",
        statement.iri,
        [
            ("words", statement_words(statement, extraction) or "the publisher’s own telling"),
            ("cue", " … ".join(clean(span.text(extraction.document.text)) for span in statement.cue)),
            ("quotation", statement.quotation.value),
            ("said at", statement.said_at.text if statement.said_at else "not said"),
            ("reported by", agent_name(extraction.agent(outer.speaker), extraction) if outer else ""),
            ("venue", source_name(venue, extraction) if venue else ""),
            ("leans on", listed(_cites(statement, extraction))),
            ("disputes", listed(_named(extraction, statement.disputes))),
            ("figures", listed(figures)),
            ("document", document_name(extraction.document)),
            ("confidence", f"{statement.confidence:.2f}"),
        ],
    )


def _cites(statement: Statement, extraction: Extraction) -> list[str]:
    sources = (extraction.source(id) for id in statement.cites)
    return [source_name(s, extraction) for s in sources if s] + _named(extraction, statement.cites)


def _named(extraction: Extraction, ids: Iterable[str]) -> list[str]:
    return [statement_words(s, extraction) for s in (extraction.statement(id) for id in ids) if s]


def agent_detail(agent: Agent, extraction: Extraction) -> Tree:
    """A speaker as one document calls it, with what it says there."""
    patron = extraction.agent(agent.acts_for)
    sheet = _sheet(
        agent_name(agent, extraction),
        agent.iri,
        [
            ("type", agent.type.value),
            ("also called", listed(map(clean, agent.aliases))),
            ("acts for", agent_name(patron, extraction) if patron else ""),
            ("mentioned", counted_out(len(agent.mentions), "time")),
            ("document", document_name(extraction.document)),
        ],
    )
    said = (s for s in extraction.statements if s.speaker == agent.id)
    return _with(sheet, "says", (statement_words(s, extraction) or "the whole document" for s in said))


def document_detail(extraction: Extraction) -> Tree:
    """A document with what was read out of it."""
    document, run = extraction.document, extraction.run
    sheet = _sheet(
        document_name(document),
        document.iri,
        [
            ("kind", document.kind.value),
            ("authors", listed(map(clean, document.authors)) or "unknown"),
            ("address", clean(document.url or "")),
            ("file", clean(document.path or "")),
            ("language", clean(document.language)),
            ("text", f"{_length(document)}, SHA-256 {document.sha256}"),
            ("read by", clean(f"{run.program} {run.version}, {run.extractor}, {run.model or 'no model'}")),
            ("statements", f"{len(extraction.statements):,}"),
        ],
    )
    names = (agent_name(agent, extraction) for agent in extraction.agents)
    figures = (
        f"{figure_phrase(f)}: {agent_name(extraction.agent(f.asserter), extraction)}" for f in extraction.figures
    )
    return _with(_with(sheet, "speakers", names), "figures", figures)


def _length(document: Document) -> str:
    return counted_out(len(document.text), "character") if document.text_held else "not held"


def comparison_detail(compared: Compared) -> Tree:
    """A comparison: both sides with their words, in what they differ, what changed, by which rule, how sure and looked at."""
    comparison = compared.comparison
    sheet = _sheet(
        comparison.verdict.value,
        own_iri(comparison),
        [("because", clean(comparison.explanation)), ("comparability", counting(compared))],
    )
    denying = denier(comparison, compared.a)
    sides = ("A", comparison.a.thing, compared.a, denying), ("B", comparison.b.thing, compared.b, None)
    for name, thing, extraction, who in sides:
        side = tree((f"{name}  ", "bold"), side_words(thing, extraction, who))
        figure = next((f for f in extraction.figures if f.iri == thing), None)
        if figure is not None:
            side.add(words(scope_words(figure)))
            side.add(words((sentence(figure, extraction), "italic")))
        side.add(words((clean(thing), "dim")))
        sheet.children.append(side)
    for drift in comparison.drift:
        sheet.add(words(("drift: ", "magenta"), drift_words(drift)))
    for name, value in (
        ("rule", clean(comparison.rule)),
        ("how sure", sureness(comparison)),
        ("status", comparison.status.value),
    ):
        sheet.add(words((f"{name}: ", "cyan"), value))
    return sheet


def _sheet(head: str, iri: str, slots: Iterable[tuple[str, str]]) -> Tree:
    top = tree((head, "bold"), (f"\n{clean(iri)}", "dim"))
    for name, value in slots:
        if value:
            top.add(words((f"{name}: ", "cyan"), value))
    return top


def _with(sheet: Tree, name: str, entries: Iterable[str]) -> Tree:
    """The sheet with one more branch; of a long list the first, and how many more there are."""
    found = list(entries)
    branch = tree((f"{name} ", "cyan"), (f"({len(found):,})", "dim"))
    for entry in found[:_SHOWN]:
        branch.add(words(entry))
    if len(found) > _SHOWN:
        branch.add(words((f"and {len(found) - _SHOWN:,} more", "dim")))
    if found:
        sheet.children.append(branch)
    return sheet

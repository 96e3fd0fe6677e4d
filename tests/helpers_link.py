"""Extractions made by hand, for tests of linking: invented texts, read as a careful reader would."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations

from quoth.link import filing
from quoth.link.pairing import FIRST as FIRST_UNDER_A_KEY
from quoth.link.pairing import WINDOW, meets, stand
from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Comparator,
    Comparison,
    Document,
    DocumentKind,
    Extraction,
    Figure,
    Interval,
    Kind,
    Links,
    PartialDate,
    Period,
    Quotation,
    Scope,
    Span,
    Stance,
    Statement,
)
from quoth.model.identity import agent_iri, cited_iri, document_iri, figure_iri, slug, statement_iri


@dataclass
class Draft:
    """A document in the making; ``says`` and ``counts`` look their words up in the text."""

    text: str
    publisher: str | None = None
    published: str | None = None
    kind: DocumentKind = DocumentKind.ARTICLE
    agents: list[Agent] = field(default_factory=list)
    cited: list[CitedDocument] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def __post_init__(self) -> None:
        told = PartialDate(self.published) if self.published else None
        source = f"{self.publisher}/{self.published}"
        bare = Document("", self.text, kind=self.kind, publisher=self.publisher, published=told)
        self.document = replace(bare, iri=document_iri(source, bare.sha256))
        self.iri = self.document.iri
        self.agent("a0", self.publisher, AgentType.ORGANIZATION)
        self.statements.append(Statement("s0", f"{self.iri}/s0", "a0", quotation=Quotation.NARRATION))

    def agent(self, id: str, name: str | None, type: AgentType = AgentType.ORGANIZATION, **more) -> Draft:
        mentions = tuple(Span(m.start(), m.end()) for m in re.finditer(re.escape(name), self.text)) if name else ()
        self.agents.append(Agent(id, agent_iri(self.iri, name or id), name, type, mentions=mentions, **more))
        return self

    def cite(self, id: str, kind: DocumentKind, issuer: str | None = None, date: str | None = None) -> Draft:
        iri = f"{self.iri}/cited/{slug(cited_iri(kind.value, issuer, None, date))}"
        self.cited.append(CitedDocument(id, iri, kind, issuer=issuer, date=PartialDate(date) if date else None))
        return self

    def span(self, words: str) -> Span:
        at = self.text.index(words)
        return Span(at, at + len(words))

    def says(self, id: str, speaker: str | None, content: str | None, *, cue: str | None = None, **more) -> Draft:
        spans = (self.span(content),) if content else ()
        cues = (self.span(cue),) if cue else ()
        start = (spans or cues)[0].start
        iri = statement_iri(self.iri, cues[0].start if cues else start, start)
        more = {"inside": "s0", "confidence": 0.8} | more
        self.statements.append(Statement(id, iri, speaker, cue=cues, content=spans, **more))
        return self

    def counts(
        self, id: str, printed: str, value: float | str | None, counted: str | None, statement: str, **more
    ) -> Draft:
        """``number`` is found in ``printed``; ``place``, ``since``, ``during`` and ``population`` make the scope."""
        span = self.span(printed)
        number = re.search(r"\d[\d,.]*\d|\d", printed)
        inner = Span(span.start + number.start(), span.start + number.end()) if number else span
        exact = None if value is None else Decimal(str(value))
        comparator = more.pop("comparator", Comparator.EQUAL)
        bounds = more.pop("bounds", comparator.bounds(exact) if exact is not None else Interval())
        said = next(s for s in self.statements if s.id == statement)
        given = {"scope": scope(more), "statement": statement, "asserter": said.speaker, "confidence": 0.8} | more
        iri = figure_iri(self.iri, inner)
        self.figures.append(Figure(id, iri, span, inner, printed, exact, bounds, comparator, counted=counted, **given))
        return self

    def done(self) -> Extraction:
        return Extraction(
            self.document, tuple(self.agents), tuple(self.cited), tuple(self.statements), tuple(self.figures)
        )


def scope(more: dict) -> Scope:
    """The scope that the keywords name, taken out of them."""
    since, during, phrase = (more.pop(k, None) for k in ("since", "during", "phrase"))
    period = Period(PartialDate(since) if since else None, None, phrase)
    if during:
        period = Period(PartialDate(during), PartialDate(during))
    place, population = (more.pop(k, ()) for k in ("place", "population"))
    return Scope(tuple(place), period, tuple(population))


def between(links: Links, one: Extraction, first: str, two: Extraction, second: str) -> Comparison | None:
    """The comparison of two things, by their ids in their documents."""
    pair = {thing(one, first), thing(two, second)}
    return next((c for c in links.comparisons if {c.a.thing, c.b.thing} == pair), None)


def met(extractions: list[Extraction]) -> list[tuple[Extraction, Extraction]]:
    """The pairs that meet, found the long way: under each key all documents in a row, each with each that is near enough."""
    filings = {f.document: f for f in map(filing, extractions)}
    found: set[tuple[str, str]] = set()
    for key in {key for f in filings.values() for key, _ in f.columns}:
        under = sorted(
            (f.position, f.document, dict(f.columns)[key]) for f in filings.values() if key in dict(f.columns)
        )
        for (i, one), (j, other) in combinations(enumerate(under), 2):
            if j - i <= WINDOW and meets(stand([(one[2], other[2])])[0], j < FIRST_UNDER_A_KEY):
                found.add((one[1], other[1]))
    held = {e.document.iri: e for e in extractions}
    return [(held[a], held[b]) for a, b in sorted(found)]


def thing(extraction: Extraction, id: str) -> str:
    """The IRI of a statement or figure."""
    found = extraction.statement(id) or extraction.figure(id)
    assert found is not None, id
    return found.iri


DENIES, QUESTIONS = Stance.DENIES, Stance.QUESTIONS
PERSON, ORGANIZATION, GROUP = AgentType.PERSON, AgentType.ORGANIZATION, AgentType.GROUP
MORE, AT_MOST, ABOUT = Comparator.MORE, Comparator.AT_MOST, Comparator.ABOUT
DIRECT, NARRATION = Quotation.DIRECT, Quotation.NARRATION
STOCK, FLOW, CUMULATIVE = Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE

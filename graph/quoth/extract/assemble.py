"""From what was found in the parsed view to an extraction in the kept text: ids, IRIs, chains."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from spacy.tokens import Doc

from quoth.extract.agents import Entry
from quoth.extract.attribution import Attribution
from quoth.extract.attribution.candidate import TURN
from quoth.extract.cited import Source
from quoth.extract.statements import Said, by_place
from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Document,
    Extraction,
    Figure,
    Quotation,
    Run,
    Span,
    Statement,
)
from quoth.model.identity import agent_iri, figure_iri, slug, statement_iri

Back = Callable[[Span], Span]
NARRATION = "s0"


@dataclass(slots=True)
class Findings:
    """Everything found in one parsed view."""

    doc: Doc
    entries: Sequence[Entry]
    publisher: Entry
    sources: Sequence[Source]
    said: list[Said]
    figures: Sequence[Figure]


@dataclass(slots=True)
class Ids:
    """Names for things that have none yet."""

    agents: dict[int, str] = field(default_factory=dict)
    sources: dict[int, str] = field(default_factory=dict)
    said: dict[int, str] = field(default_factory=dict)

    def agent(self, entry: Entry | None) -> str | None:
        return self.agents.get(id(entry)) if entry is not None else None

    def source(self, source: Source | None) -> str | None:
        return self.sources.get(id(source)) if source is not None else None


def assemble(document: Document, found: Findings, back: Back, run: Run) -> Extraction:
    """The extraction of ``document``: spans of the view taken back to the kept text, boilerplate left out."""
    page = _Page(document, back)
    figures = [f for f in found.figures if page.keeps([f.number])]
    said = [s for s in found.said if page.keeps(s.found.cue) and (not s.spans or page.cleared(s.spans))]
    said += _narrations(found, said, figures) + _in_turns(found, said, figures)
    said.sort(key=lambda s: (s.found.start, -s.size))
    said = _once(said)
    ids = Ids()
    entries = _agents_wanted(found, said)
    for k, entry in enumerate(entries):
        ids.agents[id(entry)] = f"a{k}"
    sources = _sources_wanted(found, said)
    for k, source in enumerate(sources, 1):
        ids.sources[id(source)] = f"d{k}"
    for k, one in enumerate(said, 1):
        ids.said[id(one)] = f"s{k}"
    statements = [_narrator(document, ids.agent(found.publisher)), *(page.statement(s, ids) for s in said)]
    made = _with_tellers(page, figures, said, statements, ids)
    return Extraction(document, page.agents(entries, ids), page.cited(sources, ids), tuple(statements), made, run)


_SLOTS = ("place", "period", "population")
_T = TypeVar("_T")


def _by_slot(found: Mapping[str, _T]) -> tuple[tuple[str, _T], ...]:
    """What is known of the slots of a scope, in one order, however it came together; a slot without a span has no evidence."""
    return tuple((slot, found[slot]) for slot in _SLOTS if slot in found and found[slot] != ())


def _once(said: Sequence[Said]) -> list[Said]:
    """One statement an identity: of two with the same cue and head, the surer one."""
    best: dict[tuple[int, int], Said] = {}
    for one in said:
        key = _identity(one)
        if key not in best or best[key].found.confidence < one.found.confidence:
            best[key] = one
    kept = {id(one) for one in best.values()}
    for one in best.values():
        while one.inside is not None and id(one.inside) not in kept:
            one.inside = one.inside.inside
        one.disputes = [d for d in one.disputes if id(d) in kept]
    return [one for one in said if id(one) in kept]


def _identity(one: Said) -> tuple[int, int]:
    found = one.found
    content = min((s.start for s in found.content), default=-1)
    cue = found.cue[0].start if found.cue else content
    return cue, content if content >= 0 else cue


def _narrations(found: Findings, said: Sequence[Said], figures: Iterable[Figure]) -> list[Said]:
    """A sentence of the publisher's own for each figure that nobody else puts forward."""
    nearby = by_place(said)
    free = [f for f in figures if not any(f.number in s for one in nearby.near([f.number]) for s in one.spans)]
    out: dict[int, Said] = {}
    for figure in free:
        phrase = found.doc.char_span(figure.number.start, figure.number.end, alignment_mode="expand")
        if phrase is None or phrase.sent.start_char in out:
            continue
        sentence = Span(phrase.sent.start_char, phrase.sent.start_char + len(phrase.sent.text.rstrip()))
        told = Attribution("narration", (), (), (sentence,), quotation=Quotation.NARRATION, confidence=0.8)
        out[sentence.start] = Said(told, found.publisher)
    return list(out.values())


def _in_turns(found: Findings, said: Sequence[Said], figures: Iterable[Figure]) -> list[Said]:
    """A sentence of the speaker's own for each figure of a turn or a letter that nobody else puts forward there."""
    nearby = by_place(said)
    out: dict[int, Said] = {}
    for figure in figures:
        around = [one for one in nearby.near([figure.number]) if any(figure.number in s for s in one.spans)]
        if len(around) != 1 or around[0].found.rule != TURN:
            continue
        turn, phrase = around[0], found.doc.char_span(figure.number.start, figure.number.end, alignment_mode="expand")
        if phrase is None or phrase.sent.start_char in out:
            continue
        sentence = Span(phrase.sent.start_char, phrase.sent.start_char + len(phrase.sent.text.rstrip()))
        if sentence in turn.spans[0] and sentence != turn.spans[0]:
            told = Attribution(TURN, (), (), (sentence,), quotation=Quotation.DIRECT, confidence=turn.found.confidence)
            out[sentence.start] = Said(told, turn.speaker, inside=turn)
    return list(out.values())


def _agents_wanted(found: Findings, said: Iterable[Said]) -> list[Entry]:
    """The publisher first, then who speaks, issues, is acted for or is named as a person or body, in the order of the text."""
    wanted: list[Entry] = []

    def want(entry: Entry | None) -> None:
        while entry is not None and entry not in wanted:
            wanted.append(entry)
            want(entry.of)
            entry = entry.acts_for

    for one in said:
        want(one.speaker)
    for source in found.sources:
        want(source.issuer)
    for entry in found.entries:
        if entry.named and entry.type in (AgentType.PERSON, AgentType.ORGANIZATION):
            want(entry)
    others = sorted((e for e in wanted if e is not found.publisher), key=lambda e: e.first)
    return [found.publisher, *others]


def _sources_wanted(found: Findings, said: Iterable[Said]) -> list[Source]:
    """Documents that a statement was made in or leans on, and those whose issuer is known."""
    used = {id(s) for one in said for s in (one.venue, *one.cites) if s is not None}
    return [s for s in found.sources if id(s) in used or s.issuer is not None]


def _narrator(document: Document, publisher: str | None) -> Statement:
    """``s0``: the publisher's own telling, in which all else is reported."""
    return Statement(NARRATION, f"{document.iri}/s", publisher, quotation=Quotation.NARRATION, confidence=1.0)


def _with_tellers(
    page: _Page, figures: Sequence[Figure], said: Sequence[Said], statements: Sequence[Statement], ids: Ids
) -> tuple[Figure, ...]:
    by_id = {s.id: s for s in statements}
    nearby = by_place(said)
    out = []
    for figure in figures:
        around = [one for one in nearby.near([figure.number]) if any(figure.number in s for s in one.spans)]
        teller = min(around, key=_nearness, default=None)
        id_ = ids.said[id(teller)] if teller is not None else NARRATION
        chain = _chain(by_id, id_)
        out.append(page.figure(replace(figure, statement=id_, asserter=chain[-1] if chain else None, chain=chain)))
    return tuple(out)


def _nearness(said: Said) -> tuple[bool, bool, int]:
    """The least of those around a figure tells it; who tells a number of a sentence for want of anybody else tells no more of it.

    "Duarte said in one interview: “We added 900 jobs. …”": one is the reporter's, 900 are hers, although her words outrun the sentence.
    """
    return said.found.quotation is Quotation.NARRATION and not said.found.cue, not said.speech, said.size


def _chain(by_id: dict[str, Statement], start: str) -> tuple[str, ...]:
    """Agents from the publisher inwards along ``inside``; one who reports themself stands once."""
    out: list[str] = []
    at: str | None = start
    while at is not None:
        speaker = by_id[at].speaker
        if speaker is not None and (not out or out[0] != speaker):
            out.insert(0, speaker)
        at = by_id[at].inside
    return tuple(out)


class _Page:
    """One document with the way from its view back to its text."""

    def __init__(self, document: Document, back: Back) -> None:
        self.document = document
        self._back = back
        self._names: dict[str, int] = {}

    def keeps(self, spans: Iterable[Span]) -> bool:
        """Whether a thing stands outside the boilerplate."""
        return not any(b.overlaps(self._back(s)) for b in self.document.boilerplate for s in spans)

    def back(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(self._back(s) for s in spans)

    def cleared(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The stretches in the kept text without the boilerplate at their edges: a dateline is no part of what is said."""
        out = []
        for span in self.back(spans):
            for b in self.document.boilerplate:
                if b.overlaps(span) and b.start <= span.start:
                    span = Span(min(b.end, span.end), span.end)
                elif b.overlaps(span) and b.end >= span.end:
                    span = Span(span.start, b.start)
            if span.text(self.document.text).strip():
                out.append(span)
        return tuple(out)

    def _unique(self, iri: str) -> str:
        count = self._names[iri] = self._names.get(iri, 0) + 1
        return iri if count == 1 else f"{iri}-{count}"

    def agents(self, entries: Sequence[Entry], ids: Ids) -> tuple[Agent, ...]:
        out = []
        for k, entry in enumerate(entries):
            iri = self._unique(agent_iri(self.document.iri, entry.name or "publisher"))
            out.append(
                Agent(
                    ids.agents[id(entry)], iri, entry.name, AgentType.ORGANIZATION if k == 0 else entry.type, entry.role,
                    ids.agent(entry.of), ids.agent(entry.acts_for), tuple(entry.aliases), self.back(sorted(entry.mentions)),
                )
            )  # fmt: skip
        return tuple(out)

    def cited(self, sources: Sequence[Source], ids: Ids) -> tuple[CitedDocument, ...]:
        out = []
        for source in sources:
            words = "-".join(
                w for w in (source.kind.value, source.issuer.name if source.issuer else None, source.name) if w
            )
            iri = self._unique(f"{self.document.iri}/cited/{slug(words)}")
            out.append(
                CitedDocument(
                    ids.sources[id(source)],
                    iri,
                    source.kind,
                    source.name,
                    ids.agent(source.issuer),
                    None,
                    self.back(source.mentions),
                )
            )
        return tuple(out)

    def statement(self, one: Said, ids: Ids) -> Statement:
        found = one.found
        cue, content = _identity(one)
        where = self.back([Span(cue, cue), Span(content, content)])
        return Statement(
            id=ids.said[id(one)],
            iri=statement_iri(self.document.iri, where[0].start, where[1].start),
            speaker=ids.agent(one.speaker),
            source=self.back(found.source),
            cue=self.back(found.cue),
            content=self.cleared(found.content),
            quotation=found.quotation,
            stance=found.stance,
            polarity=one.polarity,
            hedges=self.back(one.hedges),
            inside=ids.said[id(one.inside)] if one.inside is not None else NARRATION,
            venue=ids.source(one.venue),
            cites=tuple(x for x in (ids.source(s) for s in one.cites) if x is not None),
            disputes=tuple(ids.said[id(d)] for d in one.disputes),
            said_at=one.said_at,
            confidence=round(found.confidence, 2),
        )

    def figure(self, figure: Figure) -> Figure:
        span, number = self._back(figure.span), self._back(figure.number)
        scope = figure.scope
        evidence = {slot: self.back(spans) for slot, spans in scope.evidence}
        return replace(
            figure,
            iri=figure_iri(self.document.iri, number),
            span=span,
            number=number,
            printed=span.text(self.document.text),
            scope=replace(scope, evidence=_by_slot(evidence), confidence=_by_slot(dict(scope.confidence))),
        )

"""Invented documents written straight as extractions, for benchmarks: no text is ever read to make them.

A page is put together sentence by sentence; each sentence knows its speaker, cue, content and figures, so every span is right
by construction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Comparator,
    Document,
    DocumentKind,
    Extraction,
    Figure,
    Kind,
    PartialDate,
    Period,
    Quotation,
    Run,
    Scope,
    Span,
    Stance,
    Statement,
    text_hash,
)
from quoth.model.identity import agent_iri, cited_iri, document_iri, figure_iri, slug, statement_iri

RUN = Run(version="0", extractor="invented")


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as a sentence prints it: ``printed`` holds ``digits``, and both stand in the sentence."""

    digits: str
    counted: str
    printed: str = ""
    event: str | None = None
    kind: Kind = Kind.UNKNOWN
    unit: str = "count"
    comparator: Comparator = Comparator.EQUAL
    place: tuple[str, ...] = ()
    period: Period = Period()
    part_of: str | None = None


@dataclass
class Page:
    """A document in the making."""

    publisher: str
    title: str
    published: str
    kind: DocumentKind = DocumentKind.ARTICLE
    text: str = ""
    agents: dict[str, Agent] = field(default_factory=dict)
    cited: list[CitedDocument] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    numbers: list[tuple[Number, Span, str]] = field(default_factory=list)
    _waiting: list[tuple[str, Span, Span, dict[str, object]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.agent(self.publisher)

    def agent(
        self, name: str, type: AgentType = AgentType.ORGANIZATION, role: str | None = None, of: str | None = None
    ) -> str:
        """The id of whoever is called so; IRIs follow in `done`."""
        if name not in self.agents:
            self.agents[name] = Agent(f"a{len(self.agents)}", "", name, type, role=role, of=of)
        return self.agents[name].id

    def cite(self, kind: DocumentKind, issuer: str, words: str) -> str:
        """The id of a document of ``issuer`` (agent id) that the text calls ``words``."""
        id = f"d{len(self.cited) + 1}"
        self.cited.append(CitedDocument(id, words, kind, issuer=issuer))
        return id

    def tell(self, content: str, *numbers: Number) -> str:
        """A sentence in the publisher's own voice; the id of its statement."""
        return self.say("a0", "", content, *numbers, quotation=Quotation.NARRATION)

    def say(self, speaker: str, cue: str, content: str, *numbers: Number, **slots: object) -> str:
        """``<name> <cue> <content>.``: the id of its statement. ``slots`` are fields of `Statement`."""
        id = f"s{len(self._waiting) + 1}"
        name = next(a.name or "" for a in self.agents.values() if a.id == speaker) if cue else ""
        head = f"{name} {cue} " if cue else ""
        start = len(self.text) + len(head)
        self._waiting.append(
            (
                speaker,
                Span(start - len(cue) - 1, start - 1) if cue else Span(start, start),
                Span(start, start + len(content)),
                slots,
            )
        )
        for number in numbers:
            at = start + content.index(number.printed or number.digits)
            self.numbers.append((number, Span(at, at + len(number.printed or number.digits)), id))
        self.text += f"{head}{content}. "
        return id

    def done(self) -> Extraction:
        """The document as if it had been read."""
        text = self.text.rstrip()
        day = PartialDate(self.published)
        source = f"{self.publisher}/{self.published}/{self.title}"
        iri = document_iri(source, text_hash(text))
        document = Document(
            iri, text, f"{slug(source)}.txt", None, self.kind, self.title, self.publisher, (), day, "en"
        )
        agents = tuple(self._named(iri, text))
        cited = tuple(self._sources(text))
        return Extraction(document, agents, cited, self._said(iri), self._figures(iri, text), RUN)

    def _named(self, iri: str, text: str) -> list[Agent]:
        return [
            Agent(a.id, agent_iri(iri, a.name or a.id), a.name, a.type, a.role, a.of, mentions=_at(text, a.name))
            for a in self.agents.values()
        ]

    def _sources(self, text: str) -> list[CitedDocument]:
        named = {a.id: a.name for a in self.agents.values()}
        return [
            CitedDocument(
                c.id,
                cited_iri(c.kind.value, named.get(c.issuer or ""), None, self.published[:7]),
                c.kind,
                issuer=c.issuer,
                mentions=_at(text, c.iri),
            )
            for c in self.cited
        ]

    def _said(self, iri: str) -> tuple[Statement, ...]:
        narration = Statement("s0", f"{iri}/s0", "a0", quotation=Quotation.NARRATION, confidence=1.0)
        said = [
            Statement(
                f"s{n}",
                statement_iri(iri, cue.start, content.start),
                speaker,
                cue=(cue,) if len(cue) else (),
                content=(content,),
                **{"inside": "s0", "confidence": 0.8, "quotation": Quotation.INDIRECT, **slots},  # type: ignore[arg-type] # fields of Statement
            )
            for n, (speaker, cue, content, slots) in enumerate(self._waiting, 1)
        ]
        return (narration, *said)

    def _figures(self, iri: str, text: str) -> tuple[Figure, ...]:
        found = []
        for n, (number, span, statement) in enumerate(self.numbers, 1):
            at = span.start + span.text(text).index(number.digits)
            digits = Span(at, at + len(number.digits))
            value = Decimal(number.digits.replace(",", ""))
            speaker = self._waiting[int(statement[1:]) - 1][0]
            found.append(
                Figure(
                    f"f{n}",
                    figure_iri(iri, digits),
                    span,
                    digits,
                    span.text(text),
                    value,
                    number.comparator.bounds(value),
                    number.comparator,
                    unit=number.unit,
                    counted=number.counted,
                    event=number.event,
                    kind=number.kind,
                    scope=Scope(number.place, number.period),
                    part_of=number.part_of,
                    statement=statement,
                    asserter=speaker,
                    chain=tuple(dict.fromkeys(("a0", speaker))),
                    confidence=0.8,
                )
            )
        return tuple(found)


def _at(text: str, words: str | None) -> tuple[Span, ...]:
    at = text.find(words) if words else -1
    return (Span(at, at + len(words or "")),) if at >= 0 else ()


def whole(number: int) -> str:
    """An integer with thousands set apart."""
    return f"{number:,}"


SPEAKS, DENIES = Stance.ASSERTS, Stance.DENIES

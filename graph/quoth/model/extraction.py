"""What is read out of one document: agents, cited documents, statements and figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from quoth.model.dates import PartialDate, Period
from quoth.model.document import Document
from quoth.model.interval import Comparator, Interval
from quoth.model.span import Span
from quoth.model.vocabulary import (
    AgentType,
    Direction,
    DocumentKind,
    Kind,
    Polarity,
    Quotation,
    Stance,
)

_CURRENCY_CODE = 3
"""Letters of a code of ISO 4217."""


@dataclass(frozen=True, slots=True)
class Judged:
    """For whom people take an agent: the folded name and the name of somebody known across documents, nobody where both are ``None``."""

    plain: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """A speaker as one document calls it. ``of`` and ``acts_for`` are ids of other agents in the document.

    ``judged`` is laid over from people's judgements; no document says it, and none keeps it.
    """

    id: str
    iri: str
    name: str | None
    type: AgentType = AgentType.UNKNOWN
    role: str | None = None
    of: str | None = None
    acts_for: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    judged: Judged | None = None


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that the text mentions and nobody has to hold."""

    id: str
    iri: str
    kind: DocumentKind
    name: str | None = None
    issuer: str | None = None
    date: PartialDate | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """An utterance as reported in one document.

    ``inside`` is the statement that reports this one; ``venue`` the cited document it was made in; ``cites`` ids of cited
    documents or statements it leans on; ``disputes`` ids of statements that it denies or doubts.
    """

    id: str
    iri: str
    speaker: str | None
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    quotation: Quotation = Quotation.INDIRECT
    stance: Stance = Stance.ASSERTS
    polarity: Polarity = Polarity.AFFIRMED
    hedges: tuple[Span, ...] = ()
    inside: str | None = None
    venue: str | None = None
    cites: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    said_at: PartialDate | None = None
    confidence: float = 0.5

    @property
    def stretches(self) -> tuple[Span, ...]:
        """Where it stands: who speaks, how and what; nowhere for the narration of the whole."""
        return (*self.source, *self.cue, *self.content)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where, when and of whom a figure holds, as far as the text says so.

    ``evidence`` and ``confidence`` are keyed by ``place``, ``period`` and ``population``; tuples of pairs keep it hashable.
    """

    place: tuple[str, ...] = ()
    period: Period = Period()
    population: tuple[str, ...] = ()
    evidence: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    confidence: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that somebody puts forward, with what it counts.

    ``span`` is the whole phrase as printed ("more than 33,000"), ``number`` the digits or number words alone. ``value`` is
    ``None`` for a range. ``of`` is the base of a share ("7 of the 10": value 7, of 10). ``chain`` are agent ids from the
    publisher inwards, ending with the asserter.
    """

    id: str
    iri: str
    span: Span
    number: Span
    printed: str
    value: Decimal | None
    bounds: Interval = Interval()
    comparator: Comparator = Comparator.EQUAL
    direction: Direction | None = None
    unit: str = "count"
    unit_text: str | None = None
    of: Decimal | None = None
    counted: str | None = None
    event: str | None = None
    kind: Kind = Kind.UNKNOWN
    scope: Scope = Scope()
    part_of: str | None = None
    statement: str | None = None
    asserter: str | None = None
    chain: tuple[str, ...] = ()
    confidence: float = 0.5

    @property
    def start(self) -> int:
        """Where it begins, be it with its phrase or with its number."""
        return min(self.span.start, self.number.start)

    @property
    def is_money(self) -> bool:
        """Whether its unit is a currency, by its code of three letters, be it by the year: "GBP", "GBP per year"."""
        code = self.unit.partition(" per ")[0]
        return len(code) == _CURRENCY_CODE and code.isalpha() and code.isupper()


@dataclass(frozen=True, slots=True)
class Run:
    """Which program read a document, with what."""

    program: str = "quoth"
    version: str = "0"
    extractor: str = "rules"
    model: str | None = None
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one run read out of one document."""

    document: Document
    agents: tuple[Agent, ...] = ()
    cited: tuple[CitedDocument, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    run: Run = field(default_factory=Run)

    def agent(self, id: str | None) -> Agent | None:
        """The agent of that id."""
        return next((a for a in self.agents if a.id == id), None)

    def statement(self, id: str | None) -> Statement | None:
        """The statement of that id."""
        return next((s for s in self.statements if s.id == id), None)

    def figure(self, id: str | None) -> Figure | None:
        """The figure of that id."""
        return next((f for f in self.figures if f.id == id), None)

    def source(self, id: str | None) -> CitedDocument | None:
        """The cited document of that id."""
        return next((d for d in self.cited if d.id == id), None)

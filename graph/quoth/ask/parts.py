"""The parts of a trace, as frozen values. Each carries the extraction its words come from, so that it can be shown whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from quoth.model import (
    Agent,
    CitedDocument,
    Comparison,
    Derivation,
    Document,
    Drift,
    Extraction,
    Figure,
    Span,
    Statement,
)

_STOP = re.compile(r"\n|[.!?][”\"’']?\s")


@dataclass(frozen=True, slots=True)
class FigureIn:
    """A figure with the extraction that holds it."""

    extraction: Extraction
    figure: Figure

    @property
    def iri(self) -> str:
        """The figure's IRI."""
        return self.figure.iri

    @property
    def sentence(self) -> str:
        """The words around it up to the nearest full stops or breaks of line, as printed."""
        text, figure = self.extraction.document.text, self.figure
        before, behind = _STOP.split(text[: figure.start]), _STOP.split(text[figure.span.end :], maxsplit=1)
        return before[-1] + text[figure.start : figure.span.end] + behind[0]

    @property
    def order(self) -> tuple[str, str, Span]:
        """Sorts by the document's date, the undated last, then by the document's IRI and the place in it."""
        document = self.extraction.document
        return (document.published.text if document.published else "9999", document.iri, self.figure.number)


@dataclass(frozen=True, slots=True)
class StatementIn:
    """A statement with the extraction that holds it."""

    extraction: Extraction
    statement: Statement

    @property
    def speaker(self) -> Agent | None:
        """Who says it."""
        return self.extraction.agent(self.statement.speaker)


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with the extractions of both its sides."""

    comparison: Comparison
    a: Extraction
    b: Extraction


@dataclass(frozen=True, slots=True)
class Derived:
    """A derivation with its figures: the inputs in the order of the formula, and the result where one is printed."""

    derivation: Derivation
    inputs: tuple[FigureIn, ...]
    result: FigureIn | None = None


class Link(StrEnum):
    """How one hop leads to the next one in."""

    REPORTS = "reports"
    CITES = "cites"


@dataclass(frozen=True, slots=True)
class Hop:
    """One station of a chain: who speaks, in which statement, in which document.

    ``source`` is the held document or the cited one the words stand in, ``None`` where only the speaker is known; ``held``
    whether its text is in the store. ``link`` says how the hop before leads here. ``depth`` counts hops from the
    publisher: hops come in depth-first order, so a hop's parent is the nearest before it with a smaller depth. ``inferred``
    marks a hop that no words lead to: the speaker's own document, which linking found to tell the same count.
    """

    extraction: Extraction
    agent: Agent | None
    statement: Statement | None
    source: Document | CitedDocument | None
    cue: str
    held: bool
    link: Link
    depth: int
    drift: tuple[Drift, ...] = ()
    inferred: bool = False

    @property
    def document(self) -> str | None:
        """The IRI of the document, held or cited."""
        return self.source.iri if self.source else None

    def drifting(self, drift: tuple[Drift, ...]) -> Hop:
        """The same hop with what changed there."""
        return replace(self, drift=drift)


@dataclass(frozen=True, slots=True)
class TraceRoot:
    """Where a chain ends: the innermost document or speaker. ``kind`` is a document kind or an agent type.

    ``issuer`` names who stands behind a document that nobody holds: whom to ask for it.
    """

    iri: str
    kind: str
    name: str | None
    held: bool
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """One figure, followed both ways: inwards to its roots, and across to who says otherwise.

    ``documents`` counts the held documents whose figure leads to the same root, this one included. ``exact`` says
    whether this figure's value is the one asked for, ``more`` whether further figures fit and were left out.
    """

    figure: FigureIn
    chain: tuple[Hop, ...]
    roots: tuple[TraceRoot, ...]
    documents: int
    contradicted_by: tuple[Compared, ...]
    disputed_by: tuple[StatementIn, ...]
    same_as: tuple[FigureIn, ...]
    questions: tuple[str, ...]
    derivations: tuple[Derived, ...] = ()
    exact: bool = True
    more: bool = False

"""The nouns: frozen values without I/O, RDF or spaCy."""

from __future__ import annotations

from quoth.model.comparison import Comparability, Comparison, Drift, Side, Verdict
from quoth.model.dates import PartialDate, Period
from quoth.model.decisions import Decisions, standing
from quoth.model.derivation import Derivation, Finding, Formula
from quoth.model.derived import (
    Act,
    Counting,
    Filing,
    Identification,
    Joining,
    Judgement,
    Key,
    Links,
    Reprint,
    Root,
)
from quoth.model.document import Document, text_hash
from quoth.model.extraction import (
    Agent,
    CitedDocument,
    Extraction,
    Figure,
    Judged,
    Run,
    Scope,
    Statement,
)
from quoth.model.interval import Comparator, Interval
from quoth.model.span import Span
from quoth.model.vocabulary import (
    AgentType,
    Change,
    Dimension,
    Direction,
    DocumentKind,
    Kind,
    Polarity,
    Quotation,
    Stance,
    Status,
)

__all__ = [
    "Act",
    "Agent",
    "AgentType",
    "Change",
    "CitedDocument",
    "Comparability",
    "Comparator",
    "Comparison",
    "Counting",
    "Decisions",
    "Derivation",
    "Dimension",
    "Direction",
    "Document",
    "DocumentKind",
    "Drift",
    "Extraction",
    "Figure",
    "Filing",
    "Finding",
    "Formula",
    "Identification",
    "Interval",
    "Joining",
    "Judged",
    "Judgement",
    "Key",
    "Kind",
    "Links",
    "PartialDate",
    "Period",
    "Polarity",
    "Quotation",
    "Reprint",
    "Root",
    "Run",
    "Scope",
    "Side",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Verdict",
    "standing",
    "text_hash",
]

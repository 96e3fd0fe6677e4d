"""The small closed vocabularies. Each value is the word that JSON, commands and pages use."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    """What sort of document a text is."""

    ARTICLE = "article"
    PRESS_RELEASE = "press-release"
    POST = "post"
    LETTER = "letter"
    DATA = "data"
    REPORT = "report"
    STUDY = "study"
    POLL = "poll"
    MEMO = "memo"
    EMAIL = "email"
    FILING = "filing"
    SPEECH = "speech"
    INTERVIEW = "interview"
    BRIEFING = "briefing"
    BOOK = "book"
    BROADCAST = "broadcast"
    DOCUMENT = "document"


class AgentType(StrEnum):
    """What sort of speaker an agent is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    UNKNOWN = "unknown"


class Quotation(StrEnum):
    """How the words of a statement are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATION = "narration"


class Stance(StrEnum):
    """What a speaker does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    ASKS = "asks"
    PROMISES = "promises"
    PREDICTS = "predicts"


class Polarity(StrEnum):
    """Whether the content affirms or negates."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Kind(StrEnum):
    """The kind of statistic that a figure is (statistic kind)."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    RATE = "rate"
    SHARE = "share"
    CHANGE = "change"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"


class Dimension(StrEnum):
    """In what two figures can differ. ``VALUE`` only drifts: the values themselves keep no two figures from being compared."""

    PERIOD = "period"
    PLACE = "place"
    POPULATION = "population"
    COUNTED = "counted"
    EVENT = "event"
    KIND = "kind"
    COMPARATOR = "comparator"
    UNIT = "unit"
    VALUE = "value"


class Change(StrEnum):
    """What happened to a dimension on the way."""

    LOST = "lost"
    ADDED = "added"
    WIDENED = "widened"
    NARROWED = "narrowed"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REPLACED = "replaced"


class Status(StrEnum):
    """Whether people have looked at a conclusion."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"

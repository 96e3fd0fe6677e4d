"""The IRIs of the closed vocabularies: SKOS concepts for enum members, classes for kinds of documents."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from quoth.model import (
    Act,
    AgentType,
    Change,
    Comparability,
    Comparator,
    Dimension,
    Direction,
    DocumentKind,
    Finding,
    Formula,
    Kind,
    Polarity,
    Quotation,
    Stance,
    Status,
    Verdict,
)
from quoth.rdf.terms import GROUP, NS, ORGANIZATION, PERSON, term

E = TypeVar("E", bound=StrEnum)

KIND_CLASSES: dict[DocumentKind, NamedNode] = {
    DocumentKind.ARTICLE: term("schema:NewsArticle"),
    DocumentKind.POST: term("schema:SocialMediaPosting"),
    DocumentKind.REPORT: term("schema:Report"),
    DocumentKind.BOOK: term("schema:Book"),
    DocumentKind.EMAIL: term("schema:EmailMessage"),
    DocumentKind.PRESS_RELEASE: term("q:PressRelease"),
    DocumentKind.LETTER: term("q:Letter"),
    DocumentKind.DATA: term("q:DataRelease"),
    DocumentKind.STUDY: term("q:Study"),
    DocumentKind.POLL: term("q:Poll"),
    DocumentKind.MEMO: term("q:Memo"),
    DocumentKind.FILING: term("q:Filing"),
    DocumentKind.SPEECH: term("q:Speech"),
    DocumentKind.INTERVIEW: term("q:Interview"),
    DocumentKind.BRIEFING: term("q:Briefing"),
    DocumentKind.BROADCAST: term("q:Broadcast"),
}
"""The class of each kind of document; ``document`` is ``q:Document`` and no more."""

AGENT_CLASSES: dict[AgentType, NamedNode] = {
    AgentType.PERSON: PERSON,
    AgentType.ORGANIZATION: ORGANIZATION,
    AgentType.GROUP: GROUP,
}
"""The class of each sort of agent; ``unknown`` is ``q:Agent`` and no more."""


def _plain(enum: type[StrEnum], **other: str) -> dict[str, NamedNode]:
    return {m.value: term(f"q:{other.get(m.name, m.value)}") for m in enum}


CONCEPTS: dict[type[StrEnum], dict[str, NamedNode]] = {
    # q:denies is the stance, q:change a property: the members of that word take another name
    **{enum: _plain(enum) for enum in (Comparability, Quotation, Stance, Polarity, Direction, Change, Status)},
    Act: _plain(Act, SAME="judgedSame", NOT_SAME="judgedNotSame"),
    Verdict: _plain(Verdict, SAME_QUOTE="sameQuote", DENIES="explicitlyDenies"),
    Kind: _plain(Kind, CHANGE="changeOverTime"),
    Dimension: {m.value: term(f"q:{m.value}Dimension") for m in Dimension},
    Formula: {m.value: term(f"q:{m.value}Formula") for m in Formula},
    Finding: {m.value: term(f"q:{m.value}Finding") for m in Finding},
    Comparator: _plain(
        Comparator,
        EQUAL="equal",
        MORE="moreThan",
        AT_LEAST="atLeast",
        LESS="lessThan",
        AT_MOST="atMost",
        ABOUT="about",
    ),
}
"""The concept of each member, by enum and value. ``Kind.UNKNOWN`` is never written: unknown slots are absent."""

del CONCEPTS[Kind][Kind.UNKNOWN.value]

_MEMBERS = {enum: {node: value for value, node in members.items()} for enum, members in CONCEPTS.items()}
_RULE = f"{NS}rule-"


def concept(member: StrEnum) -> NamedNode:
    """The concept of an enum member."""
    return CONCEPTS[type(member)][member.value]


def member(enum: type[E], node: object) -> E:
    """The enum member of a concept.

    Raises:
        ValueError: when the node is no concept of that vocabulary.
    """
    value = _MEMBERS[enum].get(node) if isinstance(node, NamedNode) else None
    if value is None:
        raise ValueError(f"not a term of {enum.__name__}: {node}")
    return enum(value)


def rule(id: str) -> NamedNode:
    """The concept of a rule: ``q:rule-<id>``."""
    return NamedNode(_RULE + quote(id, safe=""))


def rule_id(node: NamedNode) -> str:
    """The id of a rule's concept."""
    return unquote(node.value.removeprefix(_RULE))

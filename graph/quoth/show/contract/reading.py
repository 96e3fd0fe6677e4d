"""The way back: the JSON object of ``quoth extract`` as an extraction, for tools and tests."""

from __future__ import annotations

from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Comparator,
    Direction,
    Document,
    DocumentKind,
    Extraction,
    Figure,
    Interval,
    Kind,
    Period,
    Polarity,
    Quotation,
    Run,
    Scope,
    Span,
    Stance,
    Statement,
    text_hash,
)
from quoth.show.contract.values import Json, pairs, to_date, to_number, to_spans


def extraction_from_json(data: Json) -> Extraction:
    """The inverse of ``extraction_json``.

    Raises:
        KeyError: when a key of the contract is missing.
        ValueError: when a word is not one of its vocabulary, or a span or a date is none.
    """
    return Extraction(
        _document(data),
        tuple(_agent(agent) for agent in data["agents"]),
        tuple(_cited(cited) for cited in data["cited"]),
        tuple(_statement(statement) for statement in data["statements"]),
        tuple(_figure(figure) for figure in data["figures"]),
        _run(data["run"]),
    )


def _document(data: Json) -> Document:
    about = data["document"]
    return Document(
        iri=about["iri"],
        text=data["text"],
        path=about["path"],
        url=about.get("url"),
        kind=DocumentKind(about["kind"]),
        title=about["title"],
        publisher=about.get("publisher_name"),
        authors=tuple(about.get("author_names", ())),
        published=to_date(about["published"]),
        language=about["language"],
        boilerplate=to_spans(about.get("boilerplate", ())),
        hash_of_text=None if about["sha256"] == text_hash(data["text"]) else about["sha256"],
    )


def _agent(data: Json) -> Agent:
    return Agent(
        id=data["id"],
        iri=data["iri"],
        name=data["name"],
        type=AgentType(data["type"]),
        role=data["role"],
        of=data["of"],
        acts_for=data.get("acts_for"),
        aliases=tuple(data.get("aliases", ())),
        mentions=to_spans(data["mentions"]),
    )


def _cited(data: Json) -> CitedDocument:
    return CitedDocument(
        id=data["id"],
        iri=data["iri"],
        kind=DocumentKind(data["kind"]),
        name=data["name"],
        issuer=data["issuer"],
        date=to_date(data.get("date")),
        mentions=to_spans(data["mentions"]),
    )


def _statement(data: Json) -> Statement:
    return Statement(
        id=data["id"],
        iri=data["iri"],
        speaker=data["speaker"],
        source=to_spans(data["source"]),
        cue=to_spans(data["cue"]),
        content=to_spans(data["content"]),
        quotation=Quotation(data["quotation"]),
        stance=Stance(data["stance"]),
        polarity=Polarity(data["polarity"]),
        hedges=to_spans(data["hedges"]),
        inside=data["inside"],
        venue=data["venue"],
        cites=tuple(data["cites"]),
        disputes=tuple(data["disputes"]),
        said_at=to_date(data["said_at"]),
        confidence=data["confidence"],
    )


def _figure(data: Json) -> Figure:
    return Figure(
        id=data["id"],
        iri=data["iri"],
        span=Span(*data["span"]),
        number=Span(*data["number"]),
        printed=data["printed"],
        value=to_number(data["value"]),
        bounds=_bounds(data),
        comparator=Comparator(data["comparator"]),
        direction=Direction(data["direction"]) if data["direction"] else None,
        unit=data["unit"],
        unit_text=data["unit_text"],
        of=to_number(data["of"]),
        counted=data["counted"],
        event=data["event"],
        kind=Kind(data["kind"]),
        scope=_scope(data["scope"]),
        part_of=data["part_of"],
        statement=data["statement"],
        asserter=data["asserter"],
        chain=tuple(data["chain"]),
        confidence=data["confidence"],
    )


def _bounds(data: Json) -> Interval:
    lower, upper = to_number(data["lower"]), to_number(data["upper"])
    return Interval(lower, upper, data["lower_inclusive"], data["upper_inclusive"])


def _scope(data: Json) -> Scope:
    return Scope(
        place=tuple(data["place"]),
        period=Period(to_date(data["from"]), to_date(data["to"]), data["period_text"]),
        population=tuple(data["population"]),
        evidence=tuple((slot, to_spans(where)) for slot, where in data["evidence"].items()),
        confidence=pairs(data["confidence"]),
    )


def _run(data: Json) -> Run:
    return Run(data["program"], data["version"], data["extractor"], data["model"], pairs(data["settings"]))

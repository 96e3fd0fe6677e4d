"""An extraction as the JSON object of ``quoth extract``."""

from __future__ import annotations

from quoth.model import Agent, CitedDocument, Extraction, Figure, Run, Scope, Statement
from quoth.show.contract.values import Json, date, number, spans


def extraction_json(extraction: Extraction, id: object = None) -> Json:
    """The contract's object of one document.

    Args:
        extraction: what one run read.
        id: what the caller of ``quoth extract --jsonl`` named the text; left out when ``None``.

    Returns:
        a dict of JSON values; offsets are code points of ``text``, ``[start, end)``.
    """
    known = {} if id is None else {"id": id}
    return known | {
        "document": document_json(extraction),
        "text": extraction.document.text,
        "agents": [agent_json(agent) for agent in extraction.agents],
        "cited": [cited_json(cited) for cited in extraction.cited],
        "statements": [statement_json(statement) for statement in extraction.statements],
        "figures": [figure_json(figure) for figure in extraction.figures],
        "run": run_json(extraction.run),
    }


def document_json(extraction: Extraction) -> Json:
    """The document; publisher and authors are ids of its agents, and their names stand beside them."""
    document = extraction.document
    authors = (_agent_named(extraction, name) for name in document.authors)
    return {
        "iri": document.iri,
        "path": document.path,
        "url": document.url,
        "kind": document.kind.value,
        "title": document.title,
        "publisher": publisher_id(extraction),
        "publisher_name": document.publisher,
        "authors": [agent.id for agent in authors if agent],
        "author_names": list(document.authors),
        "published": date(document.published),
        "language": document.language,
        "sha256": document.sha256,
        "boilerplate": spans(document.boilerplate),
    }


def publisher_id(extraction: Extraction) -> str | None:
    """The id of the agent that publishes: the speaker of the outermost statement."""
    outermost = next((s for s in extraction.statements if s.inside is None and s.speaker), None)
    if outermost:
        return outermost.speaker
    named = _agent_named(extraction, extraction.document.publisher)
    return named.id if named else None


def _agent_named(extraction: Extraction, name: str | None) -> Agent | None:
    return next((a for a in extraction.agents if name and name in (a.name, *a.aliases)), None)


def agent_json(agent: Agent) -> Json:
    """One agent as its document calls it."""
    return {
        "id": agent.id,
        "iri": agent.iri,
        "name": agent.name,
        "type": agent.type.value,
        "role": agent.role,
        "of": agent.of,
        "acts_for": agent.acts_for,
        "aliases": list(agent.aliases),
        "mentions": spans(agent.mentions),
    }


def cited_json(cited: CitedDocument) -> Json:
    """One document known from a mention."""
    return {
        "id": cited.id,
        "iri": cited.iri,
        "kind": cited.kind.value,
        "name": cited.name,
        "issuer": cited.issuer,
        "date": date(cited.date),
        "mentions": spans(cited.mentions),
    }


def statement_json(statement: Statement) -> Json:
    """One statement."""
    return {
        "id": statement.id,
        "iri": statement.iri,
        "speaker": statement.speaker,
        "source": spans(statement.source),
        "cue": spans(statement.cue),
        "content": spans(statement.content),
        "quotation": statement.quotation.value,
        "stance": statement.stance.value,
        "polarity": statement.polarity.value,
        "hedges": spans(statement.hedges),
        "inside": statement.inside,
        "venue": statement.venue,
        "cites": list(statement.cites),
        "disputes": list(statement.disputes),
        "said_at": date(statement.said_at),
        "confidence": statement.confidence,
    }


def figure_json(figure: Figure) -> Json:
    """One figure: what is printed, what it bounds, what it counts and who puts it forward."""
    return {
        "id": figure.id,
        "iri": figure.iri,
        "span": figure.span.pair(),
        "number": figure.number.pair(),
        "printed": figure.printed,
        **_amount_json(figure),
        "counted": figure.counted,
        "event": figure.event,
        "kind": figure.kind.value,
        "scope": scope_json(figure.scope),
        "part_of": figure.part_of,
        "statement": figure.statement,
        "asserter": figure.asserter,
        "chain": list(figure.chain),
        "confidence": figure.confidence,
    }


def _amount_json(figure: Figure) -> Json:
    bounds = figure.bounds
    return {
        "value": number(figure.value),
        "lower": number(bounds.lower),
        "upper": number(bounds.upper),
        "lower_inclusive": bounds.lower_inclusive,
        "upper_inclusive": bounds.upper_inclusive,
        "comparator": figure.comparator.value,
        "direction": figure.direction.value if figure.direction else None,
        "unit": figure.unit,
        "unit_text": figure.unit_text,
        "of": number(figure.of),
    }


def scope_json(scope: Scope) -> Json:
    """Where, when and of whom; what the text does not say is empty or null."""
    return {
        "place": list(scope.place),
        "from": date(scope.period.start),
        "to": date(scope.period.end),
        "period_text": scope.period.text,
        "population": list(scope.population),
        "evidence": {slot: spans(where) for slot, where in scope.evidence},
        "confidence": dict(scope.confidence),
    }


def run_json(run: Run) -> Json:
    """Which program read the document, with what."""
    return {
        "program": run.program,
        "version": run.version,
        "extractor": run.extractor,
        "model": run.model,
        "settings": dict(run.settings),
    }

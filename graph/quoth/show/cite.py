"""``quoth cite``: a figure with its evidence as text to paste."""

from __future__ import annotations

import re

from quoth.ask.parts import FigureIn
from quoth.late import LOADING
from quoth.model import Agent, CitedDocument, Document, Stance, Statement
from quoth.show.contract.comparison import asserter_json
from quoth.show.contract.trace import named_source_json
from quoth.show.contract.values import Json
from quoth.show.words import (
    agent_name,
    clean,
    figure_phrase,
    folded,
    listed,
    period_words,
    place_words,
    sentence,
    source_name,
)

_NEGATES = re.compile(
    r"\b(?:not|never|cannot|nor|\w+n['’]t|(?:declin|refus)(?:es?|ed|ing)|unable|yet|fail(?:s|ed)?|untrue|false|wrong|incorrect|lie|myth|nonsense|inaccurate)\b",
    re.IGNORECASE,
)


def cite(found: FigureIn) -> str:
    """Who, through whom, where, when, the sentence, and the document it stands in; plain text, 80 columns wide."""
    figure, extraction = found.figure, found.extraction
    document = extraction.document
    lines = [
        f"{_capital(figure_phrase(figure))}{_put(found)} {agent_name(extraction.agent(figure.asserter), extraction)}"
        f"{_venue(found)}{_through(found)}.",
        f"Where and when it holds: {place_words(figure)}, {period_words(figure)}.",
        f"In the text: {sentence(figure, extraction)}",
        f"Source: {_source(document)}",
        f"Position: characters {figure.span.start} to {figure.span.end} of the text with SHA-256 {document.sha256}.",
        f"Name in Quoth: {figure.iri}",
    ]
    return "\n".join(map(folded, lines))


def _put(found: FigureIn) -> str:
    moods = {"denied": " is denied by", "negated": " stands behind a “not” in the words of"}
    return moods.get(mood(found), ", according to")


def mood(found: FigureIn) -> str:
    """How the speaker puts a figure, ``denied``, ``negated`` or ``""``: who denies it must never be shown as the one who gives it."""
    statement = found.extraction.statement(found.figure.statement)
    if statement is not None and (statement.stance is Stance.DENIES or _calls_false(found, statement)):
        return "denied"
    number = found.figure.number.text(found.extraction.document.text)
    if not number or not may_negate(sentence(found.figure, found.extraction).partition(number)[0]):
        return ""
    with LOADING:  # late: most figures stand in no negation, and citing them needs no linking
        from quoth.link.guards import mood_of

    put = mood_of(found.extraction, found.figure).value
    return put if put in ("denied", "negated") else ""


def _calls_false(found: FigureIn, claim: Statement) -> bool:
    """Whether a number is told in a claim of nobody's that the one whom it is put down to calls false: "Reports that 300 … are wrong"."""
    told = (s for s in found.extraction.statements if s.speaker == found.figure.asserter)
    return claim.speaker is None and any(claim.id in s.disputes and s.stance is not Stance.QUESTIONS for s in told)


def may_negate(before: str) -> bool:
    """Whether the words before a figure hold anything that could deny it; most hold nothing, and need no closer look."""
    return _NEGATES.search(before) is not None


def cite_json(found: FigureIn) -> Json:
    """The same for programs: the text, and its parts."""
    figure, extraction = found.figure, found.extraction
    return {
        "figure": figure.iri,
        "text": cite(found),
        "sentence": sentence(figure, extraction),
        "said_by": asserter_json(extraction, figure.asserter),
        "through": [asserter_json(extraction, agent.id) for agent in _between(found)],
        "document": named_source_json(extraction.document),
        "span": figure.span.pair(),
    }


def _between(found: FigureIn) -> list[Agent]:
    """The speakers through whose mouths it went, from the one nearest to the asserter out to the publisher."""
    agents = (found.extraction.agent(id) for id in reversed(found.figure.chain[:-1]))
    return [agent for agent in agents if agent and agent.id != found.figure.asserter]


def _through(found: FigureIn) -> str:
    names = [agent_name(agent, found.extraction) for agent in _between(found)]
    return f", through {listed(names)}" if names else ""


def _venue(found: FigureIn) -> str:
    """The document in which the asserter said so, where the text names one."""
    statement = found.extraction.statement(found.figure.statement)
    venue: CitedDocument | None = found.extraction.source(statement.venue) if statement else None
    speaker = found.extraction.agent(found.figure.asserter)
    return f" (in a {source_name(venue, found.extraction, speaker)})" if venue else ""


def _source(document: Document) -> str:
    title = f"“{clean(document.title)}”" if document.title else clean(document.path or "no title")
    date = document.published.text if document.published else "no date"
    by = f" by {listed(clean(author) for author in document.authors)}" if document.authors else ""
    return f"{title}{by}, {clean(document.publisher or 'publisher unknown')}, {date}" + (
        f", {clean(document.url)}" if document.url else ""
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

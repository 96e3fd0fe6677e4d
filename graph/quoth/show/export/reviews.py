"""ClaimReview of schema.org for figures that somebody speaks against; not for what cannot be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from quoth.ask.parts import Compared
from quoth.model import AgentType, Comparison, Extraction, Figure, Side, Status, Verdict
from quoth.rdf import own_iri
from quoth.show.words import figure_phrase, sentence

_RATINGS = {Verdict.CONTRADICTS: "Contradicted", Verdict.REBUTS: "Rebutted", Verdict.DENIES: "Denied"}
_TYPES = {AgentType.PERSON: "Person"}

Json = dict[str, Any]


def claim_reviews(compared: Iterable[Compared], *, without_text: bool = False) -> bytes:
    """JSON-LD with one review a figure and opposing comparison that nobody rejected, sorted by name.

    The rating is the verdict in a word: Quoth says who disagrees and why, and never who is right.
    """
    opposing = (each for each in compared if each.comparison.verdict.opposes)
    standing = (each for each in opposing if each.comparison.status is not Status.REJECTED)
    found = [review for each in standing for review in _reviews(each, without_text)]
    graph = sorted(found, key=lambda review: str(review["@id"]))
    data = {"@context": "https://schema.org", "@graph": graph}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _reviews(compared: Compared, without_text: bool) -> list[Json]:
    figures = _figures(compared.comparison.b, compared.b)
    return [_review(compared, figure, without_text) for figure in figures]


def _figures(side: Side, extraction: Extraction) -> list[Figure]:
    """The figure itself, or those of a statement that is spoken against."""
    if side.is_figure:
        return [figure for figure in extraction.figures if figure.iri == side.thing]
    ids = {statement.id for statement in extraction.statements if statement.iri == side.thing}
    return [figure for figure in extraction.figures if figure.statement in ids]


def _review(compared: Compared, figure: Figure, without_text: bool) -> Json:
    comparison, answering = compared.comparison, compared.a.document
    name = figure_phrase(figure)
    return _known(
        {
            "@type": "ClaimReview",
            "@id": f"{own_iri(comparison)}#{figure.iri.rsplit('/', 1)[1]}",
            "url": answering.url,
            "datePublished": answering.published.text if answering.published else None,
            "author": _author(compared.a, _speaker(comparison.a, compared.a)),
            "claimReviewed": name if without_text else sentence(figure, compared.b),
            "reviewBody": comparison.explanation,
            "reviewRating": _rating(comparison),
            "itemReviewed": _claim(figure, compared.b, name),
        }
    )


def _rating(comparison: Comparison) -> Json:
    rating = {"@type": "Rating", "alternateName": _RATINGS[comparison.verdict]}
    return rating | {"ratingExplanation": comparison.explanation}


def _claim(figure: Figure, extraction: Extraction, name: str) -> Json:
    document = extraction.document
    published = document.published.text if document.published else None
    appearance = {"@type": "CreativeWork", "@id": document.iri, "headline": document.title, "url": document.url}
    return _known(
        {
            "@type": "Claim",
            "@id": figure.iri,
            "name": name,
            "author": _author(extraction, figure.asserter),
            "datePublished": published,
            "appearance": _known(appearance),
        }
    )


def _speaker(side: Side, extraction: Extraction) -> str | None:
    for figure in extraction.figures:
        if figure.iri == side.thing:
            return figure.asserter
    return next((s.speaker for s in extraction.statements if s.iri == side.thing), None)


def _author(extraction: Extraction, id: str | None) -> Json | None:
    agent = extraction.agent(id)
    if agent is None:
        return None
    return _known({"@type": _TYPES.get(agent.type, "Organization"), "@id": agent.iri, "name": agent.name})


def _known(data: Json) -> Json:
    return {key: value for key, value in data.items() if value is not None}

"""Explicit denials and doubts: what a statement disputes in so many words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quoth.link import rules
from quoth.link.explain import shorten, who_says
from quoth.link.readings import Reading
from quoth.link.words import tokens
from quoth.model import Comparability, Comparison, Quotation, Side, Stance, Statement, Verdict

_NEAR = 200
"""How many characters may lie between a statement and the denial that points back to it."""
# Words that point back to what somebody else has just said. Source: our own list.
_POINTERS = frozenset(
    """the a that this those these claim claims allegation allegations accusation accusations charge charges estimate estimates
    figure figures number numbers count tally toll""".split()
)
# What is said of a claim to dispute it: "that figure is wrong". Source: our own list.
_FALSE = frozenset("wrong false untrue incorrect exaggerated inflated invented nonsense".split())
_SAID_OF_IT = (
    frozenset("it is was are were simply plainly badly wildly greatly totally completely utterly".split()) | _FALSE
)


def disputes(reading: Reading) -> Iterator[Comparison]:
    """A comparison for each statement of the document that another one disputes, the disputing one as ``a``.

    "The mayor rejected a claim by the water board that 900 wells were closed" is a denial; "it is unclear where the board's
    number comes from" a doubt.
    """
    for statement in reading.extraction.statements:
        for target in statement.disputes:
            disputed = reading.index.statements.get(target)
            if disputed is not None and disputed.speaker != statement.speaker:
                yield _dispute(reading, statement, disputed)
        meant = before(reading, statement)
        if meant is not None:
            yield replace(_dispute(reading, statement, meant), confidence=0.55)


def before(reading: Reading, statement: Statement) -> Statement | None:
    """What "the claim" in a denial, or "that figure is wrong", points back to: the last statement, if it is somebody else's."""
    at = reading.at(statement)
    words = set(tokens(reading.words(statement.content)))
    denies = statement.stance is Stance.DENIES and not words - _POINTERS
    calls_it_false = bool(words & _FALSE and words & _POINTERS - {"the", "a"}) and not words - _POINTERS - _SAID_OF_IT
    if not (denies or calls_it_false) or statement.disputes or at is None or not words:
        return None
    earlier = ((reading.at(s), s) for s in reading.extraction.statements if s.content and _told_by_others(s))
    ended = [(span.end, s.id, s) for span, s in earlier if span is not None and span.end <= at.start]
    last = max(ended, key=lambda e: e[:2], default=None)
    if last is None or last[2].speaker == statement.speaker or at.start - last[0] > _NEAR:
        return None
    return last[2]


def _told_by_others(statement: Statement) -> bool:
    return statement.quotation is not Quotation.NARRATION


def _dispute(reading: Reading, statement: Statement, disputed: Statement) -> Comparison:
    doubt = statement.stance is Stance.QUESTIONS
    does = "doubts" if doubt else "denies"
    words = shorten(reading.words(disputed.content)) or "that"
    told = f"{who_says(reading, statement)} {does} a claim of {who_says(reading, disputed)}: “{words}”."
    return Comparison(
        Side(reading.iri, statement.iri, False),
        Side(reading.iri, disputed.iri, False),
        Comparability.SAME,
        Verdict.DENIES,
        told,
        rules.DOUBT if doubt else rules.DENIAL,
        round((0.6 if doubt else 0.9) * (0.5 + statement.confidence / 2), 3),
    )

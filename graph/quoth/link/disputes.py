"""Explicit denials and doubts: what a statement disputes in so many words."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.link import rules
from quoth.link.explain import shorten, who_says
from quoth.link.readings import Reading
from quoth.model import Comparability, Comparison, Side, Stance, Statement, Verdict


def disputes(reading: Reading) -> Iterator[Comparison]:
    """A comparison for each statement of the document that another one disputes, the disputing one as ``a``.

    "The mayor rejected a claim by the water board that 900 wells were closed" is a denial; "it is unclear where the board's
    number comes from" a doubt.
    """
    for statement in reading.extraction.statements:
        for target in statement.disputes:
            disputed = reading.index.statements.get(target)
            if disputed is not None and disputed.id != statement.id:
                yield _dispute(reading, statement, disputed)


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

"""Printed zeros: "no one was killed", "none were hurt"."""

from __future__ import annotations

import re
from decimal import Decimal

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading
from quoth.model import Interval, Span

_NOBODY = re.compile(r"\b(?:no[ -]one|nobody|none|not one(?: \w+)?(?= ha[sd]\b| was\b))\b(?! of )", re.IGNORECASE)


def zeros(r: Reading) -> list[Mention]:
    """A zero for each "no one" that something was or was not done to; "nobody knows" counts nothing."""
    found = []
    for hit in _NOBODY.finditer(r.text):
        token = r.at(hit.end() - 1)
        if any(c.tag_ == "MD" for c in token.head.children):  # "no one can be held"
            continue
        if token.dep_ != "nsubjpass" and not (
            token.dep_ == "nsubj" and token.head.lemma_.lower() in ("die", "survive")
        ):
            continue
        span = Span(*hit.span())
        found.append(
            Mention(
                span.start,
                span.end,
                span,
                span.start,
                span.end,
                Decimal(0),
                Interval.exactly(Decimal(0)),
                spelled=True,
                rule="nobody",
            )
        )
    return found

"""Whether one passage bears out another, leaves it open, or speaks against it.

It takes no statement for true: it only says how two texts stand to each other. What linking concludes of their figures and
statements comes first; else the signs that stand in `signs` are weighed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quoth.link.bearing.numbers import Relation
from quoth.link.bearing.signs import Signs, signs
from quoth.link.bearing.weights import BIAS, WEIGHTS
from quoth.model import Comparison, Extraction, Verdict

ON_ONE_SUBJECT = 0.25
"""From this share of the second passage's words on the first one may speak against it; below, it speaks of something else."""
SAME_WORDS = 0.75
"""From this share on a passage without numbers tells what the other does, and one "not" more in either of the two turns it."""


class Bearing(StrEnum):
    """How the first passage bears on the second."""

    ENTAILMENT = "entailment"
    NEUTRAL = "neutral"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Label:
    """The bearing, how sure it is (0 to 1) and one plain sentence."""

    bearing: Bearing
    confidence: float
    explanation: str


_COPIED = {
    Relation.BEARS_OUT: (Bearing.ENTAILMENT, "the numbers of the first bear out those of the second"),
    Relation.OPEN: (Bearing.NEUTRAL, "the first leaves open a number that the second gives"),
    Relation.RULES_OUT: (Bearing.CONTRADICTION, "a number of the first rules out one of the second"),
}
_IN_ACCORD = (Verdict.AGREES, Verdict.DERIVED, Verdict.SAME_QUOTE, Verdict.DRIFTS)
"""Where linking finds one count in both, other words alone speak against nothing; what drifted is no contradiction."""
SURE_OF_COPIES = 0.9
"""What it is worth that two passages differ in their numbers alone: words of another meaning may still stand around them."""


def bearing(a: Extraction, b: Extraction, comparisons: Iterable[Comparison] = ()) -> Label:
    """Whether ``a`` bears out ``b``."""
    seen = signs(a.document.text, b.document.text)
    if seen.copied is not None:
        found, why = _COPIED[seen.copied]
        return Label(found, SURE_OF_COPIES, f"The words are the same, and {why}.")
    comparisons = tuple(comparisons)
    against = [
        c
        for c in comparisons
        if c.verdict is Verdict.DENIES or (c.verdict is Verdict.CONTRADICTS and not seen.worked_out)
    ]
    if against:
        return Label(Bearing.CONTRADICTION, against[0].confidence, against[0].explanation)
    borne_out = likelihood(seen)
    if seen.shared < ON_ONE_SUBJECT and not (seen.numbered and seen.borne_out):
        return Label(Bearing.NEUTRAL, max(borne_out, 1 - borne_out), "The two passages speak of different things.")
    if seen.negated and seen.as_short and seen.shared >= SAME_WORDS:
        return Label(Bearing.CONTRADICTION, SAME_WORDS, "The passages tell of one thing, but one of them negates it.")
    if borne_out >= 0.5 and (seen.numbered or seen.shared >= SAME_WORDS):
        told = "The first passage tells what the second says"
        return Label(Bearing.ENTAILMENT, borne_out, f"{told}, numbers included." if seen.numbered else f"{told}.")
    clash = _clash(seen)
    if clash is not None and seen.ruled_out and _of_two_times(a, b, comparisons):
        return Label(Bearing.NEUTRAL, 1 - borne_out, "The passages give numbers of different times.")
    if clash is not None and any(c.verdict in _IN_ACCORD for c in comparisons):
        return Label(
            Bearing.NEUTRAL, 1 - borne_out, "What both tell of one number fits together; the second says more."
        )
    if clash is not None and seen.shared >= ON_ONE_SUBJECT:
        return Label(Bearing.CONTRADICTION, 1 - borne_out, f"The passages tell of one thing, but {clash}.")
    return Label(Bearing.NEUTRAL, max(0.5, 1 - borne_out), "The first passage does not tell all that the second says.")


def _of_two_times(a: Extraction, b: Extraction, comparisons: Iterable[Comparison]) -> bool:
    """Whether two numbers that do not compare are told of two times by name: sales of May and sales of June."""
    held = {f.iri: f for f in (*a.figures, *b.figures)}
    pairs = [(held.get(c.a.thing), held.get(c.b.thing)) for c in comparisons if c.verdict is Verdict.INCOMPARABLE]
    times = [(x.scope.period.text, y.scope.period.text) for x, y in pairs if x is not None and y is not None]
    return any(one and other and one.lower() != other.lower() for one, other in times)


def likelihood(seen: Signs) -> float:
    """How likely it is, from 0 to 1, that the first passage bears out the second."""
    return 1 / (1 + math.exp(-BIAS - sum(weight * getattr(seen, sign) for sign, weight in WEIGHTS.items())))


def _clash(seen: Signs) -> str | None:
    """What of the signs speaks against the second passage, and does not merely leave it open."""
    if seen.ruled_out:
        return "a number or date of the second is another one in the first"
    if seen.opposed:
        return "they use words that are opposites"
    if seen.other_nation:
        return "they name different nations"
    if seen.negated:
        return "one of them negates it"
    return "the second names somebody or something that the first does not" if seen.other_name else None

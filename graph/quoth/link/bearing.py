"""Whether one passage bears out another, leaves it open, or speaks against it.

A first, cautious reading for ``quoth compare``: it looks at the numbers, at the words that both share and at negation, and
says ``neutral`` when it can't tell. It takes no statement for true: it only says how two texts stand to each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quoth.link.values import reach
from quoth.model import Comparison, Extraction, Figure, Verdict

_WORD = re.compile(r"[a-z]+")
_NEGATION = re.compile(
    r"\b(?:not|never|no|none|neither|nor|cannot|without|denied|denies|failed|fails)\b|n[’']t\b", re.I
)
_STOP = frozenset(
    "a an the of in on at to for by with from and or is are was were be been has have had it its this that these those as he she "
    "they his her their who which said says".split()
)
SHARED = 0.6
"""From this share of the second passage's words on the first one tells of the same thing."""


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


def bearing(a: Extraction, b: Extraction, comparisons: Iterable[Comparison] = ()) -> Label:
    """Whether ``a`` bears out ``b``."""
    against = [c for c in comparisons if c.verdict in (Verdict.CONTRADICTS, Verdict.DENIES)]
    if against:
        return Label(Bearing.CONTRADICTION, against[0].confidence, against[0].explanation)
    share = _shared(a.document.text, b.document.text)
    turned = bool(_NEGATION.search(a.document.text)) != bool(_NEGATION.search(b.document.text))
    lost = [f for f in b.figures if not any(_bears_out(g, f) for g in a.figures)]
    if share < SHARED:
        return Label(
            Bearing.NEUTRAL, 0.5 + (SHARED - share) / 2, "The first passage does not tell of all that the second says."
        )
    if turned:
        return Label(
            Bearing.CONTRADICTION, 0.5 + share / 4, "The passages tell of the same thing, and one of them negates it."
        )
    if lost and any(_rivals(g, f) for f in lost for g in a.figures):
        printed = lost[0].printed
        return Label(
            Bearing.CONTRADICTION,
            0.45 + share / 4,
            f"The passages tell of the same thing, but with another figure than {printed}.",
        )
    if lost:
        return Label(Bearing.NEUTRAL, 0.5, f"The first passage has no figure like {lost[0].printed}.")
    return Label(
        Bearing.ENTAILMENT, 0.4 + share / 2, "The first passage tells all that the second says, figures included."
    )


def _shared(a: str, b: str) -> float:
    """Which share of the second text's telling words stand in the first, by their stems."""
    have, want = _stems(a), _stems(b)
    return len(have & want) / len(want) if want else 1.0


def _stems(text: str) -> set[str]:
    return {w[:5] for w in _WORD.findall(text.lower()) if w not in _STOP}


def _bears_out(have: Figure, want: Figure) -> bool:
    """Whether everything that the first admits can be what the second says."""
    return have.unit == want.unit and reach(have).meets(reach(want))


def _rivals(have: Figure, want: Figure) -> bool:
    """Whether the two could stand in the same place of a sentence: one unit, one counted head."""
    heads = [(f.counted or "").lower().split()[-1:] for f in (have, want)]
    return have.unit == want.unit and (heads[0] == heads[1] or have.unit != "count")

"""A passage that is another one with other numbers: there the numbers alone decide.

"The mill sold more than 200 looms." -> "The mill sold 300 looms.": the words are the same, and the bound leaves the count open.
"""

from __future__ import annotations

from collections.abc import Sequence

from quoth.link.bearing.lexicon import BOUNDS
from quoth.link.bearing.numbers import Number, Relation
from quoth.link.bearing.passages import Passage
from quoth.link.words import stem

_OF_BOUNDS = frozenset(stem(word) for bound in BOUNDS for word in bound.split())


def of_copy(have: Passage, want: Passage) -> Relation | None:
    """What the first says of the second where only numbers and their comparators differ; ``None`` where words differ too."""
    if not want.numbers or len(have.numbers) != len(want.numbers) or have.negated is not want.negated:
        return None
    if _words(have) != _words(want):
        return None
    relations = [_relation(a, b) for a, b in zip(have.numbers, want.numbers, strict=True)]
    return next(r for r in (Relation.RULES_OUT, Relation.OPEN, Relation.BEARS_OUT) if r in relations)


def _words(passage: Passage) -> Sequence[str]:
    return [s for s, _ in passage.told if s not in _OF_BOUNDS]


def _relation(one: Number, other: Number) -> Relation:
    return one.bears_on(other) if one.kindred(other) else Relation.RULES_OUT

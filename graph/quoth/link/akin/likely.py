"""How likely two numbers of one text are part and whole, and how likely they are one count, by trees over their signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quoth.link.akin.number import Number, Numbers
from quoth.link.akin.signs import pairs, part_and_whole, signs_of
from quoth.link.readers.blend import share
from quoth.link.readers.trees import AKIN, trees
from quoth.link.readings import Reading


@dataclass(frozen=True, slots=True)
class Kin:
    """Two numbers of one text, the lesser (or later) first: how likely it is a part of the other, and how likely both are one count."""

    part: Number
    whole: Number
    fits: float
    agrees: float


def likely_kin(reading: Reading) -> Iterator[Kin]:
    """How likely every two numbers of a text that are held against each other are part and whole, or one count."""
    numbers = Numbers.of(reading)
    near = [*pairs(numbers)]
    if not near:
        return
    scores = trees(AKIN).scores_of([signs_of(numbers, first, second) for first, second in near])
    for two, (fits, agrees) in zip(near, scores.tolist(), strict=True):
        yield Kin(*part_and_whole(*two), share(fits), share(agrees))

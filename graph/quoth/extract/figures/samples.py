"""How many were asked: "a survey of 1,090 growers"."""

from __future__ import annotations

from quoth.extract.figures.kind_words import SAMPLES
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import Reading


def sampled(r: Reading, m: Mention) -> bool:
    """ "a survey of 1,090 growers": how many were asked."""
    front = [t.lemma_.lower() for t in r.tokens(max(0, m.start - 24), m.start)][-3:]
    return front[-1:] in (["of"], ["among"], ["with"]) and bool(SAMPLES & set(front))

"""How far one text speaks of whoever is behind a figure of the other, and whether a publisher is a paper or a body of its own."""

from __future__ import annotations

import re

from quoth.link import naming
from quoth.link.counts import Count
from quoth.link.readings import Reading
from quoth.link.words import STOP, stem, tokens

# Words in the names of the press. Source: our own list of what newspapers, wires and broadcasters are called.
_PRESS = frozenset(
    """times post courier herald tribune news gazette daily weekly evening morning paper journal radio tv television bulletin echo argus
    standard mail telegraph observer star sun express chronicle press wire dispatch record review sentinel examiner globe mirror
    messenger independent reporter broadcast broadcasting magazine blog
    newsletter digest today ledger advertiser monitor lantern voice
    reuters ap afp upi tass xinhua ansa dpa efe pti bbc cnn nbc cbs abc npr pbs cnbc itv rte rfi welle jazeera guardian bloomberg politico
    axios forbes fortune newsweek spiegel monde""".split()
)
# What a text says of a body that it named before, or that everybody knows. Source: our own list.
_POINTS = re.compile(r"\b(?:it|they|he|she) (?:said|says|announced|reported|told|wrote|added|put|puts)\b")


def is_press(reading: Reading) -> bool:
    """Whether a document comes from a newspaper, a wire or a broadcaster, by its name; unknown publishers do."""
    publisher = reading.extraction.document.publisher
    return publisher is None or not _PRESS.isdisjoint(tokens(publisher))


def mentioned(there: Reading, count: Count, here: Reading, at: Count) -> tuple[float, float]:
    """Which share of the name of whoever stands behind ``count`` stands around ``at``, and whether its last word does.

    "The board" stands for the "Orrin Health Board" here, as it does to a reader who has both texts before him.
    """
    words = {stem(t) for t in tokens(naming.passage(here, at))}
    shares = [(0.0, 0.0)]
    for name in _names(there, count):
        told = [stem(t) in words for t in name]
        shares.append((sum(told) / len(told), float(any(told[-2:]))))
    return max(shares)


def points_back(reading: Reading, count: Count) -> bool:
    """Whether the words around a figure say that somebody named elsewhere said it."""
    return _POINTS.search(naming.passage(reading, count)) is not None


def _names(reading: Reading, count: Count) -> list[list[str]]:
    agent = reading.agents.get(count.figure.asserter or "")
    called = [reading.extraction.document.publisher, agent.name if agent is not None else None]
    split = ([t for t in tokens(n) if t not in STOP and len(t) > 1] for n in called if n)
    return [s for s in split if s]

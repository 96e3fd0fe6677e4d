"""How likely two numbers of one text are rivals: two sides' counts of one thing, which can't both be right.

Reports seldom say again what a second number counts: "The union counted 900 at the gates. Forty buses had come. By the firm's
reckoning it was 400." No slot and no rule brings the two together, though a reader sees it. Some fifty signs of a pair are weighed by
trees that were learned from invented stories in which every such pair is marked, and a network reads the words around both (`readers`).
"""

from __future__ import annotations

from decimal import Decimal

from quoth.link import values
from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.one_measure import sentences_apart
from quoth.link.readers import Floats, network, odds_of
from quoth.link.readers.blend import blend, share
from quoth.link.readers.passage import of_two
from quoth.link.readers.trees import ONE_TEXT, trees
from quoth.link.readings import Reading
from quoth.link.rivalry.signs import Signs, signs
from quoth.model import Verdict

__all__ = [
    "BETWEEN",
    "contradiction_odds",
    "likelihood",
    "likelihood_by_signs",
    "may_be_rivals",
    "may_be_rivals_across",
    "near_rivals",
    "odds_by_signs",
    "signs",
]
_FAR = 5
"""Two numbers further apart than so many sentences are hardly told as rivals: one in twenty of those in stories."""
_TIMES = Decimal(200)
"""Nor those of which one is so many times the other; see ``values.RIVALS_APART``."""
_WORTH_READING = -1.5
"""Logarithm of the odds by the trees from which on the network is asked, too: two in eleven. It takes some 10 ms a pair."""
BETWEEN, _CLOSE, _CLOSE_TIMES = 6, 5, Decimal(8)
"""No pair of stories that no rule tells was likely with more numbers or sentences between, or further apart."""


def may_be_rivals(reading: Reading, one: Count, two: Count) -> bool:
    """Whether two figures of a text may be rivals at all: in one unit, not both true, of two voices, and near each other."""
    near = abs(sentences_apart(reading, one, two)) <= _FAR
    return near and may_be_rivals_across(one, two) and _two_voices(reading, one, two)


def may_be_rivals_across(one: Count, two: Count) -> bool:
    """The same of two figures of two texts: in one unit, not both true, not too far apart, and no cells."""
    return (
        one.row is None
        and two.row is None
        and values.comparable_units(one.figure, two.figure)
        and not values.can_both_hold(one.figure, two.figure)
        and values.near(one.figure, two.figure, _TIMES)
    )


def near_rivals(reading: Reading, one: Count, two: Count) -> bool:
    """Whether two figures that no rule tells, ``BETWEEN`` others or fewer between, may be rivals and are near enough to ask about."""
    apart = abs(sentences_apart(reading, one, two))
    return apart <= _CLOSE and values.near(one.figure, two.figure, _CLOSE_TIMES) and may_be_rivals(reading, one, two)


def likelihood(meeting: Meeting) -> float:
    """How likely two figures of one text that may be rivals are, from 0 to 1: by the trees and, where these hold it for possible, by the
    network that reads the words.
    """
    odds = odds_by_signs(signs(meeting))
    if odds < _WORTH_READING:
        return share(odds)
    later_first = meeting if meeting.b.figure.number < meeting.a.figure.number else meeting.turned
    return share(blend().odds(odds, contradiction_odds(network.scores(of_two(later_first)))))


def likelihood_by_signs(meeting: Meeting) -> float:
    """The same by the trees alone, which have learned from short texts, too: there the network has nothing to go by but two sentences."""
    return share(odds_by_signs(signs(meeting)))


def odds_by_signs(seen: Signs) -> float:
    """The logarithm of the odds that two numbers of one text contradict each other, by the trees."""
    return float(trees(ONE_TEXT).scores(seen)[0])


def contradiction_odds(scores: Floats) -> float:
    """The same by the network's scores for each verdict."""
    return odds_of(scores, Verdict.CONTRADICTS)


def _two_voices(reading: Reading, one: Count, two: Count) -> bool:
    """Whether two speakers put them forward, the text itself being one, and none of them stands behind both."""
    voices = {count.spoken_by or reading.who(reading.narrator) for count in (one, two)}
    sources = one.own_sources & two.own_sources
    return len(voices) > 1 and not sources and one.figure.statement != two.figure.statement

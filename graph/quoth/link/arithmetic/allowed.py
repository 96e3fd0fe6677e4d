"""Whether figures may stand in one formula: voices, moods, rates, periods and what they count must allow it.

Every doubt ends in no derivation: an invented rate that mixes scopes is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quoth.link.arithmetic.passages import sort
from quoth.link.comparability import compare_periods
from quoth.link.counts import Count
from quoth.link.event_words import FATES
from quoth.link.moods import Mood
from quoth.link.readings import Reading
from quoth.link.words import stem
from quoth.model import Comparability

_ONE_EACH = frozenset(stem(w) for w in "vote ballot".split())
"""Nouns of which a person makes one: votes add up to voters. Source: our own list."""
_APART = (Mood.DENIED, Mood.NEGATED)


def one_voice(reading: Reading, counts: Iterable[Count]) -> bool:
    """Whether nobody but one speaker, and the publisher, puts the figures forward, and none of them in a denial."""
    counts = tuple(counts)
    voices = {c.spoken_by for c in counts} - {reading.who(reading.narrator), None}
    return len(voices) <= 1 and _moods(reading, counts).isdisjoint(_APART)


def stands(reading: Reading, count: Count) -> bool:
    """Whether a figure is put forward as a fact, a number of its own and no rate."""
    wording = reading.wording(count)
    return wording.mood is Mood.FACT and not wording.rate and not wording.part


def one_mood(reading: Reading, counts: Iterable[Count]) -> bool:
    """Whether all are facts, or all are plans: what is planned need not add up to what is there."""
    return len(_moods(reading, counts)) <= 1


def _moods(reading: Reading, counts: Iterable[Count]) -> set[Mood]:
    return {reading.wording(c).mood for c in counts if c.row is None}


def one_rate(reading: Reading, counts: Iterable[Count]) -> bool:
    """Whether all are told of the same stretch: none "a day" beside one of a year, and none an average."""
    return len({reading.wording(c).rate - {"total"} for c in counts if c.row is None}) <= 1


def addable(count: Count) -> bool:
    """Whether a figure can be added up at all: an amount with a value, no share, rate or change."""
    return sort(count.figure) == "N" and not count.figure.unit.startswith("per ")


def one_sort(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether things of the parts can be things of the whole: people and things are told apart, offences are no people."""
    return all(c.figure.unit == whole.figure.unit and not _apart(whole, c) for c in parts)


def one_fate(whole: Count, parts: Iterable[Count]) -> bool:
    """Whether no part tells of another fate than the whole: the hurt are none of the dead, but those aboard were saved or died."""
    return whole.event == "carry" or not any(whole.event != c.event and {whole.event, c.event} <= FATES for c in parts)


def akin(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether at least one part is known to count what the whole counts, and none is known to count something else."""
    named = [c for c in parts if c.counted is not None]
    alike = [c for c in named if whole.counted is not None and c.counted and c.counted.widest == whole.counted.widest]
    return bool(alike) or (not named and whole.counted is not None)


def _apart(whole: Count, part: Count) -> bool:
    one, two = whole.counted, part.counted
    if one is None or two is None or whole.figure.unit != "count":
        return False
    people = {one.widest == "person", two.widest == "person"}
    return people == {True, False} and not {one.noun, two.noun} & _ONE_EACH


def one_time(whole: Count, parts: Iterable[Count]) -> bool:
    """Whether no part lies in another time than the whole."""
    periods = [c.figure.scope.period for c in parts]
    own = whole.figure.scope.period
    bad = (Comparability.DIFFERENT, Comparability.WHOLE)
    return not any(p.dated and own.dated and compare_periods(p, own) in bad for p in periods)

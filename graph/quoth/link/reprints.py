"""Texts that are printed more than once: a release on nine sites, a wire story under other headlines, a copy cut short.

Two documents are held against each other where they share words of a sentence with a figure in it: of each such sentence the
two smallest hashes of five words in a row are keys, and two of the four smallest must be shared, so that the work stays near-linear
and a turn of phrase brings nothing together. Then their words are compared whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quoth.link import rules
from quoth.link.counts import Count
from quoth.link.explain import both, changes
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.model import Comparability, Comparison, Dimension, DocumentKind, Reprint, Verdict

_GRAM, _SENTENCE_GRAM = 5, 3
_SENTENCES = 24
KEYS, SMALLEST = 2, 4
_COVERED = 0.6
"""The share of the shorter text that must stand in the longer one."""
_FEWEST = 20
"""Five words in a row that two texts must share at least so many times: a paragraph."""
_ALIKE, _LONE_ALIKE, _LONE_WORDS = 0.6, 0.8, 12
_DAYS = 31

Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """How two documents share their text: ``whole`` where one is a reprint of the other, ``share`` of the shorter one."""

    whole: bool
    share: float


def printed(reading: Reading) -> Iterator[tuple[str, ...]]:
    """The smallest hashes of the first sentences that hold a figure, tables aside: up to `SMALLEST` of each, of which `KEYS` are keys."""
    places = dict.fromkeys(_sentence(reading, c) for c in reading.counts if c.row is None)
    for words in list(places)[:_SENTENCES]:
        yield tuple(sorted({_hash(gram) for gram in _grams(words, _GRAM)})[:SMALLEST])


def copies(one: Reading, two: Reading) -> Copies:
    """How much of the shorter text stands in the longer one; symmetric.

    Monthly reports of one office share most of their words too: those that lie more than a month apart, or whose numbers
    differ, are no reprints.
    """
    if not _near(one, two):
        return Copies(False, 0.0)
    ours, theirs = _prose(one), _prose(two)
    shared, least = len(ours & theirs), min(len(ours), len(theirs))
    if shared < _FEWEST:
        return Copies(False, 0.0)
    share = shared / least
    short, long = sorted((one.prose, two.prose), key=lambda words: (len(words), words))
    return Copies(share >= _COVERED and _one_set_of_numbers(short, long), round(share, 3))


def reprints(one: Reading, two: Reading, found: Copies) -> tuple[Reprint, ...]:
    """The fact that one of two documents is a reprint of the other, the later of the earlier."""
    if not found.whole:
        return ()
    later, earlier = sorted((one, two), key=rank, reverse=True)
    return (Reprint(later.iri, earlier.iri, found.share, rules.REPRINT, round(0.5 + found.share / 2, 3)),)


def reprinted(meeting: Meeting, found: Copies) -> Comparison | None:
    """The verdict on two figures that stand in one sentence, printed twice; ``None`` where they don't.

    "A slide destroyed 214 homes on Sunday" in the Coast Times and, word for word, in the Evening Mail.
    """
    if meeting.one_document or not one_number(meeting.a, meeting.b):
        return None
    if not _one_sentence(meeting, found.whole) or _elsewhere(meeting):
        return None
    pair = f"{both(meeting)} stand in one sentence that was printed twice"
    if meeting.changed:
        told = f"{pair}; on the way {changes(meeting.drift)}."
        return meeting.conclude(Verdict.DRIFTS, rules.REPRINT, 0.9, told, meeting.drift)
    told = f"{pair}: one telling, counted once."
    return meeting.conclude(Verdict.DERIVED, rules.REPRINT, 0.95, told, meeting.drift)


def _one_sentence(meeting: Meeting, whole: bool) -> bool:
    """Whether both figures give one number in nearly the same words; a sentence alone must be long, and alike to the word."""
    a, b = meeting.a, meeting.b
    one, two = _sentence(meeting.of_a, a), _sentence(meeting.of_b, b)
    ours, theirs = _grams_of(one), _grams_of(two)
    shared, least, most = len(ours & theirs), min(len(ours), len(theirs)), max(len(ours), len(theirs))
    if whole:
        return least > 0 and shared >= _ALIKE * least
    return min(len(one), len(two)) >= _LONE_WORDS and shared >= _LONE_ALIKE * most and _near(meeting.of_a, meeting.of_b)


def one_number(a: Count, b: Count) -> bool:
    """Whether two figures of sentences give one number to the letter."""
    if a.row is not None or b.row is not None:
        return False
    one, two = a.figure, b.figure
    return one.value == two.value and one.unit == two.unit and (one.value is not None or one.bounds == two.bounds)


def _elsewhere(meeting: Meeting) -> bool:
    dimensions = (Dimension.PLACE, Dimension.PERIOD)
    return any(meeting.as_said.of(d) is Comparability.DIFFERENT for d in dimensions)


def _sentence(reading: Reading, count: Count) -> tuple[str, ...]:
    return reading.sentence_words(count.figure.number.start)


@lru_cache(1 << 10)
def _grams_of(sentence: tuple[str, ...]) -> frozenset[Gram]:
    """Asked for once for each figure of the same number."""
    return frozenset(_grams(sentence, _SENTENCE_GRAM))


def _near(one: Reading, two: Reading) -> bool:
    days = [r.extraction.document.published for r in (one, two)]
    if days[0] is None or days[1] is None:
        return True
    return abs((days[0].first_day() - days[1].first_day()).days) <= _DAYS


@lru_cache(1 << 6)
def _prose(reading: Reading) -> frozenset[Gram]:
    """Worked out once for a document that is held against many."""
    return frozenset(_grams(reading.prose, _GRAM))


def _one_set_of_numbers(short: Sequence[str], long: Sequence[str]) -> bool:
    numbers = {w for w in short if w[0].isdecimal()}
    return len(numbers & set(long)) >= _COVERED * len(numbers)


def rank(reading: Reading) -> tuple[str, bool, int, str]:
    """Sorts the original first: by date, the undated last, a body's own document before a report, a full text before a cut one."""
    document = reading.extraction.document
    day = document.published.first_day().isoformat() if document.published else "9999"
    return day, document.kind is DocumentKind.ARTICLE, -len(reading.prose), document.iri


def _grams(words: Sequence[str], size: int) -> Iterator[Gram]:
    return (tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def _hash(gram: Gram) -> str:
    return hashlib.blake2b(" ".join(gram).encode(), digest_size=6).hexdigest()

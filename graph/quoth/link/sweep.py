"""All pairs of documents that meet, in one sort and one sweep over the columns of all their figures.

Gives the same pairs as `pairing.partners` does document by document; ``tests/link/test_growth.py`` holds the two against each other.
Rows are sorted by key and document; then each row is held against the row behind it, the one behind that, and so on as long as
the window reaches. Those that have left their window fall out of the sweep, so a key that few share costs a step or two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quoth.link.columns import LAYOUT, Rows, Side, Standing, columns, stands
from quoth.link.pairing import FIRST, WINDOW
from quoth.model import Filing

_BITS = 24
"""Documents that one sweep takes, as a power of two: keys have 40 bits, and both are sorted as one number."""
SHIFT, _NUMBER = np.uint64(_BITS), np.uint64((1 << _BITS) - 1)


@dataclass(frozen=True, slots=True)
class Lots:
    """Rows under keys: row ``i`` of ``rows`` is filed under ``key[i]`` by ``documents[document[i]]``, which are in their order.

    ``loose`` are the keys without rows, each with the number of a document as one number.
    """

    documents: tuple[str, ...]
    key: NDArray[np.uint64]
    document: NDArray[np.uint64]
    rows: Rows
    loose: NDArray[np.uint64]

    @classmethod
    def of(cls, filings: Iterable[Filing]) -> Lots:
        """The columns of some documents, each given once."""
        ordered = sorted(filings, key=lambda f: f.position)
        if len(ordered) >> _BITS:
            raise ValueError(f"{len(ordered):,} documents are more than one sweep takes")
        packed = [(key, number, rows) for number, f in enumerate(ordered) for key, rows in f.columns]
        each = np.array([len(rows) // LAYOUT.itemsize for _, _, rows in packed], dtype=np.int64)
        return cls(
            tuple(f.document for f in ordered),
            np.repeat(np.array([key for key, _, _ in packed], dtype=np.uint64), each),
            np.repeat(np.array([number for _, number, _ in packed], dtype=np.uint64), each),
            columns(b"".join(rows for _, _, rows in packed)),
            np.array([(key << _BITS) | number for key, number, rows in packed if not rows], dtype=np.uint64),
        )

    def met(self) -> list[tuple[str, str]]:
        """The pairs of documents (IRIs) that meet, each once, the earlier document first; in their order."""
        found = self.pairs()
        one, two = (found >> SHIFT).tolist(), (found & _NUMBER).tolist()
        return [(self.documents[a], self.documents[b]) for a, b in zip(one, two, strict=True)]

    def pairs(self) -> NDArray[np.uint64]:
        """The same, each pair as one number."""
        return distinct([first_under(self.loose), *(m.pairs() for m in meetings(self))])


@dataclass(frozen=True, slots=True)
class Meetings:
    """Rows that meet: ``one`` and ``other`` are numbers of documents, ``standing`` tells how the two rows may stand."""

    one: NDArray[np.uint64]
    other: NDArray[np.uint64]
    standing: NDArray[np.uint8]

    def pairs(self) -> NDArray[np.uint64]:
        """Each pair of documents as one number."""
        return (self.one << SHIFT) | self.other


def meetings(lots: Lots) -> Iterator[Meetings]:
    """The rows that meet, step by step: neighbors first."""
    filed = (lots.key << SHIFT) | lots.document
    order = np.argsort(filed)
    filed, rows = filed.take(order), Side(lots.rows, order)
    key, document = filed >> SHIFT, filed & _NUMBER
    rank, place = _ranks(key, document)
    active, step = np.arange(len(order)), 0
    while len(active):
        step += 1
        active = active[: np.searchsorted(active, len(order) - step)]
        apart = rank.take(active + step) - rank.take(active)
        active = active[apart <= WINDOW]
        one = active[apart[apart <= WINDOW] > 0]
        other = one + step
        standing = stands(Side(rows, one), Side(rows, other))
        met = np.flatnonzero(standing > np.where(place.take(other) < FIRST, Standing.APART, Standing.ALIKE))
        yield Meetings(document.take(one[met]), document.take(other[met]), standing[met])


def distinct(several: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    """All numbers, each once, rising."""
    found = np.sort(np.concatenate([np.empty(0, dtype=np.uint64), *several]))
    return found[np.concatenate(([True], found[1:] != found[:-1]))[: len(found)]]


def first_under(loose: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The pairs of the first documents under each key."""
    ordered = np.sort(loose)
    key, document = ordered >> SHIFT, ordered & _NUMBER
    _, place = _ranks(key, document)
    found = [np.empty(0, dtype=np.uint64)]
    for step in range(1, FIRST):
        later = np.flatnonzero((place[step:] < FIRST) & (key[step:] == key[:-step]))
        found.append((document[later] << SHIFT) | document[later + step])
    return np.concatenate(found)


def _ranks(key: NDArray[np.uint64], document: NDArray[np.uint64]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Which document each row is of, counted through all keys, and counted from 0 under each key.

    The difference of the former is how far two of one key stand apart; of two keys it is more than a window.
    """
    starts = np.ones(len(key), dtype=np.bool_)
    starts[1:] = key[1:] != key[:-1]
    steps = np.where(starts, np.int32(WINDOW + 1), np.int32(0))
    steps[1:] |= document[1:] != document[:-1]
    steps[starts] = WINDOW + 1
    rank = np.cumsum(steps, dtype=np.int32)
    return rank, rank - np.maximum.accumulate(np.where(starts, rank, 0))

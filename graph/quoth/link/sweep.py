"""All pairs of documents that meet, in one sort and one sweep over the columns of all their figures.

Gives the same pairs as `pairing.partners` does document by document; ``tests/link/test_growth.py`` holds the two against each other.
Rows are sorted by key and document; then each row is held against the row behind it, the one behind that, and so on as long as
the window reaches. Those that have left their window fall out of the sweep, so a key that few share costs a step or two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quoth.link.columns import LAYOUT, Rows, Standing, columns, stands, take
from quoth.link.pairing import FIRST, WINDOW
from quoth.model import Filing

_BITS = 24
"""Documents that one sweep takes, as a power of two: keys have 40 bits, and both are sorted as one number."""
_SHIFT, _NUMBER = np.uint64(_BITS), np.uint64((1 << _BITS) - 1)


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
        found = np.unique(np.concatenate([first_under(self.loose), *(m.pairs() for m in meetings(self))]))
        one, two = (found >> _SHIFT).tolist(), (found & _NUMBER).tolist()
        return [(self.documents[a], self.documents[b]) for a, b in zip(one, two, strict=True)]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Rows that meet: ``one`` and ``other`` are numbers of documents, ``standing`` tells how the two rows may stand."""

    one: NDArray[np.uint64]
    other: NDArray[np.uint64]
    standing: NDArray[np.uint8]

    def pairs(self) -> NDArray[np.uint64]:
        """Each pair of documents as one number."""
        return (self.one << _SHIFT) | self.other


def meetings(lots: Lots) -> Iterator[Meetings]:
    """The rows that meet, step by step: neighbors first."""
    order = np.argsort((lots.key << _SHIFT) | lots.document, kind="stable")
    key, document, rows = lots.key[order], lots.document[order], take(lots.rows, order)
    rank, place = _ranks(key, document)
    active, step = np.arange(len(order)), 0
    while len(active):
        step += 1
        active = active[: np.searchsorted(active, len(order) - step)]
        apart = rank[active + step] - rank[active]
        within = (key[active + step] == key[active]) & (apart <= WINDOW)
        active, apart = active[within], apart[within]
        others = apart > 0
        one, other = active[others], active[others] + step
        standing = stands(take(rows, one), take(rows, other))
        met = (standing > Standing.ALIKE) | ((standing == Standing.ALIKE) & (place[other] < FIRST))
        yield Meetings(document[one[met]], document[other[met]], standing[met])


def first_under(loose: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The pairs of the first documents under each key."""
    ordered = np.sort(loose)
    key, document = ordered >> _SHIFT, ordered & _NUMBER
    _, place = _ranks(key, document)
    found = [np.empty(0, dtype=np.uint64)]
    for step in range(1, FIRST):
        later = np.flatnonzero((place[step:] < FIRST) & (key[step:] == key[:-step]))
        found.append((document[later] << _SHIFT) | document[later + step])
    return np.concatenate(found)


def _ranks(key: NDArray[np.uint64], document: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Which document each row is of, counted through all keys, and counted from 0 under each key.

    The difference of the former is how far two of one key stand apart.
    """
    if not len(key):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    starts = np.concatenate(([True], key[1:] != key[:-1]))
    changes = starts[1:] | (document[1:] != document[:-1])
    rank = np.concatenate(([0], np.cumsum(changes, dtype=np.int64)))
    return rank, rank - rank[np.maximum.accumulate(np.where(starts, np.arange(len(key)), 0))]

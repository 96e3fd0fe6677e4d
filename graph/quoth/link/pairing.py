"""Which documents are held against each other: those that stand near each other under a key and whose figures may have to do with
each other.

Under each key the documents stand in the order of their dates. A document looks at the `WINDOW` that stand before it and as
many behind. Where figures are merely alike, so that one could only say that they can't be compared, and under keys that say little
alone (a name), the first `FIRST` documents under the key meet each other and nobody else does. So a key that ten thousand documents
share costs each of them no more than one that twenty share, and the pairs are a function of what is held, not of the order in which it
came: what comes between two documents may part them, what goes may bring them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from quoth.link.columns import LAYOUT, Side, Standing, columns, stands
from quoth.model import Filing

WINDOW = 4
"""How many documents before and how many behind are looked at under one key."""
FIRST = 4
"""How many documents under one key meet for figures that are merely alike; not more than `WINDOW`."""


class Neighbor(NamedTuple):
    """A document under a key: its position, and the packed columns of what it files there."""

    position: int
    columns: bytes


class Near(NamedTuple):
    """Who stands around a place under a key, the nearest first."""

    before: Sequence[Neighbor]
    behind: Sequence[Neighbor]


class Beside(NamedTuple):
    """What two documents file under one key where they stand in one window, and the place of the later, as far as it matters."""

    one: bytes
    other: bytes
    place: int


class Files(Protocol):
    """What pairing asks of the documents that are held."""

    def filing(self, document: str) -> Filing | None:
        """How a document (IRI) is filed; ``None`` where it is not."""

    def beside(self, one: str, other: str, window: int) -> Sequence[Beside]:
        """Under each key where two documents (IRIs) stand in one window; none where either is not filed."""

    def near(self, filing: Filing, window: int) -> Sequence[Near]:
        """Under each key of ``filing``, in their order, who stands before and behind its place, itself left out."""

    def filed_at(self, position: int) -> str:
        """The IRI of the document at a position."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The pairs of documents (IRIs) that come near each other, and those that may meet no longer, each pair sorted."""

    joining: frozenset[tuple[str, str]]
    parting: frozenset[tuple[str, str]]


def partners(files: Files, filing: Filing, around: Sequence[Near] | None = None) -> frozenset[str]:
    """The documents (IRIs) that a document is held against, itself held or not; ``around`` is who stands near it, where that is known."""
    met = [
        (own, other, place < FIRST)
        for (_, own), near in zip(filing.columns, around or files.near(filing, WINDOW), strict=True)
        for other, place in _around(near)
    ]
    standing = stand((own, other.columns) for own, other, _ in met)
    found = {other.position for (_, other, first), how in zip(met, standing, strict=True) if meets(how, first)}
    return frozenset(map(files.filed_at, found))


def meets(standing: int, first: bool) -> bool:
    """Whether documents in one window meet, of which all figures stand so or lower; ``first`` are both of the first under their key."""
    return standing > Standing.ALIKE or (first and standing == Standing.ALIKE)


def _around(near: Near) -> Iterator[tuple[Neighbor, int]]:
    """Those in a window, each with the place under the key that the later of it and the one in the middle has, as far as it matters."""
    middle = len(near.before)
    yield from ((other, middle) for other in near.before)
    yield from ((other, middle + distance) for distance, other in enumerate(near.behind, 1))


def paired(files: Files, one: str, other: str) -> bool:
    """Whether two documents (IRIs) that are held are held against each other."""
    return not unpaired(files, [(one, other)])


def unpaired(files: Files, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of some pairs of documents (IRIs) that are not held against each other; all are looked at in one go."""
    shared = [(pair, found) for pair in pairs for found in files.beside(*pair, WINDOW)]
    standing = stand((found.one, found.other) for _, found in shared)
    met = {pair for (pair, found), how in zip(shared, standing, strict=True) if meets(how, found.place < FIRST)}
    return [pair for pair in pairs if pair not in met]


def moves(files: Files, before: Filing | None, after: Filing | None, around: Sequence[Near] | None = None) -> Moves:
    """What a document changes between others when it is filed as ``after`` and no longer as ``before``.

    ``around`` is who stands near it as ``after``, where that is known.
    """
    stays = {key for key, _ in before.columns} & {key for key, _ in after.columns} if before and after else set()
    if before and after and before.position != after.position:
        stays = set()
    parting = frozenset(_straddling(files, after, stays, around)) if after else frozenset()
    joining = frozenset(_straddling(files, before, stays)) if before else frozenset()
    return Moves(joining - parting, parting)


def _straddling(
    files: Files, filing: Filing, stays: set[int], around: Sequence[Near] | None = None
) -> Iterator[tuple[str, str]]:
    """The pairs around a document that see each other only where it does not stand between them."""
    if stays or around is None:
        filing = replace(filing, columns=tuple(c for c in filing.columns if c[0] not in stays))
        around = files.near(filing, WINDOW)
    edge = [pair for near in around for pair in (*_far_apart(near), *_pushed_out(near))]
    standing = stand((left.columns, right.columns) for left, right, _ in edge)
    filed_at = cache(files.filed_at)  # a document stands in many of the pairs
    for (left, right, first), how in zip(edge, standing, strict=True):
        if how == Standing.ALIKE if first else how > Standing.ALIKE:
            one, other = sorted((filed_at(left.position), filed_at(right.position)))
            yield one, other


def _far_apart(near: Near) -> Iterator[tuple[Neighbor, Neighbor, bool]]:
    """The pairs that stand a whole window apart, the one in the middle left out."""
    for left in range(WINDOW):
        right = WINDOW - 1 - left
        if left < len(near.before) and right < len(near.behind):
            yield near.before[left], near.behind[right], False


def _pushed_out(near: Near) -> Iterator[tuple[Neighbor, Neighbor, bool]]:
    """The last of the first under a key, the one in the middle left out, with each of the others."""
    several = [*near.before[::-1], *near.behind]
    if len(near.before) < FIRST <= len(several):
        yield from ((other, several[FIRST - 1], True) for other in several[: FIRST - 1])


def stand(pairs: Iterable[tuple[bytes, bytes]]) -> list[int]:
    """For the columns of two documents under one key: the best that any two of their figures may stand to each other.

    Without columns they are merely alike.
    """
    several = list(pairs)
    if not several:
        return []
    size = LAYOUT.itemsize
    lengths = np.array([(len(a) // size, len(b) // size) for a, b in several])
    of_pair, one, other = _crossed(lengths)
    rows = columns(b"".join(chain.from_iterable(several)))
    found = stands(Side(rows, one), Side(rows, other))
    best = np.where(lengths.any(axis=1), np.uint8(Standing.APART), np.uint8(Standing.ALIKE))
    np.maximum.at(best, of_pair, found)
    return [int(standing) for standing in best]


def _crossed(lengths: NDArray[np.int64]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Each row of the one with each row of the other side of each pair: the pair, and the places of both rows."""
    first, second = lengths[:, 0], lengths[:, 1]
    starts = np.concatenate(([0], np.cumsum(lengths.ravel())))[:-1].reshape(-1, 2)
    sizes = first * second
    of_pair = np.repeat(np.arange(len(lengths)), sizes)
    within = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return of_pair, starts[of_pair, 0] + within // second[of_pair], starts[of_pair, 1] + within % second[of_pair]

"""A plain sort-and-sweep, as a yardstick: pairs with an equal key and disjoint bounds, and nothing else is asked of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from quoth.link.keys import MOST
from quoth.link.pairing import WINDOW
from quoth.link.sweep import SHIFT, Lots, distinct

PAGE = WINDOW * MOST
"""How many rows of its key a row is held against: as many as the program's window may hold."""


def sort_and_sweep(lots: Lots) -> NDArray[np.uint64]:
    """The pairs of documents, each once: each row with up to `PAGE` rows that follow it under its key in the order of lower bounds.

    Hot keys are paged here as in the program, or listing their pairs would be all that is measured.
    """
    return distinct(list(_steps(lots)))


def _steps(lots: Lots) -> Iterator[NDArray[np.uint64]]:
    order = np.lexsort((lots.rows["lower"], lots.key))
    key, document = lots.key[order], lots.document[order]
    lower, upper = lots.rows["lower"][order], lots.rows["upper"][order]
    active = np.arange(len(order))
    for step in range(1, PAGE + 1):
        active = active[: np.searchsorted(active, len(order) - step)]
        active = active[key[active + step] == key[active]]
        apart = active[lower[active + step] > upper[active]]
        one, other = document[apart], document[apart + step]
        yield (np.minimum(one, other) << SHIFT) | np.maximum(one, other)

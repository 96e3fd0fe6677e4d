"""Reading what lists and search need of the whole store before anybody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from typing import Any

from starlette.datastructures import State

from quoth.serve.pages.catalogue import Tally, certain, numbers, papers, tallies, voices
from quoth.serve.pages.choice import Choice
from quoth.serve.pages.disputed import opponents
from quoth.serve.pages.measure import plotted
from quoth.serve.pages.memo import kept
from quoth.serve.pages.wording import wording
from quoth.store import View

_MEASURES, _FIGURES = 24, 4_000


def warm(state: State) -> None:
    """Reads all of it, one after the other; what is there already is left as it is.

    Raises:
        StoreError: when the store can't be read.
    """
    for name, make in _lists():
        kept(state, name, make)
    for tally in _large(kept(state, "tallies", tallies)):
        plotted(state, tally.iri, tally.name)


def _large(found: Iterable[Tally]) -> Iterator[Tally]:
    """The measures with the most figures, whose pages take the longest: as many as can be read in a second or two."""
    left = _FIGURES
    for tally in sorted(found, key=lambda t: -t.figures)[:_MEASURES]:
        left -= tally.figures
        if left < 0:
            return
        yield tally


def _lists() -> Iterator[tuple[Hashable, Callable[[View], Any]]]:
    """Names and makers, as the pages remember them."""
    yield from (
        ("papers", papers),
        ("voices", voices),
        ("tallies", tallies),
        ("wording", wording),
        ("opponents", opponents),
    )
    for verdict in Choice().verdicts:
        yield ("certain", verdict), partial(certain, verdict=verdict)
        yield ("numbers", verdict), partial(numbers, verdict=verdict)

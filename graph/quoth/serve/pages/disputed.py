"""The figures that the most others say otherwise than: what the query ``figures/most-disputed`` finds, at a tenth of its price.

That query counts for every disputed figure of the store exactly. Here the pairs alone are read, which no figure can have more
opponents than, and only those figures are counted exactly that may be among the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quoth.serve.pages import asking
from quoth.serve.pages.glances import is_figure
from quoth.store import View
from quoth.store.lookup import document_of

_AT_ONCE = 100
Rank = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Disputed:
    """A figure (IRI) with how many figures and statements say otherwise, in how many documents."""

    figure: str
    against: int
    documents: int

    @property
    def rank(self) -> Rank:
        """Sorts: what most documents speak against first."""
        return (-self.documents, -self.against, self.figure)


def opponents(view: View) -> Mapping[str, int]:
    """How many figures and statements say otherwise than each disputed figure (IRI) of the store."""
    return {found.figure: found.against for found in at_most(view)}


def most_disputed(view: View, most: int) -> tuple[Disputed, ...]:
    """At most ``most`` figures, what most documents speak against first."""
    found: list[Disputed] = []
    waiting = sorted(at_most(view), key=lambda figure: figure.rank)
    while waiting and not _settled(found, most, waiting[0].rank):
        some, waiting = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        found = sorted([*found, *_counted(view, some)], key=lambda figure: figure.rank)
    return tuple(found[:most])


def _settled(found: list[Disputed], most: int, next_: Rank) -> bool:
    """Whether nothing that waits can come before the last of those that are wanted."""
    return len(found) >= most and found[most - 1].rank < next_


def _counted(view: View, figures: list[Disputed]) -> Iterator[Disputed]:
    for figure, rows in asking.rows_of(view, "figures/against", [f.figure for f in figures]).items():
        yield Disputed(figure, int(rows[0]["against"]), int(rows[0]["documents"]))


def at_most(view: View) -> Iterator[Disputed]:
    """Every disputed figure, with all that might be counted against it."""
    others: defaultdict[str, set[str]] = defaultdict(set)
    for row in asking.rows(view, "contradictions/disputes"):
        others[row["thing"]].add(row["other"])
        others[row["other"]].add(row["thing"])
    for figure, against in _by_figure(view, others).items():
        yield Disputed(figure, len(against), len({document_of(other) for other in against}))


def _by_figure(view: View, others: Mapping[str, set[str]]) -> Mapping[str, set[str]]:
    """What is against each figure: against itself, or against the statement that it stands in."""
    found = {thing: against for thing, against in others.items() if is_figure(thing)}
    statements = [thing for thing in others if not is_figure(thing)]
    for statement, rows in asking.rows_of(view, "statements/figures-in", statements).items():
        for row in rows:
            found[row["figure"]] = found.get(row["figure"], set()) | others[statement]
    return found

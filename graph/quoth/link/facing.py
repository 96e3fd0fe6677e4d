"""Two figures of two texts as they face each other: which of them is the later or the dependent one."""

from __future__ import annotations

from quoth.link.counts import Count
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.model import Joining


def meeting_between(
    one: Reading, two: Reading, first: Count, second: Count, joined: list[Joining], story: bool
) -> Meeting:
    """Two figures with the later side first; ``joined`` are the citations that lead from the one to the other.

    ``story`` says that both texts are known to tell one story.
    """
    citing = joined[0].citing if joined else None
    if comes_after(one, two, citing, _depth(first) - _depth(second)):
        return Meeting(first, second, one, two, story, bool(joined))
    return Meeting(second, first, two, one, story, bool(joined))


def comes_after(one: Reading, two: Reading, citing: str | None, hops: int) -> bool:
    """Whether ``one`` is the later side: by date, else by who cites whom, else by hops to the root, else by IRI."""
    first, second = one.extraction.document.published, two.extraction.document.published
    if first and second and first.first_day() != second.first_day():
        return first.first_day() > second.first_day()
    if citing is not None:
        return citing == one.iri
    return hops > 0 if hops else one.iri > two.iri


def _depth(count: Count) -> int:
    return count.origin.depth if count.origin else 0


def leads_to(joining: Joining, citing: Count, held: Count) -> bool:
    """Whether the document that a figure is put down to is the held one in which the other figure stands."""
    return citing.origin is not None and citing.origin.iri == joining.cited and held.document == joining.held

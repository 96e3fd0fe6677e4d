"""Two passages against each other, without a store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quoth.ask import Compared
from quoth.model import Extraction

if TYPE_CHECKING:
    from quoth.link.bearing import Label


@dataclass(frozen=True, slots=True)
class Pairing:
    """What was found between two passages, and whether the first bears out the second."""

    a: Extraction
    b: Extraction
    compared: tuple[Compared, ...]
    label: Label


def compare(a: Extraction, b: Extraction) -> Pairing:
    """All comparisons between two extractions, and the label of the pair."""
    from quoth.link import link_pair  # late: asking a store needs no linking
    from quoth.link.bearing import bearing

    links = link_pair(a, b)
    sides = {a.document.iri: a, b.document.iri: b}
    compared = tuple(Compared(c, sides[c.a.document], sides[c.b.document]) for c in links.comparisons)
    return Pairing(a, b, compared, bearing(a, b, links.comparisons))

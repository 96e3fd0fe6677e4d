"""Short ways to ask a sentence for its figures."""

from __future__ import annotations

from decimal import Decimal

from quoth.extract.figures import find_figures
from quoth.model import Figure, PartialDate

FRIDAY = PartialDate("2031-02-07")


def figures(nlp, text: str, published: PartialDate | None = FRIDAY) -> tuple[Figure, ...]:
    """The figures of a text that was published on Friday, 7 February 2031."""
    return find_figures(nlp(text), published)


def only(nlp, text: str, published: PartialDate | None = FRIDAY) -> Figure:
    """The one figure of a sentence."""
    found = figures(nlp, text, published)
    assert len(found) == 1, [f.printed for f in found]
    return found[0]


def number(text: str | None) -> Decimal | None:
    """A decimal or nothing."""
    return None if text is None else Decimal(text)

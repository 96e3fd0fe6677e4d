"""The order of a property's values, which RDF does not keep: ranks against the natural order, without any text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from quoth.model import Span

T = TypeVar("T", str, Span)


def order_of(values: Sequence[T]) -> str | None:
    """For each value in natural order the place where it stands: ``"1 0"``; ``None`` where nothing needs noting."""
    if len(values) < 2:
        return None
    places = sorted(range(len(values)), key=lambda i: values[i])
    return None if places == list(range(len(values))) else " ".join(map(str, places))


def reorder(values: Sequence[T], ranks: str | None) -> tuple[T, ...]:
    """The values in the order that `order_of` noted; natural order where nothing, or nothing that fits, was noted."""
    natural = sorted(values)
    places = [int(p) for p in ranks.split()] if ranks else []
    if sorted(places) != list(range(len(natural))):
        return tuple(natural)
    return tuple(value for _, value in sorted(zip(places, natural, strict=True)))

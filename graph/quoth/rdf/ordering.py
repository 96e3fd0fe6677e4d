"""The order of a property's values, which RDF does not keep: ranks against the natural order, without any text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from quoth.model import Span

T = TypeVar("T", str, Span)
_ID = re.compile(r"(.*?)(\d*)")


def natural(id: str) -> tuple[str, int]:
    """What puts ``s2`` before ``s10``."""
    found = _ID.fullmatch(id)
    return (found[1], int(found[2] or -1)) if found else (id, -1)


def in_natural_order(ids: Sequence[str]) -> bool:
    """Whether the ids themselves say in which order their things stand."""
    keys = [natural(id) for id in ids]
    return keys == sorted(keys) and len(set(keys)) == len(keys)


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

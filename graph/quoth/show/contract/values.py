"""The small pieces of the contract's JSON: spans, numbers and dates, there and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from quoth.model import PartialDate, Span

Json: TypeAlias = dict[str, Any]
"""One JSON object: keys are the contract's words, values are what :mod:`json` can write."""


def spans(found: Iterable[Span]) -> list[list[int]]:
    """``[[start, end], …]`` in code points."""
    return [span.pair() for span in found]


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole ones without a point, others as the shortest float that prints the same."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def date(value: PartialDate | None) -> str | None:
    """A date as exact as it was printed."""
    return value.text if value else None


def to_spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    """The inverse of :func:`spans`."""
    return tuple(Span(*pair) for pair in pairs)


def to_number(value: int | float | None) -> Decimal | None:
    """The inverse of :func:`number`, by way of the printed digits."""
    return None if value is None else Decimal(str(value))


def to_date(text: str | None) -> PartialDate | None:
    """The inverse of :func:`date`."""
    return PartialDate(text) if text else None


def pairs(mapping: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    """A JSON object as the tuple of pairs that frozen values hold."""
    return tuple(mapping.items())

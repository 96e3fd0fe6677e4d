"""Comparisons that tell one dispute are listed as one: the same two numbers, set against each other in several documents.

As `quoth.ask.disputes` has it for comparisons with all of their sides read.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from quoth.model import Verdict


@dataclass(frozen=True, slots=True)
class Entry:
    """A comparison before anything of its sides is read."""

    iri: str
    verdict: Verdict
    confidence: float


def gathered(
    entries: Iterable[Entry], numbers: Callable[[Verdict], Mapping[str, Hashable]]
) -> tuple[tuple[Entry, ...], ...]:
    """Entries by dispute, each where its first one stands; what does not speak against anything stays alone.

    ``numbers`` gives what two comparisons (IRIs) with a verdict share where they set the same two numbers against each other.
    """
    found: dict[Hashable, list[Entry]] = {}
    for entry in entries:
        told = numbers(entry.verdict).get(entry.iri) if entry.verdict.opposes else None
        found.setdefault(entry.iri if told is None else (entry.verdict, told), []).append(entry)
    return tuple(map(tuple, found.values()))

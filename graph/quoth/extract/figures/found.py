"""One slot of a scope in the making, and places that are named together."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.extract.figures.gazette import Place
from quoth.model import Span


@dataclass(frozen=True, slots=True)
class Found:
    """One slot of a scope: what it says, where that stands, and how sure it is."""

    names: tuple[str, ...]
    spans: tuple[Span, ...]
    confidence: float


def found_at(places: tuple[Place, ...], confidence: float) -> Found:
    names = dict.fromkeys(p.name for p in places)
    return Found(tuple(names), tuple(p.span for p in places), confidence)


def nearest_first(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The first place and those that lean on it ("Dayton, Ohio")."""
    first = places[0]
    return tuple(
        p
        for p in places
        if p is first
        or p.root.head.i == first.root.i
        or p.root.dep_ in ("conj", "appos")
        or (p.root.dep_ in ("nmod", "compound") and p.root.head.dep_ == "conj")  # "Sollum, Orbury and Tarn counties"
        or (p.root.dep_ == "pobj" and p.root.head.dep_ == "prep" and p.root.head.head.i == first.root.i)
    )

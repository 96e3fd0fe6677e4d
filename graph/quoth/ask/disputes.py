"""Which comparisons tell one dispute: the same two numbers, set against each other with one verdict in several documents."""

from __future__ import annotations

from quoth.ask.parts import Compared


def dispute(compared: Compared) -> object:
    """What a comparison of two figures that oppose each other has in common with others: verdict, numbers, units; else its pair alone."""
    comparison = compared.comparison
    sides = (comparison.a.thing, compared.a), (comparison.b.thing, compared.b)
    figures = [next((f for f in x.figures if f.iri == iri), None) for iri, x in sides]
    numbers = frozenset((f.value, f.unit) for f in figures if f is not None and f.value is not None)
    told = comparison.verdict.opposes and all(f is not None and f.value is not None for f in figures)
    return (comparison.verdict, numbers) if told else (comparison.a.thing, comparison.b.thing)

"""Which comparisons tell one dispute: the same two numbers, set against each other with one verdict in several documents."""

from __future__ import annotations

from decimal import Decimal

from quoth.ask.parts import Compared


def dispute(compared: Compared) -> object:
    """What a comparison of two figures that oppose each other has in common with others: verdict, numbers, units; else its pair alone."""
    comparison, numbers = compared.comparison, numbers_of(compared)
    told = comparison.verdict.opposes and numbers
    return (comparison.verdict, frozenset(numbers)) if told else (comparison.a.thing, comparison.b.thing)


def numbers_of(compared: Compared) -> tuple[tuple[Decimal, str], ...]:
    """Value and unit of both sides, ``a`` first; nothing where one of them is no figure with one value."""
    comparison = compared.comparison
    sides = (comparison.a.thing, compared.a), (comparison.b.thing, compared.b)
    figures = [next((f for f in x.figures if f.iri == iri), None) for iri, x in sides]
    numbers = tuple((f.value, f.unit) for f in figures if f is not None and f.value is not None)
    return numbers if len(numbers) == len(sides) else ()

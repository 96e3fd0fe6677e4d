"""Quads looked up by subject and predicate, with the values as the model has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad, Triple

from quoth.model import PartialDate, Span
from quoth.rdf import terms as q
from quoth.rdf.concepts import member
from quoth.rdf.ordering import T, natural, reorder

E = TypeVar("E", bound=StrEnum)
_SPAN = re.compile(r"/t(\d+)-(\d+)")


class Node:
    """One subject and what is said of it.

    Raises:
        ValueError: in every reader, when a value is missing that must be there, or has another form.
    """

    __slots__ = ("iri", "values")

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self.values: dict[NamedNode, dict[NamedNode | Literal, None]] = defaultdict(dict)  # an ordered set

    def has(self, predicate: NamedNode, value: NamedNode) -> bool:
        """Whether that is said."""
        return value in self.values.get(predicate, ())

    def maybe(self, predicate: NamedNode) -> str | None:
        """The text of one value, or the IRI of one node, where there is one."""
        found = self.values.get(predicate)
        return next(iter(found)).value if found else None

    def one(self, predicate: NamedNode) -> str:
        """The text of one value, or the IRI of one node."""
        value = self.maybe(predicate)
        if value is None:
            raise ValueError(f"{self.iri} lacks {predicate.value}")
        return value

    def all(self, predicate: NamedNode) -> tuple[str, ...]:
        """Texts or IRIs in the order in which the document has them."""
        return self._ordered(predicate, [v.value for v in self.values.get(predicate, ())])

    def decimal(self, predicate: NamedNode) -> Decimal | None:
        """A number."""
        value = self.maybe(predicate)
        return None if value is None else Decimal(value)

    def boolean(self, predicate: NamedNode) -> bool | None:
        """A truth value."""
        value = self.maybe(predicate)
        return None if value is None else value == "true"

    def date(self, predicate: NamedNode) -> PartialDate | None:
        """A date as exact as it was printed."""
        value = self.maybe(predicate)
        return None if value is None else PartialDate(value)

    def spans(self, predicate: NamedNode) -> tuple[Span, ...]:
        """Stretches of the text."""
        return self._ordered(predicate, [span_of(v.value) for v in self.values.get(predicate, ())])

    def member(self, predicate: NamedNode, enum: type[E], missing: E | None = None) -> E:
        """A member of a closed vocabulary; ``missing`` where nothing is said."""
        found = self.values.get(predicate)
        if found:
            return member(enum, next(iter(found)))
        if missing is None:
            raise ValueError(f"{self.iri} lacks {predicate.value}")
        return missing

    def order(self) -> tuple[int, str, int]:
        """What sorts a list: the place in it where that was noted, else the local id."""
        return int(self.maybe(q.ORDER) or 0), *natural(self.maybe(q.LOCAL_ID) or "")

    def _ordered(self, predicate: NamedNode, values: list[T]) -> tuple[T, ...]:
        if len(values) < 2:
            return tuple(values)
        name = predicate.value.rpartition("#")[2].rpartition("/")[2]
        noted = (v.value.partition(" ") for v in self.values.get(q.VALUE_ORDER, ()))
        return reorder(values, next((ranks for key, _, ranks in noted if key == name), None))


class Index(dict[str, Node]):
    """Subjects by IRI."""

    def __init__(self, quads: Iterable[Quad | Triple]) -> None:
        super().__init__()
        for quad in quads:
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self[subject.value].values[quad.predicate][value] = None

    def __missing__(self, iri: str) -> Node:
        node = self[iri] = Node(iri)
        return node

    def of_type(self, type_: NamedNode) -> list[Node]:
        """The nodes of a class, by their place in the list, then by IRI."""
        return sorted((n for n in self.values() if n.has(q.TYPE, type_)), key=lambda n: (n.order(), n.iri))


def span_of(iri: str) -> Span:
    """Where a span stands, as its IRI says.

    Raises:
        ValueError: when the IRI is not that of a span.
    """
    found = _SPAN.fullmatch(iri[iri.rfind("/") :])
    if not found:
        raise ValueError(f"not a span of a document: {iri}")
    return Span(int(found[1]), int(found[2]))

"""Figures and their scopes read back."""

from __future__ import annotations

from pyoxigraph import NamedNode

from quoth.model import Comparator, Direction, Figure, Interval, Kind, PartialDate, Period, Scope
from quoth.rdf import terms as q
from quoth.rdf.concepts import member
from quoth.rdf.encode_figures import INSTANTS, SCOPE_CONFIDENCE, SCOPE_SPANS
from quoth.rdf.index import Index, Node, span_of


def decode_figure(node: Node, index: Index, ids: dict[str, str]) -> Figure:
    """One figure; ``ids`` maps IRIs to local ids.

    Raises:
        ValueError: when something that every figure has is missing.
    """

    def ref(predicate: NamedNode) -> str | None:
        iri = node.maybe(predicate)
        return None if iri is None else ids[iri]

    direction = node.values.get(q.DIRECTION)
    scope = node.maybe(q.HAS_SCOPE)
    return Figure(
        id=ids[node.iri],
        iri=node.iri,
        span=span_of(node.one(q.EVIDENCE)),
        number=span_of(node.one(q.NUMBER_SPAN)),
        printed=node.one(q.PRINTED),
        value=node.decimal(q.VALUE),
        bounds=_bounds(node),
        comparator=node.member(q.COMPARATOR, Comparator),
        direction=member(Direction, next(iter(direction))) if direction else None,
        unit=node.one(q.UNIT),
        unit_text=node.maybe(q.UNIT_TEXT),
        of=node.decimal(q.OF_BASE),
        counted=node.maybe(q.COUNTED),
        event=node.maybe(q.EVENT),
        kind=node.member(q.KIND, Kind, Kind.UNKNOWN),
        scope=_scope(index[scope], index) if scope else Scope(),
        part_of=ref(q.PART_OF),
        statement=ref(q.IN_STATEMENT),
        asserter=ref(q.ASSERTER),
        chain=tuple((node.maybe(q.CHAIN) or "").split()),
        confidence=float(node.one(q.CONFIDENCE)),
    )


def _bounds(node: Node) -> Interval:
    return Interval(
        lower=node.decimal(q.LOWER),
        upper=node.decimal(q.UPPER),
        lower_inclusive=node.boolean(q.LOWER_INCLUSIVE),
        upper_inclusive=node.boolean(q.UPPER_INCLUSIVE),
    )


def _scope(node: Node, index: Index) -> Scope:
    period = node.maybe(q.PERIOD)
    sure = ((slot, node.maybe(predicate)) for slot, predicate in SCOPE_CONFIDENCE.items())
    spans = ((slot, node.spans(predicate)) for slot, predicate in SCOPE_SPANS.items())
    return Scope(
        place=node.all(q.SPATIAL_COVERAGE),
        period=_period(index[period], index) if period else Period(),
        population=node.all(q.POPULATION),
        evidence=tuple((slot, found) for slot, found in spans if found),
        confidence=tuple((slot, float(value)) for slot, value in sure if value is not None),
    )


def _period(node: Node, index: Index) -> Period:
    def instant(predicate: NamedNode) -> PartialDate | None:
        iri = node.maybe(predicate)
        found = (index[iri].date(form) for form in INSTANTS.values()) if iri else iter(())
        return next((date for date in found if date), None)

    return Period(instant(q.HAS_BEGINNING), instant(q.HAS_END), node.maybe(q.PHRASE))

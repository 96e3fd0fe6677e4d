"""Figures and their scopes as quads."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from quoth.model import Figure, Kind, PartialDate, Period, Scope
from quoth.rdf import literals
from quoth.rdf import terms as q
from quoth.rdf.concepts import concept
from quoth.rdf.sheet import DocumentSheet

SCOPE_SPANS = {"place": q.PLACE_SPAN, "period": q.PERIOD_SPAN, "population": q.POPULATION_SPAN}
SCOPE_CONFIDENCE = {"place": q.PLACE_CONFIDENCE, "period": q.PERIOD_CONFIDENCE, "population": q.POPULATION_CONFIDENCE}
INSTANTS = {4: q.IN_YEAR, 7: q.IN_YEAR_MONTH, 10: q.IN_DATE}


def encode_figure(sheet: DocumentSheet, figure: Figure, nodes: Mapping[str, NamedNode]) -> None:
    """Writes one figure; ``nodes`` maps local ids to nodes."""
    node = nodes[figure.id]
    sheet.add(node, q.TYPE, q.FIGURE)
    sheet.add(node, q.TYPE, q.QUANTITATIVE_VALUE)
    sheet.add(node, q.IN_DOCUMENT, sheet.node)
    sheet.add(node, q.CONFIDENCE, literals.share(figure.confidence))
    sheet.add(node, q.NUMBER_SPAN, q.span_node(sheet.iri, figure.number))
    sheet.evidence(node, figure.span)
    _slots(sheet, node, figure)
    _numbers(sheet, node, figure)
    _relations(sheet, node, figure, nodes)
    if figure.scope != Scope():
        _scope(sheet, node, figure)


def _slots(sheet: DocumentSheet, node: NamedNode, figure: Figure) -> None:
    sheet.text(node, q.PRINTED, figure.printed)
    sheet.add(node, q.COMPARATOR, concept(figure.comparator))
    if figure.direction:
        sheet.add(node, q.DIRECTION, concept(figure.direction))
    sheet.text(node, q.UNIT, figure.unit)
    sheet.text(node, q.UNIT_TEXT, figure.unit_text)
    sheet.text(node, q.COUNTED, figure.counted)
    sheet.text(node, q.EVENT, figure.event)
    if figure.kind is not Kind.UNKNOWN:
        sheet.add(node, q.KIND, concept(figure.kind))


def _numbers(sheet: DocumentSheet, node: NamedNode, figure: Figure) -> None:
    bounds = figure.bounds
    for predicate, number in (
        (q.VALUE, figure.value),
        (q.LOWER, bounds.lower),
        (q.UPPER, bounds.upper),
        (q.OF_BASE, figure.of),
    ):
        if number is not None:
            sheet.add(node, predicate, literals.decimal(number))
    for predicate, inclusive in (
        (q.LOWER_INCLUSIVE, bounds.lower_inclusive),
        (q.UPPER_INCLUSIVE, bounds.upper_inclusive),
    ):
        if inclusive is not None:
            sheet.add(node, predicate, literals.boolean(inclusive))


def _relations(sheet: DocumentSheet, node: NamedNode, figure: Figure, nodes: Mapping[str, NamedNode]) -> None:
    for predicate, id in (
        (q.PART_OF, figure.part_of),
        (q.IN_STATEMENT, figure.statement),
        (q.ASSERTER, figure.asserter),
    ):
        if id is not None:
            sheet.add(node, predicate, nodes[id])
    if figure.chain:
        sheet.text(node, q.CHAIN, " ".join(figure.chain))


def _scope(sheet: DocumentSheet, figure: NamedNode, of: Figure) -> None:
    scope, node = of.scope, NamedNode(f"{of.iri}/scope")
    sheet.add(figure, q.HAS_SCOPE, node)
    sheet.add(node, q.TYPE, q.SCOPE)
    sheet.ordered(node, q.SPATIAL_COVERAGE, scope.place)
    sheet.ordered(node, q.POPULATION, scope.population)
    if scope.period != Period():
        _period(sheet, node, NamedNode(f"{of.iri}/period"), scope.period)
    for slot, spans in scope.evidence:
        sheet.spans(node, SCOPE_SPANS[slot], spans)
    for slot, confidence in scope.confidence:
        sheet.add(node, SCOPE_CONFIDENCE[slot], literals.share(confidence))


def _period(sheet: DocumentSheet, scope: NamedNode, node: NamedNode, period: Period) -> None:
    sheet.add(scope, q.PERIOD, node)
    sheet.add(node, q.TYPE, q.PROPER_INTERVAL)
    sheet.text(node, q.PHRASE, period.text)
    if period.start:
        _instant(sheet, node, q.HAS_BEGINNING, NamedNode(f"{node.value}/begin"), period.start)
    if period.end:
        _instant(sheet, node, q.HAS_END, NamedNode(f"{node.value}/end"), period.end)


def _instant(sheet: DocumentSheet, period: NamedNode, predicate: NamedNode, node: NamedNode, date: PartialDate) -> None:
    sheet.add(period, predicate, node)
    sheet.add(node, q.TYPE, q.INSTANT)
    sheet.add(node, INSTANTS[len(date.text)], literals.date(date))

"""Comparisons and their drift as quads and back."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, Triple

from quoth.model import Change, Comparability, Comparison, Dimension, Drift, Side, Status, Verdict
from quoth.model.identity import BASE
from quoth.rdf import literals
from quoth.rdf import terms as q
from quoth.rdf.concepts import concept, member, rule, rule_id
from quoth.rdf.index import Index, Node
from quoth.rdf.sheet import Sheet

BEARING = {
    q.DISPUTES: frozenset({concept(Verdict.DENIES)}),
    q.DISPUTED_BY: frozenset(concept(v) for v in Verdict if v.opposes),
    q.RETELLS: frozenset(concept(v) for v in Verdict if v.retells),
}
"""The verdicts of comparisons that bear out a direct edge, by that edge."""


def comparison_iri(comparison: Comparison, base: str = BASE) -> str:
    """What a comparison is called: a function of its unordered pair of things."""
    return q.comparison_node(comparison.a.thing, comparison.b.thing, base).value


def own_iri(comparison: Comparison) -> str:
    """The same under the base of its own documents, as a store has it."""
    return comparison_iri(comparison, q.base_of(comparison.a.document))


def decode_comparison(iri: str, quads: Iterable[Quad | Triple]) -> Comparison:
    """The comparison of that IRI among some quads.

    Raises:
        ValueError: when it, or a part of it, is missing.
    """
    index = Index(quads)
    return comparison_of(index[iri], index)


def write_comparison(sheet: Sheet, comparison: Comparison, base: str = BASE) -> None:
    """Adds one comparison, its drift, and the direct edges that are asked for often."""
    node = NamedNode(comparison_iri(comparison, base))
    a, b = NamedNode(comparison.a.thing), NamedNode(comparison.b.thing)
    sheet.add(node, q.TYPE, q.COMPARISON)
    _side(sheet, node, (q.A, q.DOCUMENT_OF_A, q.TYPE_OF_A), comparison.a)
    _side(sheet, node, (q.B, q.DOCUMENT_OF_B, q.TYPE_OF_B), comparison.b)
    sheet.add(node, q.COMPARABILITY, concept(comparison.comparability))
    sheet.add(node, q.VERDICT, concept(comparison.verdict))
    sheet.add(node, q.STATUS, concept(comparison.status))
    sheet.nodes(node, q.DIFFERS_IN, [concept(d) for d in comparison.differs_in])
    sheet.add(node, q.BY_RULE, rule(comparison.rule))
    sheet.add(node, q.CONFIDENCE, literals.share(comparison.confidence))
    sheet.text(node, q.COMMENT, comparison.explanation)
    sheet.nodes(node, q.SUMMAND, [NamedNode(part) for part in comparison.parts])
    for order, drift in enumerate(comparison.drift):
        _drift(sheet, node, drift, order)
    if comparison.status is Status.REJECTED:
        return
    if comparison.retells:
        sheet.add(a, q.RETELLS, b)
    if comparison.verdict.opposes:
        sheet.add(b, q.DISPUTED_BY, a)
    if comparison.verdict is Verdict.DENIES:
        sheet.add(a, q.DISPUTES, b)


def comparison_of(node: Node, index: Index) -> Comparison:
    """Reads a comparison that `write_comparison` wrote.

    Raises:
        ValueError: when something that every comparison has is missing.
    """
    differs = {c.value: member(Dimension, c) for c in node.values.get(q.DIFFERS_IN, {})}
    drifts = sorted((index[iri] for iri in node.all(q.HAS_DRIFT)), key=lambda d: d.order())
    return Comparison(
        a=_side_of(node, (q.A, q.DOCUMENT_OF_A, q.TYPE_OF_A)),
        b=_side_of(node, (q.B, q.DOCUMENT_OF_B, q.TYPE_OF_B)),
        comparability=node.member(q.COMPARABILITY, Comparability),
        verdict=node.member(q.VERDICT, Verdict),
        explanation=node.one(q.COMMENT),
        rule=rule_id(NamedNode(node.one(q.BY_RULE))),
        confidence=float(node.one(q.CONFIDENCE)),
        differs_in=tuple(differs[iri] for iri in node.all(q.DIFFERS_IN)),
        drift=tuple(_drift_of(d) for d in drifts),
        parts=node.all(q.SUMMAND),
        status=node.member(q.STATUS, Status),
    )


def _side(sheet: Sheet, node: NamedNode, slots: tuple[NamedNode, NamedNode, NamedNode], side: Side) -> None:
    thing, document, type_ = slots
    sheet.add(node, thing, NamedNode(side.thing))
    sheet.add(node, document, NamedNode(side.document))
    sheet.add(node, type_, q.FIGURE if side.is_figure else q.STATEMENT)


def _side_of(node: Node, slots: tuple[NamedNode, NamedNode, NamedNode]) -> Side:
    thing, document, type_ = slots
    return Side(node.one(document), node.one(thing), node.has(type_, q.FIGURE))


def _drift(sheet: Sheet, comparison: NamedNode, drift: Drift, order: int) -> None:
    node = NamedNode(f"{comparison.value}/drift/{order}")
    sheet.add(comparison, q.HAS_DRIFT, node)
    sheet.add(node, q.TYPE, q.DRIFT)
    sheet.add(node, q.ORDER, literals.integer(order))
    sheet.add(node, q.DIMENSION, concept(drift.dimension))
    sheet.text(node, q.FROM, drift.before)
    sheet.text(node, q.TO, drift.after)
    sheet.add(node, q.CHANGE, concept(drift.change))
    if drift.introduced_in is not None:
        sheet.add(node, q.INTRODUCED_IN, NamedNode(drift.introduced_in))


def _drift_of(node: Node) -> Drift:
    return Drift(
        dimension=node.member(q.DIMENSION, Dimension),
        before=node.maybe(q.FROM),
        after=node.maybe(q.TO),
        change=node.member(q.CHANGE, Change),
        introduced_in=node.maybe(q.INTRODUCED_IN),
    )

"""Derivations as quads and back."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, Triple

from quoth.model import Derivation, Finding, Formula, Status
from quoth.model.identity import BASE
from quoth.rdf import literals
from quoth.rdf import terms as q
from quoth.rdf.concepts import concept, rule, rule_id
from quoth.rdf.index import Index, Node
from quoth.rdf.sheet import Sheet


def derivation_iri(derivation: Derivation, base: str = BASE) -> str:
    """What a derivation is called: a function of its formula and its figures."""
    return q.derivation_node(derivation.formula.value, derivation.result, derivation.inputs, base).value


def write_derivation(sheet: Sheet, found: Derivation, base: str = BASE) -> None:
    """Adds one derivation."""
    node = NamedNode(derivation_iri(found, base))
    sheet.add(node, q.TYPE, q.DERIVATION)
    sheet.add(node, q.FORMULA, concept(found.formula))
    sheet.add(node, q.FINDING, concept(found.finding))
    sheet.add(node, q.STATUS, concept(found.status))
    sheet.nodes(node, q.INPUT, [NamedNode(iri) for iri in found.inputs])
    if found.result is not None:
        sheet.add(node, q.RESULT, NamedNode(found.result))
    sheet.nodes(node, q.OVER_DOCUMENT, [NamedNode(iri) for iri in sorted(found.documents)])
    sheet.add(node, q.YIELDS, literals.decimal(found.yields))
    for predicate, value in (
        (q.YIELDS_AT_LEAST, found.lower),
        (q.YIELDS_AT_MOST, found.upper),
        (q.DIFFERENCE, found.difference),
    ):
        sheet.add(node, predicate, None if value is None else literals.decimal(value))
    sheet.text(node, q.YIELD_UNIT, found.unit)
    sheet.text(node, q.YIELD_COUNTED, found.counted)
    sheet.text(node, q.EXPRESSION, found.expression)
    sheet.text(node, q.COMMENT, found.explanation)
    sheet.add(node, q.BY_RULE, rule(found.rule))
    sheet.add(node, q.CONFIDENCE, literals.share(found.confidence))


def decode_derivation(iri: str, quads: Iterable[Quad | Triple]) -> Derivation:
    """The derivation of that IRI among some quads.

    Raises:
        ValueError: when something that every derivation has is missing.
    """
    return derivation_of(Index(quads)[iri])


def derivation_of(node: Node) -> Derivation:
    """Reads a derivation that `write_derivation` wrote.

    Raises:
        ValueError: when something that every derivation has is missing.
    """
    yields = node.decimal(q.YIELDS)
    if yields is None:
        raise ValueError(f"{node.iri} lacks {q.YIELDS.value}")
    return Derivation(
        formula=node.member(q.FORMULA, Formula),
        inputs=node.all(q.INPUT),
        result=node.maybe(q.RESULT),
        documents=node.all(q.OVER_DOCUMENT),
        finding=node.member(q.FINDING, Finding),
        yields=yields,
        unit=node.one(q.YIELD_UNIT),
        expression=node.one(q.EXPRESSION),
        explanation=node.one(q.COMMENT),
        rule=rule_id(NamedNode(node.one(q.BY_RULE))),
        confidence=float(node.one(q.CONFIDENCE)),
        lower=node.decimal(q.YIELDS_AT_LEAST),
        upper=node.decimal(q.YIELDS_AT_MOST),
        difference=node.decimal(q.DIFFERENCE),
        counted=node.maybe(q.YIELD_COUNTED),
        status=node.member(q.STATUS, Status),
    )

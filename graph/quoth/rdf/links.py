"""What linking concludes, as quads of the derived graph and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Triple

from quoth.model import Counting, Identification, Joining, Key, Links, Reprint, Root
from quoth.model.identity import BASE, short_hash
from quoth.rdf import literals
from quoth.rdf import terms as q
from quoth.rdf.comparisons import comparison_of, write_comparison
from quoth.rdf.concepts import rule, rule_id
from quoth.rdf.derivations import derivation_of, write_derivation
from quoth.rdf.index import Index, Node
from quoth.rdf.sheet import Sheet


def encode_links(links: Links, base: str = BASE) -> list[Quad]:
    """The quads of conclusions in ``derived(base)``; a set: the same conclusion twice gives the same quads."""
    sheet = Sheet(q.derived(base))
    for identification in links.identifications:
        _identification(sheet, identification)
    for counting in links.countings:
        measure = NamedNode(counting.measure)
        sheet.add(NamedNode(counting.figure), q.COUNTS, measure)
        sheet.add(measure, q.TYPE, q.MEASURE)
        sheet.text(measure, q.PREF_LABEL, counting.name)
    for root in links.roots:
        sheet.add(NamedNode(root.figure), q.ROOT, NamedNode(root.root))
    for key in links.keys:
        sheet.text(NamedNode(key.thing), q.KEY, key.key)
    for joining in links.joinings:
        _joining(sheet, joining)
    for reprint in links.reprints:
        _reprint(sheet, reprint)
    for comparison in links.comparisons:
        write_comparison(sheet, comparison, base)
    for derivation in links.derivations:
        write_derivation(sheet, derivation, base)
    return list(dict.fromkeys(sheet.quads))


def decode_links(quads: Iterable[Quad | Triple]) -> Links:
    """The conclusions behind some quads, each kind sorted, none twice.

    Raises:
        ValueError: when something that a conclusion needs is missing.
    """
    index = Index(quads)
    nodes = sorted(index.values(), key=lambda node: node.iri)
    return Links(
        identifications=tuple(sorted(map(_identified, index.of_type(q.IDENTIFICATION)), key=repr)),
        countings=tuple(_countings(nodes, index)),
        roots=tuple(Root(node.iri, root) for node in nodes for root in node.all(q.ROOT)),
        keys=tuple(Key(node.iri, key) for node in nodes for key in node.all(q.KEY)),
        joinings=tuple(sorted(map(_joined, index.of_type(q.JOINING)), key=repr)),
        reprints=tuple(sorted(map(_printed, index.of_type(q.REPRINT)), key=repr)),
        comparisons=tuple(comparison_of(node, index) for node in index.of_type(q.COMPARISON)),
        derivations=tuple(derivation_of(node) for node in index.of_type(q.DERIVATION)),
    )


def _identification(sheet: Sheet, found: Identification) -> None:
    agent, identity = NamedNode(found.agent), NamedNode(found.identity)
    told = (found.identity, found.name, found.rule, repr(found.confidence))
    node = NamedNode(f"{found.agent}/as/{short_hash(*told, length=16)}")
    sheet.add(agent, q.IDENTIFIED_AS, identity)
    sheet.text(identity, q.PREF_LABEL, found.name)
    sheet.add(node, q.TYPE, q.IDENTIFICATION)
    sheet.add(node, q.HAS_AGENT, agent)
    sheet.add(node, q.HAS_IDENTITY, identity)
    sheet.text(node, q.LABEL, found.name)
    sheet.add(node, q.BY_RULE, rule(found.rule))
    sheet.add(node, q.CONFIDENCE, literals.share(found.confidence))


def _identified(node: Node) -> Identification:
    return Identification(
        agent=node.one(q.HAS_AGENT),
        identity=node.one(q.HAS_IDENTITY),
        name=node.one(q.LABEL),
        rule=rule_id(NamedNode(node.one(q.BY_RULE))),
        confidence=float(node.one(q.CONFIDENCE)),
    )


def _joining(sheet: Sheet, found: Joining) -> None:
    cited, held = NamedNode(found.cited), NamedNode(found.held)
    told = (found.held, found.citing, found.rule, repr(found.confidence))
    node = NamedNode(f"{found.cited}/is/{short_hash(*told, length=16)}")
    sheet.add(cited, q.JOINED_TO, held)
    sheet.add(node, q.TYPE, q.JOINING)
    sheet.add(node, q.CITED, cited)
    sheet.add(node, q.HELD_AS, held)
    sheet.add(node, q.CITING, NamedNode(found.citing))
    sheet.add(node, q.BY_RULE, rule(found.rule))
    sheet.add(node, q.CONFIDENCE, literals.share(found.confidence))


def _joined(node: Node) -> Joining:
    return Joining(
        cited=node.one(q.CITED),
        held=node.one(q.HELD_AS),
        citing=node.one(q.CITING),
        rule=rule_id(NamedNode(node.one(q.BY_RULE))),
        confidence=float(node.one(q.CONFIDENCE)),
    )


def _reprint(sheet: Sheet, found: Reprint) -> None:
    copy, original = NamedNode(found.copy), NamedNode(found.original)
    told = (found.original, found.rule, repr(found.share), repr(found.confidence))
    node = NamedNode(f"{found.copy}/reprints/{short_hash(*told, length=16)}")
    sheet.add(copy, q.REPRINT_OF, original)
    sheet.add(node, q.TYPE, q.REPRINT)
    sheet.add(node, q.COPY, copy)
    sheet.add(node, q.ORIGINAL, original)
    sheet.add(node, q.SHARE, literals.share(found.share))
    sheet.add(node, q.BY_RULE, rule(found.rule))
    sheet.add(node, q.CONFIDENCE, literals.share(found.confidence))


def _printed(node: Node) -> Reprint:
    return Reprint(
        copy=node.one(q.COPY),
        original=node.one(q.ORIGINAL),
        share=float(node.one(q.SHARE)),
        rule=rule_id(NamedNode(node.one(q.BY_RULE))),
        confidence=float(node.one(q.CONFIDENCE)),
    )


def _countings(nodes: Iterable[Node], index: Index) -> Iterator[Counting]:
    for node in nodes:
        for measure in node.all(q.COUNTS):
            for name in index[measure].all(q.PREF_LABEL):
                yield Counting(node.iri, measure, name)

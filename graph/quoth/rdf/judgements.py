"""What people decide, as quads and back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, Triple

from quoth.model import Act, Judgement
from quoth.model.identity import BASE
from quoth.rdf import terms as q
from quoth.rdf.concepts import concept
from quoth.rdf.index import Index, Node
from quoth.rdf.runs import pairs_in, pairs_out
from quoth.rdf.sheet import Sheet

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")


def encode_judgement(judgement: Judgement, base: str = BASE) -> list[Quad]:
    """The quads of one decision in ``judgements(base)``.

    Raises:
        ValueError: when an IRI in it is none.
    """
    sheet = Sheet(q.judgements(base))
    node, person = NamedNode(judgement.iri), NamedNode(f"{judgement.iri}/by")
    sheet.add(node, q.TYPE, q.JUDGEMENT)
    sheet.add(node, q.ON, NamedNode(judgement.on))
    sheet.add(node, q.ACT, concept(judgement.act))
    sheet.add(node, q.WAS_ATTRIBUTED_TO, person)
    sheet.add(person, q.TYPE, q.PROV_AGENT)
    sheet.text(person, q.PREF_LABEL, judgement.by)
    sheet.text(node, q.COMMENT, judgement.reason)
    sheet.text(node, q.SLOT, judgement.slot)
    sheet.text(node, q.FROM, judgement.before)
    sheet.text(node, q.TO, judgement.after)
    if judgement.at is not None:
        sheet.add(node, q.GENERATED_AT, _time(judgement.at))
    if judgement.replaces is not None:
        sheet.add(node, q.REPLACES, NamedNode(judgement.replaces))
    if judgement.other is not None:
        sheet.add(node, q.OTHER, NamedNode(judgement.other))
    sheet.ordered(node, q.SETTING, pairs_out(judgement.extra))
    return sheet.quads


def decode_judgement(iri: str, quads: Iterable[Quad | Triple]) -> Judgement:
    """The judgement of that IRI among some quads.

    Raises:
        ValueError: when it, or a part of it, is missing.
    """
    index = Index(quads)
    return _judgement(index[iri], index)


def decode_judgements(quads: Iterable[Quad | Triple]) -> tuple[Judgement, ...]:
    """All judgements among some quads, the earlier first, then by IRI.

    Raises:
        ValueError: when a part of one is missing.
    """
    index = Index(quads)
    found = (_judgement(node, index) for node in index.of_type(q.JUDGEMENT))
    return tuple(sorted(found, key=lambda j: (j.at or "", j.iri)))


def _time(at: str) -> Literal:
    return Literal(at, datatype=q.DATE_TIME) if _DATE_TIME.fullmatch(at) else Literal(at)


def _judgement(node: Node, index: Index) -> Judgement:
    return Judgement(
        iri=node.iri,
        on=node.one(q.ON),
        act=node.member(q.ACT, Act),
        by=index[node.one(q.WAS_ATTRIBUTED_TO)].one(q.PREF_LABEL),
        reason=node.one(q.COMMENT),
        slot=node.maybe(q.SLOT),
        before=node.maybe(q.FROM),
        after=node.maybe(q.TO),
        at=node.maybe(q.GENERATED_AT),
        replaces=node.maybe(q.REPLACES),
        extra=pairs_in(node.all(q.SETTING)),
        other=node.maybe(q.OTHER),
    )

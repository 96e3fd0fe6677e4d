"""What people decided, brought to bear: on what linking reads, on what it concludes, and on which documents are to be linked again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import NamedNode

from quoth.model import Act, Decisions, Extraction, Judgement, Links
from quoth.rdf import own_iri
from quoth.rdf import terms as q
from quoth.store.lookup import Lookup, document_of, named


def laid_over(extraction: Extraction, decisions: Decisions) -> Extraction:
    """The extraction as linking should read it."""
    if not decisions.of_agents and all(agent.judged is None for agent in extraction.agents):
        return extraction
    from quoth.link import decide  # late: reading a store needs no linking

    return decide(extraction, decisions)


def ruled(links: Links, decisions: Decisions) -> Links:
    """The conclusions, each with the status that people gave it."""
    if not decisions.status:
        return links
    told = (replace(c, status=decisions.status.get(own_iri(c), c.status)) for c in links.comparisons)
    return replace(links, comparisons=tuple(told))


def meant(judgement: Judgement, judgements: Iterable[Judgement]) -> Judgement:
    """The judgement itself, or the one that it, or what it withdraws, takes back."""
    known = {j.iri: j for j in judgements}
    seen = {judgement.iri}
    while judgement.act is Act.WITHDRAW and judgement.on in known and judgement.on not in seen:
        judgement = known[judgement.on]
        seen.add(judgement.iri)
    return judgement


def concerned(lookup: Lookup, judgement: Judgement, *decided: Decisions) -> frozenset[str]:
    """The held documents (IRIs) that name somebody whom a judgement of two is about; before and after it was made."""
    things = {judgement.on, judgement.other or judgement.on}
    things |= {found[0] for d in decided for thing in (*things,) if (found := d.followed(thing, None)[0]) is not None}
    homes = {document_of(thing) for thing in things}
    homes |= {document_of(n.value) for thing in things for n in lookup.subjects(q.IDENTIFIED_AS, named(thing))}
    return frozenset(home for home in homes if lookup.run_graph(home) is not None)


def is_comparison(lookup: Lookup, iri: str) -> bool:
    """Whether a thing is a comparison of the present."""
    return bool(lookup.find(NamedNode(iri), q.TYPE, q.COMPARISON))

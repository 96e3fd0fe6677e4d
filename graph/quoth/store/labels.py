"""One name for each node that documents share: the shortest, then the first by the alphabet, whoever came first."""

from __future__ import annotations

from collections.abc import Iterable, Set

from pyoxigraph import Literal, NamedNode, Quad

from quoth.rdf import terms as q
from quoth.store.lookup import Lookup, is_derived

_USED = (q.IDENTIFIED_AS, q.COUNTS)


def settled(lookup: Lookup, goes: set[Quad], comes: set[Quad]) -> tuple[set[Quad], set[Quad]]:
    """A change to the derived graph with what is said of shared nodes made right: one name each, none without users.

    ``goes`` says nothing of shared nodes themselves; ``comes`` may bring several names for one.
    """
    lost = {x.object for x in goes if x.predicate in (*_USED, q.HAS_IDENTITY) and isinstance(x.object, NamedNode)}
    told = {x.subject for x in comes if x.predicate == q.PREF_LABEL and isinstance(x.subject, NamedNode)}
    more, fewer = set(comes), set(goes)
    saying, using = _by(comes, "subject"), _by(goes, "object")
    for node in lost | told:
        now = {x for x in lookup.find(node) if is_derived(x)}
        coming = saying.get(node, set())
        # a thing that only loses an edge to somebody else (q:disputedBy, q:retells) is still there to use the node
        leaving = {x.subject for x in using.get(node, ())}
        stays = _staying(lookup, node, now, leaving) if node in lost else now
        wanted = {x for x in stays | coming if x.predicate != q.PREF_LABEL} | best(stays | coming)
        fewer |= now - wanted
        more = (more - coming) | (wanted - now)
    return fewer, more


def _by(quads: Iterable[Quad], term: str) -> dict[object, set[Quad]]:
    """Quads by one of their terms."""
    found: dict[object, set[Quad]] = {}
    for quad in quads:
        found.setdefault(getattr(quad, term), set()).add(quad)
    return found


def best(quads: Iterable[Quad]) -> set[Quad]:
    """Of the names of each node the one to keep; other quads are passed over."""
    kept: dict[object, Quad] = {}
    for label in sorted((x for x in quads if x.predicate == q.PREF_LABEL), key=_rank):
        kept.setdefault(label.subject, label)
    return set(kept.values())


def _staying(lookup: Lookup, node: NamedNode, now: set[Quad], leaving: Set[object]) -> set[Quad]:
    """What is still said of a shared node once the things in ``leaving`` are gone."""
    if not any(x.subject not in leaving for edge in _USED for x in lookup.stream(None, edge, node)):
        return set()
    names = _identity_names(lookup, node, now, leaving)
    return {x for x in now if x.predicate != q.PREF_LABEL} | names if names else now


def _identity_names(lookup: Lookup, node: NamedNode, now: set[Quad], leaving: Set[object]) -> set[Quad]:
    """The names that identifications give; stops early where the best name of all is given again."""
    found: set[Quad] = set()
    for held in lookup.stream(None, q.HAS_IDENTITY, node):
        if held.subject in leaving or not isinstance(held.subject, NamedNode):
            continue
        for label in lookup.find(held.subject, q.LABEL, None):
            found.add(Quad(node, q.PREF_LABEL, label.object, label.graph_name))
        if found & now:
            return found
    return found  # none for a measure: its name is a function of its IRI


def _rank(label: Quad) -> tuple[int, str]:
    text = label.object.value if isinstance(label.object, Literal) else str(label.object)
    return len(text), text

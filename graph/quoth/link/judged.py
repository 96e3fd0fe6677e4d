"""Who is who as people decided it: laid over what linking reads, so that every rule that asks who speaks respects it.

"Osgood" of one page is Helen Osgood; the sheriff John Hale is not the senator John Hale. Nothing is merged: the agents stay the
documents' own, the machine's conclusion comes back when the judgement is withdrawn.
"""

from __future__ import annotations

from dataclasses import replace

from quoth.link import names, rules
from quoth.link.names import Identity
from quoth.model import Agent, Decisions, Extraction, Judged


def decide(extraction: Extraction, decisions: Decisions) -> Extraction:
    """The same extraction, each agent told for whom people take it; untouched where nothing was decided."""
    plain = replace(extraction, agents=tuple(replace(a, judged=None) for a in extraction.agents))
    if not decisions.of_agents:
        return extraction if all(a.judged is None for a in extraction.agents) else plain
    base, known = names.base_of(extraction.document.iri), names.identities(plain)
    agents = tuple(replace(a, judged=_judged(a, known.get(a.id), decisions, base)) for a in plain.agents)
    return replace(plain, agents=agents)


def _judged(agent: Agent, known: Identity | None, decisions: Decisions, base: str) -> Judged | None:
    found, apart = decisions.followed(agent.iri, known.iri(base) if known else None)
    if apart:
        return Judged()
    return _called(*found, base) if found else None


def _called(identity: str, name: str, base: str) -> Judged:
    """The folded name that makes this identity's IRI, so that it meets whoever bears the name."""
    if not identity.startswith(f"{base}agent/"):
        return Judged(identity, name)  # an agent of a document whom nobody knows elsewhere
    local = identity.removeprefix(f"{base}agent/")
    ways = (names.person(name), names.organization(name), name.casefold().replace(".", ""))
    plain = next((w for w in ways if w and Identity(w, name, rules.JUDGED, 1.0).iri(base) == identity), local)
    return Judged(plain, name)

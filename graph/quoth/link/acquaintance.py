"""Who two documents both name, where one of them has to explain the other: an acronym, a surname with a role."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.link import names, rules
from quoth.link.names import Identity
from quoth.link.readings import Reading
from quoth.link.words import fold, stem, tokens
from quoth.model import Agent, AgentType


def explained(here: Reading, there: Reading) -> dict[str, Identity]:
    """Identities that ``there`` supplies for agents of ``here``, by agent id; nothing where two could be meant."""
    found: dict[str, Identity] = {}
    for agent in here.extraction.agents:
        if not _unexplained(here, agent):
            continue
        known = here.identities.get(agent.id)
        if known is not None:
            meant = set(_of_acronym(known.plain, there))
            rule, sure = rules.ACRONYM_ELSEWHERE, 0.75
        else:
            meant = set(_of_surname(agent, there))
            rule, sure = rules.SURNAME_AND_ROLE, 0.65
        if len(meant) == 1:
            plain, name = meant.pop()
            found[agent.id] = Identity(plain, name, rule, sure)
    return found


def explicable(here: Reading) -> bool:
    """Whether a document names anybody whom another one may explain."""
    return any(_unexplained(here, agent) for agent in here.extraction.agents)


def _unexplained(here: Reading, agent: Agent) -> bool:
    """Whether an agent goes by an acronym that the text never spells out, or is a person of whom it gives no full name."""
    if agent.judged is not None:
        return False  # people's word goes over the machine's
    known = here.identities.get(agent.id)
    return known.rule == rules.ACRONYM_ALONE if known else agent.type is AgentType.PERSON and bool(agent.name)


def _of_acronym(acronym: str, there: Reading) -> Iterator[tuple[str, str]]:
    for agent in there.extraction.agents:
        known = there.identities.get(agent.id)
        if known is None or known.rule != rules.NAME:
            continue
        written = [n for n in (agent.name, *agent.aliases) if n and names.is_acronym(n)]
        if any(fold(n).replace(".", "") == acronym for n in written):
            yield known.plain, known.name


def _of_surname(agent: Agent, there: Reading) -> Iterator[tuple[str, str]]:
    surname, roles = names.person(agent.name or ""), _roles(agent)
    for other in there.extraction.agents:
        known = there.identities.get(other.id)
        if known is None or other.type is not AgentType.PERSON or known.rule != rules.FULL_NAME:
            continue
        if known.plain.split()[-1] == surname and roles & _roles(other):
            yield known.plain, known.name


def _roles(agent: Agent) -> frozenset[str]:
    titled = [t for n in (agent.name, *agent.aliases) if n for t in tokens(n) if t in names.TITLES and len(t) > 3]
    words = [*titled, *tokens(agent.role or "")]
    return frozenset(stem(_FULL.get(w, w)) for w in words if w not in _NO_ROLE)


_FULL = {"gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor", "gen": "general"}
_NO_ROLE = frozenset("the of and for former acting deputy assistant state miss lady lord sir dame".split())

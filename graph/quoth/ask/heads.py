"""Who speaks for whom by office: what a body's head or spokesman says is what the body says, one source and not two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoth.model import Agent, AgentType, Extraction

# Offices whose holder speaks for the whole body; a senator or a worker speaks for nobody else. Source: our own list.
HEADS = frozenset(
    """president chair chairman chairwoman chairperson director head chief ceo commissioner governor secretary minister leader
    commander superintendent spokesman spokeswoman spokesperson""".split()
)
# Who held the office, or stands below whoever holds it, speaks for themselves. Source: our own list.
_NOT_NOW = frozenset("former ex late outgoing then incoming designate elect".split())
_OF = re.compile(r"^(?:the )?(?P<office>[\w -]+?) (?:of|for|at) (?:the )?(?P<body>.+)$", re.IGNORECASE)
_OWN = re.compile(r"^(?:the )?(?P<body>.+?)(?:['’]s?)? (?P<office>[\w-]+(?: executive)?)$", re.IGNORECASE)


def bodies(agent: Agent, extraction: Extraction) -> tuple[Agent, ...]:
    """The bodies that an agent heads or speaks for, as one document gives its office.

    "Lior Venn, president of the Housing Board", "the board's president, Lior Venn", "Board spokeswoman Ana Orr".
    """
    found = [extraction.agent(agent.acts_for)]
    offices = [agent.role or "", *agent.aliases]
    if agent.of is not None and _leads(agent.role or ""):
        found.append(extraction.agent(agent.of))
    found += [body for office in offices for body in _named(office, agent, extraction)]
    return tuple(dict.fromkeys(body for body in found if body is not None))


def _leads(office: str) -> bool:
    words = re.findall(r"\w+", office.casefold())
    return not HEADS.isdisjoint(words) and _NOT_NOW.isdisjoint(words)


def _named(office: str, agent: Agent, extraction: Extraction) -> Iterator[Agent]:
    """The one body of the document that an office names: "authority's president" the Velt Housing Authority."""
    for pattern in (_OF, _OWN):
        told = pattern.match(office)
        if told is not None and _leads(told["office"]) and _NOT_NOW.isdisjoint(office.casefold().split()):
            fitting = [a for a in extraction.agents if a.id != agent.id and _called(a, told["body"])]
            if len(fitting) == 1:
                yield fitting[0]
            return


def _called(agent: Agent, words: str) -> bool:
    """Whether the words name a body, in part at least."""
    if agent.type is AgentType.PERSON or not agent.name:
        return False
    given = set(re.findall(r"\w+", words.casefold()))
    return bool(given) and any(given <= set(re.findall(r"\w+", n.casefold())) for n in (agent.name, *agent.aliases))

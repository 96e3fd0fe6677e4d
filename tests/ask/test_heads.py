"""A body and its head are one source: who speaks for whom, and one root where both tell one count."""

from __future__ import annotations

import pytest

from quoth.ask.heads import bodies
from quoth.model import Agent, AgentType
from quoth.workspace import Workspace

BOARD = Agent("a0", "https://example.org/a0", "Velt Housing Board", AgentType.ORGANIZATION)
FARES = Agent("a2", "https://example.org/a2", "Velt Fare Board", AgentType.ORGANIZATION)


class Told:
    """As much of an extraction as is looked at."""

    def __init__(self, *agents: Agent) -> None:
        self.agents = agents

    def agent(self, id: str | None) -> Agent | None:
        return next((a for a in self.agents if a.id == id), None)


def person(role=None, **slots) -> Agent:
    return Agent("a1", "https://example.org/a1", "Lior Venn", AgentType.PERSON, role, **slots)


@pytest.mark.parametrize(
    ("agent", "found"),
    [
        (person("president of the Velt Housing Board", of="a0"), True),
        (person("president of the Velt Housing Board"), True),
        (person("Housing Board president"), True),
        (person(aliases=("Venn", "housing board's president")), True),
        (person("spokeswoman", acts_for="a0"), True),
        (person("chief executive", of="a0"), True),
        (person("deputy director", of="a0"), True),
        (person("former president of the Velt Housing Board", of="a0"), False),
        (person("engineer", of="a0"), False),
        (person("senator", of="a0"), False),
        (person("president"), False),
        (person("president of the Velt Rail Union"), False),
        (person(), False),
    ],
)
def test_who_speaks_for_a_body(agent, found):
    assert bodies(agent, Told(BOARD, agent)) == ((BOARD,) if found else ())


def test_a_name_that_fits_two_bodies_names_none():
    agent = person("Board president")
    assert bodies(agent, Told(BOARD, FARES, agent)) == ()


LEDGER = "The Velt Housing Board said on Tuesday that 14,230 tenants were evicted in Velt in 2023.\n"
POST = (
    "Lior Venn, {office} of the Velt Housing Board, said on Monday that 14,230 tenants were evicted in Velt in 2023.\n"
)
RELEASE = "In 2023, 14,230 tenants were evicted in Velt.\n"
QUOTED = "“Behind each of the 14,230 evictions is a family,” said Lior Venn, president of the Velt Housing Board.\n"


def roots(workspace: Workspace) -> set[str]:
    return {root.name for trace in workspace.trace("14,230") for root in trace.roots}


def story(office: str, *release: str) -> Workspace:
    workspace = Workspace("memory:")
    for text in release:
        workspace.add_text(text, "release.txt", published="2024-03-10", publisher="Velt Housing Board")
    workspace.add_text(LEDGER, "ledger.txt", published="2024-03-12", publisher="The Velt Ledger")
    workspace.add_text(POST.format(office=office), "post.txt", published="2024-03-13", publisher="The Velt Post")
    return workspace


def test_a_body_and_its_president_are_one_root():
    assert len(roots(story("president"))) == 1


def test_a_body_and_somebody_who_works_there_are_two():
    assert len(roots(story("engineer"))) == 2


@pytest.mark.parametrize("text", [RELEASE, RELEASE + "\n" + QUOTED])
def test_where_the_body_tells_it_itself_that_is_the_root_of_all(text):
    assert roots(story("president", text)) == {"Velt Housing Board"}

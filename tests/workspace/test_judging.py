"""Judgements through the public Python API, on texts that are really read."""

from __future__ import annotations

import pytest

from quoth import Act, Workspace
from quoth.errors import NotFound, WrongCall

PAGES = {
    "courier.txt": "Helen Osgood, director of the Marlow Water District, said 4,600 homes in Marlow have no safe water.",
    "ledger.txt": "Osgood said 4,600 homes in Marlow have no safe water.",
}


@pytest.fixture
def workspace() -> Workspace:
    held = Workspace("memory:", extractor="rules")
    for name, text in PAGES.items():
        held.add_text(text, name, published="2031-03-05", publisher=name.removesuffix(".txt").title())
    return held


def speakers(workspace: Workspace, name: str) -> int:
    return len(workspace.ask("speakers/figures-by-speaker", name=name).rows)


def test_a_surname_is_joined_and_parted_again(workspace):
    assert speakers(workspace, "Helen Osgood") == 1
    made = workspace.judge(
        "Osgood", Act.SAME, other="Helen Osgood", by="Kim Reed", reason="one phone number", evidence=["urn:x:1"]
    )
    assert speakers(workspace, "Helen Osgood") == 2
    assert {r.name for t in workspace.trace("4,600") for r in t.roots} == {"Helen Osgood", "Osgood"}
    assert len({r.iri for t in workspace.trace("4,600") for r in t.roots}) == 1
    assert [t.documents for t in workspace.trace("4,600")] == [2, 2]
    workspace.relink()
    assert speakers(workspace, "Helen Osgood") == 2
    assert made.extra == (("evidence", "urn:x:1"),)
    workspace.judge(made.iri, Act.WITHDRAW, by="Kim Reed", reason="another Osgood")
    assert speakers(workspace, "Helen Osgood") == 1
    assert [j.act for j in workspace.judgements()] == [Act.SAME, Act.WITHDRAW]
    assert len(workspace.ask("judgements/list").rows) == 2


@pytest.mark.parametrize(
    ("act", "on", "other", "error"),
    [
        (Act.SAME, "Osgood", None, WrongCall),
        (Act.SAME, "Osgood", "Osgood", WrongCall),
        (Act.SAME, "Nobody Here", "Osgood", NotFound),
        (Act.REMOVE, "Osgood", None, WrongCall),
        (Act.REJECT, "Osgood", None, NotFound),
        (Act.WITHDRAW, "urn:x:none", None, NotFound),
    ],
)
def test_what_can_not_be_judged_is_said_in_one_line(workspace, act, on, other, error):
    with pytest.raises(error) as told:
        workspace.judge(on, act, other=other, by="Kim Reed", reason="a test")
    assert "\n" not in told.value.message
    assert workspace.judgements() == ()

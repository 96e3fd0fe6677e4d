"""The start page's most disputed figures are those that the library's query finds, whatever is counted first."""

from __future__ import annotations

import pytest

from quoth.serve.pages import disputed
from quoth.workspace import Workspace


@pytest.mark.parametrize("at_once", [1, 2, 100])
@pytest.mark.parametrize("most", [1, 3, 40])
def test_the_same_as_the_library_says(example_store, monkeypatch, at_once, most):
    monkeypatch.setattr(disputed, "_AT_ONCE", at_once)
    workspace = Workspace(example_store)
    asked = workspace.ask("figures/most-disputed").records()
    expected = [(r["figure"], int(r["against"]), int(r["documents"])) for r in asked]
    with workspace.view() as view:
        found = disputed.most_disputed(view, most)
    assert len(expected) > 3
    assert [(f.figure, f.against, f.documents) for f in found] == expected[:most]

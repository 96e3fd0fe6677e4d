"""The notebook runs from top to bottom, and is kept without outputs."""

from __future__ import annotations

import importlib.util
import json
import warnings
from pathlib import Path

import pytest

NOTEBOOK = Path(__file__).parents[2] / "examples" / "tour.ipynb"
EXTRA = ("nbclient", "nbformat", "ipykernel", "oxrdflib")
MISSING = [name for name in EXTRA if importlib.util.find_spec(name) is None]


def test_is_kept_without_outputs():
    cells = [c for c in json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
    assert len(cells) >= 7
    assert not [c for c in cells if c["outputs"] or c["execution_count"]]


@pytest.mark.slow
@pytest.mark.skipif(bool(MISSING), reason=f"the extras notebook and rdflib are not installed: no {', '.join(MISSING)}")
def test_runs_and_prints_what_its_text_promises():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Jupyter warns of is not ours
        printed = run()
    assert "added     detainers/01-release.md" in printed[0]
    assert "The Federation Observer | only 986 detainers" in printed[1]
    assert "rebuts - " in printed[2]
    assert "Owen Brandt" in printed[3]
    assert len(printed[4].splitlines()) == 5
    assert "@prefix" in printed[5]
    assert "up to 33 thousand    Stephen Miller" in printed[6]


def run() -> list[str]:
    """What each code cell prints."""
    import nbclient
    import nbformat

    notebook = nbformat.read(NOTEBOOK, as_version=4)
    client = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}})
    client.execute()
    cells = (c for c in notebook.cells if c.cell_type == "code")
    return ["".join(o.get("text", "") for o in c.outputs) for c in cells]

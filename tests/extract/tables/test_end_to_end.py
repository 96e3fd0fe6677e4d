"""From a file of cells to a traced number."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from quoth.workspace import Workspace

GRID = '"Permits issued in Marrow County, 2024"\nTown,Permits,Refused\nPort Elm,"1,390",12\nLorne,143,2\nTotal,"1,533",14\n'


def test_a_number_of_a_file_is_traced_to_its_issuer(tmp_path: Path) -> None:
    path = tmp_path / "permits.csv"
    path.write_text(f"{GRID}Source: Marrow Permit Office\n", encoding="utf-8")
    workspace = Workspace(tmp_path / "store")
    added = list(workspace.add([path]))
    assert len(added) == 1
    (traced,) = workspace.trace("1,390")
    figure = traced.figure.figure
    assert figure.value == Decimal(1390)
    assert figure.scope.place == ("Port Elm", "Marrow County")
    assert figure.number.text(path.read_text(encoding="utf-8")) == "1,390"
    assert [held.publisher for held in workspace.documents()] == ["Marrow Permit Office"]

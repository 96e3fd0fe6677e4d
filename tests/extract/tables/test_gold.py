"""The dev half of the gold tables: how many cells and slots are right. The other half is for measuring only."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from quoth.extract.tables import CellFigure, cell_figures, find_tables
from quoth.read import read_bytes

GOLD = Path(__file__).resolve().parents[2] / "gold" / "figures"
FLOORS = {
    "value_f1": 98,
    "counted": 90,
    "place": 95,
    "period": 95,
    "unit": 90,
    "kind": 90,
    "population": 90,
    "direction": 95,
    "total": 95,
}


def predicted(row: dict[str, Any]) -> dict[str, Any]:
    """What is read out of one gold table, in the shape that the scorer takes."""
    content = row["content"]
    if row["format"] == "html":
        content = f"<html><body><article>{content}</article></body></html>"
    held = read_bytes(content.encode(), f"{row['id']}.{row['format']}", published=row["published"])
    tables = find_tables(held.text, held.boilerplate, data=row["format"] == "csv")
    return {"id": row["id"], "figures": [_shape(cell) for table in tables for cell in cell_figures(table)]}


def _shape(cell: CellFigure) -> dict[str, Any]:
    f, period = cell.figure, cell.figure.scope.period
    scope = {"place": f.scope.place, "population": f.scope.population, "period_text": period.text}
    dates = {"from": period.start and str(period.start), "to": period.end and str(period.end)}
    value = None if f.value is None else float(f.value)
    slots = {"value": value, "counted": f.counted, "unit": f.unit, "kind": f.kind, "direction": f.direction}
    return {"row": cell.row, "column": cell.column, "total": cell.total, **slots, "scope": scope | dates}


def test_gold_tables_are_read() -> None:
    if not (GOLD / "tables.jsonl").exists():
        pytest.skip("the gold tables are not in this checkout")
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    rows = [json.loads(line) for line in (GOLD / "tables.jsonl").read_text(encoding="utf-8").splitlines()]
    dev = [row for row in rows if row["half"] == "dev"]
    assert len(dev) == 8
    found = score.score(dev, {row["id"]: predicted(row) for row in dev}, "dev")["dev"]
    assert {slot: found[slot] for slot, floor in FLOORS.items() if found[slot] < floor} == {}

"""A store of the invented case, read once for all tests here; ``store`` is a copy that a test may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpers_cli import WORKED_EXAMPLES, fill


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the seven documents; only to be read."""
    assert len(WORKED_EXAMPLES) == 7
    where = tmp_path_factory.mktemp("held") / "store"
    fill(where, WORKED_EXAMPLES)
    return where


@pytest.fixture
def store(held: Path, tmp_path: Path) -> Path:
    """A store of its own with the seven documents."""
    return Path(shutil.copytree(held, tmp_path / "copy of a store"))

"""What the tests of linking share."""

from __future__ import annotations

import pytest

from quoth import Workspace


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """A workspace without a store."""
    return Workspace("memory:")

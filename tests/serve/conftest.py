"""One server over the worked example for all tests that only look."""

from __future__ import annotations

import pytest

from helpers_serve import serving
from quoth.resources import folder
from quoth.workspace import Workspace


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """A store with the example case."""
    place = tmp_path_factory.mktemp("example") / "store"
    for _ in Workspace(place).add(sorted((folder("examples") / "detainers").glob("[0-9]*"))):
        pass
    return place


@pytest.fixture(scope="session")
def server(example):
    """A server over it, which takes articles from pages and changes by token."""
    with serving(example) as running:
        yield running

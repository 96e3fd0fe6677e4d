"""The example cases, read once for all tests of the pages, and a server over them."""

from __future__ import annotations

import pytest

from helpers_pages import browsing, examples, shared_once
from helpers_serve import serving
from quoth.resources import folder


@pytest.fixture(scope="session")
def example_store(tmp_path_factory):
    base = tmp_path_factory.getbasetemp()
    return shared_once(base.parent if "popen" in base.name else base, "examples", examples)


@pytest.fixture(scope="module")
def server(example_store):
    with serving(example_store) as running:
        yield running


@pytest.fixture(scope="module")
def california():
    with serving(folder("examples") / "california" / "california.trig") as running:
        yield running


@pytest.fixture(scope="module")
def browser():
    with browsing() as found:
        yield found

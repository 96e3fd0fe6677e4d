"""What is read ahead is what the pages ask for: after it they read no list of the whole store any more."""

from __future__ import annotations

import time

import pytest
from starlette.testclient import TestClient

from quoth.serve.app import create_app
from quoth.serve.pages import warming
from quoth.serve.pages.memo import memo_of
from quoth.serve.settings import Settings


@pytest.fixture
def client(example_store, monkeypatch):
    """An application that warms nothing of its own accord."""
    monkeypatch.setattr("quoth.serve.app._PAUSE", 3600)
    with TestClient(create_app(Settings(example_store)), base_url="http://localhost") as found:
        yield found


def names(client) -> set:
    return set(memo_of(client.app.state)._kept)


@pytest.mark.parametrize("path", ["/speakers", "/measures", "/documents", "/search?q=beds", "/contradictions"])
def test_pages_find_their_lists_read(client, path):
    warming.warm(client.app.state)
    before = names(client)
    assert len(before) > 5
    assert client.get(path, headers={"Accept": "text/html"}).status_code == 200
    assert names(client) == before


def test_it_happens_by_itself_and_again_after_a_change(example_store, monkeypatch):
    warmed: list[str] = []
    monkeypatch.setattr("quoth.serve.app._PAUSE", 0.05)
    monkeypatch.setattr("quoth.serve.app.warm", lambda state: warmed.append(state.desk.version))
    with TestClient(create_app(Settings(example_store)), base_url="http://localhost") as client:
        wait_for(lambda: len(warmed) == 1)
        client.app.state.desk.store.version = lambda: "another"
        wait_for(lambda: len(warmed) == 2)
    assert len(set(warmed)) == 2


def wait_for(done, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.05)

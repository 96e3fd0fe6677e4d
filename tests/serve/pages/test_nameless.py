"""A text that was pasted without title or publisher: pages call it by its first words, and say who tells it."""

from __future__ import annotations

import pytest

from helpers_serve import serving, told
from quoth.workspace import Workspace

# invented places, people and numbers
TEXT = """Seventeen barges were moored at Quellhaven on Monday, up from nine a week earlier. Dora Finch, the harbor master, said \
42 skippers had asked for a berth. The council counted 55 skippers in the same week.
"""
OPENING = "“Seventeen barges were moored at Quellhaven on Monday, up …”"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return told(tmp_path_factory.mktemp("nameless"), "pasted.txt", TEXT)


@pytest.fixture(scope="module")
def server(place):
    with serving(place) as running:
        yield running


def test_a_text_without_a_title_is_called_by_its_first_words(server, place):
    with Workspace(place).view() as view:
        (document,) = view.documents()
        extraction = view.extraction(document.iri)
    things = [document.iri, *(f.iri for f in extraction.figures), extraction.statements[-1].iri]
    paths = [iri.replace("https://w3id.org/quoth/id/", "/id/") for iri in things]
    for path in ["/", "/documents", "/search?q=skippers", *paths]:
        page = server.client.get(path, headers={"Accept": "text/html"}).text
        assert OPENING in page, path
        assert "without a title" not in page, path


def test_who_tells_it_is_its_publisher_though_nobody_names_it(server):
    page = server.client.get("/search?q=barges", headers={"Accept": "text/html"}).text
    assert "the publisher, not named" in page
    assert "somebody who is not named" not in page
    scene = server.client.get("/graph/scene").json()
    assert ["the publisher, not named"] in [node[6] for node in scene["nodes"]]
    assert not [node for node in scene["nodes"] if "unnamed" in node[6]]

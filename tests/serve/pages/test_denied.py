"""A figure that its speaker denies or negates is never shown as one that they put forward."""

from __future__ import annotations

import pytest

from helpers_serve import serving, told
from quoth.workspace import Workspace

# invented places, people and numbers
TEXT = """Counts disputed

By Ada Quill
The Velt Lantern
March 20, 2031

County Executive Bram Tolan on Wednesday spoke of the storm. "It is not true that 12,340 homes lost electricity," Tolan said.

Tolan said that only 8,400 homes in Velt County lost electricity in the storm.
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return told(tmp_path_factory.mktemp("denied"), "a.txt", TEXT)


@pytest.fixture(scope="module")
def server(place):
    with serving(place) as running:
        yield running


@pytest.mark.parametrize(("number", "byline"), [("12,340", "Denied by"), ("8,400", "Put forward by")])
def test_the_page_says_what_the_speaker_does_with_the_figure(number, byline, server, place):
    (found,) = Workspace(place).figures(number)
    path = found.iri.replace("https://w3id.org/quoth/id/", "/id/")
    page = server.client.get(path, headers={"Accept": "text/html"}).text
    (line,) = (line for line in page.splitlines() if 'class="byline"' in line)
    assert byline in line
    assert "Bram Tolan" in line
    assert (" is denied by" in page) is (byline == "Denied by")


def test_the_speakers_page_tells_of_denied_figures_too(server):
    page = server.client.get("/id/agent/bram-tolan", headers={"Accept": "text/html"}).text
    assert "12,340 homes" in page
    assert "only denies" in page
    assert "Figures put forward" not in page

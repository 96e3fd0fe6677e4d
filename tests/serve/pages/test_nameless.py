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


def test_a_list_says_of_which_text_a_speaker_without_a_name_is(server):
    page = server.client.get("/speakers").text
    (row,) = (row for row in page.split("<tr>") if "the publisher, not named" in row)
    assert f"of {OPENING}" in row


def test_an_office_names_its_body_once(tmp_path):
    store = told(
        tmp_path, "a.txt", "Lior Venn, president of the Velt Housing Board, said that 14,230 tenants were evicted.\n"
    )
    with serving(store) as running:
        page = running.client.get("/id/agent/lior-venn", headers={"Accept": "text/html"}).text
    assert "president of the Velt Housing Board" in page
    assert "Board of Velt Housing Board" not in page


def test_the_first_page_names_who_puts_a_disputed_number_forward(tmp_path):
    (tmp_path / "a.txt").write_text(
        "“It is not true that 14,230 tenants were evicted in Velt in 2023,” said Mira Oskin.\n", "utf-8"
    )
    (tmp_path / "b.txt").write_text("In 2023, 14,230 tenants were evicted in Velt, Mayor Dana Pell said.\n", "utf-8")
    for _ in Workspace(tmp_path / "store").add([tmp_path / "a.txt", tmp_path / "b.txt"]):
        pass
    with serving(tmp_path / "store") as running:
        page = running.client.get("/").text
    disputed = page.split('id="disputed"')[1].split("</ol>")[0]
    assert disputed.count("14,230 tenants") == 1
    assert "Dana Pell" in disputed
    assert "Mira Oskin" not in disputed

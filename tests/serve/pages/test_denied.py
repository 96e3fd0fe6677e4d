"""A figure that its speaker denies or negates is never shown as one that they put forward."""

from __future__ import annotations

import csv
import io

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
    row = next(row for row in page.split("<tr>") if "12,340 homes" in row)
    assert "only denied" in row
    assert "only denied" not in next(row for row in page.split("<tr>") if "8,400 homes" in row)
    assert "Figures put forward" not in page


def test_the_measures_page_strikes_out_what_is_denied(server, place):
    found = Workspace(place).ask("figures/list-measures").records()
    paths = [row["measure"].replace("https://w3id.org/quoth/id/", "/id/") for row in found]
    pages = {path: server.client.get(path, headers={"Accept": "text/html"}).text for path in paths}
    (path,) = (path for path, page in pages.items() if "12,340" in page)
    rows = {
        number: next(r for r in pages[path].split("<tbody>")[1].split("</tbody>")[0].split("<tr>") if number in r)
        for number in ("12,340", "8,400")
    }
    assert "denied by" in rows["12,340"]
    assert "denied by" not in rows["8,400"]
    svg = server.client.get(f"{path}?format=svg").text
    assert svg.count('class="struck"') == 1
    assert "12,340: denied by Bram Tolan" in svg
    table = list(csv.DictReader(io.StringIO(server.client.get(f"{path}?format=csv").text)))
    assert {row["value"]: row["mood"] for row in table} == {"12340": "denied", "8400": ""}


@pytest.mark.parametrize(("number", "denied"), [("12,340", True), ("8,400", False)])
def test_a_search_never_shows_it_as_put_forward(number, denied, server):
    page = server.client.get(f"/search?q={number}", headers={"Accept": "text/html"}).text
    assert number in page.split('class="hits"')[1]
    assert ("denied by</span> <a" in page) is denied


COURIER = """The Harbour League of Tesmor on Thursday rejected the Housing Board's claim that 14,200 tenants were evicted in Tesmor in 2023.

"We counted every house," said Mira Oskin, chair of the League.
"""
POST = "In 2023, 14,200 tenants were evicted in Tesmor, Mayor Dana Pell said.\n"


@pytest.fixture(scope="module")
def claimed(tmp_path_factory):
    place = tmp_path_factory.mktemp("claimed") / "store"
    held = Workspace(place)
    held.add_text(COURIER, "courier.txt", published="2024-03-14", publisher="The Tesmor Courier")
    held.add_text(POST, "post.txt", published="2024-03-12", publisher="The Tesmor Post")
    with serving(place) as running:
        yield running


def test_a_claim_that_somebody_denies_is_put_down_to_who_denies_it_everywhere(claimed):
    asked = 'SELECT ?figure { ?figure q:asserter/skos:prefLabel "Dana Pell" ; q:printed "14,200" }'
    prefixes = "PREFIX q: <https://w3id.org/quoth/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> " + asked
    figure = claimed.query(prefixes).json()["results"]["bindings"][0]["figure"]["value"]
    page = claimed.client.get(
        figure.replace("https://w3id.org/quoth/id/", "/id/"), headers={"Accept": "text/html"}
    ).text
    card = next(part for part in page.split('<li class="meeting') if "14,200 tenants" in part and "Courier" in part)
    listed = claimed.client.get("/contradictions?verdict=denies").text
    line = next(part for part in listed.split('<li class="meeting') if "Dana Pell" in part)
    compared = line.split('href="')[1].split('"')[0]
    side = claimed.client.get(compared, headers={"Accept": "text/html"}).text
    for shown in (card, line, side):
        assert 'denied by</span> <a class="speaker"' in shown
        assert "Harbour League of Tesmor" in shown.split("denied by</span>", 1)[1].split("</a>")[0]

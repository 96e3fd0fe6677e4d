"""The pages as a server gives them, without a browser: what they say, that every link leads somewhere, and what can be taken along."""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import lxml.html
import pyoxigraph as ox
import pytest

from quoth.model import Quotation
from quoth.resources import folder
from quoth.serve.pages.glossary import glossary, meaning, vocabulary
from quoth.serve.pages.help import help_page
from quoth.workspace import Workspace

HTML = {"accept": "text/html"}
ELSEWHERE = ("/graph", "/editor", "/sparql", "/static")
"""Addresses that other tests look after."""


def page(server, path: str):
    answer = server.client.get(path, headers=HTML, follow_redirects=True)
    assert answer.headers["content-type"].startswith("text/html"), path
    return answer.status_code, lxml.html.fromstring(answer.text)


@pytest.fixture(scope="module")
def workspace(example_store):
    return Workspace(example_store)


def local(workspace, iri: str) -> str:
    return iri.replace(workspace.base, "/id/")


@pytest.fixture(scope="module")
def disputed(workspace):
    """A figure that another one contradicts: four people, where the coroner counts seven."""
    return next(
        t for t in workspace.trace("four") if any(c.comparison.verdict == "contradicts" for c in t.contradicted_by)
    )


def test_the_foot_of_a_page_names_the_store_without_its_folders(server, example_store):
    _, tree = page(server, "/")
    assert Path(example_store).is_absolute()
    assert tree.xpath("string(//footer//*[@class='path'])") == Path(example_store).name


def test_a_plain_count_and_its_measure_are_said_in_words(server, workspace, disputed):
    _, tree = page(server, local(workspace, disputed.figure.iri))
    facts = {
        d.xpath("string(dt)").split()[0]: " ".join(d.xpath("string(dd)").split())
        for d in tree.xpath("//dl[@class='facts']/div")
    }
    assert facts["unit"] == "a plain count"
    assert tree.xpath("//a[starts-with(., 'people ') and contains(., ', ')]")


def test_every_link_leads_somewhere(server):
    """From the first page on, through up to 150 pages of every kind."""
    todo, seen, kinds, broken = deque(["/"]), {"/"}, set(), []
    while todo and len(seen) < 4000 and len(kinds) < 150:
        path = todo.popleft()
        status, tree = page(server, path)
        kinds.add(path)
        if status != 200:
            broken.append((path, status))
        for link in tree.xpath("//a/@href"):
            target = urlsplit(urljoin(path, link))
            assert not target.netloc or target.hostname == "127.0.0.1", link
            where = f"{target.path}?{target.query}" if target.query else target.path
            if (
                where not in seen
                and not where.startswith(ELSEWHERE)
                and not re.search(r"format=|\.(ttl|jsonld)$", where)
            ):
                seen.add(where)
                todo.append(where)
    assert broken == []
    sorts = {re.sub(r"[0-9a-f]{16}|\d+", "*", k).split("?")[0].rstrip("*-") for k in kinds}
    assert len(kinds) >= 100
    assert {"/documents", "/speakers", "/measures", "/contradictions", "/help"} <= sorts


def test_the_figure_page_tells_its_story(server, workspace, disputed):
    status, tree = page(server, local(workspace, disputed.figure.iri))
    said = " ".join(tree.xpath("//main")[0].text_content().split())
    assert status == 200
    assert tree.xpath("//h1/span[@class='number']")[0].text_content() == "Four"
    assert "Port Anselm City Council" in said
    against = tree.xpath("//section[@aria-labelledby='against']//li[contains(@class, 'meeting contradicts')]")
    assert len(against) == 1
    assert "Seven people" in against[0].text_content()
    assert "what they count: same" in " ".join(against[0].text_content().split())
    assert tree.xpath("//blockquote//span[contains(@class, 'figure')]")[0].text_content() == "Four"
    for question in disputed.questions:
        assert question in said
    steps = tree.xpath("//ol[@class='steps']/li")
    assert len(steps) == len(disputed.chain)
    tally = f"{disputed.documents} document{'s' * (disputed.documents != 1)}, {len(disputed.roots)} root"
    assert tally in said


def test_what_is_unknown_is_said_to_be(server, workspace):
    figure = next(f for f in workspace.figures("14,000") if not f.figure.scope.period)
    _, tree = page(server, local(workspace, figure.iri))
    unknown = [" ".join(d.text_content().split()) for d in tree.xpath("//dl[@class='facts']/div[@class='unknown']")]
    assert any(text.startswith("period") and text.endswith("not said") for text in unknown)


def test_drift_stands_at_the_hop_where_it_came_in(server, workspace):
    traced = next(t for t in workspace.trace("14,000") if any(h.drift for h in t.chain))
    _, tree = page(server, local(workspace, traced.figure.iri))
    steps = tree.xpath("//ol[@class='steps']/li")
    drifted = [bool(s.xpath(".//div[@class='drifted']")) for s in steps]
    assert drifted == [bool(h.drift) for h in traced.chain]


def test_the_document_page_marks_every_figure_and_statement_in_place(server, workspace):
    held = max(workspace.documents(), key=lambda d: d.statements)
    extraction = workspace.show(held.iri)[0].extraction
    _, tree = page(server, local(workspace, held.iri))
    text = tree.xpath("//section[@class='text']")[0]
    marked = {link.get("href") for link in text.xpath(".//a[contains(@class, 'fig')]")}
    assert marked == {local(workspace, f.iri) for f in extraction.figures}
    words = " ".join(extraction.document.text.split())
    shown = re.sub(r"\s+", " ", " ".join(p.text_content() for p in text.xpath("./p"))).strip()
    assert shown == words
    notes = {n.get("data-for") for n in tree.xpath("//aside//li[@data-for]")}
    things = {m.get("data-thing") for m in text.xpath(".//span[@data-thing]")}
    assert notes == things
    told = [s for s in extraction.statements if s.content and s.quotation is not Quotation.NARRATION]
    assert len(notes) == len(told)
    nested = text.xpath(".//span[contains(@class, 'said')]//span[contains(@class, 'said')]")
    assert nested


def test_the_speaker_page_says_how_figures_fared(server, workspace):
    rows = workspace.ask("speakers/list-speakers").records()
    name = "Port Anselm City Council"
    speaker = next(r for r in rows if r.get("name") == name)
    _, tree = page(server, local(workspace, speaker["speaker"]))
    assert tree.xpath("//h1")[0].text_content() == name
    fared = {tr.xpath("./th")[0].text_content().strip(): [td.text_content().strip() for td in tr.xpath("./td")][1:]
             for tr in tree.xpath("//section[@aria-labelledby='figures']//tbody/tr")}  # fmt: skip
    assert fared["Four people"][2] == "1"
    assert "Henrik Moe" in tree.xpath("//section[@aria-labelledby='disputed']")[0].text_content()


def test_a_speaker_of_one_document_leads_to_whoever_that_is_everywhere(server, workspace):
    row = workspace.ask("speakers/identities").records()[0]
    answer = server.client.get(local(workspace, row["agent"]), headers=HTML)
    assert answer.status_code == 303
    assert answer.headers["location"] == local(workspace, row["identity"])


@pytest.mark.parametrize("part", ["/scope", "/scope/period"])
def test_what_has_no_page_leads_to_its_owner(part, server, workspace, disputed):
    path = local(workspace, disputed.figure.iri)
    answer = server.client.get(path + part, headers=HTML)
    assert (answer.status_code, answer.headers["location"]) == (303, path)


def test_the_measure_page_plots_every_figure_that_has_a_date(server, workspace):
    measure = workspace.ask("figures/list-measures").records()[2]
    _, tree = page(server, local(workspace, measure["measure"]))
    points = tree.xpath("//*[name()='svg' and @class='plot']//*[name()='a']")
    assert 0 < len(points) <= int(measure["figures"])
    assert len(tree.xpath("//tbody/tr")) == min(25, int(measure["figures"]))


def test_contradictions_can_be_chosen_sorted_and_taken_along(server):
    _, all_of_them = page(server, "/contradictions?verdict=all")
    _, opposing = page(server, "/contradictions")
    _, about = page(server, "/contradictions?topic=shelter+people&speaker=coroner&verdict=contradicts")
    count = lambda tree: int(re.search(r"\d+", tree.xpath("//p[@role='status']")[0].text).group())  # noqa: E731
    assert count(all_of_them) > count(opposing) > 0
    tags = {t.text_content() for t in opposing.xpath("//li/p[@class='head']/span")}
    assert tags <= {"contradicts", "denies", "rebuts"}
    assert "coroner" in (about.xpath("//ol//li[1]")[0].text_content() if count(about) else "coroner")
    lines = csv.DictReader(io.StringIO(server.client.get("/contradictions?format=csv").text))
    rows = list(lines)
    assert len(rows) == count(opposing)
    assert {row["verdict"] for row in rows} == tags
    _, sorted_by = page(server, "/contradictions?sort=verdict&verdict=all")
    words = [t.text_content() for t in sorted_by.xpath("//li/p[@class='head']/span")]
    assert words == sorted(words)
    _, differing = page(server, "/contradictions?dimension=counted&verdict=all")
    assert all("counted" in chips.text_content() for chips in differing.xpath("//ul[@class='chips']"))
    assert count(differing) == len(rows) or count(differing) < count(all_of_them)


def test_long_lists_come_in_pages(server):
    _, first = page(server, "/contradictions?verdict=all")
    _, second = page(server, first.xpath("//a[@rel='next']/@href")[0])
    links = [{a.get("href") for a in tree.xpath("//li/p[@class='head']/a")} for tree in (first, second)]
    assert len(links[0]) == 20
    assert links[0].isdisjoint(links[1])
    _, last = page(server, "/contradictions?verdict=all&page=99999")
    assert not last.xpath("//a[@rel='next']")
    assert last.xpath("//li/p[@class='head']/a")


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("14,000", True),
        ("14 thousand migrants", True),
        ("$1.3bn", True),
        ("between 110 and 140", True),
        ("nine in ten", True),
        ("detainers prisons", False),
    ],
)
def test_search_understands_what_people_write(asked, number, server, workspace):
    _, tree = page(server, f"/search?q={asked.replace('$', '%24')}")
    hits = {a.get("href") for a in tree.xpath("//ol[@class='hits']/li/a[1]")}
    expected = {local(workspace, f.iri) for f in workspace.figures(asked)}
    assert hits
    assert hits & expected
    if number and " " not in asked:
        assert hits == expected


def test_a_number_is_said_back_as_people_write_it(server):
    _, tree = page(server, "/search?q=4.2 million")
    assert "Figures of 4,200,000:" in " ".join(tree.text_content().split())


def test_search_finds_names_and_an_iri_leads_to_its_page(server, workspace, disputed):
    _, tree = page(server, "/search?q=Ostrander")
    assert any("Ostrander" in a.text_content() for a in tree.xpath("//section[@aria-label='Speakers']//a"))
    answer = server.client.get("/search", params={"q": disputed.figure.iri}, headers=HTML)
    assert answer.headers["location"] == local(workspace, disputed.figure.iri)
    _, nothing = page(server, "/search?q=zyzzyva")
    assert "Nothing here fits" in nothing.text_content()
    assert nothing.xpath("//main//a")


def test_a_figure_can_be_taken_along(server, workspace, disputed):
    path = local(workspace, disputed.figure.iri)
    _, tree = page(server, path)
    links = {a.text_content(): a.get("href") for a in tree.xpath("//section[contains(@class, 'downloads')]//a")}
    turtle = server.client.get(links["Turtle"])
    assert disputed.figure.iri in {t.subject.value for t in ox.parse(turtle.content, format=ox.RdfFormat.TURTLE)}
    assert list(ox.parse(server.client.get(links["JSON-LD"]).content, format=ox.RdfFormat.JSON_LD))
    rows = list(csv.DictReader(io.StringIO(server.client.get(links["CSV"]).text)))
    assert [row["figure"] for row in rows] == [disputed.figure.iri]
    drawn = ET.fromstring(server.client.get(links["SVG"]).text.encode())
    assert drawn.tag.endswith("svg")
    assert "query=" in links["The query behind this page"]


def test_things_that_are_not_there_say_what_to_do(server):
    for path in (
        "/id/d/0000000000000000",
        "/id/d/0000000000000000/f1-2",
        "/id/agent/nobody",
        "/id/x",
        "/id/comparison/00",
        "/jobs/none",
    ):
        status, tree = page(server, path)
        assert status == 404
        assert tree.xpath("//main//a[@href]")


def test_the_store_is_never_written_to_by_looking(server, example_store):
    before = Workspace(example_store).store.version()
    page(server, "/")
    assert Workspace(example_store).store.version() == before


def test_every_word_with_a_question_mark_beside_it_is_in_the_glossary():
    templates = "\n".join(f.read_text(encoding="utf-8") for f in folder("serve/templates").glob("*.html"))
    asked = set(re.findall(r"what\(\"([a-z]+)\"\)", templates))
    asked |= set(re.findall(r"heading\([^)]*?, \"([a-z]+)\"", templates))
    slots = {"comparator", "counted", "event", "kind", "place", "period", "population", "unit", "direction", "base"}
    assert len(asked) >= 10
    assert asked | slots <= set(glossary())


def test_every_vocabulary_is_explained_on_the_help_page():
    chapters = {c.name: c for c in help_page().chapters}
    assert {"verdict", "comparability", "dimension", "change", "kind", "rules"} <= set(chapters)
    assert all(word.sentence for chapter in chapters.values() for word in chapter.words)
    assert meaning("verdict", "contradicts") == vocabulary()["verdict"]["contradicts"].sentence
    assert meaning("verdict", "no such word") == ""

"""The picture: what it holds, where things stand, and that nothing in it asks or runs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from math import hypot
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_exports import naughty
from quoth.show.picture import html
from quoth.show.picture.layout import COLUMN, height, positions
from quoth.show.picture.looks import KINDS
from quoth.show.picture.words import node_label, node_words

SCRIPTS = (
    "</script><script>window.__x=1</script>",
    "<img src=x onerror=window.__x=1>",
    "<a href='javascript:window.__x=1'>href</a>",
    "QUOTH-SCRIPTS",
    "{{ 7*7 }}{% raw %}",
    "<!--<script>",
    "\u2028\x00\x1b[31m",
)


def story(papers: int = 3) -> nx.MultiDiGraph[str]:
    """Some papers with one senator's number and what is put against it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n in range(papers):
        home = f"https://example.org/d/{n}"
        things = {
            "": ("document", f"Paper {n}, 4 March 2031: boxes about to be dumped", None),
            "/a0": ("agent", f"Paper {n}", None),
            "/a1": ("agent", "Ada Brook, senator", None),
            "/d0": ("cited", "press release of the Freight Board", None),
            "/s0": ("statement", "narration", None),
            "/s1": (
                "statement",
                "posted: up to 4,200 boxes are about to be dumped",
                "Up to 4,200 boxes will be dumped.",
            ),
            "/f0": ("figure", "up to 4,200 boxes", f"Brook posted that up to 4,200 boxes will be dumped ({n})."),
        }
        for id, (kind, label, text) in things.items():
            graph.add_node(home + id, kind=kind, label=label, text=text, document=home, place=["Nellport"])
        edges = [("", "/a0", "published by"), ("", "/s0", "reports"), ("/s0", "/s1", "reports"),
                 ("/s1", "/a1", "said by"), ("/s1", "/d0", "cites"), ("/s1", "/f0", "holds")]  # fmt: skip
        for start, end, label in edges:
            graph.add_edge(home + start, home + end, label=label)
        if n:
            for verdict in ("rebuts", "contradicts"):
                graph.add_edge(f"{home}/f0", f"https://example.org/d/{n - 1}/f0", label=verdict, text="Other counts.")
    return graph


def test_the_same_graph_gives_the_same_page() -> None:
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    other.add_nodes_from(reversed(list(story().nodes(data=True))))
    other.add_edges_from(reversed(list(story().edges(data=True))))
    assert html(story(), "Who says 4,200?") == html(other, "Who says 4,200?")


def test_the_page_loads_nothing_and_names_its_scripts() -> None:
    page = html(story(), "Who says 4,200?")
    assert not re.findall(
        r"<link|<iframe|<img|\bsrc\s*=\s*[\"']|@import|url\(\s*[\"']?https?:", page.split("<script", 1)[0]
    )
    assert re.findall(r"<script[^>]*\bsrc\b", page) == []
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'")
    assert policy[1].count("'sha256-") == 2
    assert "bootstrap" not in page


@pytest.mark.parametrize("words", SCRIPTS)
def test_words_of_an_article_stay_words(words: str) -> None:
    graph = story(1)
    for node in graph:
        graph.nodes[node].update(label=words, text=words, note=words)
    page = html(graph, words)
    assert page.count("<script") == html(story(1), "x").count("<script")
    assert "onerror=window" not in page.replace("onerror=window.__x=1\\u003e", "").replace(
        "onerror=window.__x=1&gt;", ""
    )
    assert "49" not in re.findall(r"<title>(.*)</title>", page)[0]


def test_every_kind_has_its_own_shape_and_colour() -> None:
    looks = list(KINDS.values())
    assert len({(look.shape, look.radius, look.dashed) for look in looks}) == len(looks)
    assert len({(look.fill, look.border) for look in looks}) == len(looks)


def test_chains_run_from_left_to_right() -> None:
    where = positions(story())
    for n in range(3):
        x = [where[f"https://example.org/d/{n}{id}"][0] for id in ("", "/a0", "/s0", "/s1", "/d0", "/f0")]
        assert x == sorted(set(x))


def crowded(graph: nx.MultiDiGraph[str]) -> list[tuple[str, str]]:
    """The pairs whose labels would lie on each other."""
    where = positions(graph)
    tall = {node: height(node, graph.nodes[node]) for node in graph}
    nodes = sorted(where)
    return [
        (a, b)
        for n, a in enumerate(nodes)
        for b in nodes[n + 1 :]
        if abs(where[a][0] - where[b][0]) < COLUMN * 0.75 and abs(where[a][1] - where[b][1]) < (tall[a] + tall[b]) / 2
    ]


def test_sixty_nodes_stand_clear_of_each_other() -> None:
    graph = story(9)
    assert graph.number_of_nodes() == 63
    assert crowded(graph) == []


kinds = st.sampled_from([*KINDS, "unheard-of"])
names = st.lists(st.text("abcdefgh", min_size=1, max_size=3), min_size=1, max_size=14, unique=True)


@st.composite
def graphs(draw: st.DrawFn) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes = draw(names)
    for node in nodes:
        graph.add_node(node, kind=draw(kinds), label=node)
    some = st.sampled_from(nodes)
    for start, end in draw(st.lists(st.tuples(some, some), max_size=20)):
        graph.add_edge(start, end, label=draw(st.sampled_from(["reports", "drifts", "contradicts", "speaker"])))
    return graph


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_every_node_of_any_graph_has_a_place_of_its_own(graph: nx.MultiDiGraph[str]) -> None:
    assert set(positions(graph)) == set(graph)
    assert crowded(graph) == []


def test_labels_are_short_and_a_document_has_its_date() -> None:
    long = {"kind": "document", "label": "Boxes " * 40, "title": "Harbour Courier, 2031-03-04"}
    lines = node_label("x", long).splitlines()
    assert len(lines) == 4
    assert lines[3] == "2031-03-04"
    assert all(len(line) <= 25 for line in lines)
    assert node_words("x", long)["name"] == ("Boxes " * 40).strip()


def test_an_empty_graph_is_a_page_too() -> None:
    assert "<h1>Nothing</h1>" in html(nx.MultiDiGraph(), "Nothing")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("needs Chromium, which is not on the PATH (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


def opened(
    browser: Any, graph: nx.MultiDiGraph[str], folder: Path, title: str = "Who says 4,200?", before: str = ""
) -> tuple[Any, list[str]]:
    """The page in a browser, and what it asked for or complained about."""
    file = folder / "picture.html"
    file.write_text(html(graph, title), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.add_init_script(before)
    wrong: list[str] = []
    page.on("request", lambda request: wrong.append(request.url) if request.url != file.as_uri() else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.goto(file.as_uri())
    page.wait_for_function("window.quoth !== undefined && document.querySelector('canvas') !== null")
    page.wait_for_timeout(200)
    return page, wrong


INK = """() => {
  const canvas = document.querySelector('canvas');
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let drawn = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]) drawn += 1;
  return drawn;
}"""


@pytest.mark.browser
def test_the_picture_draws_asks_for_nothing_and_shows_the_sentence_on_click(browser: Any, tmp_path: Path) -> None:
    page, wrong = opened(browser, story(), tmp_path)
    page.wait_for_function(f"({INK})() > 10_000")
    node = "https://example.org/d/1/f0"
    spot = page.evaluate("id => window.quoth.network.canvasToDOM(window.quoth.network.getPositions([id])[id])", node)
    box = page.locator("#picture").bounding_box()
    page.mouse.click(box["x"] + spot["x"], box["y"] + spot["y"])
    page.wait_for_selector("#about blockquote")
    assert page.inner_text("#about blockquote") == "Brook posted that up to 4,200 boxes will be dumped (1)."
    assert "Nellport" in page.inner_text("#about")
    assert wrong == []
    page.close()


@pytest.mark.browser
def test_the_picture_can_be_searched_and_read_without_a_mouse(browser: Any, tmp_path: Path) -> None:
    page, wrong = opened(browser, story(), tmp_path)
    page.fill("#find", "press release")
    assert page.inner_text("#found") == "3 found"
    page.press("#find", "Enter")
    assert page.inner_text("#about .name") == "press release of the Freight Board"
    page.click("#whole")
    assert page.locator("#list li").count() == 21
    assert page.locator("#legend li").count() == 7
    assert wrong == []
    page.close()


@pytest.mark.browser
def test_no_script_of_an_article_runs(browser: Any, tmp_path: Path) -> None:
    graph = story(1)
    for n, node in enumerate(sorted(graph)):
        words = SCRIPTS[n % len(SCRIPTS)]
        graph.nodes[node].update(label=words, text=words, title=words, note=words)
    for *_, data in graph.edges(data=True):
        data.update(label=SCRIPTS[1], text=SCRIPTS[0], title=SCRIPTS[2])
    page, wrong = opened(browser, graph, tmp_path, SCRIPTS[0])
    for node in sorted(graph):
        page.evaluate("id => window.quoth.show(id)", node)
    assert page.evaluate("window.__x") is None
    assert page.inner_text("h1") == SCRIPTS[0]
    assert page.locator("img").count() == 0
    assert wrong == []
    page.close()


@pytest.mark.browser
def test_a_thousand_nodes_are_drawn(browser: Any, tmp_path: Path) -> None:
    graph = story(143)
    assert graph.number_of_nodes() > 1000
    page, wrong = opened(browser, graph, tmp_path)
    page.wait_for_function(f"({INK})() > 10_000")
    assert wrong == []
    page.close()


def test_large_pictures_keep_a_shape_that_fits_a_screen() -> None:
    where = positions(story(143))
    width = max(x for x, _ in where.values()) - min(x for x, _ in where.values())
    height = max(y for _, y in where.values()) - min(y for _, y in where.values())
    assert 0.5 < width / height < 3
    assert hypot(width, height) < 40_000


@pytest.mark.browser
def test_a_list_of_naughty_strings_is_drawn_as_words(browser: Any, tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n, words in enumerate(naughty()):
        graph.add_node(f"https://example.org/{n}", kind="statement", label=words, title=words, note=words)
        graph.add_edge(f"https://example.org/{n}", f"https://example.org/{n // 2}", label=words, title=words)
    before = "window.alert = window.prompt = window.confirm = () => { window.__x = 1; };"
    page, wrong = opened(browser, graph, tmp_path, "naughty", before)
    for node in sorted(graph):
        page.evaluate("id => window.quoth.show(id)", node)
    assert page.evaluate("window.__x") is None
    assert wrong == []
    page.close()

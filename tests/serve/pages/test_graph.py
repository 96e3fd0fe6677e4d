"""The graph page: over HTTP as it works without scripts, and in a browser."""

from __future__ import annotations

import json
import re

import pytest

from helpers_exports import naughty
from helpers_pages import PHONE, Visit, findings, until
from helpers_serve import serving
from quoth.workspace import Workspace

HTML = {"accept": "text/html"}
LOOKS = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}}


@pytest.fixture(scope="module")
def figure(example_store):
    """A figure that others speak against."""
    workspace = Workspace(example_store)
    return max(workspace.trace("14,000"), key=lambda t: (len(t.contradicted_by), len(t.chain))).figure.iri


def scene(server, **params):
    answer = server.client.get("/graph/scene", params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def names(found) -> set[str]:
    return {node[0] for node in found["nodes"]}


def test_opening_a_thing_gives_what_was_there_and_more(server, figure):
    before = scene(server, **{"from": figure})
    other = next(n[0] for i, n in enumerate(before["nodes"]) if i not in before["opened"] and n[1] == "statement")
    after = scene(server, **{"from": figure, "open": other})
    assert names(before) < names(after)
    assert {after["nodes"][i][0] for i in after["opened"]} == {figure, other}


def test_more_steps_show_more_and_never_more_than_asked_for(server, figure):
    sizes = [len(scene(server, **{"from": figure, "steps": n})["nodes"]) for n in (1, 2, 3)]
    assert sizes == sorted(set(sizes))
    few = scene(server, **{"from": figure, "steps": 8, "most": 12})
    assert (len(few["nodes"]), few["full"]) == (12, True)


def test_the_way_between_two_things(server, figure):
    found = scene(server, **{"from": figure, "steps": 3})
    far = next(n[0] for n in reversed(found["nodes"]) if n[1] == "agent")
    page = server.client.get("/graph", params={"from": figure, "to": far}, headers=HTML)
    assert page.status_code == 200
    steps = re.search(r'<ol class="way">(.*?)</ol>', page.text, re.DOTALL)[1].count("<li>")
    way = scene(server, **{"from": figure, "to": far})
    assert len(way["way"]) == steps >= 2
    ends = {frozenset((a, b)) for a, b, *_ in way["edges"]}
    assert all(frozenset(pair) in ends for pair in zip(way["way"], way["way"][1:], strict=False))


@pytest.mark.parametrize(
    "path", ["/graph?from=https://example.org/nobody", "/graph?q=no+such+words+at+all", "/graph?q=%20%20,"]
)
def test_nothing_found_says_what_to_do(server, path):
    answer = server.client.get(path, headers=HTML)
    assert answer.status_code == 404
    assert "begin at the latest documents" in answer.text


@pytest.mark.parametrize(
    "path", ["/graph?steps=-1&most=99999999999&list=x", "/graph?steps=٣&kind=nonsense&open=&from=", "/graph?list=999"]
)
def test_what_makes_no_sense_is_taken_for_not_said(server, path):
    assert server.client.get(path, headers=HTML).status_code == 200


def test_the_list_holds_what_the_picture_holds(server, figure):
    page = server.client.get("/graph", params={"from": figure, "steps": 2}, headers=HTML).text
    drawn = json.loads(re.search(r'id="scene">(.*?)</script>', page, re.DOTALL)[1])
    listed = page.split('id="things">')[1].split("</details>")[0]
    assert listed.count('<span class="kind">') == len(drawn["nodes"]) > 10
    only = server.client.get("/graph", params={"from": figure, "steps": 2, "kind": "figure"}, headers=HTML).text
    kinds = re.findall(r'<span class="kind">(.*?)</span>', only.split('id="things">')[1])
    assert set(kinds) == {"figure"}


def test_what_is_known_of_a_thing_as_json(server, figure):
    known = server.client.get("/graph/thing", params={"iri": figure}).json()
    assert known["kind"] == "figure"
    assert known["sentence"]
    assert known["href"].startswith("/id/d/")
    assert server.client.get("/graph/thing", params={"iri": "x:y"}).status_code == 404


def shown(visit):
    """Waits until a picture of the graph is on the canvas."""
    until(visit.page, "Number(document.getElementById('graph').dataset.painted ?? 0) > 0")


PIXELS = (
    "(() => { const c = document.getElementById('graph'); const copy = new OffscreenCanvas(c.width, c.height);"
    " const drawn = copy.getContext('2d', { willReadFrequently: true }); drawn.drawImage(c, 0, 0);"
    " const d = drawn.getImageData(0, 0, c.width, c.height).data;"
    " let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n })()"
)
"""How many pixels of the canvas are painted; none while it is made anew."""


@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_everybody_can_use_it_and_nothing_leaves_the_machine(look, browser, server, figure):
    visit = Visit(browser, server.url, **LOOKS[look])
    page = visit.open(f"/graph?from={figure}&steps=2")
    shown(visit)
    until(page, f"{PIXELS} > 5_000")
    page.locator("#graph").press("ArrowRight")
    page.locator("#about .name a").wait_for()
    page.locator("#keys summary").click()
    visit.keep(f"graph-{look}")
    assert findings(page) == []
    visit.assert_quiet()
    visit.close()


@pytest.mark.browser
def test_by_keyboard_alone(browser, server, figure):
    visit = Visit(browser, server.url)
    page = visit.open(f"/graph?from={figure}")
    shown(visit)
    canvas, said = page.locator("#graph"), page.locator("#said")
    canvas.focus()
    assert "things and" in said.inner_text()
    canvas.press("ArrowRight")
    first = said.inner_text()
    assert first
    canvas.press("n")
    assert said.inner_text() != first
    page.evaluate(
        "(() => { const s = window.quoth.scene; window.quoth.go(s.nodes.find(n => !n.opened && n.kind === 'statement')) })()"
    )
    before = page.evaluate("window.quoth.scene.nodes.length")
    canvas.press("Enter")
    until(page, f"window.quoth.scene.nodes.length > {before}")
    until(page, "document.getElementById('said').textContent.includes('new things')")
    assert "open=" in page.url
    assert page.evaluate("window.quoth.chosen.opened") is True
    listed = page.locator("#things > li").count()
    assert listed == page.evaluate("window.quoth.scene.nodes.length")
    canvas.press("Escape")
    assert page.evaluate("window.quoth.chosen") is None
    visit.assert_quiet()
    visit.close()


SIZES = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 844}}
ASKED = {"latest": "/graph", "number": "/graph?q=14,000", "much": "/graph?q=14,000&steps=4"}


@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("asked", ASKED)
def test_it_opens_whole_and_within_the_window(asked, size, browser, server):
    visit = Visit(browser, server.url, viewport=SIZES[size])
    page = visit.open(ASKED[asked])
    shown(visit)
    look = page.evaluate("({ view: quoth.stage.view, size: quoth.stage.size, box: quoth.scene.bounds() })")
    view, box, scale = look["view"], look["box"], look["view"]["scale"]
    fills = []
    for low, high, middle, room in (("left", "right", "x", "width"), ("top", "bottom", "y", "height")):
        half = look["size"][room] / 2 / scale
        assert view[middle] - half <= box[low]
        assert box[high] <= view[middle] + half
        fills.append((box[high] - box[low]) / (2 * half))
    assert max(fills) > 0.75 or scale == 1
    stage = page.locator(".stage").bounding_box()
    assert stage["height"] >= 280
    assert stage["y"] + stage["height"] <= SIZES[size]["height"] + 8
    visit.keep(f"graph-opens-{asked}-{size}")
    visit.assert_quiet()
    visit.close()


def test_a_first_look_is_no_more_than_can_be_told_apart(server):
    assert len(scene(server)["nodes"]) <= 24
    assert len(scene(server, steps=2)["nodes"]) > 45
    one, two = (names(scene(server, q="14,000", **more)) for more in ({}, {"steps": 2}))
    assert one < two


@pytest.mark.browser
def test_what_is_too_small_to_read_comes_nearer_when_it_is_chosen(browser, server):
    visit = Visit(browser, server.url, viewport=SIZES["phone"], has_touch=True)
    page = visit.open("/graph?q=14,000&steps=4")
    shown(visit)
    assert page.evaluate("quoth.stage.readable") is False
    at = page.evaluate(
        "(() => { const s = quoth.stage, n = quoth.scene.nodes[quoth.scene.data.begun[0]], b = s.canvas.getBoundingClientRect();"
        " return [b.x + b.width / 2 + (n.x - s.view.x) * s.view.scale, b.y + b.height / 2 + (n.y - s.view.y) * s.view.scale] })()"
    )
    page.touchscreen.tap(*at)
    until(page, "quoth.stage.readable")
    assert page.evaluate("quoth.chosen.i === quoth.scene.data.begun[0]")
    assert page.evaluate("Math.abs(quoth.stage.view.x - quoth.chosen.x) < quoth.stage.size.width / 2")
    visit.close()


@pytest.mark.browser
def test_finding_hiding_and_the_way_between(browser, server, figure):
    visit = Visit(browser, server.url)
    page = visit.open(f"/graph?from={figure}&steps=3")
    shown(visit)
    page.locator("#find").fill("criminal")
    hits = page.locator("#hits li").count()
    assert page.locator("#found").inner_text().startswith(str(hits))
    assert hits == page.evaluate("window.quoth.stage.marks.hits.size") > 0
    page.locator("#find").fill("")
    page.locator("[data-kind=figure]").uncheck()
    assert page.evaluate("[...window.quoth.scene.hidden]") == ["figure"]
    page.locator("[data-kind=figure]").check()
    page.evaluate("window.quoth.go(window.quoth.scene.nodes[0])")
    page.get_by_role("button", name="Way from here").click()
    page.evaluate("window.quoth.go(window.quoth.scene.nodes.at(-1))")
    page.get_by_role("button", name="Show the way to here").click()
    steps = page.locator("#about ol li").count()
    assert steps == page.evaluate("window.quoth.stage.marks.way.size") >= 2
    visit.keep("graph-way")
    visit.assert_quiet()
    visit.close()


@pytest.mark.browser
def test_the_mouse_moves_zooms_and_chooses(browser, server, figure):
    visit = Visit(browser, server.url)
    page = visit.open(f"/graph?from={figure}")
    shown(visit)
    page.locator("#graph").scroll_into_view_if_needed()
    at = page.evaluate(
        "(() => { const s = window.quoth.stage, n = s.scene.nodes[s.scene.data.begun[0]], b = s.canvas.getBoundingClientRect();"
        " return [b.x + b.width / 2 + (n.x - s.view.x) * s.view.scale, b.y + b.height / 2 + (n.y - s.view.y) * s.view.scale] })()"
    )
    page.mouse.click(*at)
    assert page.evaluate("window.quoth.chosen.iri") == figure
    before = page.evaluate("({...window.quoth.stage.view})")
    page.mouse.move(at[0], at[1] + 40)
    page.mouse.down()
    page.mouse.move(at[0] - 60, at[1])
    page.mouse.up()
    moved = page.evaluate("({...window.quoth.stage.view})")
    assert moved["x"] > before["x"]
    page.mouse.wheel(0, -120)
    until(page, f"window.quoth.stage.view.scale > {moved['scale']}")
    visit.assert_quiet()
    visit.close()


@pytest.mark.browser
def test_without_scripts_the_list_walks_on(browser, server, figure):
    visit = Visit(browser, server.url, java_script_enabled=False)
    page = visit.open(f"/graph?from={figure}")
    assert not page.locator("#graph").is_visible()
    assert page.locator("noscript p").is_visible()
    before = page.locator("#things > li").count()
    visit.follow(page.locator("#things a", has_text="open").first)
    assert page.locator("#things > li").count() > before
    page.locator("#steps").fill("2")
    visit.follow(page.locator(".filters").get_by_role("button", name="Show"))
    assert page.locator("#things > li").count() > before
    visit.close()


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_long_list_is_folded_only_where_there_is_a_picture(scripts, browser, server, figure):
    visit = Visit(browser, server.url, java_script_enabled=scripts)
    page = visit.open(f"/graph?from={figure}&steps=3")
    things = page.locator("#things > li")
    assert things.count() > 40
    if scripts:
        shown(visit)
    assert things.first.is_visible() is not scripts
    visit.close()


@pytest.mark.browser
def test_a_phone_shows_it_without_scrolling_sideways(browser, server, figure):
    visit = Visit(browser, server.url, viewport=PHONE, is_mobile=True, device_scale_factor=2)
    page = visit.open(f"/graph?from={figure}")
    shown(visit)
    visit.keep("graph-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    visit.close()


@pytest.mark.browser
def test_naughty_words_are_words(browser, tmp_path):
    strings = [text for text in naughty() if text.strip()][::36]
    workspace = Workspace(tmp_path / "store")
    for n, text in enumerate(strings):
        said = f"“Some {n + 3} crates were lost,” said Ada Brook of {text} on Monday.".encode("utf-8", "replace")
        workspace.add_bytes(b"---\ntitle: " + json.dumps(text).encode() + b"\n---\n" + said, f"{n}.md")
    with serving(tmp_path / "store") as running:
        visit = Visit(browser, running.url)
        page = visit.open("/graph?q=Ada+Brook")
        shown(visit)
        assert page.evaluate("window.quoth.scene.nodes.length") > 10
        page.evaluate("window.quoth.scene.nodes.slice(0, 30).forEach(window.quoth.go)")
        page.locator("#find").fill("<")
        page.wait_for_timeout(300)
        visit.keep("graph-naughty")
        visit.assert_quiet()
        visit.close()

"""Each page in a real browser: it looks for nothing elsewhere, everybody can use it, and the way through has no dead end."""

from __future__ import annotations

import gzip
import re

import pytest

from helpers_pages import PHONE, Visit, findings, until
from quoth.workspace import Workspace

pytestmark = pytest.mark.browser

LIGHT, DARK = {"color_scheme": "light"}, {"color_scheme": "dark"}
LISTS = {
    "start": "/",
    "documents": "/documents",
    "speakers": "/speakers",
    "measures": "/measures",
    "contradictions": "/contradictions?verdict=all",
    "help": "/help",
    "add": "/add",
    "search": "/search?q=14,000",
    "search-words": "/search?q=detainers",
    "missing": "/id/agent/nobody-at-all",
}


@pytest.fixture(scope="module")
def things(example_store, server):
    """The address of a page of each kind that has something to show."""
    workspace = Workspace(example_store)
    traced = max(workspace.trace("14,000"), key=lambda t: (len(t.chain), len(t.contradicted_by)))
    disputed = next(r["b"] for r in workspace.ask("contradictions/open").records() if "/f" in r["b"])
    statement = next(h.statement for h in traced.chain if h.statement and h.cue)
    iris = {
        "figure": traced.figure.iri,
        "figure-disputed": disputed,
        "document": traced.figure.extraction.document.iri,
        "statement": statement.iri,
    }
    rows = {
        "cited": workspace.ask("documents/cited-not-held", limit=1).records()[0]["cited"],
        "speaker": workspace.ask("speakers/list-speakers", limit=1).records()[0]["speaker"],
        "measure": workspace.ask("figures/list-measures", limit=3).records()[2]["measure"],
        "comparison": workspace.ask("contradictions/open", limit=1).records()[0]["comparison"],
    }
    return {name: iri.replace(workspace.base, "/id/") for name, iri in (iris | rows).items()}


@pytest.fixture(scope="module")
def tabs(browser, server):
    """A tab in light and one in dark, used again and again."""
    found = {name: Visit(browser, server.url, **look) for name, look in (("light", LIGHT), ("dark", DARK))}
    yield found
    for tab in found.values():
        tab.close()


LIT = "document.querySelector('.notes .now')"
KINDS = ("figure", "figure-disputed", "document", "statement", "cited", "speaker", "measure", "comparison")


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("name", [*LISTS, *KINDS])
def test_everybody_can_use_it_and_nothing_leaves_the_machine(name, look, tabs, things):
    tab = tabs[look]
    tab.open(LISTS.get(name) or things[name])
    if look == "light" or name in KINDS:
        tab.keep(f"{name}-{look}")
    assert tab.answer.status == (404 if name == "missing" else 200)
    assert tab.page.locator("h1").count() == 1
    assert findings(tab.page) == []
    tab.assert_quiet()


@pytest.mark.parametrize(
    "path", ["/", "/documents", "/speakers", "/measures", "/contradictions?verdict=all", "/search?q=33,000"]
)
def test_a_shared_graph_without_texts_has_all_pages(path, browser, california):
    visit = Visit(browser, california.url)
    page = visit.open(path)
    visit.keep(f"california-{re.sub('[^a-z]', '', path) or 'start'}")
    assert findings(page) == []
    first = page.locator("main a.figure, main a.document, main a.speaker").first
    visit.follow(first)
    assert page.locator("h1").count() == 1
    assert findings(page) == []
    visit.assert_quiet()
    visit.close()


@pytest.mark.parametrize("name", [*LISTS, *KINDS])
def test_a_phone_shows_it_without_scrolling_sideways(name, browser, server, things, request):
    visit = Visit(browser, server.url, viewport=PHONE, is_mobile=True, device_scale_factor=2)
    page = visit.open(LISTS.get(name) or things[name])
    if name in ("start", "figure", "document", "contradictions"):
        visit.keep(f"{name}-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    visit.close()


def test_pages_are_light(server, things):
    """What a first visit loads, compressed: the page, the style and the scripts."""
    static = ("quoth.css", "quoth.js", "follow.js", "job.js", "take.js", "quoth.svg")
    fixed = sum(len(gzip.compress(server.client.get(f"/static/{name}").content)) for name in static)
    weights = {
        name: fixed + len(gzip.compress(server.client.get(LISTS.get(name) or things[name], headers=HTML).content))
        for name in (*LISTS, *KINDS)
    }
    assert max(weights.values()) < 300_000, weights
    assert fixed < 30_000


HTML = {"accept": "text/html"}


def test_by_keyboard_alone(browser, server, things):
    visit = Visit(browser, server.url)
    page = visit.open(things["figure"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")
    page.locator("main button.what").first.focus()
    page.keyboard.press("Enter")
    explained = page.locator("[popover]:popover-open")
    assert "number that somebody puts forward" in explained.inner_text()
    page.keyboard.press("Escape")
    assert explained.count() == 0
    page.locator("body").press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("27 people")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=27+people")
    assert page.locator(".hits li").count() > 0
    visit.assert_quiet()
    visit.close()


def test_every_stop_of_the_tab_key_is_seen(browser, server):
    """Whatever the Tab key stops at has an outline."""
    visit = Visit(browser, server.url)
    page = visit.open("/contradictions")
    stops = 0
    for _ in range(40):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
            " return e === document.body ? null : [e.outerHTML.slice(0, 80), s.outlineStyle, s.outlineWidth] })()"
        )
        if style is not None:
            stops += 1
            assert style[1] != "none", style
    assert stops > 20
    visit.close()


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_side_notes_follow_the_text(motion, browser, server, things):
    visit = Visit(browser, server.url, viewport={"width": 1280, "height": 600}, reduced_motion=motion)
    page = visit.open(things["document"])
    named = page.evaluate("[...document.querySelectorAll('.text [data-thing]')].map(m => m.dataset.thing)")
    page.evaluate("document.querySelector('.text').scrollIntoView()")
    until(page, f"{LIT} && {LIT}.dataset.for === '{named[0]}'")
    # The last paragraph says nothing that has a note: what was passed last stays lit, and in sight.
    page.evaluate("document.querySelector('.text p:last-of-type').scrollIntoView()")
    until(page, f"{LIT} && {LIT}.dataset.for === '{named[-1]}' && {LIT}.getBoundingClientRect().y < 600")
    page.evaluate("document.querySelector('.text').scrollIntoView()")
    until(page, f"{LIT} && {LIT}.dataset.for === '{named[0]}'")
    visit.assert_quiet()
    visit.close()


def test_the_picture_is_saved_as_pixels_and_the_citation_copied(browser, server, things):
    visit = Visit(browser, server.url, permissions=["clipboard-read", "clipboard-write"])
    page = visit.open(things["figure"])
    with page.expect_download() as got:
        page.get_by_role("button", name="PNG").click()
    assert got.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    page.get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#citation").inner_text()
    visit.assert_quiet()
    visit.close()


@pytest.mark.parametrize(("wide", "fits"), [(1400, True), (1100, True), (700, False)])
def test_a_picture_is_made_smaller_where_it_can_still_be_read(wide, fits, browser, server, things):
    visit = Visit(browser, server.url, viewport={"width": 1500, "height": 900})
    page = visit.open(things["figure"])
    page.evaluate(
        "const p = document.querySelector('.canvas .picture');"
        " p.setAttribute('viewBox', '0 0 1200 400'); p.setAttribute('width', '1200')"
    )
    page.set_viewport_size({"width": wide, "height": 900})
    until(page, f"document.querySelector('.canvas .picture').classList.contains('fits') === {str(fits).lower()}")
    canvas = page.locator(".canvas").first
    assert canvas.evaluate("c => c.scrollWidth <= c.clientWidth") is fits
    visit.close()


def test_printing_leaves_the_controls_out(browser, server, things):
    visit = Visit(browser, server.url)
    page = visit.open(things["document"])
    page.emulate_media(media="print")
    visit.keep("document-print")
    for gone in (".top nav", ".search", ".downloads", ".what"):
        assert not page.locator(gone).first.is_visible()
    assert page.locator(".text p").first.is_visible()
    assert page.locator(".notes li").last.is_visible()
    visit.close()


def test_all_of_it_works_without_scripts(browser, server, things):
    visit = Visit(browser, server.url, java_script_enabled=False)
    page = visit.open("/")
    page.locator("#q").fill("14,000")
    visit.follow(page.get_by_role("button", name="Search"))
    visit.follow(page.locator(".hits a.figure").first)
    assert page.locator(".steps li").count() >= 1
    assert page.locator("svg.picture .node").count() >= 3
    assert not page.get_by_role("button", name="PNG").is_visible()
    assert page.locator(".downloads noscript p", has_text="Without scripts take the SVG").is_visible()
    page.locator("main button.what").first.click()
    assert page.locator("[popover]:popover-open").count() == 1
    page.goto("/contradictions")
    page.locator("#speaker").fill("Ostrander")
    visit.follow(page.get_by_role("button", name="Show"))
    assert page.locator(".meeting").count() > 0
    assert all("Ostrander" in text for text in page.locator(".meeting").all_inner_texts())
    visit.close()

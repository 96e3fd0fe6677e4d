"""The SPARQL page: as a plain form over HTTP, and with YASGUI in a browser."""

from __future__ import annotations

import html
import json
import re
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest

from helpers_exports import naughty
from helpers_pages import PHONE, Visit, findings, until
from quoth.ask import library
from quoth.resources import folder

HTML = {"accept": "text/html"}
LOOKS = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}}
SOME = "PREFIX q: <https://w3id.org/quoth/ns#> SELECT ?figure ?printed { ?figure q:printed ?printed } LIMIT 7"
WRONG = "SELECT * { ?s ?p }\nLIMIT 3"
JOINED = "PREFIX q: <https://w3id.org/quoth/ns#> CONSTRUCT { ?a q:reports ?b } WHERE { ?a q:reports ?b } LIMIT 9"
PLACES = 'SELECT ?place { VALUES ?place { "California" "Texas" "California" "Nellport" } }'

yasgui = pytest.mark.skipif(
    not (folder("serve/static") / "yasgui").is_dir(), reason="YASGUI is not in this checkout: make yasgui gets it"
)


PATIENT = {"timeout": "10"}
"""The most time there is: the machine may be busy. The test of the limits asks for less."""


def answer(server, **params):
    return server.client.get("/editor", params=PATIENT | params, headers=HTML)


def drawing(server, query, view):
    return server.client.get("/editor/drawn", params={"query": query, "view": view, **PATIENT})


def test_a_query_is_answered_without_scripts(server):
    page = answer(server, query=SOME, run="yes")
    assert page.status_code == 200
    rows = page.text.split("<tbody>")[1].split("</tbody>")[0]
    assert rows.count("<tr>") == 7
    assert rows.count('<a href="/id/d/') == 7
    assert "7 rows" in page.text
    assert re.search(r"in\s+\d\.\d\d s of at most 10 s", page.text)


def test_yes_and_no(server):
    assert ">Yes</p>" in answer(server, query="ASK { ?s ?p ?o }", run="yes").text
    assert ">No</p>" in answer(server, query="ASK { <x:a> ?p ?o }", run="yes").text


def test_an_error_names_line_and_column_and_shows_the_place(server):
    page = answer(server, query=WRONG, run="yes")
    assert page.status_code == 400
    problem = page.text.split('id="problem"')[1].split("</div>")[0]
    assert "line 2, column 1" in problem
    assert "<mark>L</mark>IMIT 3" in problem


def test_limits_are_shown_with_the_way_to_raise_them(server):
    query = "SELECT ?s { ?s ?p ?o }"
    page = answer(server, query=query, run="yes", rows="20").text
    assert "The first 20 rows; there are more. Raise “Rows” above (up to 100,000)" in page
    assert page.split("<tbody>")[1].count("<tr>") == 20
    for name, value in (("rows", "100001"), ("timeout", "11"), ("rows", "x"), ("timeout", "-1"), ("rows", "0.5")):
        refused = answer(server, query=query, run="yes", **{name: value})
        assert refused.status_code == 400
        assert f"{name} is a number up to" in refused.text


def test_a_query_that_takes_too_long_is_stopped_and_says_so(server):
    long = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?c < ?i) }"
    page = answer(server, query=long, run="yes", timeout="0.3")
    assert page.status_code == 503
    assert "stopped after 0.3 s" in page.text
    assert "ask with timeout= (up to 10)" in page.text


def test_changes_and_other_places_are_refused(server):
    for query in ("DELETE WHERE { ?s ?p ?o }", "SELECT * { SERVICE <http://192.0.2.1/> { ?s ?p ?o } }"):
        assert answer(server, query=query, run="yes").status_code in (400, 403)


def test_every_query_of_the_library_is_an_example_and_runs(server):
    page = answer(server).text
    known = library()
    assert page.count("data-example=") == len(known) >= 60
    for name in known:
        done = answer(server, name=name, run="yes", timeout="10")
        assert done.status_code == 200, name
        assert 'id="answer"' in done.text, name
    assert answer(server, name="no/such-query").status_code == 404


def test_questions_are_asked_as_somebody_would(server):
    page = answer(server).text
    assert "Through whose statements did this figure travel, from the publisher inwards?" in page


def test_an_answer_is_drawn_as_a_graph_by_the_code_of_all_pictures(server):
    found = drawing(server, JOINED, "graph")
    assert found.headers["content-type"].startswith("image/svg+xml")
    root = ET.fromstring(found.text)
    edges = [e for e in root.iter() if "edge" in e.get("class", "").split()]
    assert len(edges) == 9
    assert {n.get("class") for n in root.iter() if "node" in n.get("class", "").split()} == {"node kind-statement"}
    assert found.text in answer(server, query=JOINED, run="yes", view="graph").text


def test_rows_of_several_things_are_a_graph_too(server):
    rows = "PREFIX q: <https://w3id.org/quoth/ns#> SELECT ?figure ?within { ?figure q:inStatement ?within } LIMIT 5"
    root = ET.fromstring(drawing(server, rows, "graph").text)
    labels = [
        t.text for e in root.iter() if "edge" in e.get("class", "").split() for t in e.iter() if t.tag.endswith("text")
    ]
    assert labels == ["within"] * 5


def test_places_of_an_answer_are_a_map(server):
    root = ET.fromstring(drawing(server, PLACES, "map").text)
    assert sorted(t.text for t in root.findall(".//{*}title")) == [
        "California: 2",
        "Texas: 1",
        "The places of the answer",
    ]


@pytest.mark.parametrize(
    "name", ["trace/chain-of-figure", "figures/evidence", "statements/figures-in", "documents/text-of"]
)
def test_an_example_asks_about_something_of_this_store(server, name):
    """And not about a thing of the invented store that the library is written for, of which nothing could come."""
    page = answer(server, name=name, run="yes")
    assert page.status_code == 200
    assert page.text.split("<tbody>")[1].split("</tbody>")[0].count("<tr>") > 0
    offered = json.loads(re.search(r'<script type="application/json" id="examples">(.*?)</script>', page.text)[1])
    assert offered["queries"][name] in html.unescape(page.text)
    assert "d/00000000000000b2/" not in offered["queries"][name]


def test_an_answer_without_rows_says_what_to_put_in(server):
    page = answer(server, query='SELECT ?f { VALUES ?v { "4200" } ?f <x:of> ?v }', run="yes")
    assert "put a number, a name or an IRI of this store there" in page.text.split('id="answer"')[1]


def test_what_can_not_be_drawn_says_so(server):
    assert drawing(server, "SELECT (1 AS ?n) {}", "graph").status_code == 404
    assert drawing(server, "SELECT (1 AS ?n) {}", "map").status_code == 404
    assert drawing(server, WRONG, "map").status_code == 400
    assert "there is no graph of it" in answer(server, query="SELECT (1 AS ?n) {}", run="yes", view="graph").text


def test_any_words_stand_in_the_form_as_they_are(server):
    strings = [s for s in naughty() if s.strip() and "\x00" not in s and s.isprintable()][::6]
    assert len(strings) > 40
    for text in strings:
        page = answer(server, query=f"# {text}\nASK {{}}", run="yes")
        assert page.status_code in (200, 400)
        assert "<script>alert" not in page.text
        assert "onerror=" not in re.sub(r"&lt;.*?&gt;", "", page.text)


def opened(visit, **params):
    page = visit.open(f"/editor?{urlencode(PATIENT | params)}")
    page.locator(".CodeMirror-code").first.wait_for()
    return page


def write(page, query):
    """Another query in place of the one in the editor."""
    page.evaluate("query => { window.quoth.yasgui.getTab().setQuery(query) }", query)


@yasgui
@pytest.mark.browser
def test_no_rows_are_explained(browser, server):
    visit = Visit(browser, server.url, **LOOKS["light"])
    page = opened(visit, query='SELECT ?f { VALUES ?v { "4200" } ?f <x:of> ?v }')
    answered(page)
    assert "No row in" in page.locator("#told").text_content()
    assert "IRI of this store" in page.locator("#told").text_content()


def answered(page):
    until(page, "/ in \\d/.test(document.getElementById('told').textContent)")


@yasgui
@pytest.mark.browser
@pytest.mark.parametrize("look", LOOKS)
def test_everybody_can_use_it_and_nothing_leaves_the_machine(look, browser, server):
    visit = Visit(browser, server.url, **LOOKS[look])
    page = opened(visit, query=SOME)
    answered(page)
    page.locator(".yasr table tbody tr").first.wait_for()
    assert page.locator(".yasr table tbody tr").count() == 7
    page.locator(".examples summary").first.click()
    visit.keep(f"editor-{look}")
    assert findings(page) == []
    for view in ("graph", "map"):
        write(page, JOINED if view == "graph" else PLACES)
        page.locator("#run").click()
        page.locator(f".yasr .select_{view}").click()
        page.locator(".drawn svg").wait_for()
        visit.keep(f"editor-{view}-{look}")
        assert findings(page) == []
    visit.assert_quiet()
    visit.close()


@yasgui
@pytest.mark.browser
def test_an_example_stands_in_the_editor_with_its_values_and_is_answered(browser, server):
    visit = Visit(browser, server.url)
    page = opened(visit)
    page.locator(".examples summary", has_text="figures").click()
    page.locator("[data-example='figures/find-by-value']").click()
    answered(page)
    assert page.evaluate("window.quoth.yasgui.getTab().getQuery()") == library()["figures/find-by-value"].plain
    assert page.url.endswith("/editor?name=figures%2Ffind-by-value")
    visit.assert_quiet()
    visit.close()


@yasgui
@pytest.mark.browser
def test_an_error_is_marked_where_it_is(browser, server):
    visit = Visit(browser, server.url)
    page = opened(visit, query=WRONG)
    page.locator("#told.bad").wait_for()
    assert "line 2, column 1" in page.locator("#told").inner_text()
    assert page.locator(".CodeMirror .stopped").inner_text() == "L"
    visit.keep("editor-wrong")
    assert visit.hosts <= {"127.0.0.1"}
    visit.close()


@yasgui
@pytest.mark.browser
def test_limits_are_kept_and_told(browser, server):
    visit = Visit(browser, server.url)
    page = opened(visit)
    page.locator("#rows").fill("5")
    write(page, "SELECT ?s { ?s ?p ?o }")
    page.locator("#run").click()
    answered(page)
    assert "The first 5 rows" in page.locator("#told").inner_text()
    assert page.locator(".yasr table tbody tr").count() == 5
    visit.assert_quiet()
    visit.close()


@yasgui
@pytest.mark.browser
def test_by_keyboard_and_with_a_link_to_share(browser, server):
    visit = Visit(browser, server.url)
    page = opened(visit)
    page.evaluate("window.quoth.yasgui.getTab().getYasqe().focus(), null")
    page.keyboard.press("Control+A")
    page.keyboard.type("ASK {}")
    page.keyboard.press("Control+Enter")
    answered(page)
    link = page.evaluate(
        "(() => { const y = window.quoth.yasgui.getTab().getYasqe(); return y.config.createShareableLink(y) })()"
    )
    assert link == f"{server.url}/editor?query=ASK+%7B%7D"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    visit.assert_quiet()
    visit.close()


@yasgui
@pytest.mark.browser
def test_completing_terms_asks_nobody_else(browser, server):
    visit = Visit(browser, server.url)
    page = opened(visit)
    write(page, "PREFIX q: <https://w3id.org/quoth/ns#>\nSELECT * { ?s q:print }")
    page.evaluate(
        "(() => { const y = window.quoth.yasgui.getTab().getYasqe(); y.focus(); y.setCursor({ line: 1, ch: 21 }); return null })()"
    )
    page.keyboard.press("Control+Space")
    page.locator(".CodeMirror-hints li", has_text="printed").first.wait_for()
    visit.assert_quiet()
    visit.close()


@yasgui
@pytest.mark.browser
def test_a_phone_shows_it_without_scrolling_sideways(browser, server):
    visit = Visit(browser, server.url, viewport=PHONE, is_mobile=True, device_scale_factor=2)
    page = opened(visit, query=SOME)
    answered(page)
    visit.keep("editor-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    visit.close()


@pytest.mark.browser
def test_without_scripts_the_form_does_it(browser, server):
    visit = Visit(browser, server.url, java_script_enabled=False)
    page = visit.open(f"/editor?{urlencode(PATIENT)}")
    page.locator("#query").fill(SOME)
    visit.follow(page.get_by_role("button", name="Run"))
    assert page.locator("#answer tbody tr").count() == 7
    assert not page.locator("#yasgui").is_visible()
    visit.follow(page.locator("#answer tbody a").first)
    assert page.locator("h1").count() == 1
    visit.close()

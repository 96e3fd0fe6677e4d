"""Scripts in titles, speakers, publishers, file names and texts are words on every page, and nothing more."""

from __future__ import annotations

import lxml.html
import pytest

from helpers_exports import naughty
from helpers_pages import Visit
from helpers_serve import serving
from quoth.link import link_one
from quoth.model import (
    Agent,
    AgentType,
    Comparator,
    Document,
    Extraction,
    Figure,
    Links,
    Scope,
    Span,
    Statement,
    text_hash,
)  # fmt: skip
from quoth.model.identity import BASE, agent_iri, document_iri, figure_iri, statement_iri
from quoth.store import open_store

OWN = (
    "<script>window.__x=1</script>",
    "<img src=x onerror=window.__x=1>",
    "\"><svg onload=window.__x=1>",
    "' onmouseover='window.__x=1",
    "javascript:window.__x=1",
    "{{ 7*7 }}{% raw %}",
    "</textarea><script>window.__x=1</script>",
    "&lt;script&gt;window.__x=1&lt;/script&gt;",
)  # fmt: skip
HTML = {"accept": "text/html"}


def strings() -> list[str]:
    """The well-known list where it lies beside the checkout, and our own."""
    return [s.encode("utf-8", "replace").decode() for s in (*OWN, *naughty()) if s.strip()]


def story(word: str, number: int) -> Extraction:
    """A document that has the string in every field there is."""
    text = f"{word} said that {number} {word} were held in {word}.\n\nAnother paragraph."
    iri = document_iri(f"{number}", text_hash(text))
    at = text.index(f"said that {number}") + len("said that ")
    digits, whole = Span(at, at + len(str(number))), Span(at, at + len(f"{number} {word}"))
    document = Document(iri, text, path=word, url=word, title=word, publisher=word, authors=(word,))
    agents = tuple(
        Agent(f"a{n}", agent_iri(iri, f"{n}-{word}"), word, AgentType.PERSON, role=word, aliases=(word,))
        for n in (0, 1)
    )
    start = text.index("said that")
    said = Statement(
        "s1",
        statement_iri(iri, start, at),
        "a1",
        cue=(Span(start, start + 9),),
        content=(Span(at, whole.end),),
        inside="s0",
    )
    figure = Figure(
        "f1", figure_iri(iri, digits), whole, digits, whole.text(text), None, Comparator.EQUAL.bounds(0), counted=word,
        event=word, unit_text=word, scope=Scope(place=(word,), population=(word,)), statement="s1", asserter="a1", chain=("a0", "a1"),
    )  # fmt: skip
    return Extraction(document, agents, (), (Statement("s0", f"{iri}/s", "a0"), said), (figure,))


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """A store in which every string stands in every field of a document of its own."""
    where = tmp_path_factory.mktemp("naughty") / "store"
    found = [story(word, 100 + n) for n, word in enumerate(strings())]
    linked = sum((link_one(extraction) for extraction in found), Links())
    with open_store(where).write() as writer:
        for extraction in found:
            writer.put(extraction, Links())
        writer.replace_derived(linked)
    return where, found


@pytest.fixture(scope="module")
def server(held):
    with serving(held[0]) as running:
        yield running


@pytest.fixture(scope="module")
def found(held):
    return held[1]


def dangers(text: str) -> list[str]:
    """What in a page could run, besides the one script that belongs there."""
    tree = lxml.html.fromstring(text)
    scripts = [s for s in tree.iter("script") if not (s.get("src") or "").startswith("/static/quoth.js")]
    handlers = [a for e in tree.iter() if isinstance(e.tag, str) for a in e.attrib if a.lower().startswith("on")]
    links = [
        h for h in tree.xpath("//@href | //@src") if h.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
    ]
    return [
        *(str(s) for s in scripts),
        *handlers,
        *links,
        *(str(e) for e in tree.iter("iframe", "object", "embed", "base")),
    ]


def test_every_string_is_there(found):
    assert len(found) >= 500


def test_no_page_of_any_string_holds_anything_that_runs(server, found):

    for number, extraction in enumerate(found):
        things = [extraction.document.iri, extraction.figures[0].iri, extraction.statements[1].iri]
        for iri in things if number % 9 == 0 or number < len(OWN) else things[:1]:
            answer = server.client.get(iri.replace(BASE, "/id/"), headers=HTML)
            assert answer.status_code == 200, (iri, extraction.document.title)
            assert dangers(answer.text) == [], extraction.document.title


def test_lists_and_searches_hold_nothing_that_runs(server, found):
    pages = [f"/{name}?page={n}" for name in ("documents", "speakers", "measures") for n in range(1, 23)]
    for path in ("/", "/contradictions?verdict=all", *pages):
        answer = server.client.get(path, headers=HTML)
        assert (answer.status_code, dangers(answer.text)) == (200, []), path
    for extraction in found[::9]:
        word = extraction.document.title or ""
        for path, name in (("/search", "q"), ("/contradictions", "topic"), ("/speakers", "about"), ("/thing", "iri")):
            answer = server.client.get(path, params={name: word}, headers=HTML, follow_redirects=True)
            assert answer.status_code in (200, 404), (path, word, answer.text[:300])
            assert dangers(answer.text) == [], (path, word)


@pytest.mark.browser
def test_no_script_runs_in_a_browser(browser, server, found):
    visit = Visit(browser, server.url)

    told = [e for e in found if "<" in (e.document.title or "") or "script" in (e.document.title or "")]
    assert len(told) > 100
    for extraction in [*found[: len(OWN)], *told[len(OWN) :: 20]]:
        for iri in (extraction.document.iri, extraction.figures[0].iri):
            visit.open(iri.replace(BASE, "/id/"))
            visit.page.hover("h1")
            visit.assert_quiet()
    for page in range(1, 23):
        visit.open(f"/documents?page={page}")
        assert visit.page.evaluate("window.__x") is None
    for extraction in found[: len(OWN)]:
        visit.open("/add")
        for field in ("title", "publisher", "published", "text"):
            visit.page.locator(f"main #{field}").fill(extraction.document.title)
        visit.page.get_by_role("button", name="Read it").click()
        visit.page.get_by_role("alert").wait_for()
        assert visit.page.locator("main #title").input_value() == extraction.document.title
        assert visit.page.evaluate("window.__x") is None
    visit.complaints = [said for said in visit.complaints if "422" not in said]
    visit.assert_quiet()
    visit.close()

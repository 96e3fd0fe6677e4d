"""What somebody does who has never seen Quoth: from an empty store to a figure, its speaker, who says otherwise, and a file."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from helpers_pages import Visit
from helpers_serve import serving
from quoth.resources import folder

pytestmark = pytest.mark.browser

COUNCIL = "storm/05-council.md"
CORONER = "storm/06-coroner.txt"


def article(name: str) -> str:
    return (folder("examples") / name).read_text(encoding="utf-8")


@pytest.fixture
def empty(tmp_path):
    with serving(tmp_path / "store") as running:
        yield running


@pytest.mark.slow
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_the_whole_way(scripts, browser, empty, tmp_path):
    visit = Visit(browser, empty.url, java_script_enabled=scripts)
    page = visit.open("/")
    assert page.get_by_role("heading", name="Nothing has been read yet").is_visible()
    visit.keep(f"empty-store{'' if scripts else '-without-scripts'}")
    page.get_by_label("Paste the text of an article").fill(article(COUNCIL))
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("heading", name="Read", exact=True).wait_for(timeout=90_000)

    visit.follow(page.get_by_role("link", name="Add more"))
    upload = tmp_path / "coroner.txt"
    upload.write_text(article(CORONER), encoding="utf-8")
    page.get_by_label("or choose files").set_input_files(upload)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("heading", name="Read", exact=True).wait_for(timeout=90_000)
    visit.follow(page.locator(".taken a.document"))

    visit.follow(page.locator("a.fig", has_text="Seven").first)
    assert "number" in page.locator("h1 span").first.get_attribute("class")
    assert page.get_by_role("heading", name="Who says otherwise").is_visible()
    asserter = page.locator(".byline a.speaker").first
    name = asserter.inner_text()
    visit.follow(asserter)
    assert page.locator("h1").inner_text() == name
    page.go_back()

    visit.follow(page.locator("section[aria-labelledby=against] .meetings a.figure").first)
    assert page.locator(".steps li").count() >= 1
    turtle = page.get_by_role("link", name="Turtle").get_attribute("href")
    answer = page.request.get(turtle)
    assert answer.headers["content-type"].startswith("text/turtle")
    assert len(list(ox.parse(answer.body(), format=ox.RdfFormat.TURTLE))) > 5
    if scripts:
        visit.assert_quiet()
    visit.close()

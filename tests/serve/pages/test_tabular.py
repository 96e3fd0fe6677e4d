"""Tables within a text are shown as tables, on the pages of files of cells and of saved pages alike."""

from __future__ import annotations

import re

import pytest

from helpers_pages import Visit, findings
from helpers_serve import serving
from quoth.model import Span
from quoth.serve.pages.tabular import Grid, blocks, table
from quoth.serve.pages.weaving import Mark
from quoth.workspace import Workspace

CSV = """Province,Evictions 2022,Evictions 2023,Households in arrears at the end of the year 2023
"Sellin, upper",4100,4700,8200
Brennock,5200,5900,11000
Total,9300,10600,19200
"""
PAGE = """<!doctype html><html><head><title>Evictions by province</title></head><body><article><h1>Evictions by province</h1>
<p>The Velt Housing Board counted 10,600 evictions in 2023.</p>
<table><caption>Evictions by province, 2023</caption><thead><tr><th>Province</th><th>Evictions</th></tr></thead>
<tbody><tr><td>Sellin</td><td>4,700</td></tr><tr><td>Brennock</td><td>5,900</td></tr><tr><td>Total</td><td>10,600</td></tr></tbody></table>
<p>“In Brennock, 5,900 tenants were evicted,” said Mayor Ines Orr.</p></article></body></html>"""
BARRED = """Some words before.
Table: Evictions
Province | Evictions
--- | ---
Sellin | 4,700
Brennock | 5,900

Some words | with a bar, and no more.

Home | About | Contact
"""


def cells(text, rows):
    return [[cell.text(text) for cell in row] for row in rows]


def figures(text):
    return [Span(*found.span()) for found in re.finditer(r"\b\d[\d,]{2,}\b", text)]


def test_a_file_of_cells_is_one_table():
    (grid,) = blocks(CSV, [f for f in figures(CSV) if f.start > CSV.index("\n")], data=True)
    assert cells(CSV, grid.heads)[0][:2] == ["Province", "Evictions 2022"]
    assert cells(CSV, grid.rows)[0] == ["Sellin, upper", "4100", "4700", "8200"]


def test_bars_make_a_table_only_where_rows_of_them_do():
    before, grid, words, links = blocks(BARRED, figures(BARRED), data=False)
    assert before.text(BARRED) == "Some words before.\n"
    assert grid.caption.text(BARRED) == "Evictions"
    assert cells(BARRED, grid.heads) == [["Province", "Evictions"]]
    assert cells(BARRED, grid.rows) == [["Sellin", "4,700"], ["Brennock", "5,900"]]
    assert [words.text(BARRED), links.text(BARRED)] == [
        "Some words | with a bar, and no more.",
        "Home | About | Contact\n",
    ]


@pytest.mark.parametrize(
    "text", ["", "|", "a | b\n", "| |\n| |\n", "|-|\n|-|", "a|1\n\nb|2", "1 | 2\n3 | 4\n--- | ---\n"]
)
@pytest.mark.parametrize("data", [True, False])
def test_odd_texts_lose_nothing(text, data):
    told = "".join(
        "".join(text[c.start : c.end] for row in (*b.heads, *b.rows) for c in row)
        if isinstance(b, Grid)
        else b.text(text)
        for b in blocks(text, (), data=data)
    )
    assert re.sub(r"[\s|-]", "", told) == re.sub(r"[\s|-]", "", text)


def test_a_long_table_goes_on_under_the_same_heads():
    text = "Year,Cases\n" + "".join(f"Place {n},{n + 1000}\n" for n in range(600))
    found = blocks(text, figures(text), data=True)
    assert [len(grid.rows) for grid in found] == [250, 250, 100]
    assert {grid.heads for grid in found} == {found[0].heads}
    assert sum(len(grid.span) for grid in found) < len(text)


def test_marks_stay_in_their_cells():
    number = CSV.index("5900")
    mark = Mark(Span(number, number + 4), 9, "fig", "f1", "/id/f1")
    (grid,) = blocks(CSV, [mark.span], data=True)
    block = table(grid, CSV, [mark])
    marked = [
        (r, c) for r, row in enumerate(block.rows) for c, cell in enumerate(row) if any(p.opens for p in cell.pieces)
    ]
    amounts = {c for row in block.rows for c, cell in enumerate(row) if cell.amount}
    assert (len(marked), amounts) == (1, {2})


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    (folder / "evictions.csv").write_text(CSV, encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    for _ in Workspace(folder / "store").add([folder / "evictions.csv", folder / "page.html"]):
        pass
    with serving(folder / "store") as running:
        yield running


@pytest.mark.browser
@pytest.mark.parametrize("name", ["evictions.csv", "Evictions by province"])
@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, {"width": 390, "height": 844}], ids=["desk", "phone"])
def test_a_page_shows_the_table(name, size, browser, tables):
    visit = Visit(browser, tables.url, viewport=size)
    page = visit.open("/documents")
    visit.follow(page.get_by_role("link", name=name))
    shown = page.locator(".text table")
    assert shown.count() == 1
    assert shown.locator("thead th").first.inner_text() == "Province"
    row = shown.locator("tbody tr", has_text="Brennock")
    assert "5,900" in row.inner_text() or "5900" in row.inner_text()
    assert row.locator("a.fig").count() >= 1
    told = page.locator(".text").inner_text()
    assert not re.search(r"\||,4700|---", told)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert findings(page) == []
    visit.keep(f"table-{name.split('.')[0].replace(' ', '-')}-{size['width']}")
    visit.follow(row.locator("a.fig", has_text="900").first)
    assert "900" in page.locator("h1").inner_text()
    visit.assert_quiet()
    visit.close()

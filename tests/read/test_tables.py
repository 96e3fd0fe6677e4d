"""Tables on the way in: files of cells to the character, tables of pages and PDFs as lines of a text."""

from __future__ import annotations

import time

import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st

from quoth.errors import InputRefused
from quoth.model import DocumentKind
from quoth.read import read_bytes
from quoth.read.delimited import clearly_delimited, delimited

GRID = 'Town,Homes,Shops\r\nPort Elm,"1,390",12\r\nLorne,143,3\r\n'
BEFORE = (
    "<p>The permit office of Sarn told the council on Friday that it had looked through its books since the spring.</p>"
)
AFTER = "<p>Ada Quill, who runs the office, said that 300 more wait for a signature and that the council asked for a list.</p>"


def _text(table: str) -> str:
    return read_bytes(f"<html><body><article>{BEFORE}{table}{AFTER}</article></body></html>".encode(), "p.html").text


@pytest.mark.parametrize("name", ["homes.csv", "homes.CSV", "homes.txt", "-"])
def test_a_file_of_cells_is_data_and_kept_to_the_character(name: str) -> None:
    held = read_bytes(GRID.encode(), name)
    assert held.kind is DocumentKind.DATA
    assert held.text == GRID
    assert held.boilerplate == ()


def test_title_and_issuer_stand_around_the_grid() -> None:
    held = read_bytes(f'"Homes in Sarn, 2024"\n{GRID}Source: Sarn Housing Office\n'.encode(), "homes.csv")
    assert (held.title, held.publisher) == ("Homes in Sarn, 2024", "Sarn Housing Office")
    given_one = read_bytes(f"{GRID}Source: Sarn Housing Office\n".encode(), "homes.csv", publisher="Lorne Council")
    assert given_one.publisher == "Lorne Council"


@pytest.mark.parametrize(
    "text",
    [
        "Ada, Ben and Cleo met in Lorne, Sarn and Elm.\nThey, too, were 3, 4 and 5.\nAll, in all, was well, said Ada.\n",
        "A, B\nC, D\n",
    ],
)
def test_prose_with_commas_is_no_data(text: str) -> None:
    assert not clearly_delimited(text)
    assert read_bytes(text.encode(), "note.txt").kind is DocumentKind.ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        "," * 1_500_000 + "\n" + ",1" * 200_000,
        "\n".join(",".join("1" * 1_500) for _ in range(3)),
        'a,b\n1,"2\n3,4\n' + "x" * 100_000,
        '"' * 1_900_000,
        "a,b,c\n" + "\n".join("," * (n % 90) for n in range(900)),
        "one\ntwo\n",
    ],
    ids=["a million columns", "wide", "open quotation mark", "quotation marks", "uneven", "one column"],
)
def test_a_hostile_file_of_cells_is_refused_at_once(text: str) -> None:
    began = time.monotonic()
    with pytest.raises(InputRefused):
        read_bytes(text.encode(), "t.csv")
    assert time.monotonic() - began < 5


@given(st.lists(st.lists(st.text(alphabet='ab 1,"\n', max_size=6), min_size=3, max_size=3), min_size=3, max_size=6))
def test_cells_are_found_where_they_were_written(rows: list[list[str]]) -> None:
    rows = [["x", "y", "z"], *rows, ["1", "2", "3"]]
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    found = delimited(text)
    if found is not None:
        read = [[span.text(text).replace('""', '"') for span in row] for row in found.rows]
        assert read == [[cell.strip(" ") for cell in row] for row in rows]


def test_a_table_of_a_page_stands_at_its_place_with_caption_heads_and_remarks() -> None:
    text = _text(
        "<table><caption>Homes in <b>Sarn</b></caption><thead><tr><th rowspan=2>Town</th><th colspan=2>Homes<sup>1</sup></th></tr>"
        "<tr><th>2023</th><th>2024</th></tr></thead><tr><td>Port | Elm</td><td>1,390</td><td></td></tr>"
        "<tr><td>Lorne<br>West</td><td>143<sup>a</sup></td><td><span style='display: none'>9</span>7</td></tr></table><p>1 Flats too.</p>"
    )
    block = "Table: Homes in Sarn\nTown | Homes | Homes\nTown | 2023 | 2024\n--- | --- | ---\nPort/Elm | 1,390 | -\nLorne West | 143 | 7"
    assert f"\n\n{block}\n" in text
    assert text.index("books since the spring") < text.index("Table: ") < text.index("Ada Quill")


def test_a_table_that_lays_out_a_page_is_left_to_the_article() -> None:
    inner = f"<table><tr><td>Menu</td><td>{BEFORE}</td></tr></table>"
    assert "Table: " not in _text(inner)
    assert "---" not in _text(inner)


def test_joined_cells_without_end_are_cut() -> None:
    text = _text("<table><tr><th colspan=1000000>a</th></tr><tr><td rowspan=999999999>1</td><td>2</td></tr></table>")
    assert len(text) < 10_000


def test_a_page_that_is_a_table_alone_is_read() -> None:
    table = "<table><tr><th>Town</th><th>Homes</th></tr><tr><td>Elm</td><td>12</td></tr><tr><td>Oak</td><td>7</td></tr></table>"
    held = read_bytes(f"<html><body><h1>Homes</h1>{table}</body></html>".encode(), "t.html")
    assert "Elm | 12\nOak | 7" in held.text


def test_columns_of_prose_in_a_pdf_stay_prose() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=10)
    for left, right in (
        ("The permit office of Sarn met", "Ada Quill runs the office"),
        ("on Friday and told the council", "and asked for a list of"),
        ("how many permits it issued.", "permits that wait still."),
    ):
        pdf.cell(95, 6, left)
        pdf.cell(95, 6, right)
        pdf.ln()
    assert " | " not in read_bytes(bytes(pdf.output()), "t.pdf").text

"""Tables beside sentences: each number once, said by whoever says it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from fpdf import FPDF

from helpers_tables import cells_of, document, page, said
from quoth.extract.extractor import TextExtractor
from quoth.model import Extraction, Quotation, Span
from quoth.read import read_bytes

TABLE = (
    "<table><caption>Permits issued in Marrow County, 2024</caption><tr><th>Town</th><th>Permits</th></tr>"
    "<tr><td>Port Elm said</td><td>1,390</td></tr><tr><td>Lorne</td><td>143</td></tr></table>"
)
GRID = "Town,Homes,Shops\nPort Elm,1390,12\nLorne,143,3\n"


def _printed(extraction: Extraction) -> list[str]:
    return [f.printed for f in extraction.figures]


def test_figures_of_cells_and_of_sentences_stand_side_by_side(extractor: TextExtractor) -> None:
    found = extractor.extract(document(TABLE, "t.html"))
    assert [f.number.text(found.document.text) for f in found.figures] == ["1,390", "143", "300"]
    assert all(a.number.end <= b.number.start for a, b in pairwise(found.figures)), "in the order of the text"


def test_a_row_is_told_by_the_publisher(extractor: TextExtractor) -> None:
    found = extractor.extract(read_bytes(page(TABLE), "t.html", publisher="The Harbor Gazette"))
    figure = next(f for f in found.figures if f.printed == "143")
    row = found.statement(figure.statement)
    assert row is not None
    assert row.quotation is Quotation.NARRATION
    assert [s.text(found.document.text) for s in row.content] == ["Lorne | 143"]
    assert row.inside == "s0"
    publisher = found.agent(figure.asserter)
    assert publisher is not None
    assert publisher.name == "The Harbor Gazette"
    assert figure.chain == (publisher.id,)


def test_a_row_is_no_sentence(extractor: TextExtractor) -> None:
    """ "Port Elm said" in a cell is nobody's speech."""
    found = extractor.extract(document(TABLE, "t.html"))
    table = found.document.text.index("Table: ")
    end = found.document.text.index("Lorne | 143")
    inside = [s for s in found.statements for c in s.cue if table <= c.start < end]
    assert inside == []


def test_names_of_things_are_different(extractor: TextExtractor) -> None:
    found = extractor.extract(document(TABLE, "t.html"))
    for things in (found.figures, found.statements):
        assert len({thing.id for thing in things}) == len(things)
        assert len({thing.iri for thing in things}) == len(things)
    ids = {f.id for f in found.figures}
    assert all(f.part_of is None or f.part_of in ids for f in found.figures)


def test_a_file_of_cells_is_told_by_its_issuer(extractor: TextExtractor) -> None:
    found = extractor.extract(read_bytes(f"{GRID}Source: Sarn Housing Office\n".encode(), "homes.csv"))
    assert [a.name for a in found.agents] == ["Sarn Housing Office"]
    assert _printed(found) == ["1390", "12", "143", "3"]
    assert {f.asserter for f in found.figures} == {found.agents[0].id}


def test_numbers_alone_are_read_in_no_language(extractor: TextExtractor) -> None:
    held = read_bytes(b"2021,2022\n100,200\n300,400\n", "n.csv")
    assert held.language == "und"
    assert len(extractor.extract(held).figures) == 4


def test_a_table_in_another_language_is_kept_and_not_read(extractor: TextExtractor) -> None:
    text = (
        "Gemeente,Aantal inwoners met een uitkering,Woningen zonder verwarming\nElmhaven,1390,12\nLoren,143,3\n"
        "Bron: het bureau voor de statistiek van de provincie, dat deze cijfers elk jaar in het voorjaar opnieuw telt\n"
    )
    assert extractor.extract(read_bytes(text.encode(), "t.csv")).figures == ()


def test_a_table_in_the_boilerplate_is_left_out() -> None:
    held = document(TABLE, "t.html")
    assert cells_of(held)
    assert cells_of(replace(held, boilerplate=(Span(0, len(held.text)),))) == {}


def test_a_pdf_table_is_read() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    pdf.multi_cell(0, 6, "The permit office of Sarn told the council on Friday how many permits it had issued so far.")
    pdf.ln(4)
    pdf.cell(0, 6, "Table 1. Permits issued in Marrow County, by town", new_x="LMARGIN", new_y="NEXT")
    for row in (
        ("Town", "2023", "2024"),
        ("Port Elm", "1,204", "1,390"),
        ("Upper Lorne", "n/a", "143"),
        ("Total", "1,204", "1,533"),
    ):
        for cell in row:
            pdf.cell(40, 6, cell)
        pdf.ln()
    found = cells_of(read_bytes(bytes(pdf.output()), "t.pdf"))
    assert {at: said(cell) for at, cell in found.items()} == {
        (1, 1): "1204 count | Permits issued | Port Elm, Marrow County | 2023..2023 |  | flow | of r3c1",
        (1, 2): "1390 count | Permits issued | Port Elm, Marrow County | 2024..2024 |  | flow | of r3c2",
        (2, 2): "143 count | Permits issued | Upper Lorne, Marrow County | 2024..2024 |  | flow | of r3c2",
        (3, 1): "1204 count | Permits issued | Marrow County | 2023..2023 |  | flow | total",
        (3, 2): "1533 count | Permits issued | Marrow County | 2024..2024 |  | flow | total",
    }

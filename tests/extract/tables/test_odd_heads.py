"""Titles, scales and sections in odd places: the corner, a first row over all columns, a line between rows of a PDF."""

from __future__ import annotations

from fpdf import FPDF

from helpers_tables import cells, cells_of, said
from quoth.read import read_bytes
from quoth.read.pdf_tables import rows_marked


def test_a_scale_in_the_corner_holds_for_all_and_brackets_are_a_minus() -> None:
    found = cells("Budget ($ millions),2029,2030\nRevenue,204.5,190.0\nBalance,(15.5),2.0\n", "t.csv")
    assert {at: (c.figure.value, c.figure.unit) for at, c in found.items()} == {
        (1, 1): (204_500_000, "USD"),
        (1, 2): (190_000_000, "USD"),
        (2, 1): (-15_500_000, "USD"),
        (2, 2): (2_000_000, "USD"),
    }


def test_a_unit_of_the_labels_is_not_that_of_the_numbers() -> None:
    found = cells("Age (years),Cases,Deaths\n20,41,3\n30,52,4\n40,66,9\n", "t.csv")
    assert {c.figure.unit for c in found.values()} <= {"count", "year"}
    assert found[1, 1].figure.unit == "count"


def test_a_share_among_rows_of_counts() -> None:
    found = cells(
        """<table><tr><th colspan="3">Prisoners held on 30 June 2030, by sex</th></tr>
        <tr><th></th><th>Men</th><th>Women</th></tr>
        <tr><td>Sentenced</td><td>9,412</td><td>640</td></tr><tr><td>Total</td><td>9,412</td><td>640</td></tr>
        <tr><td>Per cent of capacity</td><td>104</td><td>88</td></tr></table>""",
        "t.html",
    )
    told = sorted(said(c) for c in found.values())
    assert "9412 count | Prisoners held, Sentenced |  | 2030-06-30..2030-06-30 | Men | stock | of r2c1" in told
    assert "88 percent | Prisoners held, Per cent of capacity |  | 2030-06-30..2030-06-30 | Women | share" in told


def test_all_other_is_no_total() -> None:
    found = cells("Item,Spending 2029 (£)\nHousing,212.40\nFood,118.10\nAll other,199.20\nAll items,529.70\n", "t.csv")
    assert found[3, 1].figure.counted == "Spending, All other"
    assert [c.total for _, c in sorted(found.items())] == [False, False, False, True]


def test_all_schools_are_the_total_of_two_columns() -> None:
    found = cells(
        "School meals served by county\nCounty,Primary,Secondary,All schools\nTarn,412,201,613\nMarr,300,150,450\n",
        "t.csv",
    )
    assert said(found[1, 3]) == "613 count | School meals served | Tarn |  |  | flow | total"
    assert found[1, 1].figure.part_of == "r1c3"


def test_a_section_between_rows_of_a_pdf() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    pdf.cell(0, 6, "Electricity generation by source, Norland (GWh)", new_x="LMARGIN", new_y="NEXT")
    rows = (("", "April 2031", "May 2031"), ("Renewables",), ("Wind", "1,820", "1,640"), ("Solar", "410", "590"))
    for row in (*rows, ("Fossil",), ("Gas", "960", "1,010"), ("Total", "3,190", "3,240")):
        for cell in row:
            pdf.cell(50, 6, cell)
        pdf.ln()
    told = [said(c) for c in cells_of(read_bytes(bytes(pdf.output()), "t.pdf")).values()]
    assert "1820 gigawatt hour | Electricity generation, Wind, Renewables | Norland | 2031-04..2031-04 |  | flow" in [
        t.partition(" | of ")[0] for t in told
    ]
    assert "1010 gigawatt hour | Electricity generation, Gas, Fossil | Norland | 2031-05..2031-05 |  | flow" in [
        t.partition(" | of ")[0] for t in told
    ]


def test_a_caption_between_two_tables_is_no_section() -> None:
    rows = ["Tarn\t4\t5", "Marr\t6\t7", "Sum\t10\t12", "Table 2. Boats", "Tarn\t1\t2", "Marr\t3\t4", "Sum\t4\t6"]
    assert "Table 2. Boats" in rows_marked(rows)


def test_ages_over_columns_are_no_numbers() -> None:
    found = cells(
        """<table><tr><th colspan="3">Loans by branch and age, 2030 (in thousands)</th></tr>
        <tr><th>Branch</th><th>Under 16</th><th>16 and over</th></tr>
        <tr><td>Orrin</td><td>41.2</td><td>88.0</td></tr><tr><td>Dalby</td><td>12.4</td><td>20.1</td></tr></table>""",
        "t.html",
    )
    assert (
        sorted(said(c) for c in found.values())[0] == "12400 count | Loans, Dalby |  | 2030..2030 | Under 16 | unknown"
    )
    assert len(found) == 4


def test_regions_over_rows_that_are_no_places() -> None:
    found = cells(
        """<table><caption>Patients waiting, by region</caption><tr><th></th><th>2030</th><th>2031</th></tr>
        <tr><td colspan="3">North</td></tr><tr><td>Waiting under 18 weeks</td><td>4,120</td><td>4,410</td></tr>
        <tr><td>Waiting over a year</td><td>310</td><td>402</td></tr>
        <tr><td colspan="3">South</td></tr><tr><td>Waiting under 18 weeks</td><td>6,015</td><td>5,990</td></tr>
        <tr><td>Waiting over a year</td><td>288</td><td>350</td></tr></table>""",
        "t.html",
    )
    told = [said(c).partition(" | stock")[0] for c in found.values()]
    assert "4120 count | Patients waiting, Waiting under 18 weeks | North | 2030..2030 | " in told
    assert "350 count | Patients waiting, Waiting over a year | South | 2031..2031 | " in told


def test_a_total_below_sections_without_their_own_sums_up_all() -> None:
    found = cells(
        """<table><tr><th>Bridge</th><th>2029</th><th>2030</th></tr>
        <tr><td colspan="3">East bank</td></tr><tr><td>Mill</td><td>42</td><td>49</td></tr><tr><td>Ferry</td><td>20</td><td>26</td></tr>
        <tr><td colspan="3">West bank</td></tr><tr><td>Old</td><td>61</td><td>60</td></tr><tr><td>Rail</td><td>11</td><td>14</td></tr>
        <tr><td>All bridges</td><td>134</td><td>149</td></tr></table>""",
        "t.html",
    )
    last = max(found)
    assert "West" not in (found[last].figure.counted or "")
    assert found[last].total


def test_a_thousand_hectares_in_digits() -> None:
    found = cells('Crop,"Area (1,000 ha)",Output (million t)\nWheat,410,2.5\nRye,60,0.2\n', "t.csv")
    assert (found[1, 1].figure.value, found[1, 1].figure.unit) == (410_000, "hectare")

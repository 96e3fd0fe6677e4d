"""Rows below rows, columns beside columns, nouns in cells, index numbers. All bodies, places and numbers are made up."""

from __future__ import annotations

import pytest

from helpers_tables import cells


def parts(content: str, name: str, column: int = 1) -> dict[int, int | None]:
    """Row to the row that it is a part of, in one column."""
    found = {at[0]: c.figure.part_of for at, c in cells(content, name).items() if at[1] == column}
    return {row: int(of[1 : of.index("c")]) if of else None for row, of in found.items()}


SCHOOLS = """Kind of mill,2032,2033
Wool mills,61204,60877
Public,54990,54312
Private,6214,6565
Silk mills,2019,2106
Total,63223,62983
"""


def test_rows_that_add_up_to_the_one_above_are_its_parts() -> None:
    assert parts(SCHOOLS, "a.csv") == {1: 5, 2: 1, 3: 1, 4: 5, 5: None}
    assert cells(SCHOOLS, "a.csv")[2, 1].figure.counted == "Wool mills, Public"


def test_of_which_is_a_part_of_the_row_above() -> None:
    text = "EUR thousand,2033,2032\nSales,482,391\nof which cloth,302,261\nCosts,(301),(240)\nProfit,181,151\n"
    assert parts(text, "a.csv") == {1: None, 2: 1, 3: None, 4: None}
    assert cells(text, "a.csv")[2, 1].figure.counted == "Sales, cloth"


def test_what_is_left_over_is_no_part() -> None:
    text = "Item,2033,2032\nIncome,4820,3910\nExpenditure,3010,2400\nSurplus,1810,1510\n"
    assert set(parts(text, "a.csv").values()) == {None}


def test_rows_that_are_set_in() -> None:
    text = "Status\tMen\tWomen\nRemand\t318\t77\n   Awaiting trial\t202\t21\n   Other\t16\t6\nSentenced\t940\t40\n"
    assert parts(text, "a.tsv") == {1: None, 2: 1, 3: 1, 4: None}


def test_a_chance_sum_is_none() -> None:
    assert set(parts("Mill,Looms\nUpper,5\nLower,2\nNew,3\nOld,4\n", "a.csv").values()) == {None}


def test_a_total_above_the_last_row() -> None:
    text = "Party,Votes,Seats\nWeavers,1204,7\nSpinners,917,5\nDyers,602,3\nValid votes,2723,15\nInvalid votes,40,\n"
    assert parts(text, "a.csv") == {1: 4, 2: 4, 3: 4, 4: None, 5: None}
    assert cells(text, "a.csv")[4, 1].total


def test_shares_and_changes_count_what_the_column_before_does() -> None:
    found = cells("Party,Votes,%,Seats,+/-\nWeavers,1204,57.3,7,+2\nSpinners,897,42.7,5,-1\n", "a.csv")
    assert [found[1, c].figure.counted for c in (2, 4)] == ["Votes, Weavers", "Seats, Weavers"]
    assert [found[1, c].figure.kind.value for c in (2, 4)] == ["share", "change"]


@pytest.mark.parametrize(
    ("heads", "counted"),
    [
        ("Complaints received,Complaints upheld,Upheld (%)", "Complaints upheld, Ostra"),
        ("Complaints received,Upheld,Upheld (%)", "Upheld, Ostra"),
        ("Homes,Rent,Vacant (%)", "Vacant, Ostra"),
    ],
)
def test_a_share_of_what_was_done(heads: str, counted: str) -> None:
    assert cells(f"Provider,{heads}\nOstra,688,151,22\nHall,204,33,16\n", "a.csv")[1, 3].figure.counted == counted


@pytest.mark.parametrize(
    ("cell", "value", "unit", "counted"),
    [
        ("950 beds", "950", "count", "beds, Surgery"),
        ("+1.4 pp", "1.4", "percentage-point", "Surgery"),
        ("412 (est.)", "412", "count", "Surgery"),
        ("34 (12%)", "34", "count", "Surgery"),
        ("ca. 400", "400", "count", "Surgery"),
    ],
)
def test_cells_with_words(cell: str, value: str, unit: str, counted: str) -> None:
    found = cells(f"Field,2032,2033\nSurgery,{cell},77\nBirths,88,{cell}\n", "a.csv")[1, 1].figure
    assert (str(found.value), found.unit, found.counted) == (value, unit, counted)


def test_labels_with_numbers_stay_labels() -> None:
    assert (1, 0) not in cells("Dwelling,2032,2033\n2 rooms,412,430\n3 rooms,77,80\n", "a.csv")


@pytest.mark.parametrize("line", ["Index, 2030 = 100", "Index (2030=100)"])
def test_index_numbers(line: str) -> None:
    text = f'"Wool price index, Marlock"\n"{line}"\nMonth,All wool,Raw wool,Annual change (%)\n'
    text += "2033-01,118.2,124.9,3.1\n2033-02,119,125.2,3.3\n"
    found = cells(text, "a.csv")
    told = found[1, 2].figure
    assert (told.unit, told.counted, str(told.scope.period.start)) == ("index", "Wool price index, Raw wool", "2033-01")
    assert (found[1, 3].figure.unit, found[1, 3].figure.kind.value) == ("percent", "change")


def test_kinds_of_schools_are_no_places() -> None:
    found = cells("Type of school,2032,2033\nPrimary,412,430\nSecondary,77,80\n", "a.csv")
    assert (found[1, 1].figure.scope.place, found[1, 1].figure.counted) == ((), "Primary")


def test_the_last_row_of_a_sum_keeps_its_place() -> None:
    text = "Region,Looms,Mills\nUpper Orr,412,30\nLower Orr,77,8\nIsles,11,2\nMarlock,500,40\n"
    last = cells(text, "a.csv")[4, 1]
    assert (last.total, last.figure.scope.place) == (True, ("Marlock",))
    assert cells(text.replace("Marlock", "Country"), "a.csv")[4, 1].figure.scope.place == ()


def test_a_deficit_in_brackets_in_crowns() -> None:
    text = "Budget (crowns)\nItem,2032,2033\nIncome,400,410\nSpending,395,430\nSurplus / (deficit),5,(20)\n"
    assert str(cells(text, "a.csv")[3, 2].figure.value) == "-20"

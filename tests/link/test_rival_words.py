"""Two numbers as the network reads them, and what it makes of them. All texts are invented."""

from __future__ import annotations

import pytest

from quoth import Workspace
from quoth.link.readings import Reading
from quoth.link.rivalry.network import logits
from quoth.link.rivalry.passage import Passage, Words, words_around
from quoth.read import read_text

CLASH = (
    "The health ministry says 54 people have died of cholera in Velm since May. Some 90 nurses came. Medics of the Lantern charity, who "
    "run the clinic there, put the number of dead at 137."
)
LONG = " ".join(f"the mayor of town number {'abcdefghij'[k]} smiled and waved," for k in range(10))


def reading(workspace: Workspace, text: str) -> Reading:
    return Reading(workspace.extract(read_text(text, "velm.txt", published="2031-06-16", publisher="Velm Post")))


def number(workspace: Workspace, text: str, printed: str) -> Words:
    """The words around the figure that is printed so."""
    read = reading(workspace, text)
    return words_around(read, next(c for c in read.counts if c.figure.printed == printed))


@pytest.mark.parametrize(
    "text", [CLASH, f"{LONG} 54 people died in Velm, {LONG}.", f"{LONG.capitalize()}. 54 people died. {LONG}."]
)
def test_the_number_is_among_its_words(workspace: Workspace, text: str) -> None:
    read = reading(workspace, text)
    count = next(c for c in read.counts if "54" in c.figure.printed)
    found = words_around(read, count)
    assert 1 <= len(found.pieces) <= 84
    assert len(found.number) == 1
    (piece,) = {
        number(workspace, "In Velm 54 people died.", "54").pieces[k]
        for k in number(workspace, "In Velm 54 people died.", "54").number
    }
    assert [found.pieces[k] for k in found.number] == [piece]


def test_a_row_marks_both_numbers_each_on_its_side() -> None:
    row = Passage.of(Words((7, 8, 9), (1,)), Words((5, 6), (0, 1)))
    assert row.pieces == (101, 7, 8, 9, 102, 5, 6, 102)
    assert row.marks == (0, 0, 1, 0, 0, 2, 2, 0)
    assert row.sides == (0, 0, 0, 0, 0, 1, 1, 1)


def test_two_sides_counts_of_one_thing_are_likelier_than_nurses(workspace: Workspace) -> None:
    dead, nurses, medics = (number(workspace, CLASH, printed) for printed in ("54", "Some 90", "137"))
    clash, other, third = logits([Passage.of(dead, medics), Passage.of(dead, nurses), Passage.of(nurses, medics)])
    assert clash > max(other, third) + 1


def test_asked_twice_it_says_the_same(workspace: Workspace) -> None:
    row = Passage.of(number(workspace, CLASH, "54"), number(workspace, CLASH, "137"))
    assert logits([row]) == logits([row])
    assert logits([]) == []

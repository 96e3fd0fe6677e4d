"""Linking sees a text as extraction does: marks, odd spaces and the line breaks of a column make no difference to it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest

from quoth import Workspace
from quoth.link import link_one
from quoth.link.as_seen import as_seen
from quoth.model import Comparison, Verdict
from quoth.read import read_text

DISPUTE = (
    "The port authority said on Monday that the new harbour wall at Osk had cost 340 million crowns. "
    "The audit office, in a report published on Tuesday, put the cost at 512 million crowns."
)
TWO_DAYS = (
    "The union of dockers counted 4,000 strikers at Osk on Monday, more than in any other year. "
    "The port authority said that 900 of its people had been on strike there by the evening of Thursday."
)
PARTED = "The ministry said 212 people had died in the floods. The governor of Osk said 31 people had died in his town."
SHAPES: dict[str, Callable[[str], str]] = {
    "a narrow column": lambda text: textwrap.fill(text, 60),
    "bold numbers": lambda text: re.sub(r"(\d[\d,]*(?: million)?)", r"**\1**", text),
    "no-break spaces": lambda text: re.sub(r"(?<=\d) ", "\u00a0", text),
    "Windows lines": lambda text: text.replace(". ", ".\r\n\r\n"),
}


def told(workspace: Workspace, text: str) -> list[Comparison]:
    extraction = workspace.extract(read_text(text, "wall.txt", published="2031-05-10", publisher="Tarn Post"))
    return [c for c in link_one(extraction).comparisons if c.verdict is Verdict.CONTRADICTS]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_shape_of_a_text_makes_no_difference(workspace: Workspace, shape: Callable[[str], str]) -> None:
    assert len(told(workspace, DISPUTE)) == len(told(workspace, shape(DISPUTE))) == 1
    for apart in (TWO_DAYS, PARTED):
        assert told(workspace, apart) == told(workspace, shape(apart)) == []


def test_an_explanation_gives_the_number_as_a_reader_sees_it(workspace: Workspace) -> None:
    (found,) = told(workspace, SHAPES["bold numbers"](DISPUTE))
    assert "“340 million crowns”" in found.explanation


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_every_span_holds_the_same_words(workspace: Workspace, shape: Callable[[str], str]) -> None:
    extraction = workspace.extract(read_text(shape(DISPUTE), "wall.txt", published="2031-05-10"))
    seen = as_seen(extraction)
    assert len(seen.figures) == len(extraction.figures) == 2
    for figure in seen.figures:
        assert figure.number.text(seen.document.text) in ("340 million", "512 million")
        assert figure.span.text(seen.document.text) == figure.printed
    cues = [c.text(seen.document.text) for s in seen.statements for c in s.cue]
    assert cues == ["said", "put"]
    assert as_seen(seen) is seen


def test_rows_of_a_table_keep_their_lines(workspace: Workspace) -> None:
    text = "Town,2030,2031\nOsk,**571**,602\nTarn,118,  97\n"
    extraction = workspace.extract(read_text(text, "towns.csv"))
    assert as_seen(extraction) is extraction

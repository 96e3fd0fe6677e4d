"""Marks in a text: whatever they do to each other, the text stays whole and each mark covers what it should."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quoth.model import Span
from quoth.serve.pages.weaving import Mark, disjoint, flowing, paragraphs, woven

TEXT = "Ada Brook said that more than 4,200 boxes, of 9,000, are held in Nellport."


@st.composite
def marks(draw):
    found = []
    for n in range(draw(st.integers(0, 7))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        found.append(Mark(Span(start, end), draw(st.integers(0, 3)), f"look-{n}", f"thing-{n}"))
    return found


@given(marks())
def test_the_text_stays_whole_and_marks_close_in_the_order_of_a_stack(found):
    pieces = woven(TEXT, found)
    assert "".join(p.text for p in pieces) == TEXT
    stack = []
    for piece in pieces:
        if piece.opens:
            stack.append(piece.opens)
        elif piece.closes:
            assert stack.pop() is piece.closes
    assert stack == []


@given(marks())
def test_each_mark_covers_exactly_its_stretch_and_opens_first_once(found):
    covered = {m.thing: set() for m in found}
    firsts = {m.thing: 0 for m in found}
    opened, at = [], 0
    for piece in woven(TEXT, found):
        if piece.opens:
            opened.append(piece.opens)
            firsts[piece.opens.thing] += piece.first
        elif piece.closes:
            opened.remove(piece.closes)
        for mark in opened:
            covered[mark.thing].update(range(at, at + len(piece.text)))
        at += len(piece.text)
    assert covered == {m.thing: set(range(m.span.start, m.span.end)) for m in found}
    assert set(firsts.values()) <= {1}


@given(marks())
def test_lower_layers_lie_outside(found):
    stack = []
    for piece in woven(TEXT, found):
        if piece.opens:
            assert not stack or stack[-1].layer <= piece.opens.layer
            stack.append(piece.opens)
        elif piece.closes:
            stack.pop()


@given(marks())
def test_disjoint_marks_share_no_character_and_lose_none(found):
    apart = disjoint(found)
    places = [n for m in apart for n in range(m.span.start, m.span.end)]
    assert len(places) == len(set(places))
    assert set(places) == {n for m in found for n in range(m.span.start, m.span.end)}


def test_the_shorter_of_two_figures_keeps_its_place():
    share, base = Mark(Span(0, 11), 9, "fig", "7 of the 10"), Mark(Span(9, 11), 9, "fig", "10")
    assert [(m.thing, m.span) for m in disjoint([share, base])] == [("7 of the 10", Span(0, 9)), ("10", Span(9, 11))]


def test_crossing_statements_are_closed_and_opened_again():
    one, other = Mark(Span(0, 10), 2, "a"), Mark(Span(5, 15), 2, "b")
    steps = [p.text or ("+" + p.opens.look if p.opens else "-" + p.closes.look) for p in woven(TEXT, [one, other])]
    assert steps == ["+a", TEXT[:5], "+b", TEXT[5:10], "-b", "-a", "+b", TEXT[10:15], "-b", TEXT[15:]]


def test_a_paragraph_shows_only_its_part_of_a_mark():
    pieces = woven(TEXT, [Mark(Span(4, 40), 0, "x")], Span(10, 20))
    assert "".join(p.text for p in pieces) == TEXT[10:20]
    assert pieces[0].opens.span == Span(10, 20)


@given(st.text(alphabet="ab.\n \t", max_size=120))
def test_paragraphs_hold_every_visible_character_once(text):
    spans = paragraphs(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert " ".join(s.text(text) for s in spans).split() == text.split()


@given(st.text(max_size=200))
def test_flowing_text_keeps_every_character_in_its_place(text):
    assert len(flowing(text)) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, flowing(text), strict=True))


def test_only_line_ends_that_a_narrow_page_made_go():
    long = "x" * 60
    assert flowing(f"{long}\nand on") == f"{long} and on"
    assert flowing("short\nlines") == "short\nlines"
    assert flowing(f"{long}\n- a list\n| a | table |\n\nnew") == f"{long}\n- a list\n| a | table |\n\nnew"


def test_what_stands_apart_keeps_its_line():
    text = "A headline that is long enough to look like a broken line\nThe Velt Ledger, 12 March\nWords that go on."
    byline = Span(text.index("The Velt"), text.index("\nWords"))
    assert "\nThe Velt" not in flowing(text)
    assert flowing(text, [byline]) == text

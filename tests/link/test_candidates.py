"""Which figures meet: all those that a rule could speak of, and cells of tables by row and column only."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_link import MORE, NARRATION, Draft, between
from helpers_link_stories import everything
from quoth.link import candidates, link_one, link_pair
from quoth.link.meetings import Meeting
from quoth.link.parts import MOST_SUMMANDS
from quoth.link.readings import Reading
from quoth.link.rows import rows
from quoth.link.verdicts import judge
from quoth.model import Comparator, Extraction, Kind, PartialDate, Period, Verdict

values = st.sampled_from([3, 40, 600, 604, 1900, 1873, 1_873_000, 1_900_000, 33_000, 33_179, 33_600, None])
nouns = st.sampled_from(["boats", "migrants", "people", "deaths", "old boats", None])
places = st.sampled_from([(), ("Ohio",), ("northern Ohio",), ("U.S.",), ("Ohio prisons",), ("prisons",), ("Norville",)])
periods = st.sampled_from([Period(), Period(PartialDate("2029")), Period(PartialDate("2030"), PartialDate("2030"))])
figures = st.lists(st.tuples(values, nouns, places, periods, st.sampled_from(["sunk", "held", None])), max_size=6)


def told(publisher: str, specs: list[tuple]) -> Extraction:
    """One sentence a figure, all by one speaker or by nobody in turn."""
    text = " ".join(f"Board {i} said {v or 5} {n or 'of it'} were so." for i, (v, n, *_) in enumerate(specs))
    draft = Draft(text, publisher, "2031-04-01").agent("b", "Harbor Trust").agent("c", f"{publisher} Board")
    for i, (value, noun, place, period, event) in enumerate(specs):
        draft.says(f"s{i}", "bc"[i % 2], f"Board {i} said {value or 5} {noun or 'of it'} were so")
        draft.counts(
            f"f{i}", f"Board {i} said {value or 5} {noun or 'of it'}", value, noun, f"s{i}", place=place, event=event
        )
        made = draft.figures[-1]
        number = draft.span(f"Board {i} said {value or 5} ")
        spot = replace(number, start=number.end - 1 - len(str(value or 5)), end=number.end - 1)
        scope = replace(made.scope, period=period)
        draft.figures[-1] = replace(made, iri=f"{made.iri}-{i}", number=spot, scope=scope)
    return draft.done()


def speaks(a, b, one: Reading, two: Reading) -> bool:
    return any(
        judge(m) is not None
        for story in (False, True)
        for m in (Meeting(a, b, one, two, story), Meeting(b, a, two, one, story), Meeting(a, b, one, two, story, True))
    )


def pairs(found) -> set[frozenset[str]]:
    return {frozenset((a.figure.iri, b.figure.iri)) for a, b in found}


@settings(max_examples=80, deadline=None)
@given(figures, figures)
def test_no_pair_that_a_rule_speaks_of_is_left_out(one, two):
    a, b = (Reading(told(name, specs)) for name, specs in (("Courier", one), ("Ledger", two)))
    missed = [p for p in product(a.counts, b.counts) if speaks(*p, a, b)]
    assert pairs(missed) <= pairs(candidates.across(a.counts, b.counts))
    inner = [p for p in combinations(a.counts, 2) if speaks(*p, a, a)]
    assert pairs(inner) <= pairs(candidates.inside(a.counts))


@settings(max_examples=30, deadline=None)
@given(figures, figures)
def test_the_same_pairs_meet_from_both_sides(one, two):
    a, b = (Reading(told(name, specs)).counts for name, specs in (("Courier", one), ("Ledger", two)))
    found = list(candidates.across(a, b))
    assert pairs(found) == pairs(candidates.across(b, a))
    assert len(pairs(found)) == len(found)


def test_the_stories_lose_no_pair():
    readings = [Reading(s) for s in everything()]
    met = 0
    for one, two in combinations(readings, 2):
        spoken = [p for p in product(one.counts, two.counts) if speaks(*p, one, two)]
        assert pairs(spoken) <= pairs(candidates.across(one.counts, two.counts))
        met += len(spoken)
    assert met >= 10


def table(publisher: str, lines: list[str], nouns: tuple[str, ...], *, before: str = "", **more) -> Extraction:
    """Rows of commas: a name, then a figure a column."""
    text = before + "\n".join(lines)
    draft = Draft(text, publisher, "2031-04-01")
    at = len(before)
    for i, line in enumerate(lines):
        if "," in line:
            row(draft, i, line, at, nouns, more)
        at += len(line) + 1
    return draft.done()


def row(draft: Draft, i: int, line: str, at: int, nouns: tuple[str, ...], more: dict) -> None:
    draft.says(f"r{i}", "a0", line, quotation=NARRATION)
    cells = line.split(",")
    for k, noun in enumerate(nouns, 1):
        spot = at + len(",".join(cells[:k])) + 1
        draft.counts(f"c{i}.{k}", line, cells[k], noun, f"r{i}", event="released", **more)
        made = draft.figures[-1]
        cell = replace(made.number, start=spot, end=spot + len(cells[k]))
        place = replace(made.scope, place=(cells[0],), period=Period(PartialDate("2030"), PartialDate("2030")))
        draft.figures[-1] = replace(made, iri=f"{made.iri}-{i}.{k}", number=cell, span=cell, scope=place)


ROWS = ["Ashby,571,31", "Brookton,600,12", "Cedar Vale,604,31"]


def test_cells_of_one_table_are_never_compared():
    one = table("The Board", ROWS, ("releases", "detainers"))
    assert len(Reading(one).rows) == 3
    assert link_one(one).comparisons == ()


def test_cells_of_two_tables_meet_by_row_and_column():
    one = table("The Board", ROWS, ("releases", "detainers"))
    two = table("The Ministry", ["Ashby,588,31", "Dunmore,571,31"], ("releases", "detainers"))
    links = link_pair(one, two)
    assert links == link_pair(two, one)
    found = {(c.a.thing.split("-")[-1], c.b.thing.split("-")[-1]) for c in links.comparisons}
    assert {frozenset(p) for p in found} <= {frozenset(("0.1",)), frozenset(("0.2",))}
    assert between(links, one, "c0.2", two, "c0.2").verdict is Verdict.AGREES


def test_rows_that_cannot_be_told_apart_meet_no_cell():
    one = table("The Board", [*ROWS, "Ashby,31,7"], ("releases", "detainers"))
    two = table("The Ministry", ["Ashby,588,31"], ("releases", "detainers"))
    assert link_pair(one, two).comparisons == ()


def test_a_sentence_meets_the_cell_of_its_place_and_time():
    one = table("The Board", ROWS, ("releases", "detainers"))
    text = "Ben Osei said 1,200 releases were counted in Brookton."
    two = Draft(text, "The Ledger", "2031-04-01").agent("o", "Ben Osei").says("s1", "o", "1,200 releases were counted")
    two = two.counts(
        "f1", "1,200 releases", 1200, "releases", "s1", event="released", place=("Brookton",), during="2030"
    ).done()
    found = link_pair(one, two).comparisons
    assert {frozenset((c.a.thing, c.b.thing)) for c in found} == {
        frozenset((two.figure("f1").iri, one.figure("c1.1").iri))
    }


def test_a_number_that_many_cells_give_meets_no_sentence_of_another_place():
    lines = [f"Site {chr(65 + i)},571,{i + 2}" for i in range(5)]
    text = "Ben Osei said 571 releases were counted."
    paper = Draft(text, "The Ledger", "2031-04-01").agent("o", "Ben Osei").says("s1", "o", "571 releases were counted")
    paper = paper.counts("f1", "571 releases", 571, "releases", "s1", event="released").done()
    few, many = (table("The Board", lines[:n], ("releases", "detainers")) for n in (2, 5))
    assert len(link_pair(few, paper).comparisons) == 2
    assert link_pair(many, paper).comparisons == ()


@pytest.mark.parametrize("line", ["In Ashby, 571, then fewer.", "Ashby has 571 releases"])
def test_a_sentence_is_no_row(line):
    draft = Draft(line, "The Board").says("r0", "a0", line, quotation=NARRATION)
    done = draft.counts("c", "571", 571, "releases", "r0").done()
    assert rows(line, done.statements, done.figures) == {}


@pytest.mark.parametrize("line", ["| Ashby | 571 | 31 |", "Ashby\t571\t31", "Ashby   571   31", '"Ashby","571",31'])
def test_a_line_of_cells_is_a_row(line):
    draft = Draft(f"Head\n{line}\n", "The Board").says("r0", "a0", line.strip("| "), quotation=NARRATION)
    done = draft.counts("c", "571", 571, "releases", "r0").done()
    assert [r.table for r in rows(done.document.text, done.statements, done.figures).values()] == [0]


def test_a_blank_line_ends_a_table():
    one = table("The Board", [*ROWS, "", "Dunmore,5,6"], ("releases", "detainers"))
    assert [r.table for r in Reading(one).rows.values()] == [0, 0, 0, 1]


def test_a_hot_key_holds_no_more_than_its_bound():
    specs = [(1000 + 7 * i, "boats", ("Ohio",), Period(), "sunk") for i in range(3 * candidates.HELD)]
    counts = Reading(told("Courier", specs)).counts
    found = list(candidates.inside(counts))
    assert len(found) <= 2 * candidates.HELD**2
    assert pairs(candidates.inside(counts)) == pairs(found)


def test_a_big_table_links_in_seconds():
    names = [f"{a}{b}" for a in "ABCDEFGHIJ" for b in ("ford", "ton", "vale", "wick", "bury", "ham", "ley", "moor")]
    lines = [f"{name} {i},{100 + 7 * i},{i + 1}" for i, name in enumerate(names * 10)]
    one, two = (table(p, lines, ("releases", "detainers")) for p in ("The Board", "The Ministry"))
    start = time.process_time()
    link_one(one)
    links = link_pair(one, two)
    assert time.process_time() - start < 5
    assert len(links.comparisons) == len(one.figures) == 1600


def test_rounding_makes_no_agreement_of_two_plain_numbers_of_one_source():
    def verdict(first: int, **more) -> Verdict:
        text = f"The Harbor Trust said {first} boats were sunk. It said 571 boats were sunk."
        draft = Draft(text, "The Courier", "2031-04-01").agent("t", "Harbor Trust")
        draft.says("s1", "t", f"{first} boats were sunk").says("s2", "t", "571 boats were sunk")
        scope = {"place": ("Ohio",), "during": "2030", "event": "sunk"}
        draft.counts("f1", f"{first} boats", first, "boats", "s1", **scope, **more)
        done = draft.counts("f2", "571 boats", 571, "boats", "s2", **scope).done()
        done = replace(done, figures=tuple(replace(f, kind=Kind.FLOW) for f in done.figures))
        return between(link_one(done), done, "f1", done, "f2").verdict

    assert verdict(600) is Verdict.INCOMPARABLE
    assert verdict(600, comparator=Comparator.ABOUT) is Verdict.AGREES
    assert verdict(500, comparator=MORE) is Verdict.AGREES


def test_parts_of_a_long_list_do_not_name_all_the_others():
    def parts(rows: int) -> set[int]:
        lines = [f"Site {i},{i + 100}" for i in range(rows)]
        done = table("The Board", [*lines, f"Total,{sum(range(100, 100 + rows))}"], ("releases",))
        total = done.figures[-1].id
        figures = tuple(replace(f, part_of=total if f.id != total else None) for f in done.figures)
        found = link_one(replace(done, figures=figures)).comparisons
        assert len(found) == rows
        assert all(c.verdict is Verdict.FITS and "add up" in c.explanation for c in found)
        return {len(c.parts) for c in found}

    assert parts(MOST_SUMMANDS) == {MOST_SUMMANDS}
    assert parts(MOST_SUMMANDS + 1) == {0}

"""Texts printed more than once: nine sites with one release, a wire copy cut short, a monthly report that only looks like one."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest

from helpers_link import ABOUT, FLOW, NARRATION, Draft, met
from helpers_store import derived, link_and_put, tombstone
from quoth.ask import trace
from quoth.link import link_pair, rules
from quoth.model import DocumentKind, Extraction, Verdict
from quoth.store import open_store

SLIDE = (
    "A landslide destroyed 214 homes in the district of Poloni on Sunday night. "
    "It left some 1,900 people without shelter, and two bridges were swept away by the water. "
)
REST = "Rescue teams pulled 31 people from the mud before dawn, and the airport of Kasel will stay closed until the rain is over. "


def printed(publisher: str, day: str, text: str, kind: DocumentKind = DocumentKind.ARTICLE) -> Extraction:
    """A page that tells the slide in its own voice."""
    draft = Draft(text, publisher, day, kind)
    draft.says("s1", "a0", "A landslide destroyed 214 homes", quotation=NARRATION)
    draft.counts("f1", "214 homes", 214, "homes", "s1", event="destroyed", kind=FLOW, place=("Poloni",))
    draft.says("s2", "a0", "It left some 1,900 people without shelter", quotation=NARRATION)
    draft.counts("f2", "some 1,900 people", 1900, "people", "s2", comparator=ABOUT, place=("Poloni",))
    if "31 people" in text:
        draft.says("s3", "a0", "Rescue teams pulled 31 people", quotation=NARRATION)
        draft.counts("f3", "31 people", 31, "people", "s3", event="pulled", kind=FLOW)
    return draft.done()


def copies() -> list[Extraction]:
    return [
        printed("Coast Times", "2031-06-02", SLIDE + REST),
        printed("Inland Post", "2031-06-03", "POLONI (Eastern Wire) - " + SLIDE + REST),
        printed("Evening Mail", "2031-06-03", SLIDE),
        printed("The Lantern", "2031-06-04", SLIDE + REST + "Subscribe to The Lantern for three euros a month."),
    ]


def test_the_rule_of_a_trace_is_the_rule_of_linking():
    from quoth.ask.reader import REPRINT

    assert REPRINT == rules.REPRINT


@pytest.mark.parametrize(("one", "other"), list(combinations(range(4), 2)))
def test_copies_are_found_whole_or_cut_short(one, other):
    earlier, later = copies()[one], copies()[other]
    assert met([earlier, later])
    (found,) = link_pair(later, earlier).reprints
    assert {found.copy, found.original} == {earlier.document.iri, later.document.iri}
    assert found.share > 0.85


def test_what_was_printed_twice_is_one_telling_and_bears_out_nothing():
    first, second = copies()[0], copies()[1]
    found = link_pair(first, second).comparisons
    assert [(c.verdict, c.rule) for c in found] == [(Verdict.DERIVED, "reprint")] * 3
    assert all(c.a.document == second.document.iri and c.retells for c in found)


def test_a_sentence_that_lost_a_word_on_the_way_drifts():
    one = printed("Coast Times", "2031-06-02", SLIDE + REST)
    text = (SLIDE + REST).replace("some 1,900 people", "1,900 people")
    two = Draft(text, "Inland Post", "2031-06-03").says(
        "s2", "a0", "It left 1,900 people without shelter", quotation=NARRATION
    )
    two.counts("f2", "1,900 people", 1900, "people", "s2", place=("Poloni",))
    (found,) = link_pair(one, two.done()).comparisons
    assert (found.verdict, found.rule) == (Verdict.DRIFTS, "reprint")
    assert [(d.before, d.after) for d in found.drift] == [("about", None)]


def test_a_report_of_the_next_month_is_no_reprint():
    words = "The bureau counted {} landslides and {} closed roads in the district of Poloni in {}. It keeps its map of them up to date. "
    one, two = (
        Draft(words.format(n, m, month) * 2, "Slide Bureau", day, DocumentKind.PRESS_RELEASE)
        .says("s1", "a0", f"The bureau counted {n} landslides", quotation=NARRATION)
        .counts("f1", f"{n} landslides", n, "landslides", "s1", kind=FLOW, place=("Poloni",))
        .done()
        for n, m, month, day in ((14, 31, "May", "2031-06-02"), (14, 52, "June", "2031-07-04"))
    )
    assert not link_pair(one, two).reprints
    assert all(c.rule != "reprint" for c in link_pair(one, two).comparisons)


def test_five_words_in_common_make_no_reprint():
    one = printed("Coast Times", "2031-06-02", SLIDE)
    other = Draft(
        "A landslide destroyed 214 homes, and nobody here had been told that the slope was moving.", "Hill Post"
    )
    other.says("s1", "a0", "A landslide destroyed 214 homes", quotation=NARRATION)
    other.counts("f1", "214 homes", 214, "homes", "s1", event="destroyed", kind=FLOW, place=("Poloni",))
    found = link_pair(one, other.done())
    assert not found.reprints
    assert [c.verdict for c in found.comparisons] == [Verdict.AGREES]


def test_four_documents_have_one_root_the_earliest_that_is_held():
    with open_store("memory:").write() as writer:
        for one in copies():
            link_and_put(writer, one)
        found = trace(writer, "214")
    assert [t.documents for t in found] == [4] * 4
    assert {r.iri for t in found for r in t.roots} == {copies()[0].document.iri}


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_any_order_of_adding_and_removing_copies_meets_in_the_same_bytes(order):
    every = copies()
    with open_store("memory:").write() as writer, open_store("memory:").write() as fewer:
        for i in order:
            link_and_put(writer, every[i])
        for i in sorted(order[1:]):
            link_and_put(fewer, every[i])
        writer.remove(every[order[0]].document.iri, tombstone(every[order[0]].document.iri))
        assert derived(writer) == derived(fewer) != ""

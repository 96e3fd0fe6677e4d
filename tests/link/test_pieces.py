"""Small pieces of linking by themselves: layout, stems, keys, roots, parts, drift."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers_link import AT_MOST, MORE, NARRATION, Draft, between
from helpers_link_stories import fever_first, wells_courier, wells_ledger
from quoth.link import filing, link_one, link_pair
from quoth.link.drift import drift
from quoth.link.layout import Layout
from quoth.link.readings import Reading
from quoth.link.words import stem, tokens
from quoth.model import Change, Dimension, DocumentKind, Verdict


@pytest.mark.parametrize(
    "forms", [["release", "released", "releases", "releasing"], ["die", "died", "dying"], ["hold", "held", "holding"]]
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(f) for f in forms}) == 1


@given(st.text())
def test_tokens_and_stems_take_any_text(text):
    assert all(isinstance(stem(t), str) for t in tokens(text))


def test_abbreviations_end_no_sentence():
    text = "Mr. Quill spoke to the U.S. envoy. Dr. Obuya did not.\n\nNobody asked."
    layout = Layout.of(text)
    assert [text[s:][:6] for s in layout.starts] == ["Mr. Qu", "Dr. Ob", "Nobody"]
    assert layout.paragraph(0) == 0
    assert layout.paragraph(len(text) - 1) == 1


@given(st.text(alphabet="aB. \n!?”U.S", max_size=60), st.integers(0, 60))
def test_every_offset_lies_in_its_sentence(text, at):
    at = min(at, len(text))
    span = Layout.of(text).span(at, len(text))
    assert span.start <= at <= span.end or at == len(text)


def test_no_coarse_key_holds_a_period_or_a_kind():
    keys = {k.key for k in link_one(fever_first()).keys}
    assert any(k.startswith("counted:") for k in keys)
    assert not any("2030" in k or "flow" in k or "stock" in k for k in keys if not k.startswith("issued:"))


def test_a_figure_in_a_post_goes_back_to_the_release_it_leans_on_else_to_its_speaker():
    story = wells_ledger()
    roots = {r.figure: r.root for r in link_one(story).roots}
    release = story.source("d1").iri
    assert roots[story.figure("f2").iri] == roots[story.figure("f3").iri] == release
    assert roots[story.figure("f1").iri] == story.agent("g").iri


def test_a_circle_of_statements_ends():
    draft = Draft("The board said 900 wells. The board said so.", "The Courier").agent("b", "Board")
    draft.says("s1", "b", "900 wells", inside="s2", cites=("s2",)).says(
        "s2", "b", "said so", inside="s1", cites=("s1",)
    )
    assert len(link_one(draft.counts("f1", "900 wells", 900, "wells", "s1").done()).roots) == 1


def test_a_share_under_a_count_is_not_compared_with_it():
    text = "Of the 900 wells 12 percent were dry."
    draft = (
        Draft(text, "The Courier")
        .says("s1", "a0", text, quotation=NARRATION)
        .counts("f1", "900 wells", 900, "wells", "s1")
    )
    draft.counts("f2", "12 percent", 12, "wells", "s1", unit="percent", part_of="f1")
    assert not link_one(draft.done()).comparisons


def test_periods_that_start_together_do_not_drift():
    def told(publisher: str, **more):
        text = f"{publisher} said 6,402 wells were sealed."
        draft = Draft(text, publisher, "2031-05-05").agent("w", "Well Watch").says("s1", "w", "6,402 wells were sealed")
        return draft.counts("f1", "6,402 wells", 6402, "wells", "s1", event="sealed", **more).done()

    one, two = told("The Courier", since="2021"), told("The Ledger", since="2021-01")
    assert not [d for c in link_pair(one, two).comparisons for d in c.drift if d.dimension is Dimension.PERIOD]


def test_what_was_printed_beside_the_number_is_lost_added_or_replaced():
    text = "The board said more than 900 wells, up to 900 wells, 900 wells."
    draft = Draft(text, "The Courier").agent("b", "Board").says("s1", "b", text)
    draft.counts("f1", "more than 900 wells", 900, "wells", "s1", comparator=MORE)
    draft.counts("f2", "up to 900 wells", 900, "wells", "s1", comparator=AT_MOST).counts(
        "f3", ", 900 wells", 900, "wells", "s1"
    )
    more, most, plain = Reading(draft.done()).counts
    assert [d.change for d in drift(more, most)] == [Change.REPLACED]
    assert [d.change for d in drift(more, plain)] == [Change.LOST]
    assert [d.change for d in drift(plain, more)] == [Change.ADDED]
    assert drift(plain, plain) == ()


def test_a_noun_that_stands_elsewhere_in_the_text_is_no_noun_that_was_changed():
    text = "The minister put the autumn's intake at 38,600. The office said 38,600 students."
    draft = Draft(text, "The Courier").agent("m", "Minister").says("s1", "m", text)
    draft.counts("f1", "38,600", 38600, "autumn's intake", "s1")
    draft.counts("f2", "38,600 students", 38600, "students", "s1").counts("f3", "38,600", 38600, "teachers", "s1")
    intake, students, teachers = sorted(Reading(draft.done()).counts, key=lambda c: c.figure.id)
    assert drift(students, intake) == ()
    assert [d.dimension for d in drift(students, teachers)] == [Dimension.COUNTED]


def test_a_letter_is_found_by_its_author():
    letter = Draft("We ask Calder to seal its wells.", "Ministry of Water", "2031-03-01", DocumentKind.LETTER)
    letter.document = type(letter.document)(**{**fields(letter.document), "authors": ("Tomas Vell",)})
    paper = Draft("Tomas Vell wrote a letter.", "The Courier", "2031-03-02").agent("v", "Tomas Vell")
    paper.cite("d1", DocumentKind.LETTER, "v")
    assert [j.held for j in link_pair(paper.done(), letter.done()).joinings] == [letter.iri]


def fields(document) -> dict:
    return {name: getattr(document, name) for name in document.__dataclass_fields__}


def test_a_publisher_alone_makes_no_pair_of_its_own_figures():
    story = wells_courier()
    found = between(link_one(story), story, "f1", story, "f2")
    assert found is None or found.verdict is not Verdict.CONTRADICTS


def test_reports_of_one_paper_share_no_key_for_having_one_publisher():
    one = Draft("Wells are deep.", "The Courier", "2031-03-01").done()
    two = Draft("Roads are long.", "The Courier", "2031-03-02").done()
    assert not {k for k, rows in filing(one).columns if rows} & {k for k, rows in filing(two).columns if rows}

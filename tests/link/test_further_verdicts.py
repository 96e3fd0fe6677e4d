"""Denials of a number, words that a publisher says itself, doubts in the narration, and what brings two documents together."""

from __future__ import annotations

import pytest

from helpers_link import DENIES, DIRECT, MORE, NARRATION, PERSON, QUESTIONS, Draft, between
from helpers_link_stories import wells_courier
from helpers_told import across
from quoth import Workspace
from quoth.link import link_one, link_pair, rules
from quoth.link.phrases import counted
from quoth.model import DocumentKind, Verdict


def claim(publisher: str, day: str, value: int, noun: str, event: str, **more) -> Draft:
    text = f"The Harbor Trust said {value} {noun} were {event}."
    draft = Draft(text, publisher, day).agent("t", "Harbor Trust").says("s1", "t", f"{value} {noun} were {event}")
    return draft.counts("f1", f"{value} {noun}", value, noun, "s1", event=event, **more)


def test_a_number_that_is_denied_never_agrees_with_itself():
    one = claim("The Courier", "2031-04-01", 1873, "boats", "sunk").done()
    text = "The marina denied that 1873 boats were sunk."
    two = Draft(text, "The Ledger", "2031-04-02").agent("m", "Oldport Marina")
    two.says("s1", "m", "1873 boats were sunk", cue="denied", stance=DENIES)
    two = two.counts("f1", "1873 boats", 1873, "boats", "s1", event="sunk").done()
    found = between(link_pair(one, two), one, "f1", two, "f1")
    assert found.verdict is Verdict.DENIES
    assert found.a.document == two.document.iri


def test_a_paper_may_quote_what_a_post_says_in_its_own_voice():
    words = "Oldport is about to sell every boat that the storm has left us"
    post = (
        Draft(f"{words}.", "Ivo Lind", "2031-04-01", DocumentKind.POST)
        .says("s1", "a0", words, quotation=NARRATION)
        .done()
    )
    paper = Draft(f"“{words},” wrote Ivo Lind.", "The Ledger", "2031-04-01").agent("l", "Ivo Lind", PERSON)
    paper = paper.says("s1", "l", words, cue="wrote", quotation=DIRECT).done()
    found = between(link_pair(post, paper), post, "s1", paper, "s1")
    assert found.verdict is Verdict.SAME_QUOTE
    assert found.a.document == paper.document.iri


def test_an_unround_number_of_the_same_days_makes_one_story():
    text = "Ada Moss said more than 9,400 ropes were cut. She said 1,873 boats were sunk."
    one = Draft(text, "The Courier", "2031-04-01").agent("m", "Ada Moss", PERSON)
    one.says("s1", "m", "more than 9,400 ropes were cut").says("s2", "m", "1,873 boats were sunk")
    one.counts("f1", "more than 9,400 ropes", 9400, "ropes", "s1", comparator=MORE).counts(
        "f2", "1,873 boats", 1873, "boats", "s2"
    )
    text = "Ben Osei said 9,400 cables were cut. He said 1,873 boats were sunk."

    def other(day: str | None):
        two = Draft(text, "The Ledger", day).agent("o", "Ben Osei", PERSON)
        two.says("s1", "o", "9,400 cables were cut").says("s2", "o", "1,873 boats were sunk")
        two.counts("f1", "9,400 cables", 9400, "ropes", "s1")
        return two.counts("f2", "1,873 boats", 1873, "boats", "s2").done()

    near, far = other("2031-04-03"), other("2031-09-03")
    assert between(link_pair(one.done(), near), one.done(), "f1", near, "f1").verdict is Verdict.DRIFTS
    assert between(link_pair(one.done(), far), one.done(), "f1", far, "f1").verdict is Verdict.AGREES


def test_a_doubt_that_the_narration_itself_tells_can_be_answered():
    text = "It is unclear where the trust finds more than 700 sunken boats. Last year the marina logged only 86 boats."
    draft = Draft(text, "The Courier").agent("m", "Oldport Marina")
    draft.says("s1", "a0", "It is unclear where the trust finds more than 700 sunken boats", quotation=NARRATION)
    draft.says("s2", "m", "only 86 boats", cue="logged")
    draft.counts("f1", "more than 700 sunken boats", 700, "sunken boats", "s1", comparator=MORE)
    story = draft.counts("f2", "86 boats", 86, "boats", "s2").done()
    found = between(link_one(story), story, "f2", story, "f1")
    assert (found.verdict, found.rule) == (Verdict.REBUTS, "answer-to-a-doubt")


def test_the_accused_who_counts_for_itself_answers():
    text = "The trust accused the Oldport Marina of hiding 700 sunken boats. The marina lists 86 sunken boats, it said."
    draft = Draft(text, "The Courier").agent("t", "Harbor Trust").agent("m", "Oldport Marina", aliases=("the marina",))
    draft.says("s1", "t", "the Oldport Marina of hiding 700 sunken boats", cue="accused")
    draft.says("s2", "m", "The marina lists 86 sunken boats")
    draft.counts("f1", "700 sunken boats", 700, "sunken boats", "s1")
    story = draft.counts("f2", "86 sunken boats", 86, "sunken boats", "s2").done()
    found = between(link_one(story), story, "f2", story, "f1")
    assert (found.verdict, found.rule) == (Verdict.REBUTS, "answer-by-the-accused")


def test_a_speaker_does_not_answer_itself():
    story = wells_courier()
    rebuttals = [c for c in link_one(story).comparisons if c.verdict is Verdict.REBUTS]
    assert {c.a.thing for c in rebuttals} == {story.figure("f4").iri}


@pytest.mark.parametrize(
    ("phrase", "group", "event"),
    [
        ("the number of people", "person", None),
        ("death toll", "person", "die"),
        ("toll", "person", "die"),
        ("storm deaths", "person", "die"),
        ("detainer requests", "request", None),
        ("criminal illegal aliens held in jails", "migrant", None),
    ],
)
def test_a_noun_phrase_is_taken_apart(phrase, group, event):
    found = counted(phrase)
    assert found is not None
    assert (found.group, found.event) == (group, event)


@pytest.mark.parametrize("phrase", ["number", "the figure", "", None, "of the"])
def test_a_phrase_that_holds_no_noun_counts_nothing(phrase):
    assert counted(phrase) is None


def test_a_post_that_cites_a_body_hangs_on_what_that_body_reports_of_others():
    text = "Lind posted that 5,150 tenants must go, citing a release of the Housing Board. The board stated that Reed counts 5,150 flats."
    draft = Draft(text, "The Courier").agent("l", "Lind").agent("b", "Housing Board").agent("r", "Reed")
    draft.cite("d1", DocumentKind.PRESS_RELEASE, "b")
    draft.says("s1", "l", "5,150 tenants must go", cites=("d1",)).says("s2", "b", "Reed counts 5,150 flats")
    draft.says("s3", "r", "5,150 flats", inside="s2")
    draft.counts("f1", "5,150 tenants", 5150, "tenants", "s1", chain=("a0", "l"))
    story = draft.counts("f2", "5,150 flats", 5150, "flats", "s3", chain=("a0", "b", "r")).done()
    found = between(link_one(story), story, "f1", story, "f2")
    assert (found.verdict, found.rule) == (Verdict.DRIFTS, "hops-of-one-chain")
    assert found.a.thing == story.figure("f1").iri


@pytest.mark.parametrize(
    ("denied", "found"), [("the claim", True), ("that", True), ("it", False), ("the claim of theft", False)]
)
def test_a_denial_that_points_back_disputes_what_was_said_just_before(denied, found):
    text = f"Ada Moss said 900 boats were sunk. The marina rejected {denied}."
    draft = Draft(text, "The Courier").agent("m", "Ada Moss", PERSON).agent("o", "Oldport Marina")
    draft.says("s1", "m", "900 boats were sunk", cue="said").says("s2", "o", denied, cue="rejected", stance=DENIES)
    story = draft.done()
    comparison = between(link_one(story), story, "s2", story, "s1")
    assert (comparison is not None) is found
    assert comparison is None or comparison.confidence < 0.6


def test_a_denial_does_not_point_back_to_the_narration_or_to_oneself():
    text = "The marina has 900 boats. The marina rejected the claim."
    draft = Draft(text, "The Courier").agent("o", "Oldport Marina")
    draft.says("s1", "a0", "The marina has 900 boats", quotation=NARRATION)
    draft.says("s2", "o", "the claim", cue="rejected", stance=DENIES)
    assert not link_one(draft.done()).comparisons


def test_a_doubt_about_a_report_is_also_one_about_what_is_reported():
    text = (
        "It is unclear what list the Harbor Trust used when it said the marina reported that 900 boats were sunk. "
        "The yard said only 12 boats were scrapped."
    )
    draft = Draft(text, "The Courier", "2031-04-01").agent("t", "Harbor Trust").agent("m", "marina").agent("y", "yard")
    draft.says("s1", None, None, cue="is unclear", stance=QUESTIONS, disputes=("s2",))
    draft.says("s2", "t", "the marina reported that 900 boats were sunk")
    draft.says("s3", "m", "900 boats were sunk", inside="s2").says("s4", "y", "only 12 boats were scrapped")
    draft.counts("f1", "900 boats", 900, "boats", "s3", event="sunk")
    done = draft.counts("f2", "only 12 boats", 12, "boats", "s4", event="scrapped").done()
    found = between(link_one(done), done, "f2", done, "f1")
    assert (found.verdict, found.rule) == (Verdict.REBUTS, rules.ANSWER_TO_DOUBT)
    assert found.a.thing == done.figure("f2").iri


def test_a_planned_treatment_is_no_plan(workspace: Workspace) -> None:
    for day, paper, text in (
        (
            2,
            "Tarn Post",
            "Patients waiting for planned hospital treatment in Orsa fell to 412,300, the health ministry said on Monday.",
        ),
        (
            3,
            "Orsa Herald",
            "The list of patients waiting for treatment in Orsa had fallen to 412,300, the health ministry said.",
        ),
    ):
        workspace.add_text(text, f"{paper}.txt", published=f"2031-05-0{day}", publisher=paper)
    (found,) = workspace.contradictions()
    assert "planned or possible" not in found.comparison.explanation


def test_what_is_more_exact_was_not_taken_from_what_is_rounded(workspace: Workspace) -> None:
    rounded = (
        "Losses to card fraud in Orsa came to about 215 million crowns in 2030, Viktor Haas of the bank league said."
    )
    exact = "The banks put the losses to card fraud in Orsa at 214.6 million crowns in 2030, against 391 million by the victims' count."
    assert set(across(workspace, rounded, exact).values()) == {Verdict.AGREES}

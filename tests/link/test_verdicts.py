"""How figures stand to each other, on four subjects."""

from __future__ import annotations

import pytest

from helpers_link import Draft, between
from helpers_link_stories import (
    budget_release,
    budget_report,
    everything,
    fever_first,
    fever_second,
    storm_first,
    storm_second,
    wells_courier,
    wells_ledger,
)
from quoth.link import link_one, link_pair
from quoth.model import Change, Comparability, Dimension, Verdict


def within(extraction, first: str, second: str):
    return between(link_one(extraction), extraction, first, extraction, second)


def across(one, first: str, two, second: str):
    return between(link_pair(one, two), one, first, two, second)


def test_a_number_taken_up_again_agrees_and_the_later_mention_is_the_first_side():
    story = wells_courier()
    found = within(story, "f2", "f3")
    assert found.verdict is Verdict.AGREES
    assert found.a.thing == story.figure("f3").iri


def test_a_post_that_leans_on_a_release_drifts_from_it():
    story = wells_ledger()
    found = within(story, "f2", "f3")
    assert found.verdict is Verdict.DRIFTS
    assert found.a.thing == story.figure("f2").iri
    assert {d.dimension for d in found.drift} == {Dimension.COMPARATOR, Dimension.COUNTED, Dimension.EVENT}
    assert {d.introduced_in for d in found.drift} == {story.statement("s2").iri}


def test_two_renderings_of_one_root_drift_across_documents():
    one, two = wells_courier(), wells_ledger()
    found = across(one, "f2", two, "f2")
    assert found.verdict is Verdict.DRIFTS
    assert found.rule == "renderings-of-one-root"
    comparator = next(d for d in found.drift if d.dimension is Dimension.COMPARATOR)
    assert {comparator.before, comparator.after} == {"more than", "up to"}
    assert across(one, "f3", two, "f3").verdict in (Verdict.DRIFTS, Verdict.DERIVED)


def test_the_same_quotation_is_seen_across_documents():
    one, two = wells_courier(), wells_ledger()
    assert across(one, "s5", two, "s4").verdict is Verdict.SAME_QUOTE


def test_denials_and_doubts_name_who_disputes():
    story = wells_ledger()
    denial, doubt = within(story, "x1", "s1"), within(story, "x2", "s6")
    assert (denial.verdict, denial.rule) == (Verdict.DENIES, "explicit-denial")
    assert denial.a.thing == story.statement("x1").iri
    assert "A claim of ministry officials is denied by Governor Ada Ferro" in denial.explanation
    assert (doubt.verdict, doubt.rule) == (Verdict.DENIES, "explicit-doubt")


def test_a_count_put_forward_in_reply_rebuts_the_accusation():
    found = within(wells_courier(), "f4", "f1") or within(wells_courier(), "f4", "f2")
    assert (found.verdict, found.rule) == (Verdict.REBUTS, "answer-in-reply")


def test_a_count_right_behind_a_doubt_rebuts_what_is_doubted():
    found = within(wells_ledger(), "f7", "f6")
    assert (found.verdict, found.rule) == (Verdict.REBUTS, "answer-to-a-doubt")


def test_data_against_a_denied_claim_rebuts_it():
    found = within(wells_ledger(), "f5", "f1")
    assert (found.verdict, found.rule) == (Verdict.REBUTS, "answer-by-data")


def test_comparable_counts_that_exclude_each_other_contradict():
    found = across(storm_first(), "f1", storm_second(44), "f1")
    assert (found.verdict, found.comparability) == (Verdict.CONTRADICTS, Comparability.SAME)
    assert "they can’t both be true" in found.explanation.replace("'", "’")
    assert across(fever_first(), "f1", fever_second(), "f1").verdict is Verdict.CONTRADICTS


@pytest.mark.parametrize("other", [storm_second(44, day="2031-08-30"), storm_second(44, place="Ohio")])
def test_another_period_or_place_never_contradicts(other):
    found = across(storm_first(), "f1", other, "f1")
    assert found is None or found.verdict is not Verdict.CONTRADICTS


def test_the_same_count_by_two_voices_agrees():
    assert across(storm_first(), "f1", storm_second(31), "f1").verdict is Verdict.AGREES


def test_parts_that_add_up_fit_their_whole():
    story = storm_first()
    found = within(story, "f2", "f4")
    assert found.verdict is Verdict.FITS
    assert found.a.thing == story.figure("f2").iri
    assert set(found.parts) == {story.figure("f2").iri, story.figure("f3").iri}


def test_offences_listed_under_people_are_no_parts_of_them():
    text = "The 900 inmates stand for 40 robberies."
    draft = Draft(text, "The Courier").says("s1", "a0", text)
    draft.counts("f1", "900 inmates", 900, "inmates", "s1").counts(
        "f2", "40 robberies", 40, "robberies", "s1", part_of="f1"
    )
    found = within(draft.done(), "f2", "f1")
    assert (found.verdict, found.rule) == (Verdict.INCOMPARABLE, "listed-but-not-a-part")


def test_a_year_fits_within_its_cumulative_total():
    found = within(budget_release(), "f1", "f2")
    assert found.verdict is Verdict.FITS
    assert found.comparability is Comparability.PART


def test_a_report_on_a_held_release_is_joined_to_it_and_drifts_from_it():
    release, report = budget_release(), budget_report()
    links = link_pair(report, release)
    assert [(j.cited, j.held) for j in links.joinings] == [(report.source("d1").iri, release.document.iri)]
    found = between(links, report, "f1", release, "f1")
    assert found.verdict is Verdict.DRIFTS
    assert found.a.document == report.document.iri
    assert {(d.dimension, d.change) for d in found.drift} >= {(Dimension.COMPARATOR, Change.ADDED)}


def test_nothing_is_joined_where_dates_are_unknown_or_far_apart():
    assert not link_pair(budget_report(None), budget_release()).joinings
    assert not link_pair(budget_report("2031-06-01"), budget_release()).joinings


def test_an_acronym_brings_two_renderings_of_one_source_together():
    found = across(fever_first(), "f1", fever_second(), "f3")
    assert found.verdict in (Verdict.DRIFTS, Verdict.DERIVED)


def test_a_stock_and_a_flow_are_not_comparable():
    found = across(fever_first(), "f2", fever_second(), "f1")
    assert found is None or found.verdict is Verdict.INCOMPARABLE


def test_one_source_with_two_numbers_is_no_contradiction():
    text = "The storm killed 31 people in Harrow County, the board said. Later the board said it killed 33 people."
    draft = Draft(text, "The Courier").agent("b", "Board of Storms")
    draft.says("s1", "b", "The storm killed 31 people in Harrow County").says("s2", "b", "it killed 33 people")
    died = {
        "event": "killed",
        "kind": storm_first().figures[0].kind,
        "since": "2031-08-31",
        "place": ("Harrow County",),
    }
    draft.counts("f1", "31 people", 31, "people", "s1", **died).counts("f2", "33 people", 33, "people", "s2", **died)
    assert within(draft.done(), "f1", "f2").verdict is Verdict.INCOMPARABLE


def test_a_round_number_for_two_events_is_not_one_count():
    text = "The board said 2,500 people were evacuated and 2,500 people were injured."
    draft = Draft(text, "The Courier").agent("b", "Board of Storms").says("s1", "b", text)
    draft.counts("f1", "2,500 people were evacuated", 2500, "people", "s1", event="evacuated")
    draft.counts("f2", "2,500 people were injured", 2500, "people", "s1", event="injured")
    assert within(draft.done(), "f1", "f2") is None


def test_stories_that_have_nothing_to_do_with_each_other_stay_apart():
    assert not link_pair(wells_courier(), fever_second()).comparisons
    assert not link_pair(storm_first(), budget_release()).comparisons


def test_every_explanation_is_one_sentence_that_names_somebody():
    stories = everything()
    found = [c for s in stories for c in link_one(s).comparisons]
    found += [c for i, a in enumerate(stories) for b in stories[i + 1 :] for c in link_pair(a, b).comparisons]
    assert len(found) > 20
    assert all(c.explanation.endswith(".") and "\n" not in c.explanation and 0 < c.confidence <= 1 for c in found)

"""Two figures that look like rivals and are none: every one of these was, or could be, a false contradiction."""

from __future__ import annotations

import pytest

from helpers_link import DENIES, FLOW, Draft, between
from quoth import Workspace
from quoth.ask.parts import FigureIn
from quoth.link import link_one, link_pair
from quoth.link.guards import mood_of
from quoth.link.moods import Mood
from quoth.model import Stance, Verdict
from quoth.read import read_text
from quoth.show.cite import cite


@pytest.fixture(scope="module")
def workspace():
    return Workspace("memory:")


def told(words: str, number: int, counted: str, speaker: str, *, phrase: str | None = None, **more):
    """A document of one sentence in which ``speaker`` says ``words``."""
    statement = {k: more.pop(k) for k in ("stance", "cue") if k in more}
    cue = statement.pop("cue", "said")
    draft = Draft(f"{words}, the {speaker} {cue}.", f"The {speaker} paper", "2031-05-02")
    draft.agent("b", speaker).says("s1", "b", words, cue=cue, **statement)
    scope = {"place": ("Merrow",)} | ({"phrase": phrase} if phrase else {"during": "2030"}) | more
    if phrase:
        scope.pop("during", None)
    printed = f"{number:,}"
    return draft.counts("f1", printed, number, counted, "s1", **({"kind": FLOW, "event": "sealed"} | scope)).done()


def verdict(one, two):
    found = between(link_pair(one, two), one, "f1", two, "f1")
    return found.verdict if found else None


def wells(words: str, number: int, speaker: str, **more):
    return told(words, number, "wells", speaker, **more)


FACT = wells("In 2030 crews sealed 640 wells in Merrow", 640, "council")


def test_two_plain_counts_of_one_thing_still_contradict():
    found = between(
        link_pair(FACT, other := wells("Crews sealed 250 wells in Merrow in 2030", 250, "guild")),
        FACT,
        "f1",
        other,
        "f1",
    )
    assert found.verdict is Verdict.CONTRADICTS
    assert "they can't both be true" in found.explanation


@pytest.mark.parametrize(
    ("words", "told_apart"),
    [
        ("Crews sealed 250 wells for leaks in Merrow in 2030", "for leaks"),
        ("Crews sealed 250 wells among farms in Merrow in 2030", "among farms"),
        ("Crews sealed 250 wells in Merrow in 2030 after floods", "after floods"),
        ("Crews sealed or drained 250 wells in Merrow in 2030", "or drained"),
        ("Crews sealed 250 wells that survived in Merrow in 2030", "survived"),
        ("Crews sealed 250 wells in Merrow in 2030 within more than a week", "more than a week"),
        ("Crews sealed 250 wells in Merrow in 2030, including private ones", "including private"),
        ("Soldiers sealed 250 wells in Merrow in 2030", "soldiers"),
        ("Crews sealed 250 wells of Hill School in Merrow in 2030", "hill school"),
        ("Crews sealed 250 wells without lids in Merrow in 2030", "without lids"),
    ],
)
def test_a_word_that_no_slot_explains_sets_two_counts_apart(words, told_apart):
    other = wells(words, 250, "guild")
    found = between(link_pair(FACT, other), FACT, "f1", other, "f1")
    narrows = told_apart.split()[0] in ("for", "among", "without")
    assert found.verdict is (Verdict.FITS if narrows else Verdict.INCOMPARABLE)
    assert ("counts only some of" if narrows else "compar") in found.explanation
    assert told_apart.split()[-1] in found.explanation


def test_who_speaks_of_itself_counts_its_own():
    one = told("It sealed 640 wells in Merrow in 2030", 640, "wells", "railway")
    two = told("It sealed 250 wells in Merrow in 2030", 250, "wells", "airline")
    assert verdict(one, two) is Verdict.INCOMPARABLE


@pytest.mark.parametrize(
    "words",
    [
        "Crews would seal {} wells in Merrow in 2030",
        "{} wells must be sealed in Merrow in 2030",
        "Crews planned to seal {} wells in Merrow in 2030",
        "Crews were expected to seal {} wells in Merrow in 2030",
        "If crews had sealed {} wells in Merrow in 2030",
        "Crews may seal {} wells in Merrow in 2030",
        "Merrow wants {} wells sealed in 2030",
    ],
)
@pytest.mark.parametrize("number", [250, 640])
def test_a_plan_never_contradicts_or_bears_out_a_fact(words, number):
    assert verdict(FACT, wells(words.format(number), number, "guild")) in (None, Verdict.INCOMPARABLE)


@pytest.mark.parametrize("stance", [Stance.PROMISES, Stance.ASKS, Stance.PREDICTS, Stance.QUESTIONS])
def test_what_is_promised_or_asked_is_no_fact(stance):
    planned = wells("Crews sealed 250 wells in Merrow in 2030", 250, "guild", stance=stance)
    assert verdict(FACT, planned) in (None, Verdict.INCOMPARABLE)
    hoped = wells("Crews sealed 640 wells in Merrow in 2030", 640, "guild", cue="hoped")
    assert verdict(FACT, hoped) is Verdict.INCOMPARABLE


def test_may_is_a_month_too():
    story = wells("In May 2030 crews sealed 640 wells in Merrow", 640, "guild")
    assert mood_of(story, story.figures[0]) is Mood.FACT


def test_a_hedge_takes_no_contradiction_away():
    hedged = wells("Crews may have sealed 250 wells in Merrow in 2030", 250, "guild")
    assert mood_of(hedged, hedged.figures[0]) is Mood.FACT
    assert verdict(FACT, hedged) is Verdict.CONTRADICTS


DENIALS = [
    "Crews sealed not {} wells in Merrow in 2030",
    "Crews sealed not the {} wells in Merrow in 2030",
    "It is untrue that crews sealed {} wells in Merrow in 2030",
    "Crews did not say that they sealed {} wells in Merrow in 2030",
    "The sealed were not {} wells in Merrow in 2030",
    "The sum does not stand at {} wells sealed in Merrow in 2030",
]


@pytest.mark.parametrize("words", DENIALS)
def test_a_denied_number_denies_the_number_of_others(words):
    denier = wells(words.format(640), 640, "guild")
    found = between(link_pair(FACT, denier), FACT, "f1", denier, "f1")
    assert found.verdict is Verdict.DENIES
    assert found.a.document == denier.document.iri


@pytest.mark.parametrize("words", DENIALS)
def test_a_denied_number_contradicts_no_other_number(words):
    assert verdict(FACT, wells(words.format(250), 250, "guild")) in (None, Verdict.INCOMPARABLE)


def test_a_denial_by_stance_is_cited_as_one():
    denier = wells("Crews sealed 640 wells in Merrow in 2030", 640, "guild", stance=DENIES)
    assert verdict(FACT, denier) is Verdict.DENIES
    assert "is denied by guild" in cite(FigureIn(denier, denier.figures[0]))
    assert "according to council" in cite(FigureIn(FACT, FACT.figures[0]))


def test_a_not_further_off_is_no_denial_and_no_fact():
    story = wells("Crews could not pay for 640 wells in Merrow in 2030", 640, "guild")
    assert mood_of(story, story.figures[0]) is Mood.NEGATED
    text = cite(FigureIn(story, story.figures[0]))
    assert "according to" not in text
    assert "denied" not in text


def test_what_others_must_do_next_makes_no_plan_of_a_number():
    story = wells("Crews sealed 640 wells in Merrow and the state must pay for it in 2030", 640, "guild")
    assert mood_of(story, story.figures[0]) is Mood.FACT


def test_a_number_that_is_doubted_is_no_fact():
    story = wells("The figure of 640 sealed wells in Merrow in 2030 is very doubtful", 640, "guild")
    assert mood_of(story, story.figures[0]) is Mood.NEGATED


def test_not_more_than_is_a_bound():
    story = wells("Crews sealed not more than 640 wells in Merrow in 2030", 640, "guild")
    assert mood_of(story, story.figures[0]) is Mood.FACT


def test_who_takes_back_their_own_number_denies_nobody():
    told_first = wells("In 2030 crews sealed 640 wells in Merrow", 640, "Merrow Water Board")
    taken_back = wells("Crews sealed not 640 wells in Merrow in 2030", 640, "Merrow Water Board")
    assert verdict(told_first, taken_back) is Verdict.INCOMPARABLE


@pytest.mark.parametrize("rate", ["every week", "each day", "per road", "on average", "a month"])
@pytest.mark.parametrize("number", [250, 640])
def test_a_rate_is_not_a_total(rate, number):
    words = f"Crews sealed {number} wells {rate} in Merrow in 2030"
    assert verdict(FACT, wells(words, number, "guild")) in (None, Verdict.INCOMPARABLE)


@pytest.mark.parametrize(
    "words",
    ["Of the 900, crews sealed 250 wells in Merrow in 2030", "Crews sealed 250 of the 900 wells in Merrow in 2030"],
)
def test_a_part_of_a_total_contradicts_no_total(words):
    assert verdict(FACT, wells(words, 250, "guild")) in (Verdict.INCOMPARABLE, Verdict.FITS)


def test_a_day_without_a_date_may_be_another_day_in_another_document():
    one = wells("On Monday crews sealed 640 wells in Merrow", 640, "council", phrase="on Monday")
    two = wells("On Monday crews sealed 250 wells in Merrow", 250, "guild", phrase="on Monday")
    assert verdict(one, two) is Verdict.INCOMPARABLE


@pytest.mark.parametrize("place", ["city", "the coast", "capital", "the ground"])
def test_an_unnamed_place_may_be_another_place_in_another_document(place):
    one = wells(f"Crews sealed 640 wells in {place} in 2030", 640, "council", place=(place,))
    two = wells(f"Crews sealed 250 wells in {place} in 2030", 250, "guild", place=(place,))
    assert verdict(one, two) in (None, Verdict.INCOMPARABLE)


def test_one_document_means_one_city():
    text = "Crews sealed 640 wells in the city in 2030, the council said. Crews sealed 250 wells in the city that year, the guild said."
    draft = Draft(text, "The Courier").agent("b", "council").agent("c", "guild")
    draft.says("s1", "b", "Crews sealed 640 wells in the city in 2030").says(
        "s2", "c", "Crews sealed 250 wells in the city that year"
    )
    more = {"kind": FLOW, "event": "sealed", "during": "2030", "place": ("the city",)}
    draft.counts("f1", "640 wells", 640, "wells", "s1", **more).counts("f2", "250 wells", 250, "wells", "s2", **more)
    story = draft.done()
    assert between(link_one(story), story, "f1", story, "f2").verdict is Verdict.CONTRADICTS


def _two(words: str, speaker: str):
    draft = Draft(f"{words}, the {speaker} said.", f"The {speaker} paper", "2031-05-02")
    draft.agent("b", speaker).says("s1", "b", words)
    more = {"kind": FLOW, "during": "2030", "place": ("Merrow",)}
    draft.counts("f1", "12", 12, "people", "s1", event="died", **more)
    return draft.counts("f2", "40", 40, "people", "s1", event="hurt", **more).done()


@pytest.mark.parametrize(
    "words",
    [
        "12 people died and 40 were hurt in road accidents in Merrow in 2030",
        "In road accidents 12 people died and 40 were hurt in Merrow in 2030",
    ],
)
def test_what_two_figures_of_a_sentence_share_sets_both_apart(words):
    two = _two(words, "guild")
    for number, event, id in ((95, "died", "f1"), (95, "hurt", "f2")):
        said = f"95 people {'were ' if event == 'hurt' else ''}{event} in Merrow in 2030"
        one = told(said, number, "people", "council", event=event)
        assert between(link_pair(one, two), one, "f1", two, id).verdict is Verdict.INCOMPARABLE


def test_what_only_another_figure_of_the_sentence_is_told_with_sets_nothing_apart():
    one = told("95 people died in Merrow in 2030", 95, "people", "council", event="died")
    two = _two("12 people died and 40 were hurt in Merrow in 2030", "guild")
    assert between(link_pair(one, two), one, "f1", two, "f1").verdict is Verdict.CONTRADICTS


@pytest.mark.parametrize(
    ("reply", "stance", "denied"),
    [
        ("That figure is wrong", Stance.ASSERTS, True),
        ("the number was badly exaggerated", Stance.ASSERTS, True),
        ("the estimate", DENIES, True),
        ("the lid is wrong", Stance.ASSERTS, False),
        ("the wrong", Stance.ASSERTS, False),
    ],
)
def test_a_number_called_false_right_behind_is_denied(reply, stance, denied):
    text = f"The council said crews sealed 640 wells in Merrow. {reply}, said Ida Prent of the guild."
    draft = Draft(text, "The Courier").agent("b", "council").agent("c", "Ida Prent")
    draft.says("s1", "b", "crews sealed 640 wells in Merrow").says("s2", "c", reply, stance=stance)
    story = draft.counts("f1", "640 wells", 640, "wells", "s1").done()
    found = between(link_one(story), story, "s2", story, "s1")
    assert (found is not None and found.verdict is Verdict.DENIES) is denied


def test_a_part_is_not_its_whole_said_again():
    text = "Crews sealed 5,120 wells, the council said. About 5,000 of them leaked, the council said."
    draft = Draft(text, "The Courier").agent("b", "council").says("s1", "b", "Crews sealed 5,120 wells")
    draft.says("s2", "b", "About 5,000 of them leaked")
    draft.counts("f1", "5,120 wells", 5120, "wells", "s1").counts("f2", "5,000", 5000, "wells", "s2")
    story = draft.done()
    found = between(link_one(story), story, "f1", story, "f2")
    assert found is None or found.verdict is not Verdict.AGREES


def test_strikes_are_no_civilians_killed_in_strikes(workspace):
    one = (
        "The report said that between January 2029 and December 2035 Norrland carried out 473 strikes, which killed 64 civilians.",
        "2036-07-02",
    )
    two = ("Monitoring groups estimate that 200 civilians were killed in Norrland's strikes.", "2036-07-01")
    read = [workspace.extract(read_text(t, "a.txt", published=d, publisher=f"Paper {d}")) for t, d in (one, two)]
    printed = {f.iri: f.printed for e in read for f in e.figures}
    found = [
        {printed[c.a.thing], printed[c.b.thing]}
        for c in link_pair(*read).comparisons
        if c.verdict is Verdict.CONTRADICTS
    ]
    assert {"473", "200"} not in found


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "The palace said up to 116 civilians were killed in the strikes.",
            "The palace said 64 to 116 civilians had been wrongly killed in the strikes.",
        ),
        (
            "The prison service said 40 inmates were released by mistake.",
            "The prison service said about 40 inmates were released by mistake.",
        ),
    ],
)
def test_what_can_both_be_true_takes_nothing_back(workspace, first, then):
    days = ("2036-07-01", "2036-07-02")
    read = [
        workspace.extract(read_text(t, "a.txt", published=d, publisher=f"Paper {d}"))
        for t, d in zip((first, then), days, strict=True)
    ]
    assert all(c.verdict is not Verdict.DENIES for c in link_pair(*read).comparisons)


def test_a_denial_that_shares_but_a_name_denies_nothing_else(workspace):
    one = "Officials have rejected claims that they fudged the figures when counting who sleeps on the streets of Sollum and Marn."
    two = "Figures show a massive drop in tourism in Sollum and Marn."
    read = [
        workspace.extract(read_text(t, "a.txt", published="2036-07-01", publisher=f"Paper {n}"))
        for n, t in enumerate((one, two))
    ]
    assert all(c.verdict is not Verdict.DENIES for c in link_pair(*read).comparisons)

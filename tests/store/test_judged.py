"""Who is who as people decide it: linking and queries respect it, whatever the order, and it can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_link import PERSON, STOCK, Draft
from helpers_store import derived, link_and_put
from quoth.link import link_all
from quoth.model import Act, Decisions, Extraction, Judgement, Status, Verdict
from quoth.model.identity import BASE
from quoth.rdf import comparison_iri
from quoth.store import Writer, open_store


def page(paper: str, speaker: str, value: int, role: str | None = None) -> Extraction:
    text = f"{speaker} said {value:,} wells were sealed in Harrow in 2029."
    draft = Draft(text, paper, "2031-05-03").agent("a1", speaker, PERSON, role=role)
    draft.says("s1", "a1", f"{value:,} wells were sealed in Harrow in 2029", cue="said")
    more = {"event": "sealed", "kind": STOCK, "place": ("Harrow",), "during": "2029"}
    return draft.counts("f1", f"{value:,}", value, "wells", "s1", **more).done()


SHERIFF = page("Courier", "John Hale", 4100, "sheriff")
SENATOR = page("Ledger", "John Hale", 5300, "senator")
SURNAME = page("Post", "Hale", 4100)
STORIES = [SHERIFF, SENATOR, SURNAME]
HALE = f"{BASE}agent/john-hale"


def agent(extraction: Extraction) -> str:
    return extraction.agent("a1").iri


def decision(n: int, act: Act, on: str, other: str | None = None, name: str | None = None) -> Judgement:
    at = f"2031-06-01T10:00:{n:02}Z"
    return Judgement(f"{BASE}judgement/{n}", on, act, "Kim Reed", "asked them", after=name, at=at, other=other)


PART = decision(1, Act.NOT_SAME, agent(SENATOR), HALE, "John Hale")
JOIN = decision(2, Act.SAME, agent(SURNAME), HALE, "John Hale")


def known_as(writer: Writer, extraction: Extraction) -> list[str]:
    return [i.identity for i in writer.identities(agent(extraction))]


def verdict(writer: Writer, one: Extraction, other: Extraction) -> Verdict | None:
    pair = {one.figures[0].iri, other.figures[0].iri}
    return next((c.verdict for c in writer.comparisons() if {c.a.thing, c.b.thing} == pair), None)


def filled(writer: Writer, stories: list[Extraction] = STORIES) -> None:
    for story in stories:
        link_and_put(writer, writer.decided(story))


def test_two_of_one_name_are_parted_and_then_contradict_each_other():
    with open_store("memory:").write() as writer:
        filled(writer)
        assert known_as(writer, SENATOR) == known_as(writer, SHERIFF) == [HALE]
        assert verdict(writer, SHERIFF, SENATOR) is Verdict.DRIFTS  # one source gave both: a revision
        writer.judge(PART)
        assert known_as(writer, SENATOR) == []
        assert known_as(writer, SHERIFF) == [HALE]
        assert verdict(writer, SHERIFF, SENATOR) is Verdict.CONTRADICTS


def test_a_surname_is_joined_to_whom_it_means_and_bears_out_nothing_new():
    with open_store("memory:").write() as writer:
        filled(writer)
        assert known_as(writer, SURNAME) == []
        assert (
            verdict(writer, SHERIFF, SURNAME) is Verdict.DERIVED
        )  # the name that both texts give is one source already
        writer.judge(JOIN)
        (found,) = writer.identities(agent(SURNAME))
        assert (found.identity, found.rule, found.confidence) == (HALE, "judged-same", 1.0)
        assert verdict(writer, SHERIFF, SURNAME) is Verdict.DERIVED


@pytest.mark.parametrize("made", [PART, JOIN], ids=["not-same", "same"])
def test_what_is_withdrawn_leaves_what_was_there_before(made):
    with open_store("memory:").write() as writer:
        filled(writer)
        before = derived(writer)
        writer.judge(made)
        assert derived(writer) != before
        writer.judge(decision(9, Act.WITHDRAW, made.iri))
        assert derived(writer) == before
        assert [j.act for j in writer.judgements()] == [made.act, Act.WITHDRAW]


def test_unsure_is_kept_and_nothing_is_built_on_it():
    with open_store("memory:").write() as writer:
        filled(writer)
        writer.judge(decision(1, Act.UNSURE, agent(SENATOR), HALE, "John Hale"))
        assert known_as(writer, SENATOR) == []
        assert [j.act for j in writer.judgements(agent(SENATOR))] == [Act.UNSURE]


def test_two_whom_nobody_knows_elsewhere_are_joined():
    one, other = page("Post", "Hale", 4100), page("Herald", "Hale", 4100)
    with open_store("memory:").write() as writer:
        filled(writer, [one, other])
        writer.judge(decision(1, Act.SAME, agent(one), agent(other), "Hale"))
        assert known_as(writer, one) == [agent(other)]
        assert (
            verdict(writer, one, other) is Verdict.AGREES
        )  # two papers tell one source's number, neither leans on the other


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)))
def test_any_order_of_adding_and_judging_meets_in_the_same_bytes(order):
    with open_store("memory:").write() as writer, open_store("memory:").write() as straight:
        for step in order:
            if step < 3:
                link_and_put(writer, writer.decided(STORIES[step]))
            else:
                writer.judge((PART, JOIN)[step - 3])
        filled(straight)
        straight.judge(PART)
        straight.judge(JOIN)
        assert derived(writer) == derived(straight)
        writer.replace_derived(link_all([s.document.iri for s in STORIES], writer.extraction))
        assert derived(writer) == derived(straight)


def test_a_rejected_comparison_disputes_nobody_also_after_relinking():
    with open_store("memory:").write() as writer:
        filled(writer, STORIES[:2])
        writer.judge(PART)
        (wrong,) = (c for c in writer.comparisons() if c.verdict is Verdict.CONTRADICTS)
        before = derived(writer)
        assert "disputedBy" in before
        writer.judge(decision(3, Act.REJECT, comparison_iri(wrong)))
        rejected = derived(writer)
        assert "disputedBy" not in rejected
        writer.replace_derived(link_all([s.document.iri for s in STORIES[:2]], writer.extraction))
        assert derived(writer) == rejected
        assert [c.status for c in writer.comparisons() if c.verdict is Verdict.CONTRADICTS] == [Status.REJECTED]
        writer.judge(decision(4, Act.WITHDRAW, f"{BASE}judgement/3"))
        assert derived(writer) == before


def test_the_later_judgement_wins_and_a_withdrawal_can_be_withdrawn():
    same, apart = decision(1, Act.SAME, "x", "y", "Y"), decision(2, Act.NOT_SAME, "x", "y", "Y")
    assert Decisions.of([apart, same]).followed("x", "y") == (None, True)
    back = decision(3, Act.WITHDRAW, apart.iri)
    assert Decisions.of([same, apart, back]).followed("x", None) == (("y", "Y"), False)
    again = decision(4, Act.WITHDRAW, back.iri)
    assert Decisions.of([same, apart, back, again]).followed("x", "y") == (None, True)


def test_a_circle_of_judgements_ends():
    round_about = [decision(1, Act.SAME, "x", "y", "Y"), decision(2, Act.SAME, "y", "x", "X")]
    assert Decisions.of(round_about).followed("x", None) == (("y", "Y"), False)

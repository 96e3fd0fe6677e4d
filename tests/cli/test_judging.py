"""``quoth judge``: what somebody decides is heeded at once, and can be taken back."""

from __future__ import annotations

import re

import pytest

from helpers_cli import call
from quoth.workspace import Workspace

PAPERS = {
    "courier.txt": "Police in Marlow counted 30,000 marchers on Sunday; the organisers of the march put the number at 100,000.",
    "ledger.txt": "The organisers of the march in Marlow put the number of marchers on Sunday at 100,000.",
    "star.txt": "Police in Marlow counted 30,000 marchers on Sunday.",
}
BY = ("--reason", "one of them is of Monday", "--by", "Kim Reed")


@pytest.fixture
def store(tmp_path) -> str:
    where = str(tmp_path / "s")
    workspace = Workspace(where)
    for name, text in PAPERS.items():
        workspace.add_text(text, name, published="2031-03-05", publisher=name.removesuffix(".txt").title())
    return where


def opposing(store: str, *more: str) -> list[dict]:
    return list(call("contradictions", "--verdict", "contradicts", "--json", "--store", store, *more).objects)


def judge(store: str, *args: str):
    return call("judge", *args, *BY, "--store", store)


def test_a_card_names_every_pair_that_can_be_judged_by_the_end_of_its_iri(store):
    every = opposing(store)
    assert len(every) > 1
    cards = " ".join(call("contradictions", "--verdict", "contradicts", "--store", store).out.split())
    assert [pair for pair in every if f"id {pair['iri'].rpartition('/')[2]}" not in cards] == []
    last = every[-1]["iri"].rpartition("/")[2]  # one that stands under "the same two numbers"
    assert judge(store, "reject", last).code == 0
    assert [pair["iri"] for pair in opposing(store)] == [pair["iri"] for pair in every[:-1]]


def test_what_is_rejected_is_told_no_more_until_it_is_taken_back(store):
    before = opposing(store)
    assert len(before) > 1
    rejected = judge(store, "reject", before[0]["iri"].rpartition("/")[2])
    assert rejected.code == 0
    assert before[0]["explanation"] in " ".join(rejected.out.split())
    assert f"{len(before) - 1} more pair" in rejected.err
    assert opposing(store) == before[1:]
    assert before[0]["iri"] not in str([t.contradicted_by for t in Workspace(store).trace("30,000")])
    (kept,) = (c for c in opposing(store, "--rejected") if c["iri"] == before[0]["iri"])
    assert kept["status"] == "rejected"
    (made,) = re.findall(r"withdraw (\w+)", rejected.out)
    assert judge(store, "withdraw", made).code == 0
    assert opposing(store) == before


def test_a_dispute_is_rejected_at_one_stroke(store):
    every = opposing(store)
    rejected = judge(store, "reject", every[0]["iri"], "--alike")
    assert rejected.out.count("rejected: ") == len(every)
    assert opposing(store) == []
    assert call("relink", "--store", store).code == 0
    assert opposing(store) == []


def test_what_is_confirmed_says_so(store):
    first, *_ = opposing(store)
    assert judge(store, "confirm", first["iri"]).code == 0
    assert opposing(store)[0]["status"] == "confirmed"


def test_two_agents_are_said_to_be_one(store):
    told = judge(store, "not-same", "Courier", "Ledger")
    assert (told.code, told.out.splitlines()[0]) == (0, "not the same: Courier – Ledger")


@pytest.mark.parametrize(
    ("args", "named"),
    [
        (("reject", "nope"), "no comparison 'nope'"),
        (("reject", "https://w3id.org/quoth/id/comparison/0000"), "no comparison"),
        (("withdraw", "nope"), "no judgement 'nope'"),
        (("withdraw", "nope", "--alike"), "--alike"),
        (("same", "Courier"), "name the other"),
        (("remove", "Courier"), "'remove' is not one of"),
    ],
)
def test_a_wrong_call_says_what_to_do_and_keeps_nothing(store, args, named):
    ran = judge(store, *args)
    assert (ran.code, ran.out) == (2, "")
    assert named in ran.err
    assert Workspace(store).judgements() == ()

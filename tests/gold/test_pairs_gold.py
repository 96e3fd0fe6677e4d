"""The pairs are what their README says: decidable, balanced, annotated twice, one half frozen; and their runner asks the real program."""

import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from quoth.model import Comparability, Dimension, PartialDate, Verdict

HERE = Path(__file__).parent / "pairs"
FROZEN = "6e7e7c67dbc49f78b6e0c0ccf266c21c8e60fba45408781c724076cab8b0a2a9"
"""SHA-256 of the test half: whoever changes it changes what past scores mean."""
SIDED = {"derived", "drifts", "rebuts", "denies"}


def rows(name):
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def both():
    return rows("dev") + rows("test")


def marked(row, side):
    start, end = row["of"][side]
    return row[side]["text"][start:end]


def test_there_are_two_hundred_pairs_on_ten_subjects():
    found = both()
    assert len(found) >= 200
    assert len({r["id"] for r in found}) == len(found)
    assert len({r["subject"] for r in found}) >= 10
    assert min(Counter(r["subject"] for r in found).values()) >= 8


def test_the_test_half_is_frozen():
    assert hashlib.sha256((HERE / "test.jsonl").read_bytes()).hexdigest() == FROZEN


def test_every_pair_uses_the_vocabularies():
    for row in both():
        assert Comparability(row["comparability"])
        assert Verdict(row["verdict"])
        assert all(Dimension(d) for d in row["differs_in"])
        assert len(set(row["differs_in"])) == len(row["differs_in"])
        assert row["why"].endswith(".")
        assert all(PartialDate(row[s]["published"]) for s in "ab" if "published" in row[s])


def test_every_span_is_a_number_or_a_content_of_its_passage():
    number = re.compile(r"\d|half|quarter|thirds?|dozens|one|two|three|four|six|seven|nine|eleven|twelve|twenty", re.I)
    for row in both():
        for side in "ab":
            words = marked(row, side)
            assert words == words.strip()
            assert len(words) >= 1
            if row["type"] == "figures":
                assert number.search(words), (row["id"], words)
                assert len(words) < 20, (row["id"], words)
            else:
                assert len(words.split()) >= 3, (row["id"], words)


def test_only_what_leans_or_answers_has_a_side():
    sided = [r for r in both() if r["a_side"]]
    assert {r["verdict"] for r in sided} == SIDED
    assert all(r["a_side"] for r in both() if r["verdict"] in SIDED - {"drifts"})


def test_verdicts_follow_from_comparability_where_nothing_is_shared_or_answered():
    for row in both():
        if row["verdict"] in ("agrees", "same-quote"):
            assert row["comparability"] == "same", row["id"]
        if row["verdict"] == "contradicts":
            assert row["comparability"] in ("same", "part", "whole"), row["id"]
        if row["verdict"] == "incomparable":
            assert row["comparability"] in ("different", "overlap", "unknown"), row["id"]
        if row["comparability"] == "same":
            assert set(row["differs_in"]) <= {"comparator", "unit"}, row["id"]
        else:
            assert set(row["differs_in"]) - {"comparator"}, row["id"]


def test_halves_share_no_story_and_are_balanced():
    dev, test = rows("dev"), rows("test")
    assert not {r["story"] for r in dev} & {r["story"] for r in test}
    assert abs(len(dev) - len(test)) <= 1
    for key, most in (("verdict", 1), ("subject", 2), ("type", 1)):
        counts = [Counter(r[key] for r in half) for half in (dev, test)]
        assert set(counts[0]) == set(counts[1])
        assert all(abs(counts[0][v] - counts[1][v]) <= most for v in counts[0]), key


def test_every_verdict_occurs_in_each_half_and_none_is_more_than_three_in_ten():
    for half in (rows("dev"), rows("test")):
        counts = Counter(r["verdict"] for r in half)
        assert set(counts) == {v.value for v in Verdict}
        assert max(counts.values()) < 0.3 * len(half)
        assert sum(r["type"] == "statements" for r in half) >= 12


def test_no_passage_is_built_twice():
    texts = [r[s]["text"] for r in both() for s in "ab"]
    openings = Counter(" ".join(t.split()[:6]) for t in set(texts))
    assert len(set(texts)) > 450
    assert openings.most_common(1)[0][1] <= 3


def test_where_both_annotators_agree_the_gold_says_the_same():
    gold = {r["id"]: r for r in both()}
    notes = rows("annotations")
    assert {n["id"] for n in notes} == set(gold) | {"p028"}
    slots = ("verdict", "comparability", "differs_in", "a_side")
    for note in (n for n in notes if n["id"] in gold):
        for slot in slots:
            assert gold[note["id"]][slot] in (note["first"][slot], note["second"][slot]), (note["id"], slot)


def test_the_scorer_passes_its_self_test():
    command = [sys.executable, HERE / "score.py", "--self-test"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "passed" in done.stdout


def test_a_part_called_contradiction_costs_precision(tmp_path):
    gold = rows("dev")
    wrong = [{**r, "verdict": "contradicts"} if r["verdict"] == "fits" else r for r in gold]
    path = tmp_path / "answers.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in wrong), encoding="utf-8")
    command = [sys.executable, HERE / "score.py", HERE / "dev.jsonl", path, "--json"]
    got = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    fits = sum(r["verdict"] == "fits" for r in gold)
    assert len(got["false_contradictions"]) == fits
    assert got["contradicts"]["r"] == 100.0
    assert got["contradicts"]["p"] == pytest.approx(100 * 27 / (27 + fits), abs=0.1)
    assert got["verdicts"]["fits"]["f1"] == 0


def mirrored(row):
    return {**row, "a": row["b"], "b": row["a"], "of": {"a": row["of"]["b"], "b": row["of"]["a"]}}


def run(tmp_path, found):
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in found), encoding="utf-8")
    done = subprocess.run([sys.executable, HERE / "run.py", path], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_runner_says_the_same_of_a_pair_turned_round(tmp_path):
    county = "On 3 May 2030 the jail of Elder County held 120 prisoners, of whom 80 were women."
    release = "The Elder Board said in a release on 3 May 2030 that more than 400 homes had been closed in Elder."
    paper = "In its release of 3 May 2030 the Elder Board said that 400 homes had been closed in Elder."

    def pair(name, a, b, x, y):
        spans = {"a": [a.index(x), a.index(x) + len(x)], "b": [b.index(y), b.index(y) + len(y)]}
        texts = {"a": {"text": a, "published": "2030-05-03", "publisher": "Elder Board"},
                 "b": {"text": b, "published": "2030-05-04", "publisher": "Elder Post"}}  # fmt: skip
        return {"id": name, "type": "figures", "of": spans, **texts}

    found = [pair("drift", release, paper, "400", "400"), pair("nothing", county, paper, "80", "400")]
    one, other = run(tmp_path, found), run(tmp_path, [mirrored(r) for r in found])
    assert [r["id"] for r in one] == ["drift", "nothing"]
    assert (one[0]["verdict"], one[0]["a_side"], other[0]["a_side"]) == ("drifts", "b", "a")
    assert "comparator" in one[0]["differs_in"]
    assert one[1]["verdict"] == "incomparable"
    for x, y in zip(one, other, strict=True):
        assert (x["verdict"], x["differs_in"]) == (y["verdict"], y["differs_in"])
        assert Comparability(x["comparability"]).converse == Comparability(y["comparability"])


STORIES = {"stories": (341, 5861, 295), "contrasts": (568, 3355, 0), "held": (136, 1218, 45)}
"""Stories, labelled pairs, and stories in which every pair of numbers was looked at."""


def stories(name):
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def as_pairs(name, *more):
    done = subprocess.run(
        [sys.executable, HERE / "stories.py", HERE / f"{name}.jsonl", *more], capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("name", STORIES)
def test_stories_are_as_many_as_the_readme_says(name):
    found = stories(name)
    assert (len(found), sum(len(s["pairs"]) for s in found), sum(s["complete"] for s in found)) == STORIES[name]


def test_no_story_is_in_two_files():
    names = [s["story"] for n in STORIES for s in stories(n)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", STORIES)
def test_stories_become_pairs_that_use_the_vocabularies(name):
    for row in as_pairs(name):
        assert Comparability(row["comparability"])
        assert Verdict(row["verdict"])
        assert all(Dimension(d) for d in row["differs_in"])
        assert "<<" not in row["a"]["text"] + row["b"]["text"]
        assert marked(row, "a").strip()
        assert marked(row, "b").strip()
        assert row["a"] != row["b"]
        if row["verdict"] in ("rebuts", "denies"):
            assert row["a_side"] in ("a", "b"), row["id"]


def test_completed_stories_give_every_pair_of_numbers_once():
    found = as_pairs("held", "--all")
    assert len({r["id"] for r in found}) == len(found) > 1000
    assert sum(r["verdict"] == "incomparable" for r in found) > 0.6 * len(found)

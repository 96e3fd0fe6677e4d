"""The marked passages say what their README says, and what is marked wrongly is told by its line."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "speech"


def marked(*names):
    return subprocess.run([sys.executable, FOLDER / "marked.py", *names], capture_output=True, text=True, check=False)


BLIND = "d8b0983b2557d11d5ddc3271c6e1b13909a599260540f34c4b7fc9991659f1bc"
"""SHA-256 of the lot that nothing may be trained on."""


def passages(name="passages.txt"):
    done = marked(FOLDER / name)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def of(tmp_path, line):
    (tmp_path / "some.txt").write_text(line, encoding="utf-8")
    return marked(tmp_path / "some.txt")


def test_each_passage_is_read_and_stands_there_once():
    found = passages()
    assert len(found) == 1209
    assert sum(len(row["attributions"]) for row in found) == 3005
    assert len({row["text"] for row in found}) == len(found)
    assert len({row["id"] for row in found}) == len(found)


def test_some_say_nothing_and_some_say_it_within_other_speech():
    found = passages()
    assert sum(not row["attributions"] for row in found) > 40
    inner = [
        one
        for row in found
        for one in row["attributions"]
        for other in row["attributions"]
        if any(a <= one["cue"][0][0] < b for a, b in other["content"])
    ]
    assert len(inner) > 120


def test_spans_hold_what_is_marked(tmp_path):
    done = of(
        tmp_path,
        "# a remark\n{1t “Forty,”} {1s Pell} {1c said}. {1t “Not {2s one} {2c says} {2t more}.”} ¶ It rained.\n",
    )
    row = json.loads(done.stdout)
    text, (outer, inner) = row["text"], row["attributions"]
    assert text == "“Forty,” Pell said. “Not one says more.”\n\nIt rained."
    assert [text[a:b] for a, b in outer["content"]] == ["“Forty,”", "“Not one says more.”"]
    assert {role: [text[a:b] for a, b in spans] for role, spans in inner.items()} == {
        "source": ["one"],
        "cue": ["says"],
        "content": ["more"],
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{1s Pell} {1c said.", "not closed"),
        ("Pell} {1c said} {1t so}.", "not opened"),
        ("{1s Pell} {1c said} so.", "lacks a cue or a content"),
        ("{1x Pell} {1c said} {1t so}.", "not opened"),
    ],
)
def test_a_wrong_mark_is_told_with_its_line(tmp_path, line, told):
    done = of(tmp_path, f"It rained.\n{line}\n")
    assert done.returncode == 1
    assert done.stderr.startswith("some.txt:2: ")
    assert told in done.stderr


def scored(tmp_path, gold, answers):
    for name, rows in (("gold", gold), ("said", answers)):
        (tmp_path / f"{name}.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in rows), encoding="utf-8")
    command = [sys.executable, FOLDER / "score.py", tmp_path / "gold.jsonl", tmp_path / "said.jsonl"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_blind_lot_is_as_it_was_and_shares_no_passage_with_what_is_learned_from():
    found = passages("blind.txt")
    assert (len(found), sum(len(row["attributions"]) for row in found)) == (80, 253)
    assert hashlib.sha256((FOLDER / "blind.txt").read_bytes()).hexdigest() == BLIND
    assert not {row["text"] for row in found} & {row["text"] for row in passages()}


def test_what_is_marked_scores_full_against_itself_and_nothing_scores_nought(tmp_path):
    gold = passages("blind.txt")
    same = scored(tmp_path, gold, [{"statements": row["attributions"]} for row in gold])
    assert same.stdout.splitlines()[0].startswith("in full: recall 100.0, precision 100.0, F1 100.0")
    nothing = scored(tmp_path, gold, [{"statements": []} for _ in gold])
    assert nothing.stdout.splitlines()[0].startswith("in full: recall 0.0, precision 0.0, F1 0.0")


def test_half_of_a_content_is_found_and_another_source_is_not_in_full(tmp_path):
    (tmp_path / "some.txt").write_text("{1s Pell} {1c said} {1t forty came}. Orla wept.\n", encoding="utf-8")
    (row,) = (json.loads(line) for line in marked(tmp_path / "some.txt").stdout.splitlines())
    (one,) = row["attributions"]
    start, end = one["content"][0]
    half = {**one, "content": [[start, end - 5]], "source": [[22, 26]]}
    done = scored(tmp_path, [row], [{"statements": [half]}])
    assert "cue and content found: 100.0" in done.stdout
    assert done.stdout.startswith("in full: recall 0.0")


def test_answers_to_other_passages_are_told(tmp_path):
    done = scored(tmp_path, passages("blind.txt"), [])
    assert done.returncode == 1
    assert "80 passages, 0 answers" in done.stderr

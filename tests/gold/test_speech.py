"""The marked passages say what their README says, and what is marked wrongly is told by its line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "speech"


def marked(*names):
    return subprocess.run([sys.executable, FOLDER / "marked.py", *names], capture_output=True, text=True, check=False)


def passages():
    done = marked(FOLDER / "passages.txt")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def of(tmp_path, line):
    (tmp_path / "some.txt").write_text(line, encoding="utf-8")
    return marked(tmp_path / "some.txt")


def test_each_passage_is_read_and_stands_there_once():
    found = passages()
    assert len(found) == 660
    assert sum(len(row["attributions"]) for row in found) == 1279
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

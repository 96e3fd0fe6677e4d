"""The heads: each of the dev half is read as its row says; the test half stays as it was."""

import hashlib
import json
from pathlib import Path

import pytest

from quoth.read import read_text

LINES = (Path(__file__).parent / "heads" / "heads.jsonl").read_text("utf-8").splitlines()
DEV = [row for row in map(json.loads, LINES) if row["half"] == "dev"]
FROZEN = "b17eeb11ba351fe1da698160ffbd5c626e75f3026028922bf9d6208e2f008335"  # SHA-256 of the test half's lines


def plain(name):
    return (name or "").removeprefix("The ")


@pytest.mark.parametrize("row", DEV, ids=lambda row: row["form"])
def test_a_head_is_read(row):
    document = read_text(row["text"], "a.md" if row["text"].startswith("# ") else "a.txt")
    head = row["head"]
    if head["date"] != "?":
        assert (document.published and str(document.published)) == head["date"]
    if head["publisher"] != "?":
        assert plain(document.publisher) == plain(head["publisher"])
    if head["authors"] != "?":
        assert list(document.authors) == head["authors"]


def test_the_test_half_is_as_it_was():
    kept = [line for line in LINES if json.loads(line)["half"] == "test"]
    assert (len(LINES), len(kept)) == (86, 43)
    assert hashlib.sha256("\n".join(kept).encode()).hexdigest() == FROZEN

"""The invented cases: they say that they are invented, and what is expected of them can be found in them."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quoth.resources import folder

CASES = {"detainers": (7, 63), "storm": (7, 69)}


def _expected(case: str) -> dict[str, Any]:
    return json.loads((folder("examples") / case / "expected.json").read_text(encoding="utf8"))


def _documents(case: str) -> list[Path]:
    return sorted(p for p in (folder("examples") / case).iterdir() if p.name[0].isdigit())


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf8")
    return html.unescape(re.sub(r"(?s)<head>.*</head>|<[^>]+>", "", text)) if path.suffix == ".html" else text


def _findings(case: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for document, row in _expected(case)["documents"].items():
        for finding in (*row["figures"], *row["statements"]):
            yield document, finding


@pytest.mark.parametrize("case", sorted(CASES))
def test_case_is_complete(case: str):
    documents, figures = CASES[case]
    assert len(_documents(case)) == documents
    assert {p.name for p in _documents(case)} == set(_expected(case)["documents"])
    assert sum(len(row["figures"]) for row in _expected(case)["documents"].values()) == figures
    readme = (folder("examples") / case / "README.md").read_text(encoding="utf8")
    assert [p.name for p in _documents(case) if p.name not in readme] == []


@pytest.mark.parametrize("case", sorted(CASES))
def test_every_document_says_that_it_is_invented(case: str):
    for path in _documents(case):
        start = path.read_text(encoding="utf8")[:2500]
        assert "\nfictional: true\n" in start or "fictional example" in start.lower(), path.name


@pytest.mark.parametrize("case", sorted(CASES))
def test_documents_are_short(case: str):
    for path in _documents(case):
        body = _text(path).split("---\n", 2)[-1] if path.suffix == ".md" else _text(path)
        assert 100 <= len(body.split()) <= 350, path.name


@pytest.mark.parametrize("case", sorted(CASES))
def test_what_is_expected_can_be_found(case: str):
    texts = {p.name: _text(p) for p in _documents(case)}
    found = list(_findings(case))
    assert [(document, f["id"]) for document, f in found if f["quote"] not in texts[document]] == []
    assert [f["id"] for document, f in found if f.get("cue") and f["cue"] not in texts[document]] == []
    assert len({f["id"] for _, f in found}) == len(found)


@pytest.mark.parametrize("case", sorted(CASES))
def test_what_is_expected_names_only_what_is_there(case: str):
    expected = _expected(case)
    agents = {agent["id"] for agent in expected["agents"]}
    ids = {finding["id"] for _, finding in _findings(case)}
    for _, finding in _findings(case):
        named = {finding.get(slot) for slot in ("asserter", "speaker", "denied_by")} - {None}
        assert named | {*finding.get("or", ()), *finding.get("via", ())} <= agents, finding["id"]
        assert {finding.get(slot) for slot in ("part_of", "inside")} - {None} <= ids, finding["id"]
    for link in (*expected["links"], *expected["contradictions"]):
        other = link["b"] if isinstance(link["b"], list) else [link["b"]]
        assert {link["a"], *other} <= ids | agents | set(expected["documents"]), link


@pytest.mark.parametrize("case", sorted(CASES))
def test_sums_add_up(case: str):
    values = {f["id"]: f.get("value") for _, f in _findings(case)}
    sums = [link for link in _expected(case)["links"] if link["kind"] == "sum"]
    assert len(sums) == 2
    for link in sums:
        assert values[link["a"]] == sum(values[part] for part in link["b"]), link["id"]

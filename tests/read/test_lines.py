"""Rules about lines: each with its example, none on sentences of articles."""

from __future__ import annotations

import pytest

from helpers_read import ARTICLE, SENTENCE
from quoth.model import Span
from quoth.read import read_text
from quoth.read.lexicon import RULES
from quoth.read.lines import hits, lines_of
from quoth.read.rules import Zone

ARTICLE_LINES = (
    SENTENCE,
    "Related charges against 12 people were dropped, the office said.",
    "Copyright law has changed four times since 1990, Ms. Quill said.",
    "Photographs of the 40 boats were shown to the council on Monday.",
    "Contact between the two towns ended in 2019.",
    "Home prices rose 4% in Harbor.",
    "More than 300 people in Harbor wait for a permit.",
    "Read the letter, Ms. Quill told the council, and count the 12 names.",
    "By Friday the office had issued 40 permits.",
    "Dear friends of the harbor have left us, he said.",
    "Advertisements for the 300 permits ran in spring.",
    "Subscribers to the plan rose to 4,500, and the office said that it had never had as many of them. " * 3,
    "Share prices fell 3% in Harbor on Monday.",
    "Comments by Mr. Stone drew 300 letters.",
    "From 2019 to 2024 the office issued 4,500 permits.",
    "Support for the plan fell to 40 per cent.",
    "Issued on Friday, the 4,500 permits are valid for a year.",
    "NASA counted 12 storms.",
    "Ada Quill can be hard to reach, said Ben Stone.",
    "Updated rules will bring 40 more permits.",
    "Listen, said Ms. Quill: 300 people wait.",
    "Council Backs Movie Star",
    "Harbor Permit Office",
    "The Harbor Gazette counted 40 permits",
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_fits_its_example(rule) -> None:
    release = "Press Release\n" if rule.zone is Zone.RELEASE else ""
    first = next(h for h in hits(lines_of(release + rule.example)) if h.span.start == len(release))
    assert first.rule.id == rule.id
    assert rule.prefix or first.span == Span(len(release), len(release + rule.example))


def test_rules_have_ids_of_their_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES) >= 50


@pytest.mark.parametrize("line", ARTICLE_LINES)
def test_no_rule_takes_a_sentence_of_an_article(line: str) -> None:
    assert hits(lines_of(line)) == []


def test_boilerplate_of_a_document_is_given_as_spans_of_its_text() -> None:
    document = read_text(ARTICLE, "a.txt")
    covered = [span.text(document.text) for span in document.boilerplate]
    assert covered == [
        "- The Harbor Gazette - Friday, February 6, 2026",
        "Advertisement",
        "Advertisement",
        "• Ben Stone can be reached at bstone@gazette.example.",
        "Copyright © 2026 The Harbor Gazette, LLC. Click here for reprints.",
        "Please see our comment policy first.",
    ]


def test_a_dateline_is_boilerplate_and_its_sentence_is_not() -> None:
    document = read_text(f"HARBOR CITY, Feb. 6 (Example Wire) — {SENTENCE}\n\nMore follows.", "a.txt")
    (span,) = document.boilerplate
    assert document.text[span.end :].startswith(SENTENCE)
    assert document.publisher == "Example Wire"
    assert document.published is None


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\u2028"])
def test_lines_end_in_any_way(break_: str) -> None:
    text = break_.join([SENTENCE, "", "\u00a0 Advertisement \u00a0", SENTENCE])
    (span,) = read_text(text, "a.txt").boilerplate
    assert span.text(text) == "Advertisement"

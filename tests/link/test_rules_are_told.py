"""Every rule id has its concept and its line in the documentation, and nothing concludes by another rule."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from helpers_link_stories import everything
from quoth.link import link_one, link_pair, rules
from quoth.resources import folder

IDS = sorted({v for k, v in vars(rules).items() if k.isupper() and isinstance(v, str)})


def test_there_are_as_many_rules_as_expected():
    assert len(IDS) == len(set(IDS)) == 53


@pytest.mark.parametrize("rule", IDS)
def test_each_rule_is_a_concept_and_is_documented(rule):
    ontology = folder("ontology")
    assert f"q:rule-{rule} a " in (ontology / "vocab" / "rules.ttl").read_text()
    told = Path(__file__).parents[2] / "docs" / "link-rules.md"
    assert f"| `{rule}` |" in told.read_text()


def test_every_conclusion_names_a_known_rule():
    stories = everything()
    links = [link_one(s) for s in stories] + [link_pair(a, b) for a, b in combinations(stories, 2)]
    used = {
        c.rule
        for found in links
        for c in (*found.comparisons, *found.identifications, *found.joinings, *found.derivations)
    }
    assert used <= set(IDS)
    assert len(used) >= 15

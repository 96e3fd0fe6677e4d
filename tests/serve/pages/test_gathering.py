"""The page lists one dispute once, however many documents report it."""

from __future__ import annotations

import csv
import io

import lxml.html
import pytest

from helpers_serve import serving
from quoth.model import Verdict
from quoth.serve.pages.gathering import Entry, gathered
from quoth.workspace import Workspace

# invented bodies, places and numbers
TEXTS = {
    "courier": "The dock workers' union said 4,200 people marched in Ferrin on Tuesday. The port authority disputed that and said "
    "1,300 people marched in Ferrin on Tuesday.",
    "daily": "The port authority said only 1,300 people marched in Ferrin on Tuesday. The dock workers' union insisted that 4,200 "
    "people marched. Water rates in Ferrin rose by 12 percent, the council said; the utility denied this and said rates rose by 4 percent.",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    base = tmp_path_factory.mktemp("disputes")
    for name, text in TEXTS.items():
        (base / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    store = base / "store"
    added = Workspace(store).add([base / f"{name}.txt" for name in TEXTS], published="2031-03-05")
    assert all(one.fine for one in added)
    return store


@pytest.fixture(scope="module")
def server(place):
    with serving(place) as running:
        yield running


def test_the_same_two_numbers_are_listed_once(server, place):
    of_numbers = Workspace(place).contradictions(verdicts=[Verdict.CONTRADICTS])
    tree = lxml.html.fromstring(server.client.get("/contradictions?verdict=contradicts").text)
    cards = tree.xpath("//ol[contains(@class, 'comparisons')]/li")
    assert len(cards) == 2 < len(of_numbers)
    march = next(card for card in cards if "4,200" in card.text_content())
    assert len(march.xpath(".//ul[@class='again']/li")) == len(of_numbers) - len(cards)
    assert f"{len(of_numbers)} comparisons, in 2 disputes" in tree.text_content()


def test_every_comparison_is_there_to_take_along(server, place):
    rows = csv.DictReader(io.StringIO(server.client.get("/contradictions?verdict=contradicts&format=csv").text))
    assert len(list(rows)) == len(Workspace(place).contradictions(verdicts=[Verdict.CONTRADICTS]))


def test_an_entry_without_two_numbers_or_that_opposes_nothing_stands_alone():
    told = [Entry(name, Verdict.REBUTS, 0.9) for name in "abc"] + [Entry(name, Verdict.AGREES, 0.9) for name in "de"]
    same = frozenset((("4", "count"), ("7", "count")))
    found = gathered(told, lambda _: {"a": same, "c": same, "d": same, "e": same})
    assert [[e.iri for e in dispute] for dispute in found] == [["a", "c"], ["b"], ["d"], ["e"]]

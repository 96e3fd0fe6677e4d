"""What is passed over without a closer look would have been given no verdict."""

from __future__ import annotations

from itertools import combinations, product

from helpers_link import FLOW, Draft
from helpers_link_stories import everything
from quoth.link.meetings import Meeting
from quoth.link.readings import Reading
from quoth.link.verdicts import judge, nothing_to_say
from quoth.model import Extraction

PLACES = ("Ohio", "Texas", "Lowmarsh", "Highmarsh", "the coast", None)
COUNTED = (("wells", "closed"), ("wells", "drilled"), ("people", "killed"))


def reports() -> list[Extraction]:
    """One matter, told of every sort of place in turn."""
    return [
        report(number, 1200 + 37 * number, place, *counted)
        for number, (place, counted) in enumerate(product(PLACES, COUNTED))
    ]


def report(number: int, value: int, place: str | None, noun: str, event: str) -> Extraction:
    """A board counts something somewhere."""
    where = f" in {place}" if place else ""
    said = f"{value} {noun} were {event}{where}"
    draft = Draft(f"The Marsh Board said that after the flood {said}.", f"Paper {number}", "2031-03-04")
    draft.agent("b", "Marsh Board").says("s1", "b", said)
    held = (place,) if place else ()
    return draft.counts("f1", f"{value}", value, noun, "s1", event=event, place=held, kind=FLOW, during="2030").done()


def test_figures_that_are_passed_over_would_have_no_verdict():
    passed = looked_at = 0
    for one, two in combinations(map(Reading, (*everything(), *reports())), 2):
        for a, b in product(one.counts, two.counts):
            if nothing_to_say(one, a, two, b):
                passed += 1
                assert judge(Meeting(a, b, one, two)) is None, (a.figure.printed, b.figure.printed)
                assert judge(Meeting(b, a, two, one)) is None, (a.figure.printed, b.figure.printed)
            else:
                looked_at += 1
    assert passed > 200
    assert looked_at > 100


def test_nothing_is_said_of_one_noun_in_two_named_places():
    ohio, texas, lowmarsh, highmarsh = (
        Reading(report(i, 1211 + 137 * i, p, "wells", "closed")) for i, p in enumerate(PLACES[:4])
    )
    for one, two in ((ohio, texas), (lowmarsh, highmarsh), (ohio, lowmarsh)):
        assert nothing_to_say(one, one.counts[0], two, two.counts[0])
    coast, again = (Reading(report(i, 1963 + i, p, "wells", "closed")) for i, p in enumerate(("the coast", "Ohio")))
    assert not nothing_to_say(ohio, ohio.counts[0], coast, coast.counts[0])
    assert not nothing_to_say(ohio, ohio.counts[0], again, again.counts[0])

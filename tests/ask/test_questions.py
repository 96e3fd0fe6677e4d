"""What a figure leaves open."""

from dataclasses import replace

import pytest

from helpers_ask import post, release
from quoth.ask.parts import FigureIn
from quoth.ask.questions import RULES, name_of, questions
from quoth.model import Comparator, Kind, PartialDate, Period, Scope

PLAIN = release().figures[1]
KNOWN = Scope(("Oster",), Period(PartialDate("2030"), PartialDate("2030"), "in 2030"))


def asked(**slots) -> list[str]:
    figure = replace(PLAIN, **slots)
    return [q.partition(": ")[2] for q in questions(FigureIn(release(), figure))]


@pytest.mark.parametrize(
    ("slots", "question"),
    [
        ({"kind": Kind.STOCK}, "as of when?"),
        ({"kind": Kind.FLOW}, "over what period?"),
        ({"kind": Kind.CUMULATIVE}, "since when?"),
        ({"kind": Kind.CHANGE}, "from when to when?"),
        ({"kind": Kind.RATE}, "in which period?"),
        ({"scope": Scope(period=Period(text="since the flood"))}, "“since the flood”: from which date?"),
        ({"scope": Scope()}, "where?"),
        ({"counted": None}, "of whom or of what?"),
        ({"counted": None, "unit": "percent"}, "of what, and of how many?"),
        ({"counted": "inmates", "event": "held"}, "held in prisons, jails or both?"),
        ({"scope": KNOWN, "kind": Kind.UNKNOWN}, "at one moment, or counted up over that time?"),
        ({"comparator": Comparator.ABOUT}, "how was it estimated?"),
        ({"comparator": Comparator.AT_MOST}, "“up to”: how many for certain?"),
        ({"asserter": None}, "who says so?"),
    ],
)
def test_each_open_slot_is_a_question(slots, question):
    assert question in asked(**slots)


def test_every_rule_has_been_asked():
    assert len({rule.id for rule in RULES}) == len(RULES) >= 13


def test_nothing_open_nothing_asked():
    assert asked(scope=KNOWN, kind=Kind.STOCK) == []


def test_what_is_said_is_not_asked():
    assert "held in prisons, jails or both?" not in asked(counted="prison inmates", event="held")


@pytest.mark.parametrize(
    ("index", "name"), [(0, "Up to 4,200 boxes"), (1, "4,200 containers"), (3, "about 12% of fleet")]
)
def test_a_figure_is_called_once_by_what_it_counts(index, name):
    assert name_of(post().figures[index]) == name

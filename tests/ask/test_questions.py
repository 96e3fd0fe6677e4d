"""What a figure leaves open."""

from dataclasses import replace

import pytest

from helpers_ask import BASE, Draft, post, release
from quoth.ask.figure_names import is_plural, name_of, phrase
from quoth.ask.open_slots import RULES
from quoth.ask.parts import FigureIn, TraceRoot
from quoth.ask.questions import questions
from quoth.model import AgentType, Comparator, Kind, PartialDate, Period, Scope, Stance

PLAIN = release().figures[1]
KNOWN = Scope(("Oster",), Period(PartialDate("2030"), PartialDate("2030"), "in 2030"))


def asked(**slots) -> list[str]:
    figure = replace(PLAIN, **slots)
    return [q.partition(": ")[2] for q in questions(FigureIn(release(), figure))]


def asked_of(text: str, printed: str, stance: Stance = Stance.ASSERTS, **slots) -> list[str]:
    """The questions of one figure in a text of its own, said by a person."""
    draft = Draft(f"{BASE}d/00000000000000e5", text)
    draft.says(draft.agent("Oster Courier"))
    draft.says(draft.agent("Lena Marsh", AgentType.PERSON), None, text, stance=stance)
    draft.figure(printed, printed, "s1", **slots)
    extraction = draft.extraction("Oster Courier", "2031-03-04", "")
    person = TraceRoot("urn:x:a", "person", "Lena Marsh", False)
    return [q.partition(": ")[2] for q in questions(FigureIn(extraction, extraction.figures[0]), (person,))]


@pytest.mark.parametrize(
    ("slots", "question"),
    [
        ({"kind": Kind.STOCK}, "as of when?"),
        ({"kind": Kind.FLOW}, "over what period?"),
        ({"kind": Kind.CUMULATIVE}, "since when?"),
        ({"kind": Kind.CHANGE}, "from when to when?"),
        ({"kind": Kind.RATE}, "in which period?"),
        ({"scope": Scope(period=Period(text="since the flood"))}, "“since the flood”: from which date?"),
        ({"scope": Scope(period=Period(text="last Saturday"))}, "“last Saturday”: which date?"),
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


TOLD = Scope(("Oster",))


@pytest.mark.parametrize(
    ("text", "printed", "slots", "question"),
    [
        ("The toll could climb to 900 dead.", "900", {"counted": "people", "event": "dead", "scope": TOLD,
         "stance": Stance.PREDICTS}, "by when?"),
        ("The tunnel will cost 12bn.", "12", {"unit": "EUR", "counted": "tunnel project"}, "in the prices of which year?"),
        ("The town owes 12bn of debt.", "12", {"unit": "EUR", "counted": "debt", "kind": Kind.FLOW}, "as of when?"),
        ("Schools get 12m more.", "12", {"unit": "EUR", "counted": "schools", "kind": Kind.FLOW}, "in one year, or over how many?"),
        ("The raid killed 20 men.", "20", {"counted": "men", "event": "killed", "kind": Kind.FLOW, "scope": TOLD},
         "in one event, or over what period?"),
        ("So far 20 jobs went.", "20", {"counted": "jobs", "scope": Scope(TOLD.place, Period(text="So far"))},
         "“So far”: as of which date?"),
        ("In the coming months 20 jobs go.", "20", {"counted": "jobs", "scope": Scope(TOLD.place, Period(text="In the coming months"))},
         "“In the coming months”: by which date?"),
        ("It took 20 berths.", "20", {"counted": "berths", "kind": Kind.STOCK}, "where?"),
        ("It took 20 % of the pupils.", "20", {"unit": "percent", "counted": "pupils", "scope": TOLD}, "of how many pupils?"),
        ("It took 20 % of the fleet.", "20", {"unit": "percent", "counted": "fleet", "scope": TOLD}, "of what total?"),
        ("It took 20 % of the boys of the old town of Oster.", "20", {"unit": "percent", "counted": "boys of the old town of Oster",
         "scope": TOLD}, "of how many boys?"),
        ("It took at most 20 crates.", "20", {"comparator": Comparator.AT_MOST, "unit": "kilogram", "counted": "grain"},
         "“up to”: how much for certain?"),
        ("We have 20 berths.", "20", {"counted": "berths"}, "counted by whom?"),
        ("We need 20 tonnes.", "20", {"counted": "grain", "unit": "tonne"}, "worked out by whom?"),
    ],
)  # fmt: skip
def test_a_figure_in_its_text_is_asked_what_a_reporter_would_ask(text, printed, slots, question):
    assert question in asked_of(text, printed, **slots)


@pytest.mark.parametrize(
    ("text", "printed", "slots", "unasked"),
    [
        ("One of the berths is closed.", "One", {"value": 1, "counted": "berths"}, "when"),
        ("Four more ships came.", "Four", {"value": 4, "counted": "ships"}, "where"),
        ("The boat was 90 feet long.", "90", {"unit": "foot", "counted": "boat"}, "when"),
        ("The raid killed 90.", "90", {"event": "killed"}, "of whom"),
        ("The tunnel cost 12bn.", "12", {"unit": "EUR", "counted": "tunnel"}, "where"),
        ("OSTER, March 3 (Agency) — It took 20 berths.", "20", {"counted": "berths"}, "where"),
        ("Velso Motors has 20 staff.", "20", {"counted": "staff of Velso Motors"}, "where"),
        ("Unemployment was 20 %.", "20", {"unit": "percent", "counted": "unemployment"}, "of what"),
        ("It rose by 20 %.", "20", {"unit": "percent", "counted": "pupils", "kind": Kind.CHANGE}, "of how many"),
        ("In 2030 it took 300 lives.", "300", {"counted": "lives", "scope": KNOWN}, "at one moment"),
        ("In 2030 it had 300 more nurses.", "300", {"counted": "more nurses", "scope": KNOWN}, "at one moment"),
        ("We will have 20 berths.", "20", {"counted": "berths", "stance": Stance.PROMISES}, "by whom"),
    ],
)  # fmt: skip
def test_what_no_reporter_would_ask_is_not_asked(text, printed, slots, unasked):
    assert not [q for q in asked_of(text, printed, **slots) if unasked in q]


def test_every_rule_has_been_asked():
    assert len({rule.id for rule in RULES}) == len(RULES) == 20


def test_nothing_open_nothing_asked():
    assert asked(scope=KNOWN, kind=Kind.STOCK) == []


def test_what_is_said_is_not_asked():
    assert "held in prisons, jails or both?" not in asked(counted="prison inmates", event="held")


@pytest.mark.parametrize(
    ("index", "name"), [(0, "Up to 4,200 boxes"), (1, "4,200 containers"), (3, "about 12% of fleet")]
)
def test_a_figure_is_called_once_by_what_it_counts(index, name):
    assert name_of(post().figures[index]) == name


@pytest.mark.parametrize(
    ("printed", "counted", "unit", "name"),
    [
        ("33,000", "migrants", "count", "33,000 migrants"),
        ("11,300", "death toll", "count", "11,300 (death toll)"),
        ("thousands", "possible deaths", "count", "thousands of possible deaths"),
        ("2.5 million", "claimants", "count", "2.5 million claimants"),
        ("one", "person", "count", "one person"),
        ("50", "new people", "count per day", "50 new people"),
        ("$12bn", "tunnel", "USD", "$12bn (tunnel)"),
        ("29 tons", "medical equipment", "ton", "29 tons (medical equipment)"),
        ("23.8%", "Oster unemployment", "percent", "23.8% (Oster unemployment)"),
        ("12%", "pupils", "percent", "12% of pupils"),
        ("5 million", "5.65 million dollars", "EUR", "5 million"),
        ("4,200 boxes", "boxes", "count", "4,200 boxes"),
    ],
)
def test_a_name_reads_as_a_person_would_write_it(printed, counted, unit, name):
    assert phrase(printed, counted, unit) == name


@pytest.mark.parametrize(
    ("counted", "several"),
    [("workers from Kelm", True), ("people", True), ("death toll", False), ("glass", False), ("bus", False)],
)
def test_several_things_are_told_by_the_noun_that_the_rest_hangs_on(counted, several):
    assert is_plural(counted) is several

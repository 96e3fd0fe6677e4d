"""Whether two figures of one text may be two numbers for one thing, where the text itself holds the one against the other."""

from __future__ import annotations

import re
from decimal import Decimal

from quoth.link import values
from quoth.link.antecedents import unsaid
from quoth.link.askers import two_answers
from quoth.link.counts import Count
from quoth.link.event_words import FATES, MORE
from quoth.link.meetings import Meeting
from quoth.link.moods import Mood
from quoth.link.readings import Reading
from quoth.link.wordings import CAPACITY
from quoth.link.words import fold
from quoth.model import Comparability, Comparator, Dimension, Figure

# Before a number: whom it leaves out. Source: our own list.
_WITHOUT = re.compile(
    r"\b(?:without (?:the |those |any )?\w|excluding|not (?:counting|including)|leaving out|apart from|except(?:ing)? for|only counting)"
)

# What was taken off or left in. Source: as above.
_NET = re.compile(
    r"\b(?:net(?! zero)|gross(?:ed)?|pre-tax|(?:before|after) (?:the )?(?:tax|taxes|rebates?|deductions?|inflation)|"
    r"inflation-adjusted|in real terms)\b"
)


# What befell those counted, right behind the number, and of whom a toll tells. Source: as above.
_BEFELL = re.compile(
    r"^ (?:others? |more )?(?:people |civilians |men )?(?:were |was |had been |are )?(?:(?:seriously|badly|still) )?"
    r"(injured|wounded|hurt|missing|arrested|detained|rescued|with (?:\w+ )?disabilit(?:y|ies))\b"
)
_FATE_OF = {"injured": "injure", "wounded": "injure", "hurt": "injure", "missing": "miss", "rescued": "rescue"}
_THE_HURT = re.compile(
    r"\bthe (injured|wounded|missing|arrested|detained)\b,? [^.;\d]{0,40}\b(?:numbered|at|is|was|were|are)$"
)
_OF_THE_DEAD = re.compile(r"\b(?:deaths?|death toll|dead|fatalities)\b")


OF_WHAT = r"(?:death |casualty |overall |final |total )?"
NUMBER = "figure|number|toll|tally|count|estimate|total"
"""Nouns for a number as such, as the choices of a pattern, and what may stand before one. Source: our own reading of disputed numbers."""


_CEILING = Decimal("1.1")
_ABOUT = Decimal("1.25")
"""Numbers further apart than this are two, however roundly one of them is told, where the text itself calls them two."""


def sentences_apart(reading: Reading, one: Count, other: Count) -> int:
    """How many sentences on the other figure stands."""
    layout = reading.layout
    return layout.sentence(other.figure.number.start) - layout.sentence(one.figure.number.start)


def may_differ(reading: Reading, one: Count, other: Count, by: str = "", *, told_so: bool = False) -> bool:
    """Whether two figures are in one unit, can't both be true, are not many times apart, and nothing tells that they count two things.

    ``by`` are the words that hold the one against the other. ``told_so`` says that the text calls them two numbers, so that a floor that
    admits both makes them no one: "at least 16", "the toll is higher: around 32".
    """
    if two_answers(reading, one, reading, other) or reading.wording(one).mood is Mood.NEGATED:
        return False
    if of_two_fates(reading, one, other):
        return False
    figures = one.figure, other.figure
    if (
        any(map(values.vague, figures))
        or not _one_unit(*figures)
        or (_can_both_hold(*figures) and not _past_a_bound(*figures, told_so))
    ):
        return False
    if one.figure.unit == "factor" or not _near(*figures) or _people_and_things(one, other, by):
        return False
    said_of = not (unsaid(one.figure) or unsaid(other.figure))
    if (said_of and one_says_how_many_more(one.figure) is not one_says_how_many_more(other.figure)) or _leaves_some_out(
        reading, other
    ):
        return False
    if says_net(reading, one) is not says_net(reading, other):
        return False
    rates = [CAPACITY in reading.wording(c).rate for c in (one, other)]
    said = Meeting(other, one, reading, reading).as_said
    asked = (Dimension.PLACE, Dimension.PERIOD) if sentences_apart(reading, one, other) else (Dimension.PLACE,)
    return rates[0] is rates[1] and all(said.of(d) is not Comparability.DIFFERENT for d in asked)


def of_two_fates(reading: Reading, one: Count, other: Count) -> bool:
    """Whether the words say what befell either, and it is not the same: "1,721 were injured; exile groups put the death toll at 800"."""
    return two_fates((reading, one), (reading, other))


def two_fates(*sides: tuple[Reading, Count]) -> bool:
    """The same of two figures of any two texts."""
    fates = {_fate(*side) for side in sides}
    return None not in fates and len(fates) > 1


def _fate(reading: Reading, count: Count) -> str | None:
    """What befell the counted: as the words right behind the number say, else its event, else that a toll of the dead was spoken of."""
    end = count.figure.number.end
    behind = _BEFELL.match(fold(reading.text[end : end + 50]))
    if behind is not None:
        return _FATE_OF.get(behind[1], behind[1])
    if count.event in FATES:
        return count.event
    hurt = _THE_HURT.search(reading.words_before(count.figure)[-60:])
    if hurt is not None:
        return _FATE_OF.get(hurt[1], hurt[1])
    spoken = f"{reading.words_before(count.figure)[-90:]} {fold(count.figure.counted or '')}"
    return "die" if _OF_THE_DEAD.search(spoken) else None


def one_says_how_many_more(figure: Figure) -> bool:
    """Whether a number says how many more or fewer: "a million more patients" is held against no count of patients."""
    return figure.direction is not None or MORE.match(figure.counted or "") is not None


def _leaves_some_out(reading: Reading, count: Count) -> bool:
    """Whether its sentence says whom a number leaves out: "without those on leave the number is closer to 670"."""
    start = reading.layout.span(count.figure.number.start, len(reading.text)).start
    return _WITHOUT.search(fold(reading.text[start : count.figure.number.start])) is not None


def says_net(reading: Reading, count: Count) -> bool:
    """Whether its sentence says before a number what was taken off: "its net payment was 9 million", "it paid 19 million"."""
    return _NET.search(fold(reading.up_to(count.figure))) is not None


def _one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are in one unit, be it that only one says by the year: "135,000 people a year", "the 200,000 claimed"."""
    if values.comparable_units(a, b):
        return True
    return a.unit.partition(" per ")[0] == b.unit.partition(" per ")[0] and (" per " in a.unit) is not (
        " per " in b.unit
    )


def _can_both_hold(a: Figure, b: Figure) -> bool:
    return values.can_both_hold(a, b) if values.comparable_units(a, b) else values.reach(a).meets(values.reach(b))


def _past_a_bound(a: Figure, b: Figure, told_so: bool) -> bool:
    """Whether the greater of two numbers is printed as a ceiling, and far above the other: "as high as 28 million", "6 million".

    Where the text calls them two numbers, so it is where the lesser is a floor, or one is rounded: "almost a million", "really 520,000".
    """
    low, high = sorted((a, b), key=lambda f: f.value or 0)
    if low.comparator in values.FLOORS and high.comparator in values.FLOORS:
        return False  # "at least 20", "in fact at least 24"
    if told_so and Comparator.ABOUT in (a.comparator, b.comparator) and not values.near(a, b, _ABOUT):
        return True
    if told_so and low.comparator in values.FLOORS and low.value != high.value:
        return True
    apart = not (values.near(a, b, _CEILING) if told_so else values.near(a, b))
    return high.comparator in (Comparator.AT_MOST, Comparator.LESS) and apart


def _near(a: Figure, b: Figure) -> bool:
    """Whether neither number is many times the other; of a range its lower end counts."""
    one, two = (f.value if f.value is not None else f.bounds.lower or f.bounds.upper for f in (a, b))
    return one is not None and two is not None and 0 < max(one, two) <= values.MOST_APART * min(one, two)


def _people_and_things(one: Count, other: Count, by: str) -> bool:
    """Whether the nouns of both are known and are of two sorts: "27 raids" and "the official 90 arrests"."""
    mine, theirs = one.counted, other.counted
    if one.figure.unit != "count" or mine is None or theirs is None or mine.widest == theirs.widest:
        return False
    if {mine.noun, *mine.modifiers} & {theirs.noun, *theirs.modifiers}:
        return False  # "1,810 bed closures", "the true figure for beds closed"
    if unsaid(other.figure):
        return False  # "more than NBH estimates of 3,700": what they count stands before
    return (other.figure.counted or "").casefold() not in by.casefold()  # "a far cry from the 900" counts no cries

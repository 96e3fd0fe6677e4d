"""The signs by which two numbers of one text are rivals: where they stand, who puts them forward, what the words around them say.

Each is a number that can be checked by hand. None decides: "Police counted 22,000" and "Organisers spoke of 80,000" share no noun,
and "22,000 marched, 41 were held" stand in one sentence.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from quoth.link import guards, values
from quoth.link.counts import Count
from quoth.link.event_words import TOLLS
from quoth.link.hardly_one import hardly_one
from quoth.link.leads import beside
from quoth.link.meetings import Meeting
from quoth.link.one_measure import sentences_apart
from quoth.link.readings import Reading
from quoth.link.rivalry.words import A_PART, ASIDE, ASKED_FOR, BEFORE, CONTRAST, COUNTING, DISPUTE, PLANNED
from quoth.link.weighing.signs import ratio
from quoth.link.words import STOP, stem, tokens
from quoth.model import AgentType, Comparability, Dimension

_BEFORE, _BEHIND = 60, 40
"""So many characters before and behind a number are looked at."""
_MOST = 8
"""No more numbers between two are told from each other."""
_MANY = 20
_PLACES = 4
"""Signs are rounded to so many places, so that trees part them alike on every machine."""
_SMALL = 10
_BAGS = ("gist", "behind", "before", "clause", "sentence", "wider", "counted", "event")
_NEAR_ONE: Mapping[str, re.Pattern[str]] = {"planned": PLANNED, "before": BEFORE, "a part": A_PART}
Signs = dict[str, float]


def signs(meeting: Meeting) -> Signs:
    """The signs of two figures of one text, by name; the earlier of the two first."""
    ordered = meeting if meeting.a.figure.number.start < meeting.b.figure.number.start else meeting.turned
    found = {**_places(ordered), **_speakers(ordered), **_numbers(ordered), **_things(ordered), **_words(ordered)}
    return rounded(found)


def rounded(found: Mapping[str, float]) -> Signs:
    """Signs rounded to what decides."""
    return {name: round(float(value), _PLACES) for name, value in found.items()}


def _places(meeting: Meeting) -> Signs:
    """Where the two stand, and how many other numbers stand between and beside them."""
    reading, (one, two) = meeting.of_a, (meeting.a.figure.number.start, meeting.b.figure.number.start)
    layout = reading.layout
    between = sum(one < c.figure.number.start < two for c in reading.counts)
    return {
        "sentences apart": sentences_apart(reading, meeting.a, meeting.b),
        "paragraphs apart": layout.paragraph(two) - layout.paragraph(one),
        "far apart": math.log(1 + two - one),
        "numbers between": min(_MOST, between),
        "numbers beside the first": len(reading.beside(meeting.a)),
        "numbers beside the second": len(reading.beside(meeting.b)),
        "numbers in the text": min(_MANY, len(reading.counts)),
    }


def _speakers(meeting: Meeting) -> Signs:
    """Who puts the two forward: somebody named, the text itself, a person."""
    reading = meeting.of_a
    teller = reading.who(reading.narrator)
    told = [count.spoken_by in (None, teller) for count in (meeting.a, meeting.b)]
    agents = [reading.agents.get(count.figure.asserter or "") for count in (meeting.a, meeting.b)]
    sure = [count.statement.confidence if count.statement else 0.0 for count in (meeting.a, meeting.b)]
    return {
        "the text tells the first": told[0],
        "the text tells the second": told[1],
        "persons": sum(agent is not None and agent.type is AgentType.PERSON for agent in agents),
        "sure of the first": sure[0],
        "sure of the second": sure[1],
    }


def _numbers(meeting: Meeting) -> Signs:
    """The two numbers themselves."""
    figures = meeting.a.figure, meeting.b.figure
    known = [f.value for f in figures if f.value is not None]
    return {
        "times apart": abs(ratio(*figures)),
        "digits": sum(map(values.digits, figures)),
        "round": sum(map(values.round_number, figures)),
        "bounded": sum(f.bounds.bounded for f in figures),
        "small": bool(known) and min(known) < _SMALL,
        "one kind": figures[0].kind is figures[1].kind,
    }


def _things(meeting: Meeting) -> Signs:
    """What the two count, as far as slots, rules and doubts tell."""
    events = [c.event for c in (meeting.a, meeting.b)]
    return {
        "counted same": meeting.alignment.of(Dimension.COUNTED) is Comparability.SAME,
        "no noun": sum(c.counted is None for c in (meeting.a, meeting.b)),
        "noun unprinted": sum(r.leaves_its_noun(c.figure) for r, c in meeting.sides),
        "no event": events.count(None),
        "one event": events[0] is not None and events[0] == events[1],
        "tolls": sum(event in TOLLS for event in events),
        "beside each other": beside(meeting),
        "hardly one": bool(hardly_one(meeting)),
        "unlike": bool(guards.unlike(meeting)),
        "kept apart": bool(guards.kept_apart(meeting)),
        "one matter": meeting.ground.one_matter,
        "alike": meeting.ground.alike,
        "names shared": len(meeting.ground.named),
    }


def _words(meeting: Meeting) -> Signs:
    """What the words around the two say, and how like each other they are."""
    reading, first, second = meeting.of_a, meeting.a, meeting.b
    sentences = [reading.sentence(c.figure) for c in (first, second)]
    between = reading.text[first.figure.number.start : second.figure.number.start]
    return {
        "disputing between": bool(DISPUTE.search(between)),
        "contrast between": bool(CONTRAST.search(between)),
        "contrast before the second": bool(CONTRAST.search(reading.up_to(second.figure))),
        **of_sentences(sentences),
        **dict(likeness(meeting)),
        **dict(just_one(meeting)),
    }


def of_sentences(sentences: list[str]) -> Signs:
    """What the sentences of two figures say of counting and disputing, and how many words they share."""
    return {
        "counting": _in_how_many(COUNTING, sentences),
        "disputing": _in_how_many(DISPUTE, sentences),
        "contrasting": _in_how_many(CONTRAST, sentences),
        **_shared(sentences),
    }


def _in_how_many(words: re.Pattern[str], sentences: list[str]) -> int:
    return sum(bool(words.search(sentence)) for sentence in sentences)


def _shared(sentences: list[str]) -> Signs:
    """How many of their telling words two sentences share, of all of them and of the shorter's."""
    one, two = ({stem(t) for t in tokens(s) if t not in STOP and not t[0].isdigit()} for s in sentences)
    shared = len(one & two)
    return {"words shared": shared / max(1, len(one | two)), "words held": shared / max(1, min(len(one), len(two)))}


def likeness(meeting: Meeting) -> Iterator[tuple[str, float]]:
    """How near the meanings of the words around the two are, from right beside them to their neighbours' sentences."""
    one, two = (reading.around(count) for reading, count in meeting.sides)
    for bag in _BAGS:
        yield f"like {bag}", float(getattr(one, bag).mean @ getattr(two, bag).mean)


def just_one(meeting: Meeting) -> Iterator[tuple[str, float]]:
    """What is said right before or behind just one of the two."""
    near = [_near(reading, count) for reading, count in meeting.sides]
    for name, words in _NEAR_ONE.items():
        before, behind = ([bool(words.search(side)) for side in sides] for sides in zip(*near, strict=True))
        yield f"{name}, before one", before[0] is not before[1]
        yield f"{name}, behind one", behind[0] is not behind[1]


def one_is_aside(meeting: Meeting) -> bool:
    """Whether words right before or behind just one of the two set it aside: "40 were dismissed in her city", "they needed 40"."""
    before, behind = zip(*(_near(reading, count) for reading, count in meeting.sides), strict=True)
    asked = ((ASIDE, before), (ASIDE, behind), (ASKED_FOR, before))
    return any(bool(words.search(one)) is not bool(words.search(two)) for words, (one, two) in asked)


def _near(reading: Reading, count: Count) -> tuple[str, str]:
    """The whole words right before and behind a figure, in its sentence."""
    text, figure = reading.text, count.figure
    sentence = reading.layout.span(figure.number.start, len(text))
    first, last = max(sentence.start, figure.start - _BEFORE), min(sentence.end, figure.span.end + _BEHIND)
    before, behind = text[first : figure.start], text[figure.span.end : last]
    if first > sentence.start:
        before = before.partition(" ")[2]
    return before, behind.rpartition(" ")[0] if last < sentence.end else behind

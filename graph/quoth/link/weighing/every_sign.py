"""Every sign of two numbers of two texts: how the texts stand to each other, who gives the two, what stands around them."""

from __future__ import annotations

from quoth.link import guards, values
from quoth.link.event_words import TOLLS
from quoth.link.hardly_one import no_name_in_common
from quoth.link.meetings import Meeting
from quoth.link.rivalry.signs import Signs, just_one, likeness, of_sentences, rounded
from quoth.link.weighing.signs import signs
from quoth.model import AgentType

_MANY = 20
_SMALL = 10


def every_sign(meeting: Meeting) -> Signs:
    """The signs of two figures of two texts, by name; ``a`` is the later or dependent figure."""
    sentences = [reading.sentence(count.figure) for reading, count in meeting.sides]
    found = {
        **signs(meeting),
        **_numbers(meeting),
        **_tellers(meeting),
        **_ground(meeting),
        **of_sentences(sentences),
        **dict(likeness(meeting)),
        **dict(just_one(meeting)),
    }
    return rounded(found)


def _numbers(meeting: Meeting) -> Signs:
    """The two numbers, and how many others stand in their texts and sentences."""
    figures = meeting.a.figure, meeting.b.figure
    known = [f.value for f in figures if f.value is not None]
    texts = [len(reading.counts) for reading, _ in meeting.sides]
    beside = [len(reading.beside(count)) for reading, count in meeting.sides]
    return {
        "digits": sum(map(values.digits, figures)),
        "round": sum(map(values.round_number, figures)),
        "bounded": sum(f.bounds.bounded for f in figures),
        "small": bool(known) and min(known) < _SMALL,
        "one kind": figures[0].kind is figures[1].kind,
        "numbers in the texts, least": min(_MANY, *texts),
        "numbers in the texts, most": min(_MANY, max(texts)),
        "numbers beside, least": min(beside),
        "numbers beside, most": max(beside),
        "the other's number stands here": any(
            values.same_number(count.figure, other.figure)
            for (reading, _), (_, other) in (meeting.sides, meeting.sides[::-1])
            for count in reading.counts
        ),
        "held against": sum(reading.held_against(count.figure) for reading, count in meeting.sides),
        "alone": sum(count.alone for _, count in meeting.sides),
    }


def _tellers(meeting: Meeting) -> Signs:
    """Who puts the two forward."""
    agents = [reading.agents.get(count.figure.asserter or "") for reading, count in meeting.sides]
    told = [count.spoken_by in (None, reading.who(reading.narrator)) for reading, count in meeting.sides]
    sure = [count.statement.confidence if count.statement else 0.0 for _, count in meeting.sides]
    return {
        "told by the texts": sum(told),
        "persons": sum(agent is not None and agent.type is AgentType.PERSON for agent in agents),
        "sure, least": min(sure),
        "one speaker": meeting.a.spoken_by is not None and meeting.a.spoken_by == meeting.b.spoken_by,
    }


def _ground(meeting: Meeting) -> Signs:
    """What the texts have in common around the two."""
    ground, events = meeting.ground, [c.event for c in (meeting.a, meeting.b)]
    return {
        "related": ground.related,
        "occasion": ground.occasion,
        "titled": ground.titled,
        "told both ways": ground.told_both_ways,
        "names": min(len(ground.named), 6),
        "no name": no_name_in_common(meeting),
        "one event": events[0] is not None and events[0] == events[1],
        "tolls": sum(event in TOLLS for event in events),
        "later is the higher toll": _grown(meeting),
        "is possible": sum(guards.is_possible(reading, count) for reading, count in meeting.sides),
        "settled": len(meeting.settled),
    }


def _grown(meeting: Meeting) -> bool:
    days, a, b = meeting.ground.days_apart, meeting.a.figure.value, meeting.b.figure.value
    return bool(days) and a is not None and b is not None and a > b and meeting.a.event in TOLLS

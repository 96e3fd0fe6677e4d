"""Shares of people who say or want something, and what somebody did themselves: two such numbers tell of two answers or two deeds."""

from __future__ import annotations

import re

from quoth.link.counts import Count
from quoth.link.event_words import COUNTING
from quoth.link.readings import Reading
from quoth.link.words import fold, stem, tokens
from quoth.model import Kind

# What people are asked or want. Source: our own list, from reports on polls.
_HOLDING = (
    r"(?:say|said|saying|says|think|thought|believ\w+|view\w*|favou?r\w*|support\w*|back(?:s|ed|ing)?|prefer\w*|agree\w*|disagree\w*|"
    r"approv\w+|disapprov\w+|trust\w*|want\w*|oppos(?:e|es|ed|ing)|"
    r"feel|felt|reject\w*|answer\w*|chose|choose|picked|would (?:vote|back|support))"
)
_OF_PEOPLE = (
    r"(?:voters?|people|adults|respondents?|americans|citizens|residents|men|women|democrats|republicans|independents|members|readers|"
    r"percent|per cent|%|third|quarter|half|fifth|tenth|two-thirds|three-quarters|in (?:\d+|three|four|five|six|ten))"
)
_ASKED = re.compile(
    rf"{_OF_PEOPLE} (?:who |that |also |then |even )?(?:[\w'-]+ ){{0,3}}?{_HOLDING}\b"
    r"|\b(?:polled|pollsters?|approval|(?:un)?favou?rab\w+|caucus-?goers|undecided|unenthusiastic|polling average)\b"
    r"|\b(?:new|recent|latest|national|public|tracking|opinion|exit|average of|cnn\S*|gallup) (?:[\w/]+ ){0,2}polls?\b"
    r"|\bpolls? (?:conducted|taken|released|shows?|showed|finds?|found|suggests?|suggested|gave|average)\b|\bpercent in the polls\b"
    r"|\bof the (?:[\w-]+ )?vote\b|\b(?:lead(?:s|ing)?|led|trail(?:s|ed|ing)?) (?:by|with|[\w.' -]{2,30} by)\b"
)
_OR_SO = re.compile(r",? (?:or )?\d+ (?:per ?cent|%)")
"""Behind the first of two numbers of one share: "3, 4 percent in the polls"."""
# What somebody won, and of what. Source: our own list.
_WON = re.compile(
    r"\b([A-Z][\w’'-]+) (?:had |has )?(?:won|took|got|received|secured|garnered|polled|gained|obtained) "
    r"(?:(?:about|only|just|nearly|over|some) )?$"
)
_OF_THE_VOTE = re.compile(r"\s?(?:%|per ?cent|percent)? ?of (?:the |all )?(?:\w+ )?votes?\b")
_NEAR = 60
"""Characters before and behind a number."""
_SELF = frozenset("it they he she we i".split())
_WITHIN = 5
"""So many words of a content are looked at for who did it."""


def asked(reading: Reading, count: Count) -> bool:
    """Whether a figure is the share of people who gave an answer or want somebody: "41 percent of voters agreed"."""
    figure = count.figure
    share = figure.unit == "percent" or figure.kind is Kind.SHARE or figure.of is not None
    share = share or _OR_SO.match(reading.text, figure.number.end) is not None
    return share and _ASKED.search(fold(reading.sentence(figure))) is not None


def own_deed(reading: Reading, count: Count) -> bool:
    """Whether somebody tells what they did themselves: "The groups reported spending $6 million", "Lund named six people"."""
    statement = count.statement
    event = count.figure.event or count.event
    if statement is None or not statement.content or event is None:
        return False
    deed = stem(event.split()[0])
    cue = {stem(t) for t in tokens(reading.words(statement.cue))}
    first = tokens(reading.words(statement.content))[:_WITHIN]
    gerund = bool(first) and first[0].endswith("ing") and stem(first[0]) == deed
    if deed in COUNTING:
        return False  # "Inspectors found 214"
    return deed in cue or gerund or (bool(first) and first[0] in _SELF and deed in {stem(t) for t in first})


def _who_won(reading: Reading, count: Count) -> str | None:
    """The last name of who has a share of the votes: "the council said Anna Berg won 44.2% of the vote"; polls are of nobody."""
    before = reading.text[max(0, count.figure.start - _NEAR) : count.figure.start]
    won, behind = _WON.search(before), reading.text[count.figure.number.end :][:_NEAR]
    return won[1] if won is not None and _OF_THE_VOTE.match(behind) else None


def two_answers(one_in: Reading, one: Count, other_in: Reading, other: Count) -> str:
    """Why two numbers of people who answer, or of what two did themselves, are two: in plain words; else ""."""
    candidate = _who_won(one_in, one)
    of_one_candidate = candidate is not None and candidate == _who_won(other_in, other)
    if not of_one_candidate and (asked(one_in, one) or asked(other_in, other)):
        return "one is a share of people who give an answer"
    apart = one.spoken_by != other.spoken_by
    return (
        "each tells of what they did themselves"
        if apart and own_deed(one_in, one) and own_deed(other_in, other)
        else ""
    )

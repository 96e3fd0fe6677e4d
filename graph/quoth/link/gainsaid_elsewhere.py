"""A statement of one document that gainsays, by name, what another document tells: "the agency does not accept the Nordvik estimate"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quoth.link import gainsay_words as words_for
from quoth.link import rules
from quoth.link.answer_words import about
from quoth.link.disputes import before
from quoth.link.explain import who_says
from quoth.link.gainsaying import all_gainsaid, gives, names_in, repeated
from quoth.link.of_statements import quoted, turned_against
from quoth.link.readings import Reading
from quoth.link.told_before import called, spoken_for, tells
from quoth.link.words import fold
from quoth.model import Comparison, Figure, Quotation, Stance, Statement, Verdict

_DAYS: Final = 60
"""So many days at most lie between a claim and what another text says of it."""
_LIKELY: Final = 0.5
_PUT_FORWARD_BY: Final = re.compile(
    r"\b(?:reported|claimed|cited|quoted|published|given|put forward|announced|released|used) by (?P<who>(?:the )?(?:[\w.'-]+ ?){1,5})"
)


@dataclass(frozen=True, slots=True)
class Pointing:
    """A statement that points at somebody's number: the ids of the words that name him, the numbers it repeats, and what it is about."""

    statement: Statement
    how: Verdict
    whose: frozenset[str]
    numbers: tuple[Figure, ...]
    about: frozenset[str]


def gainsaid_elsewhere(answering: Reading, claiming: Reading) -> Iterator[Comparison]:
    """A comparison for each statement of one document that gainsays a claim which the other tells, and it does not tell itself."""
    pointing = _pointing(answering)
    if not pointing or not _in_time(answering, claiming):
        return
    for one in pointing:
        claim = _meant(answering, claiming, one)
        if claim is not None:
            yield _told(answering, claiming, one, claim)


@lru_cache(1 << 6)
def _pointing(reading: Reading) -> tuple[Pointing, ...]:
    """The statements of a document that point at what it does not tell as anybody's claim."""
    return tuple(p for s in reading.extraction.statements if (p := _pointed(reading, s)) is not None)


def _pointed(reading: Reading, statement: Statement) -> Pointing | None:
    silent = statement.speaker is None or statement.quotation is Quotation.NARRATION or statement.disputes
    if silent or statement.stance in (Stance.QUESTIONS, Stance.ASKS) or statement.id in all_gainsaid(reading):
        return None
    if before(reading, statement) is not None:
        return None
    said, cue = (fold(" ".join(reading.words(w).split())) for w in (statement.content, statement.cue))
    found = _words_of(said, cue)
    if found is None:
        return None
    what, how = found
    numbers = repeated(reading, statement, what)
    by = _PUT_FORWARD_BY.search(what)
    whose = names_in(by["who"] if by is not None else what)
    topics = about(f"{said} {_around(reading, statement)}")
    return Pointing(statement, how, whose, numbers, topics) if whose else None


def _words_of(said: str, cue: str) -> tuple[str, Verdict] | None:
    """The words that point at a claim, and how it is gainsaid."""
    told = f"{cue} {said}" if words_for.NOT_ACCEPTED.search(cue) else said
    denied = next((f for p in words_for.DENIALS if (f := p.search(told))), None)
    if denied is not None:
        return denied["what"], Verdict.DENIES
    counted = words_for.OF_THE_COUNT.match(said) or words_for.AT_FAULT.match(said)
    if counted is None or not (words_for.COUNT_NOUN.search(counted["who"]) or counted.re is words_for.AT_FAULT):
        return None
    return counted["who"], Verdict.REBUTS


def _around(reading: Reading, statement: Statement) -> str:
    """The paragraph in which a statement stands."""
    at = reading.at(statement)
    if at is None:
        return ""
    start = reading.text.rfind("\n", 0, at.start) + 1
    end = reading.text.find("\n", at.end)
    return reading.text[start : end if end >= 0 else len(reading.text)]


def _in_time(answering: Reading, claiming: Reading) -> bool:
    """Whether a text may answer another: it is not known to have been published before it, nor long after."""
    days = [r.extraction.document.published for r in (answering, claiming)]
    if days[0] is None or days[1] is None:
        return True
    return 0 <= (days[0].last_day() - days[1].first_day()).days <= _DAYS


def _meant(answering: Reading, claiming: Reading, one: Pointing) -> Statement | None:
    """The claim of another document that is meant: of whom the words name, with the number that they repeat, or most alike."""
    speaker = spoken_for(answering, one.statement.speaker)
    theirs = [
        s
        for s in claiming.extraction.statements
        if claiming.figures_of.get(s.id)
        and s.speaker is not None
        and tells(claiming, s)
        and 2 * len(one.whose & called(claiming, s)) > len(one.whose)
        and speaker.isdisjoint(spoken_for(claiming, s.speaker))
    ]
    if one.numbers:
        theirs = [s for s in theirs if gives(claiming, s, one.numbers)]
    likest = max(theirs, key=lambda s: len(one.about & about(claiming.words(s.content))), default=None)
    if likest is None or not (one.numbers or one.about & about(claiming.words(likest.content))):
        return None
    return likest


def _told(answering: Reading, claiming: Reading, one: Pointing, claim: Statement) -> Comparison:
    denied = one.how is Verdict.DENIES
    does = "denied" if denied else "answered"
    teller, answerer = who_says(claiming, claim), who_says(answering, one.statement)
    told = f"A claim of {teller} is {does} by {answerer}: “{quoted(claiming, claim)}”."
    rule = rules.DENIAL_OF_ANOTHER_TEXT if denied else rules.ANSWER_TO_ANOTHER_TEXT
    return turned_against((answering, one.statement), (claiming, claim), one.how, rule, _LIKELY, told)

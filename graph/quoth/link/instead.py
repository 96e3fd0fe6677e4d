"""A number put in the place of another one: "the figure was 16,753 - not 20,000, as Mr Lund claims" answers who gave the 20,000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quoth.link import rules, values
from quoth.link.counts import Count
from quoth.link.explain import said
from quoth.link.guards import there_and_come
from quoth.link.hardly_one import no_name_in_common
from quoth.link.meetings import Meeting
from quoth.link.moods import AHEAD
from quoth.link.readings import Reading
from quoth.link.words import fold, stem, tokens
from quoth.model import Comparison, Verdict

# Between the number that holds and the one that does not, and the other way round. Source: our own reading of corrections and fact checks.
_NOT = re.compile(
    r"(?:[^.;\d]|(?<!\d)(?:19|20)\d\d(?:[-–/]\d\d)?(?!\d)){0,40}(?:[,–—-]| and|\() ?(?:and )?(?:not|rather than|instead of) (?:the )?"
    r"(?:(?:claimed|alleged|reported|promised|full) )?"
)
_BUT = re.compile(r"[^.;\d]{0,40},? but (?:rather |only |just |in fact )?(?:the )?")
_WRONG = re.compile(r"\b(?:not|rather than|instead of) (?:the )?(?:(?:claimed|alleged|reported|promised|full) )?$")
_AS_CLAIMED = re.compile(
    r",? ?(?:as|which|that) ((?:[\w.’'-]+ ){1,5}?)"
    r"(?:claim|say|said|put|suggest|assert|state|insist|allege|report|announce)\w*\b"
)
_TITLES = frozenset(
    stem(w)
    for w in "mr mrs ms miss dr sir dame lord lady the a an its their his her prime minister president secretary".split()
    + "chancellor premier mayor governor senator".split()
)
_DAYS = 60
"""So many days at most lie between a number and what another text puts in its place."""
_BACK = 60
"""Characters before a number in which a word puts another one in its place."""


def instead(answering: Reading, claiming: Reading) -> Iterator[Comparison]:
    """A rebuttal for each number that one text puts in the place of a number which somebody gives there or in the other text."""
    for answer, wrong in replaced(answering):
        claim = next((c for c in _claims(answering, claiming, answer, wrong)), None)
        if claim is None:
            continue
        meeting = Meeting(answer, claim, answering, claiming)
        told = f"{said(answering, answer)} is put in the place of {said(claiming, claim)}."
        yield meeting.conclude(Verdict.REBUTS, rules.INSTEAD, 0.75, told)


@lru_cache(1 << 6)
def replaced(reading: Reading) -> tuple[tuple[Count, Count], ...]:
    """Each number that stands in the place of another of its sentence, with that other one; once for a text held against many."""
    return tuple(_pairs(reading))


def _pairs(reading: Reading) -> Iterator[tuple[Count, Count]]:
    text = reading.text
    for wrong in reading.counts:
        at = wrong.figure.span
        if wrong.row is not None or not _WRONG.search(text, max(0, at.start - _BACK), at.start):
            continue
        if AHEAD.search(fold(reading.up_to(wrong.figure))):
            continue  # "had planned for 10,000 people, not 90,000"
        for other in reading.beside(wrong):
            span = other.figure.span
            before = span.end <= at.start and _NOT.fullmatch(text, span.end, at.start)
            behind = span.start >= at.end and _BUT.fullmatch(text, at.end, span.start)
            if (before or behind) and values.comparable_units(other.figure, wrong.figure):
                yield other, wrong


def _claims(answering: Reading, claiming: Reading, answer: Count, wrong: Count) -> Iterator[Count]:
    """The figures that give the number which is wrong, by whoever it is said to be from; in one text those told before, the last first."""
    own = answering.iri == claiming.iri
    for count in reversed(claiming.counts):
        behind = own and count.figure.number >= min(answer.figure.number, wrong.figure.number)
        if behind or count.row is not None or not values.same_number(count.figure, wrong.figure):
            continue
        if count.spoken_by == answer.spoken_by or of_somebody_else(answering, wrong, claiming, count):
            continue
        if there_and_come(Meeting(wrong, count, answering, claiming)):
            continue
        meeting = Meeting(answer, count, answering, claiming)
        apart = meeting.ground.days_apart
        soon = not meeting.a_came_first and (apart is None or apart <= _DAYS) and not no_name_in_common(meeting)
        firm = soon and not values.common(count.figure)
        if own or (meeting.ground.one_matter and firm):
            yield count


def of_somebody_else(reading: Reading, wrong: Count, claiming: Reading, claim: Count) -> bool:
    """Whether behind a denied number stands whose it is, and the claim is not theirs: "not 20,000, as Mr Lund claims"."""
    claimed = _AS_CLAIMED.match(reading.text, wrong.figure.span.end)
    named = frozenset(stem(t) for t in tokens(claimed[1])) - _TITLES if claimed else frozenset()
    return bool(named) and named.isdisjoint(stem(t) for t in tokens(claiming.name(claim.figure.asserter)))

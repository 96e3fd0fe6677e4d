"""What a statement gainsays or answers without a verb of denial: "she did not accept that", "the institute left out every stop".

The ways are data, the surest first (`gainsay_words`); what is meant is the claim whose number is named, the last claim of whom the
words name, or the last claim that somebody else made right before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from quoth.link import gainsay_words as words_for
from quoth.link import values
from quoth.link.answer_words import about
from quoth.link.denial_words import CLAIM_NOUNS
from quoth.link.lazy import Lazy
from quoth.link.readings import Reading
from quoth.link.told_before import ONE_SPEECH, POINTERS, called, side, spoken_for, tells
from quoth.link.words import fold, stem, tokens
from quoth.model import Figure, Quotation, Span, Stance, Statement, Verdict

_NEAR: Final = 450
"""So many characters may lie between a claim and what points back to it by "that" or "the figure": some two paragraphs."""
_NAMED: Final = 2500
"""The same where it says whose claim is meant; a number that is repeated may stand anywhere before."""
_IN_REPLY: Final = 300


@dataclass(frozen=True, slots=True)
class Gainsaid:
    """A claim that another statement denies or answers."""

    claim: Statement
    how: Verdict


def gainsaid(reading: Reading, statement: Statement) -> Gainsaid | None:
    """The claim that a statement gainsays in words that are no verb of denial, or answers; ``None`` where it does neither.

    "The institute says that officers made 22,400 stops. Chief Kemp said the institute left out every stop logged on tablets" is an
    answer to the 22,400; "she did not recognise the figure" a denial.
    """
    at = reading.at(statement)
    speaks = statement.speaker is not None and statement.quotation is not Quotation.NARRATION
    if at is None or not speaks or statement.stance in (Stance.DENIES, Stance.QUESTIONS, Stance.ASKS):
        return None
    case = _Case(reading, statement, at, fold(" ".join(reading.words(statement.content).split())))
    return next((found for way in _WAYS if (found := way(case)) is not None), None)


@dataclass(frozen=True)
class _Case:
    """A statement that may gainsay one of some earlier claims."""

    reading: Reading
    statement: Statement
    at: Span
    said: str

    @Lazy
    def claims(self) -> tuple[Statement, ...]:
        """The claims that others made before, the last one first; most statements point at none, and need none looked at."""
        ended = [
            (span.end, s.id, s)
            for s in self.reading.extraction.statements
            if (span := self.reading.at(s)) is not None
            and span.end <= self.at.start
            and _anothers(self.reading, s, self.statement)
        ]
        return tuple(s for *_, s in sorted(ended, key=lambda e: e[:2], reverse=True))

    def meant(self, what: str, reach: int = _NEAR) -> Statement | None:
        """The claim that some words point at: by its number, by who made it, or as the last one."""
        numbers = self.by_number(what)
        if numbers is not None:
            return numbers
        pointing = what.strip() in words_for.POINTERS
        pointing = pointing or (bool(names := names_in(what)) and names <= words_for.HONOURED)
        named = None if pointing else self.by_name(what)
        if named is not None or (not pointing and self._names_another(what)):
            return named
        return self._last(reach, bool(words_for.COUNT_NOUN.search(what)))

    def by_number(self, what: str) -> Statement | None:
        """The claim that gives a number which some words of the statement repeat."""
        numbers = repeated(self.reading, self.statement, what)
        return next((s for s in self.claims if gives(self.reading, s, numbers)), None)

    def by_name(self, who: str) -> Statement | None:
        """The last claim with a number of whom some words name."""
        whose = names_in(who)
        told = [s for s in self.claims if self.reading.figures_of.get(s.id) and self._gap(s) <= _NAMED]
        shared = {s.id: len(whose & called(self.reading, s)) for s in told}
        most = max(shared.values(), default=0)
        # "Arcadia counties" are not the sheriff of Marlow County
        return next((s for s in told if shared[s.id] == most), None) if 2 * most > len(whose) else None

    def _names_another(self, what: str) -> bool:
        """Whether words say whose number is meant, so that it is not just the last one."""
        return "'s " in what or "s' " in what

    def _last(self, reach: int, counted: bool) -> Statement | None:
        """The last claim within reach; of all that its speaker said there the last that has a number, if any has."""
        near = [s for s in self.claims if self._gap(s) <= reach]
        if not near or self._told_a_number_since(near[0]):
            return None
        speech = [s for s in self.claims if s.speaker == near[0].speaker and self._gap(s) <= ONE_SPEECH]
        numbered = next((s for s in speech if self.reading.figures_of.get(s.id)), None)
        return numbered if numbered is not None or counted else near[0]

    def _told_a_number_since(self, claim: Statement) -> bool:
        """Whether the speaker gave a number of his own since: "She said the firm had paid £85 a tree. “That is a joke,” she said"."""
        end = self.at.start - self._gap(claim)
        own = (s for s in self.reading.extraction.statements if s.speaker == self.statement.speaker)
        since = (s for s in own if (at := self.reading.at(s)) and end <= at.start and at.end <= self.at.start)
        told = (c for s in since for c in self.reading.figures_of.get(s.id, ()) if c.figure.asserter == s.speaker)
        return any(not gives(self.reading, claim, (c.figure,)) for c in told)

    def _gap(self, claim: Statement) -> int:
        span = self.reading.at(claim)
        return self.at.start - span.end if span is not None else _NAMED + 1


def repeated(reading: Reading, statement: Statement, what: str) -> tuple[Figure, ...]:
    """The figures of a statement whose number stands in some of its words, folded."""
    own = reading.figures_of.get(statement.id, ())
    return tuple(c.figure for c in own if fold(c.figure.number.text(reading.text)) in what)


def gives(reading: Reading, statement: Statement, numbers: Sequence[Figure]) -> bool:
    """Whether a statement gives one of some numbers."""
    return any(values.same_number(c.figure, f) for c in reading.figures_of.get(statement.id, ()) for f in numbers)


def names_in(words: str) -> frozenset[str]:
    """The ids of the words that may name a side."""
    noun = words_for.NUMBER.search(words)
    owner = words[: noun.start()] if noun is not None else words  # "the Ostrel estimate of cod landings" names Ostrel
    told = tokens(owner.replace("'s ", " ").replace("s' ", "s "))
    return frozenset(side(w) for w in told if w not in POINTERS and stem(w) not in CLAIM_NOUNS)


def _anothers(reading: Reading, claim: Statement, statement: Statement) -> bool:
    """Whether a statement is a claim of somebody who does not speak for the other's speaker."""
    if claim.speaker is None or claim.stance is Stance.ASKS or not tells(reading, claim):
        return False
    return spoken_for(reading, claim.speaker).isdisjoint(spoken_for(reading, statement.speaker))


def _denied(case: _Case) -> Gainsaid | None:
    """ "She did not accept that", "the insurer's figure was “less than half the truth”", "the numbers don't add up"."""
    cue = fold(case.reading.words(case.statement.cue))
    told = (f"{cue} {case.said}" if words_for.NOT_ACCEPTED.search(cue) else "", _first_sentences(case.said))
    for pattern in words_for.DENIALS:
        for found in (f for words in told for f in pattern.finditer(words)):
            claim = case.meant(found["what"])
            if claim is not None:
                return Gainsaid(claim, Verdict.DENIES)
    return None


def _first_sentences(said: str) -> str:
    """The first two sentences of a speech: what comes later turns against what was said in it."""
    return " ".join(said.split(". ")[:2])


def _no_evidence(case: _Case) -> Gainsaid | None:
    """ "We have found no evidence that 6.4 million people are affected"."""
    found = words_for.OF_A_NUMBER.search(case.said)
    claim = case.by_number(case.said[found.end() :]) if found is not None else None
    return Gainsaid(claim, Verdict.DENIES) if claim is not None else None


def _in_passing(case: _Case) -> Gainsaid | None:
    """ "She noted that the institute had put landings at 13,200 tonnes, which “simply is not the case”"."""
    if not words_for.IN_PASSING.search(case.said):
        return None
    inner = (s for s in case.reading.extraction.statements if s.inside == case.statement.id and s.speaker is not None)
    claim = next((s for s in inner if _anothers(case.reading, s, case.statement)), None)
    return Gainsaid(claim, Verdict.DENIES) if claim is not None else None


def _scorned(case: _Case) -> Gainsaid | None:
    """ "Her office called the numbers “invented arithmetic”"."""
    cue = fold(case.reading.words(case.statement.cue))
    found = words_for.SCORN.search(case.said) if words_for.CALLED.search(cue) else None
    claim = case.meant(found["what"]) if found is not None else None
    return Gainsaid(claim, Verdict.DENIES) if claim is not None else None


def _of_the_count(case: _Case) -> Gainsaid | None:
    """ "The institute left out every stop logged on tablets", "the 31 per cent counts each bottle and not each site"."""
    found = words_for.OF_THE_COUNT.match(case.said) or words_for.AT_FAULT.match(case.said)
    if found is None:
        return None
    who = found["who"]
    number = case.by_number(who)
    claim = number if number is not None else case.by_name(who)
    if claim is None:
        return None
    counted = words_for.COUNT_NOUN.search(who) or found.re is words_for.AT_FAULT
    topic = about(case.said) & about(case.reading.words(claim.content))
    return Gainsaid(claim, Verdict.REBUTS) if counted or topic else None


def _replied(case: _Case) -> Gainsaid | None:
    """ "– They were taken out of the calculation in November, answers Lena Solberg"."""
    cue = fold(case.reading.words(case.statement.cue))
    own = case.reading.figures_of.get(case.statement.id)  # who replies with a number answers by that (`answers`)
    if own or not words_for.REPLIED.search(cue) or not case.claims or words_for.A_QUESTION.match(case.said):
        return None
    last = case.claims[0]
    span = case.reading.at(last)
    near = span is not None and case.at.start - span.end <= _IN_REPLY
    points = next(iter(tokens(case.said)), "") in words_for.REPLYING or about(case.said) & about(
        case.reading.words(last.content)
    )
    return Gainsaid(last, Verdict.REBUTS) if near and points and case.reading.figures_of.get(last.id) else None


def _asked_about(case: _Case) -> Gainsaid | None:
    """ "Asked about the figure, the minister said the service had more nurses than ever"."""
    start = case.reading.layout.span(case.at.start, len(case.reading.text)).start
    found = words_for.ASKED.search(fold(" ".join(case.reading.text[start : case.at.start].split())))
    claim = case.meant(found["what"]) if found is not None else None
    return Gainsaid(claim, Verdict.REBUTS) if claim is not None and case.reading.figures_of.get(claim.id) else None


_WAYS: Final[tuple[Callable[[_Case], Gainsaid | None], ...]] = (
    _denied,
    _no_evidence,
    _in_passing,
    _scorned,
    _of_the_count,
    _asked_about,
    _replied,
)


@lru_cache(1 << 6)
def all_gainsaid(reading: Reading) -> Mapping[str, Gainsaid]:
    """By the id of each statement of a text that gainsays or answers a claim, that claim."""
    found = ((s.id, gainsaid(reading, s)) for s in reading.extraction.statements if not s.disputes)
    return MappingProxyType({id_: claim for id_, claim in found if claim is not None})

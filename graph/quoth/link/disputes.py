"""Explicit denials and doubts: what a statement disputes in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from quoth.link import rules, values
from quoth.link.counts import Count
from quoth.link.denial_words import CALLED_UNTRUE, CLAIM_NOUNS, DENY, FALSE, NOT_TRUE, NUMBER_NOUNS, SAID_OF_IT
from quoth.link.explain import who_says
from quoth.link.fragments import fragment
from quoth.link.gainsay_words import NOT_SAID
from quoth.link.gainsaying import all_gainsaid
from quoth.link.meant import rather
from quoth.link.moods import Mood
from quoth.link.of_statements import quoted, turned_against
from quoth.link.readings import Reading
from quoth.link.told_before import POINTERS, called, side, spoken_for, tells
from quoth.link.words import STOP, fold, stem, tokens
from quoth.model import AgentType, Comparison, Span, Stance, Statement, Verdict

_NEAR, _NAMED = 200, 1200
"""How many characters may lie between a statement and the denial that points back to it; the second where it says whose it is."""
_SOMEBODYS = re.compile(
    r"^\W*(?:the |these |those |this )?((?:[\w'-]+ ){1,4}?)"
    r"(?:estimate|figure|number|count|claim|toll|tally|analysis|calculation|study|report|survey)s? "
    rf"(?:is|are|was|were) (?:\w+ly )?(?:{CALLED_UNTRUE}|flawed|muddled)\b"
)
# "It is not true that 900 wells were closed". Source: as above.
_NOT_SO = re.compile(r"(?:\bnot|n't|\bnever) (?:\w+ )?(?:true|correct|right|accurate|the case) that\b")
# "Is not 316,000 but 46,000", "28 million (not 3 million)".
_NOT_THIS = re.compile(r"\bnot (?:the )?(?:about |around |some )?[$£€]?$")
_DENYING = re.compile(rf"\b(?:{DENY}|slam\w*|fault(?:s|ed|ing)|blast(?:s|ed|ing)|lambast\w*|denounc\w*)\b")
_DENIED_IT = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disput\w+|refut\w+)\b")
_IT = (("it",), ("that",), ("this",), ("them",))
# What any body may be called where no other is meant: "dismissed the group's figure". Source: our own list.
_ANY_BODY = frozenset(
    side(w) for w in "group organisation organization charity body agency ngo nonprofit campaigners watchdog".split()
)
_TOTALS = frozenset(stem(w) for w in ("total", "count", "tally", "toll"))
# What follows tells more of the claim or of the denier: "the claim, which …", "the claims as …". Source: as above.
_ENDS = re.compile(
    r"[;.!?:\u201c\u201d\"]|,? (?:which|who|as|through|via|saying|insisting|adding|calling|because|but|while|and said) |,|$",
    re.IGNORECASE,
)


def disputes(reading: Reading) -> Iterator[Comparison]:
    """A comparison for each statement of the document that another one disputes, the disputing one as ``a``.

    "The mayor rejected a claim by the water board that 900 wells were closed" is a denial; "it is unclear where the board's
    number comes from" a doubt.
    """
    for statement in reading.extraction.statements:
        for target in statement.disputes:
            disputed = reading.index.statements.get(target)
            if disputed is not None and tokens(reading.words(statement.content)) in _IT:
                disputed = rather(reading, statement, disputed)
            nobodys = statement.stance is Stance.QUESTIONS and disputed is not None and disputed.speaker is None
            others = disputed is not None and disputed.speaker != statement.speaker and not nobodys
            if disputed is not None and others and _says_something(reading, disputed):
                yield _dispute(reading, statement, disputed)
        meant = before(reading, statement)
        if meant is not None and _says_something(reading, meant):
            yield replace(_dispute(reading, statement, meant), confidence=0.55)
        answered = all_gainsaid(reading).get(statement.id) if meant is None else None
        if answered is not None and answered.how is Verdict.REBUTS and _says_something(reading, answered.claim):
            yield _answer(reading, statement, answered.claim)


def _says_something(reading: Reading, claim: Statement) -> bool:
    """Whether a claim puts a number forward or has a clause that can be false: of "to deport" nobody can say so."""
    words = reading.words(claim.content)
    bare = all(w in POINTERS or stem(w) in CLAIM_NOUNS for w in tokens(words))  # "its claim" says nothing itself
    return bool(reading.figures_of.get(claim.id)) or not (bare or fragment(fold(words)))


@lru_cache(1 << 6)
def denied_by(reading: Reading) -> frozenset[tuple[str | None, str]]:
    """Who (as counts name speakers) denies which statements of others in one text, by the ids of these and of what is told in them."""
    found = set()
    for statement in reading.extraction.statements:
        meant = before(reading, statement)
        for target in (*statement.disputes, *([meant.id] if meant else [])):
            if statement.stance is not Stance.QUESTIONS:
                found.add((reading.who(statement.speaker), target))
    inner = [(who, s.id) for who, target in found for s in reading.extraction.statements if s.inside == target]
    return frozenset((*found, *inner))


@lru_cache(1 << 6)
def told_false(reading: Reading) -> frozenset[str | None]:
    """The statements (ids) of one text that somebody denies in it: a number told there is no part of another, nor its whole."""
    return frozenset(claim for _, claim in denied_by(reading))


def taken_back(reading: Reading, count: Count) -> bool:
    """Whether who tells a number denies it ("it is not true that 900 wells were closed"), so that it is nobody's claim there.

    So is "not 900 but 400" no claim of who says so. A claim of somebody else that is told and denied stays that of its owner.
    """
    told = count.statement
    if count.row is not None or reading.wording(count).mood is not Mood.DENIED:
        return False
    cue = fold(reading.words(told.cue)) if told is not None and told.stance is Stance.DENIES else ""
    before = fold(reading.up_to(count.figure))
    instead = len(reading.figures_of.get(count.figure.statement or "", ())) > 1 and _NOT_THIS.search(before)
    denied = bool(_DENYING.search(cue) or _NOT_SO.search(before) or instead)
    somebodys = told is not None and told.speaker is not None
    return denied and not (somebodys and count.figure.statement in told_false(reading))


def before(reading: Reading, statement: Statement) -> Statement | None:
    """What a statement denies that was said before it, by a verb of denial or in other words; else ``None``.

    "He did not say the number was wrong" denies nothing.
    """
    if NOT_SAID.search(fold(reading.words(statement.cue))):
        return None
    meant = _pointed_back(reading, statement)
    if meant is None:
        found = all_gainsaid(reading).get(statement.id)
        meant = found.claim if found is not None and found.how is Verdict.DENIES else None
    return meant


def _pointed_back(reading: Reading, statement: Statement) -> Statement | None:
    """What "the claim" in a denial, or "that figure is wrong", points back to: the last statement, if it is somebody else's.

    "Denied the army's count" points back to the last number that the army gave.
    """
    at = reading.at(statement)
    said = " ".join(reading.words(statement.content).split())
    words = tokens(said[: _first_end(said)])
    if statement.disputes or at is None or not words:
        return None
    if words in _IT and _DENIED_IT.search(fold(reading.words(statement.cue))):
        words = ("claim",)  # but "rejected it" may be of an offer
    nouns = [w for w in map(stem, words) if w in CLAIM_NOUNS]
    whose = frozenset(side(w) for w in words if w not in POINTERS and stem(w) not in CLAIM_NOUNS)
    if statement.stance is Stance.DENIES:
        if whose and not nouns:
            return _said_before(reading, statement, at)
    elif _calls_it_false(fold(said)):
        whose, nouns = frozenset(), [w for w in map(stem, tokens(said)) if w in CLAIM_NOUNS]
    elif somebodys := _whose_is_false(reading, statement, fold(said)):
        whose = somebodys
    else:
        return None
    earlier = [s for s in reading.extraction.statements if tells(reading, s)]
    counted = any(n in NUMBER_NOUNS for n in nouns)
    told = [s for s in earlier if reading.figures_of.get(s.id)] if whose or counted else earlier
    told = [s for s in told if not _TOTALS.issuperset(nouns) or _counts(reading, s)] if nouns else told
    told = _of_the_number_meant(reading, statement, at, told)
    if statement.cites:
        told = _of_the_document(reading, statement, told)
    if whose:
        named = [s for s in told if whose <= called(reading, s)]
        named = named or [s for s in told if whose <= _ANY_BODY and _of_a_body(reading, s)]
        told = [s for s in named if called(reading, s) <= whose] or named  # "the army", not "an army doctor"
    ended = [
        (span.end, s.id, s)
        for span, s in ((reading.at(s), s) for s in told)
        if span is not None and span.end <= at.start
    ]
    last = max(
        (e for e in ended if not counted or e[2].speaker != statement.speaker), key=lambda e: e[:2], default=None
    )
    if (
        last is None
        or last[2].speaker == statement.speaker
        or at.start - last[0] > (_NAMED if whose or statement.cites else _NEAR)
    ):
        return None
    return rather(reading, statement, last[2])


def _of_a_body(reading: Reading, statement: Statement) -> bool:
    agent = reading.agents.get(statement.speaker or "")
    return agent is not None and agent.type in (AgentType.ORGANIZATION, AgentType.GROUP)


def _said_before(reading: Reading, denial: Statement, at: Span) -> Statement | None:
    """The last claim of another that has all words of what is denied: "accused the board of hiding 200 deaths", "denied hiding deaths"."""
    words = frozenset(map(stem, tokens(reading.words(denial.content)))) - STOP
    others = (s for s in reading.extraction.statements if s.speaker != denial.speaker and tells(reading, s))
    ended = ((span.end, s.id, s) for s in others if (span := reading.at(s)) is not None and span.end <= at.start)
    said = (
        e
        for e in ended
        if at.start - e[0] <= _NAMED and words <= frozenset(map(stem, tokens(reading.words(e[2].content))))
    )
    last = max(said, key=lambda e: e[:2], default=None) if len(words) > 1 else None
    return last[2] if last is not None else None


def _counts(reading: Reading, statement: Statement) -> bool:
    """Whether a statement gives a number that is no share: "the total" points back to no "34 per cent"."""
    return any(c.figure.unit != "percent" for c in reading.figures_of.get(statement.id, ()))


def _of_the_number_meant(reading: Reading, denial: Statement, at: Span, told: list[Statement]) -> list[Statement]:
    """Those that give the number which the denier goes on to name, else all.

    "Stent rejected the figure. “It is not 4,300 homes, it is 7,000,” she said": of all that was said before, who gave 4,300 is meant.
    """
    named = [
        c.figure
        for c in reading.counts
        if c.statement is not None
        and c.statement.speaker == denial.speaker
        and 0 <= c.figure.number.start - at.end <= _NEAR
        and _NOT_THIS.search(fold(reading.up_to(c.figure)))
    ]
    meant = [
        s for s in told if any(values.same_number(c.figure, f) for c in reading.figures_of.get(s.id, ()) for f in named)
    ]
    return meant or told


def _of_the_document(reading: Reading, denial: Statement, told: list[Statement]) -> list[Statement]:
    """Those that stand in the document which is denied, or are of whoever put it forward: "the board rejects the report"."""
    beside = (s for s in reading.extraction.statements if s.id != denial.id and _leans_on(s, denial.cites))
    issuers = (d.issuer for d in (reading.index.cited.get(i) for i in denial.cites) if d is not None)
    behind = {b for who in (*(s.speaker for s in beside), *issuers) for b in spoken_for(reading, who)}
    return [s for s in told if _leans_on(s, denial.cites) or not behind.isdisjoint(spoken_for(reading, s.speaker))]


def _leans_on(statement: Statement, documents: Iterable[str]) -> bool:
    return not {statement.venue, *statement.cites}.isdisjoint(documents)


def _first_end(words: str) -> int:
    """Where what a denial turns against ends, and what else it tells begins."""
    found = _ENDS.search(words)
    return found.start() if found else len(words)


def _calls_it_false(said: str) -> bool:
    """Whether some words do no more than call what was said before false: "that figure is wrong", "no, that is not true"."""
    first = tokens(re.split(r"(?<=[.!?])\s", said)[0])
    told = [w for w in first if stem(w) not in CLAIM_NOUNS]
    false = not FALSE.isdisjoint(told) or NOT_TRUE.search(said) is not None
    points = len(told) < len(first) or any(w in ("it", "it's", "this", "that", "that's") for w in told)
    return false and points and SAID_OF_IT.issuperset(told)


def _whose_is_false(reading: Reading, statement: Statement, said: str) -> frozenset[str]:
    """The words for who else gave the number that some words call false: "the union's estimate is inflated"; else none."""
    found = _SOMEBODYS.match(said)
    if found is None:
        return frozenset()
    others = (
        s for s in reading.extraction.statements if s.speaker not in (None, statement.speaker) and tells(reading, s)
    )
    named = frozenset(side(w) for w in tokens(found[1].replace("'s ", " ")) if w not in POINTERS)
    shared = (named & called(reading, s) for s in others if reading.figures_of.get(s.id))
    return max(shared, key=len, default=frozenset())


def _dispute(reading: Reading, statement: Statement, disputed: Statement) -> Comparison:
    doubt = statement.stance is Stance.QUESTIONS
    done = "doubted" if doubt else "denied"  # passive: a speaker may be several, and a name does not tell
    whose = f" of {who_says(reading, disputed)}" if disputed.speaker is not None else ""
    told = f"A claim{whose} is {done} by {who_says(reading, statement)}: “{quoted(reading, disputed)}”."
    rule, likely = (rules.DOUBT, 0.6) if doubt else (rules.DENIAL, 0.9)
    return turned_against((reading, statement), (reading, disputed), Verdict.DENIES, rule, likely, told)


def _answer(reading: Reading, statement: Statement, claim: Statement) -> Comparison:
    """That a statement without a number of its own is put forward as an answer to a claim."""
    answer = f"“{quoted(reading, statement)}” ({who_says(reading, statement)})"
    told = f"{answer} answers a claim of {who_says(reading, claim)}: “{quoted(reading, claim)}”."
    return turned_against((reading, statement), (reading, claim), Verdict.REBUTS, rules.ANSWER_ON_THE_COUNT, 0.6, told)

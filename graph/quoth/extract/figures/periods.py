"""When a figure holds: the date expression that its phrase or its clause carries."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.kind_words import COVERING, RECORDS, SAMPLES
from quoth.extract.figures.labels import Held, labelled
from quoth.extract.figures.reading import Reading, place_of_clause, subject_of
from quoth.extract.figures.timed import Neighbours, Timed
from quoth.extract.figures.times_apart import (
    afterwards,
    beyond,
    elsewhere,
    opens_aside,
    others,
    reported,
    shares_subject,
    told_on,
)
from quoth.extract.figures.times_shared import its_own, not_its_own, of_another_verb
from quoth.extract.figures.whens import When, verb_above
from quoth.model import Period

_WHEN = re.compile(r",?\swhen\s[^,;.]*$")
# "in May, when officials said 64 had died": then it was said.
_TOLD = re.compile(r"\b(?:said|says|reported|announced|told|claimed|estimated|found|wrote|warned|put)\b")


_FENCE = re.compile(r"[;:()]|\b(?:than|from|compared|against|of (?:them|which|whom)|and|but|while)\b")
_THEIRS = re.compile(r"[’']s?\s")
_OWNED = 0.88
_VAGUE = 0.2  # how much surer a date is than "so far"


def period_of(
    r: Reading,
    times: dict[int, tuple[When, ...]],
    top: Token,
    phrase: Token,
    own: Token | None,
    neighbours: Neighbours,
    subject: int,
) -> Held | None:
    """The time of a figure: ``phrase`` heads its noun phrase, ``own`` is the verb of its event.

    ``subject`` is the index of the noun it is said of. A time beyond another figure belongs to that one, unless it opens the
    sentence or hangs on a verb above both.
    """
    above = [a.i for a in top.ancestors]
    if top.pos_ == "VERB":  # "doubled" is its own verb
        above.insert(0, top.i)
    heads = tuple(r.doc[i].head.idx for i in above if r.doc[i].dep_ == "relcl")
    figure = Timed(r.text, top, phrase, own, above, neighbours, subject, heads)
    best: Held | None = None
    for w in times.get(r.sentence_index(top), ()):
        if (
            (w.period.start is not None or w.compared)
            and w.span.end < top.idx
            and _WHEN.fullmatch(r.text, w.span.end, top.idx)
            and not _TOLD.search(r.text, w.span.end, top.idx)
        ):
            end = w.period.end if w.link == "within" else w.period.start
            return Held(Period(w.period.start, end, w.period.text), w.span, 0.85, "within")  # "in 2019, when 40 died"
        if _bracketed(r.text, w, neighbours):
            return Held(w.period, w.span, 0.9, w.link)
        confidence = max(0.0, _fit(w, figure) - (_VAGUE if w.vague else 0.0))
        if confidence and (best is None or confidence > best.confidence):
            best = Held(w.period, w.span, confidence, w.link)
    return best or labelled(r, times, top)


def _bracketed(text: str, w: When, n: Neighbours) -> bool:
    """ "fewer than in the same period of 2025 (4,416)": what stands in brackets behind a time is of that time; "last year’s 36,574"."""
    if _THEIRS.fullmatch(text, w.span.end, n.start):
        return True
    return (
        text.startswith(" (", w.span.end)
        and 0 < n.start - w.span.end <= 3
        and text[n.end : n.end + 1] in (")", ";", ",")
    )


def _fit(w: When, f: Timed) -> float:
    """How sure it is that a time belongs to a figure; 0 where it says when somebody spoke."""
    if f.neighbours.base and w.compared and 0 <= w.span.start - f.neighbours.end <= 2:
        return 0.95  # "up 2% from 14,930 on the same quarter of last year"
    if others(w, f):
        return 0.0
    if f.neighbours.start - w.span.end == 1 and f.text[: w.span.start].endswith(", ") and w.vague:
        return 1.1  # "the number of firefighters, now 2,600"
    if w.owner is not None and w.owner.i in (f.phrase.i, f.subject, _level_of(f.top), _level_of(f.phrase)):
        return _OWNED
    if w.event is not None:
        return _fit_by_event(w, w.event, f)
    if w.owner is not None:
        return 0.0
    if 0 <= w.span.start - f.neighbours.end <= 2:
        return 0.0 if opens_aside(w, f.text) else 0.95
    if f.neighbours.base:
        return _fit_of_base(w, f)
    if w.verb is not None and told_on(w, w.verb):
        return 0.0
    return _fit_by_syntax(w, f)


def _level_of(top: Token) -> int:
    """ "the August rate of 40": the noun that the number is "of"."""
    if top.dep_ == "pobj" and top.head.lower_ == "of":
        return top.head.head.i
    of = next((c for c in top.children if c.lower_ == "of"), None)  # "80% of the 2030 total"
    return next((c.i for c in of.children if c.dep_ == "pobj"), -1) if of is not None else -1


def _fit_of_base(w: When, f: Timed) -> float:
    """ "compared with 40 flights in the first half of 2023": behind its noun, or hung on it."""
    behind = w.anchor.i > f.top.i and f.near(w)
    beside = w.anchor.i == f.phrase.i + 1 or f.phrase.i in {a.i for a in w.anchor.ancestors}
    return 0.85 if behind and beside and f.phrase.i >= f.top.i else 0.0


def _fit_by_event(w: When, event: Token, f: Timed) -> float:
    """ "took part in Saturday's march", "damage from last month's flood", "5,500 acres in the 2021 flood"."""
    near = f.near(w)
    if f.neighbours.base:
        return 0.6 if near and 0 <= w.span.start - f.neighbours.end <= 12 else 0.0
    noun = _event_of(f)
    if noun is not None and event.i in (noun.i, *(a.i for a in noun.ancestors)) and event.i < f.top.i:
        return 0.75  # "the 2022 spill at Tarn, in which 300 tonnes were lost"
    over = {a.i for a in event.ancestors}
    if f.subject in over or (f.phrase.i in over and near):
        return 0.65
    shared = w.verb is not None and (w.verb.i in f.above[:1] or (f.own is not None and f.own.i == w.verb.i))
    return 0.6 if shared and near and w.verb is not None and not reported(w.verb, f.top) else 0.0


def _fit_by_syntax(w: When, f: Timed) -> float:
    near = f.near(w)
    if w.link in ("within", "as_of") and w.anchor.i > f.subject >= 0 and f.subject in (w.anchor.head.i, w.anchor.i - 1):
        return 0.92  # "today set the quota for 2032 at 900 tonnes"
    if _which(w, f):
        return 0.85
    over = {a.i for a in w.anchor.ancestors}
    if f.own is not None and f.own.i in over and w.verb is not None and w.verb.i == f.own.i:
        if near or w.initial:
            return 0.9
        if (
            w.anchor.head.i == f.own.i
            and w.anchor.i > f.top.i
            and not _FENCE.search(f.text, f.neighbours.end, w.span.start)
        ):
            return 0.72  # "will cut 3,900 jobs, or 6% of its staff, by the end of 2027"
    if f.phrase.i in over and near:
        return 0.85
    if w.verb is None:
        return 0.5 if near and w.anchor.i > f.top.i else 0.0
    return _fit_of_verb(w, w.verb, f, near, over)


def _fit_of_verb(w: When, verb: Token, f: Timed, near: bool, over: set[int]) -> float:
    if its_own(w, verb, f):
        return 0.7
    if reported(verb, f.top) or afterwards(w, verb, f.top) or not_its_own(w, verb, f):
        return 0.0
    if w.initial and not any(t.text == ";" for t in f.top.doc[w.anchor.i : f.top.i]):
        return 0.75
    return _fit_by_verb(w, verb, f, near, over)


def _which(w: When, f: Timed) -> bool:
    """ "has risen in 2031, which saw 40 deaths": the figure's clause hangs on the time itself."""
    return any(at in w.span for at in f.heads)


def _fit_by_verb(w: When, verb: Token, f: Timed, near: bool, over: set[int]) -> float:
    told = _fit_by_clause(w, verb, f, near)
    if told:
        return told
    if of_another_verb(w, verb, f):
        return 0.6
    if _relative(verb, w) and verb.i not in f.above:  # "on the ferries, which had stayed in port since noon"
        return 0.0
    if (not near or w.anchor.i < f.top.i) and elsewhere(w, verb, f.top, f.above):
        return 0.0
    if near and verb.i not in f.above and shares_subject(verb, f.top):  # "31,000 were out of work and looking in March"
        return 0.62
    if _at_once(verb, f):
        return 0.6
    if verb.i not in f.above and beyond(verb, f):
        return 0.0
    if verb.i in f.above or (f.own is not None and f.own.i in over):
        nearer = 0.0 if verb.i not in f.above else 0.01 * f.above.index(verb.i)
        if near and f.above[:1] == [verb.i] and w.anchor.i < f.top.i:
            return 0.78  # "In 2019 it made 80; last year it made 31"
        return round((0.7 if near else 0.6) - min(nearer, 0.05), 2)
    return 0.0


def _relative(verb: Token, w: When) -> bool:
    """Whether a verb stands in a relative clause, led by another ("that is expected to be sold this year") or not; what the text counts
    "since March" it counts since then, wherever that stands."""
    while w.link != "since" and verb.dep_ == "xcomp" and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "relcl"


def _at_once(verb: Token, f: Timed) -> bool:
    """ "Seven died and nine were hurt as a train derailed on Monday": all at the same time."""
    marked = any(
        (c.dep_ == "mark" or c.dep_ == "advmod") and c.lower_ in ("as", "when", "while") for c in verb.children
    )
    own = f.own.i if f.own is not None else -1
    main = verb.head.head.i if verb.head.dep_ == "conj" else verb.head.i
    return verb.dep_ == "advcl" and marked and own in (verb.head.i, main)


def _fit_by_clause(w: When, verb: Token, f: Timed, near: bool) -> float:
    """A time in a clause that hangs on the figure's noun, on its sample, or on the event that its own clause hangs on."""
    clause = verb.dep_ in ("relcl", "acl")
    if verb.dep_ == "acl" and verb.head.i in (f.top.i, f.phrase.i):
        return 0.8  # "£8 million paid to two firms between May and June 2021"
    if clause and verb.head.i in (f.phrase.i, f.subject) and near and w.anchor.i < f.top.i:
        return 0.7  # "Samples taken in August held 72"
    if clause and verb.head.lemma_.lower() in SAMPLES and w.anchor.i < f.top.i:
        return 0.6  # "In a survey that the paper made in July, 58 percent said"
    if clause and _covers(verb, f) and w.anchor.i < f.top.i:
        return 0.65  # "Its count, which runs from January through September, found 2,903"
    event = _event_of(f)
    if event is not None and w.anchor.head.i in (event.i, *(a.i for a in event.ancestors)) and w.anchor.i < f.top.i:
        return 0.75  # "the collapse in February, in which seven people died"
    return 0.0


def _covers(verb: Token, f: Timed) -> bool:
    """Whether a clause says over what time the count goes that the figure is found by."""
    own = verb_above(f.top)
    subject = subject_of(own) if own is not None else None
    return (
        verb.lemma_.lower() in COVERING
        and verb.head.lemma_.lower() in RECORDS
        and subject is not None
        and subject.i == verb.head.i
    )


def _event_of(f: Timed) -> Token | None:
    """The noun that "in which" stands for in the figure's clause."""
    own = verb_above(f.top)
    return place_of_clause(own) if own is not None else None

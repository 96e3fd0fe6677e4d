"""Whose time it is not: what a time beside a figure says of another figure, another clause, or of when somebody spoke."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.kind_words import SAMPLES
from quoth.extract.figures.reading import SUBJECTS
from quoth.extract.figures.timed import Timed
from quoth.extract.figures.verbs import REPORTING
from quoth.extract.figures.whens import When, verb_above

_PART = re.compile(r"\b(?:of (?:which|whom|them|these|those)|including)\b[^,;]*$")
_NEXT_NOTE = re.compile(r"\d\.\s[A-Z]")
_NOUN_ONLY = re.compile(r"[\s\w-]*,?\s?")
_BEFOREHAND = frozenset(("after", "because", "if", "unless"))
_ONTO = re.compile(r"\bto\s(?:just |about |only |nearly )?$")
# "down from last year's estimate of 14,500": the time between two numbers is of what the first is held against.
_HELD_AGAINST = re.compile(
    r"\b(?:(?:up|down|less|fewer|more|higher|lower|larger|smaller|compared|against)(?:\s(?:from|than|with|to))?|from|than)\s(?:the\s)?$"
)
_THEIRS = re.compile(r"['’]s?\s(?:[\w-]+\s){0,3}")
_EACH_DAY = re.compile(r",?(?: and|;)? [\d,.]+(?: more| others)? on [A-Z0-9]")
_DAYS_TOLD = frozenset("announce report post publish release unveil disclose".split())
_CITY_OF = re.compile(
    r",\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:city|town|village|county|state|country|nation|island|suburb|district|community)\sof"
    r"\s(?:about\s|some\s|nearly\s|around\s|roughly\s|only\s|just\s|more\sthan\s)?$"
)
_NAMED = frozenset(("ORG", "GPE", "PERSON", "FAC", "LOC"))


def others(w: When, f: Timed) -> bool:
    """Whether a time is of another figure, of a part or of a comparison, whatever it hangs on.

    Examples: "5.7% three months earlier, with 400 men", "from 69% in 2030", "900, down from last year's count of 1,200", "cut it by 18%
    since 2022, to €61 million", "has 74,000 members and wants 12%, after a survey in November".
    """
    n = f.neighbours
    if f.top.idx in w.span or w.useless or _full_stop(w, f) or _of_a_part(w, f):
        return True
    if _population(f) or _of_the_source(w, f):
        return True
    if n.rival and w.span.start >= n.after:
        return True
    if (
        n.end <= w.span.start
        and _HELD_AGAINST.search(f.text, n.end, w.span.start)
        and _THEIRS.fullmatch(f.text, w.span.end, n.after)
    ):
        return True
    aside = f.text[n.end : w.span.start]
    if aside.count("(") > aside.count(")"):  # "has bought 8 tonnes (7.4 last year)"
        return not aside.endswith("(")
    ahead = w.span.end <= n.start and 0 <= w.span.start - n.before <= 24
    if n.compared and ahead and _NOUN_ONLY.fullmatch(f.text, n.before, w.span.start):
        return True  # "decreased from 61 cases in the week before, and 23% lower than last year"
    if w.anchor.head.lemma_.lower() in SAMPLES and f.top.i < w.anchor.i and not f.near(w):
        return True
    by_verb = w.link == "since" and w.verb is not None and w.anchor.head.i == w.verb.i
    if by_verb and w.span.end <= n.start and n.before and _ONTO.search(f.text, 0, n.start):
        return True
    return any(0 <= w.span.start - end <= 2 for end in n.bases)


def _population(f: Timed) -> bool:
    """ "Harnow, a city of 298,000, has seen 57 fires this year": how large it is, and not when."""
    return bool(_CITY_OF.search(f.text, max(0, f.neighbours.start - 60), f.neighbours.start))


def _of_the_source(w: When, f: Timed) -> bool:
    """ "fell 5% in 2030, according to a survey of 184 firms": how many were asked, and not when it fell."""
    source = next((a for a in f.top.ancestors if a.lower_ == "according"), None)
    return source is not None and w.anchor.i < source.i


def _of_a_part(w: When, f: Timed) -> bool:
    """ "€47 million, of which €19 million this year": a time behind a part is the part's."""
    return w.span.start >= f.neighbours.after and bool(_PART.search(f.text, f.neighbours.end, w.span.start))


def _full_stop(w: When, f: Timed) -> bool:
    """ "Deaths: 6. Mean mark in 2031: 7.4", which may be parsed as one sentence; "are 22%; by 2040 they will be 28%"."""
    first, last = sorted((w.span.start, f.top.idx))
    apart = f.top.idx < w.span.start and ";" in f.text[first:last]
    return apart or bool(_NEXT_NOTE.search(f.text, first, last))


def opens_aside(w: When, text: str) -> bool:
    """ "38.9 million (2029, on the old method: 40.2 million)": the date is of what the brackets hold."""
    return text[max(0, w.span.start - 1) : w.span.start] == "(" and text[w.span.end : w.span.end + 1] != ")"


def told_on(w: When, verb: Token) -> bool:
    """ "reported a 31% drop on Thursday": the day on which it was told; "40 were reported as of Thursday" tells till when they count,
    and "reported 18 deaths on Sunday and 29 on Monday" gives each day its own."""
    if w.link == "as_of" or _EACH_DAY.match(verb.doc.text, w.span.end):
        return False
    day = w.period.start is not None and len(w.period.start.text) == 10 and w.period.start == w.period.end
    return day and verb.lemma_.lower() in _DAYS_TOLD


def afterwards(w: When, verb: Token, top: Token) -> bool:
    """ "was arrested on Tuesday after £12,000 went missing": the time of the verb above says nothing of what went before; nor, in
    "Barrow Mills, population 4,200, burned in 1998", of what a name is told to be, or of what is so in another tense."""
    at = top
    while at.i != verb.i and at.head.i != at.i:
        if at.dep_ == "appos" and at.head.ent_type_ in _NAMED and verb.i in {a.i for a in at.ancestors}:
            return True
        if at.dep_ == "relcl" and not w.initial and _tense(at) and _tense(verb) and _tense(at) != _tense(verb):
            return True
        marked = any(c.dep_ == "mark" and c.lower_ in _BEFOREHAND for c in at.children)
        if marked or (at.dep_ == "pcomp" and at.head.lower_ in _BEFOREHAND):
            return at.i != verb.i
        at = at.head
    return False


def beyond(verb: Token, f: Timed) -> bool:
    """ "runs 17 homes and made a profit last year": a verb of another tense that is joined to the figure's own has its own time, and so
    has what is said in one; "destroyed six flats and left 23 homeless on Sunday" is of one day."""
    at = verb
    while f.own is not None and at.i != f.own.i and at.head.i != at.i:
        if at.dep_ == "conj" and _tense(at) and _tense(at.head) != _tense(at):
            return True
        if at.dep_ == "ccomp" and at.head.lemma_.lower() in REPORTING:
            return True
        at = at.head
    return False


def shares_subject(verb: Token, top: Token) -> bool:
    """Whether a verb is joined to the figure's own ("were out and looking", "are to be closed") and has no subject of its own."""
    parts = {c.dep_ for c in verb.children}
    joined = not parts & set(SUBJECTS) and (verb.dep_ == "xcomp" or (verb.dep_ == "conj" and "aux" not in parts))
    own = verb_above(top)
    if own is None or own.i != verb.head.i:
        return False
    return joined and not (_tense(verb) and _tense(own) and _tense(verb) != _tense(own))


def elsewhere(w: When, verb: Token, top: Token, above: list[int]) -> bool:
    """Whether a time stands in another clause of the sentence, one with a subject of its own, and says nothing of this one."""
    if verb.i not in above:
        return verb.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in verb.children)
    own = verb_above(top)
    led = own is not None and own.dep_ == "xcomp" and own.head.i == verb.i  # "by 2040 it is projected to reach 28%"
    return _other_tense(verb, top) or (w.link == "until" and own is not verb and not led and not w.initial)


def _other_tense(verb: Token, top: Token) -> bool:
    """ "have joined since May, and 70% pay nothing": a clause beside it, of another tense, has its own time."""
    own = top if top.pos_ == "VERB" else verb_above(top)
    if own is None or own.i == verb.i or own.dep_ != "conj":
        return False
    return _tense(own) != _tense(verb)


def _tense(verb: Token) -> str:
    """past, perfect, present or future; a bare participle or infinitive has none."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.tag_ == "MD" for c in helpers):
        return "future"
    if any(c.lemma_.lower() == "have" for c in helpers):
        return "perfect"
    if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in helpers):
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") or any(c.tag_ in ("VBZ", "VBP") for c in helpers) else ""


def reported(verb: Token, top: Token) -> bool:
    """Whether the figure stands in what the verb says or thinks: its time is then that of the saying."""
    if verb.lemma_.lower() in REPORTING and not _direct(verb, top) and not _done_to(verb, top):
        return True
    over = {verb.i, *(a.i for a in verb.ancestors)}
    at = top
    while at.i not in over and at.head.i != at.i:
        if at.dep_ == "ccomp" or (at.dep_ in ("acl", "relcl") and at.head.lemma_.lower() in _CLAIMS):
            return True  # "on Friday rejected a finding that it would cost £6bn"
        at = at.head
    return False


_CLAIMS = frozenset("finding claim allegation assertion suggestion accusation rumour rumor".split())
"""What somebody turns to on a day: when it holds is another thing. Source: our own list."""


def _done_to(verb: Token, top: Token) -> bool:
    """ "40 cases, 3 of them fatal, reported from May to June", "were estimated to be 40": the things are what is reported."""
    passive = verb.tag_ == "VBN" and (verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children))
    return (
        passive
        and not any(c.dep_ == "ccomp" for c in verb.children)
        and not any(c.dep_ == "agent" for c in verb.children)
    )


def _direct(verb: Token, top: Token) -> bool:
    """Whether the nearest verb above the figure is this one: "reported 40 deaths in March"; what is said is never dated so."""
    if verb.lemma_.lower() in ("say", "tell"):
        return False
    above = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.i == verb.i

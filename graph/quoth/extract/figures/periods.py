"""When a figure holds: the date expression that its phrase or its clause carries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.figures.labels import Held, labelled
from quoth.extract.figures.reading import SUBJECTS, Reading
from quoth.extract.figures.verbs import REPORTING
from quoth.extract.figures.whens import When, verb_above
from quoth.model import Period

_WHEN = re.compile(r",?\swhen\s[^,;.]*$")


_PART = re.compile(r"\b(?:of (?:which|whom|them|these|those)|including)\b[^,;]*$")
_NEXT_NOTE = re.compile(r"\d\.\s[A-Z]")
_BEFOREHAND = frozenset(("after", "because", "if", "unless"))
_NAMED = frozenset(("ORG", "GPE", "PERSON", "FAC", "LOC"))
_OWNED = 0.88
_VAGUE = 0.2  # how much surer a date is than "so far"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Characters: the end of the figure before, where this one stands, the start of the next.

    ``base``: it is what another is compared with ("from 23"); ``rival``: the next one is that, and has its own time;
    ``bases`` are the ends of those behind that are; ``compared``: the one before is.
    """

    before: int
    start: int
    end: int
    after: int
    base: bool
    rival: bool = False
    bases: tuple[int, ...] = ()
    compared: bool = False


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
    figure = _Figure(top, phrase, own, above, neighbours, subject)
    best: Held | None = None
    for w in times.get(r.sentence_index(top), ()):
        if (
            (w.period.start is not None or w.compared)
            and w.span.end < top.idx
            and _WHEN.fullmatch(r.text, w.span.end, top.idx)
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
    """ "fewer than in the same period of 2025 (4,416)": what stands in brackets behind a time is of that time."""
    return (
        text.startswith(" (", w.span.end)
        and 0 < n.start - w.span.end <= 3
        and text[n.end : n.end + 1] in (")", ";", ",")
    )


@dataclass(frozen=True, slots=True)
class _Figure:
    """What a time is held against: the figure's token, the head of its phrase, the verb of its event and those above it."""

    top: Token
    phrase: Token
    own: Token | None
    above: list[int]
    neighbours: Neighbours
    subject: int

    def near(self, w: When) -> bool:
        """Whether no other figure stands between."""
        return self.neighbours.before <= w.span.start and w.span.end <= self.neighbours.after


def _fit(w: When, f: _Figure) -> float:
    """How sure it is that a time belongs to a figure; 0 where it says when somebody spoke."""
    if (
        f.top.idx in w.span
        or w.useless
        or _full_stop(w, f)
        or (f.neighbours.rival and w.span.start >= f.neighbours.after)
    ):
        return 0.0
    if (
        f.neighbours.compared and 0 <= w.span.start - f.neighbours.before <= 2
    ):  # "5.7% three months earlier, with 400 men"
        return 0.0
    if _of_a_part(w, f):
        return 0.0
    if any(0 <= w.span.start - end <= 2 for end in f.neighbours.bases):  # "from 69% in 2030" dates the 69%
        return 0.0
    if w.owner is not None and w.owner.i in (f.phrase.i, f.subject):
        return _OWNED
    if w.event is not None:
        return _fit_by_event(w, w.event, f)
    if w.owner is not None:
        return 0.0
    if 0 <= w.span.start - f.neighbours.end <= 2:
        return 0.0 if _opens_aside(w, f.top.doc.text) else 0.95
    return 0.0 if f.neighbours.base else _fit_by_syntax(w, f)


def _of_a_part(w: When, f: _Figure) -> bool:
    """ "€47 million, of which €19 million this year": a time behind a part is the part's."""
    return w.span.start >= f.neighbours.after and bool(_PART.search(f.top.doc.text, f.neighbours.end, w.span.start))


def _full_stop(w: When, f: _Figure) -> bool:
    """ "Deaths: 6. Mean mark in 2031: 7.4", which may be parsed as one sentence; "are 22%; by 2040 they will be 28%"."""
    first, last = sorted((w.span.start, f.top.idx))
    apart = f.top.idx < w.span.start and ";" in f.top.doc.text[first:last]
    return apart or bool(_NEXT_NOTE.search(f.top.doc.text, first, last))


def _opens_aside(w: When, text: str) -> bool:
    """ "38.9 million (2029, on the old method: 40.2 million)": the date is of what the brackets hold."""
    return text[max(0, w.span.start - 1) : w.span.start] == "(" and text[w.span.end : w.span.end + 1] != ")"


def _fit_by_event(w: When, event: Token, f: _Figure) -> float:
    """ "took part in Saturday's march", "damage from last month's flood", "5,500 acres in the 2021 flood"."""
    near = f.near(w)
    if f.neighbours.base:
        return 0.6 if near and 0 <= w.span.start - f.neighbours.end <= 12 else 0.0
    over = {a.i for a in event.ancestors}
    if f.subject in over or (f.phrase.i in over and near):
        return 0.65
    shared = w.verb is not None and (w.verb.i in f.above[:1] or (f.own is not None and f.own.i == w.verb.i))
    return 0.6 if shared and near and w.verb is not None and not _reported(w.verb, f.top) else 0.0


def _fit_by_syntax(w: When, f: _Figure) -> float:
    near = f.near(w)
    if w.link == "within" and w.anchor.i > f.subject >= 0 and f.subject in (w.anchor.head.i, w.anchor.i - 1):
        return 0.92  # "today set the quota for 2032 at 900 tonnes"
    over = {a.i for a in w.anchor.ancestors}
    if f.own is not None and f.own.i in over and w.verb is not None and w.verb.i == f.own.i and (near or w.initial):
        return 0.9
    if f.phrase.i in over and near:
        return 0.85
    if w.verb is None:
        return 0.5 if near and w.anchor.i > f.top.i else 0.0
    if _reported(w.verb, f.top) or _afterwards(w, w.verb, f.top):
        return 0.0
    if w.initial and not any(t.text == ";" for t in f.top.doc[w.anchor.i : f.top.i]):
        return 0.75
    return _fit_by_verb(w, w.verb, f, near, over)


def _afterwards(w: When, verb: Token, top: Token) -> bool:
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


def _fit_by_verb(w: When, verb: Token, f: _Figure, near: bool, over: set[int]) -> float:
    if verb.dep_ == "acl" and verb.head.i in (
        f.top.i,
        f.phrase.i,
    ):  # "£8 million paid to two firms between May and June 2021"
        return 0.8
    if verb.dep_ in ("relcl", "acl") and verb.head.i in (f.phrase.i, f.subject) and near and w.anchor.i < f.top.i:
        return 0.7  # "Samples taken in August held 72"
    if verb.dep_ == "relcl" and verb.i not in f.above:  # "on the ferries, which had stayed in port since noon"
        return 0.0
    if (not near or w.anchor.i < f.top.i) and _elsewhere(w, verb, f.top, f.above):
        return 0.0
    if (
        near and verb.i not in f.above and _shares_subject(verb, f.top)
    ):  # "31,000 were out of work and looking in March"
        return 0.62
    if verb.i not in f.above and _beyond(verb, f):
        return 0.0
    if verb.i in f.above or (f.own is not None and f.own.i in over):
        nearer = 0.0 if verb.i not in f.above else 0.01 * f.above.index(verb.i)
        if near and f.above[:1] == [verb.i] and w.anchor.i < f.top.i:
            return 0.78  # "In 2019 it made 80; last year it made 31"
        return round((0.7 if near else 0.6) - min(nearer, 0.05), 2)
    return 0.0


def _beyond(verb: Token, f: _Figure) -> bool:
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


def _shares_subject(verb: Token, top: Token) -> bool:
    """Whether a verb is joined to the figure's own ("were out and looking", "are to be closed") and has no subject of its own."""
    parts = {c.dep_ for c in verb.children}
    joined = not parts & set(SUBJECTS) and (verb.dep_ == "xcomp" or (verb.dep_ == "conj" and "aux" not in parts))
    own = verb_above(top)
    if own is None or own.i != verb.head.i:
        return False
    return joined and not (_tense(verb) and _tense(own) and _tense(verb) != _tense(own))


def _elsewhere(w: When, verb: Token, top: Token, above: list[int]) -> bool:
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


def _reported(verb: Token, top: Token) -> bool:
    """Whether the figure stands in what the verb says or thinks: its time is then that of the saying."""
    if verb.lemma_.lower() in REPORTING and not _direct(verb, top):
        return True
    over = {verb.i, *(a.i for a in verb.ancestors)}
    at = top
    while at.i not in over and at.head.i != at.i:
        if at.dep_ == "ccomp":
            return True
        at = at.head
    return False


def _direct(verb: Token, top: Token) -> bool:
    """Whether the nearest verb above the figure is this one: "reported 40 deaths in March"; what is said is never dated so."""
    if verb.lemma_.lower() in ("say", "tell"):
        return False
    above = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.i == verb.i

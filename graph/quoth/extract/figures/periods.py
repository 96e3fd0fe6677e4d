"""When a figure holds: the date expression that its phrase or its clause carries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from quoth.extract.figures.reading import Reading, span_of
from quoth.extract.figures.verbs import REPORTING
from quoth.model import Period, Span

_SINCE = re.compile(r"\b[Ss]ince\b")


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of time in the text: its span, the token it hangs on, the period and the preposition's id."""

    span: Span
    anchor: Token
    verb: Token | None
    period: Period
    link: str | None
    initial: bool
    dateline: bool = False
    names: bool = False

    @property
    def useless(self) -> bool:
        """Whether it dates no figure: a line above the text, or a part of a name ("the 2021 act")."""
        return self.dateline or self.names


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Characters: the end of the figure before, where this one ends, the start of the next; ``base``: compared with ("from 23")."""

    before: int
    end: int
    after: int
    base: bool


@dataclass(frozen=True, slots=True)
class Held:
    """The period of a figure, its evidence, how sure it is, and the preposition's id."""

    period: Period
    span: Span
    confidence: float
    link: str | None


def whens(r: Reading) -> dict[int, tuple[When, ...]]:
    """Times by the index of their sentence; a date inside "since X took office in 2019" is a part of that clause."""
    clauses = [_since(r, t) for t in (r.at(hit.start()) for hit in _SINCE.finditer(r.text)) if t.dep_ == "mark"]
    plain = [_when(r, d.span, d.atom, d.period, d.link) for d in r.dates if not any(d.atom in c.span for c in clauses)]
    out: dict[int, tuple[When, ...]] = {}
    for w in sorted([*clauses, *plain], key=lambda w: w.span):
        at = r.sentence_index(w.anchor)
        out[at] = (*out.get(at, ()), w)
    return out


def _since(r: Reading, mark: Token) -> When:
    verb = mark.head
    last = max((t for t in verb.subtree if not t.is_punct and not t.is_space and t.i >= mark.i), key=lambda t: t.i)
    comma = next((t for t in r.doc[mark.i : last.i + 1] if t.text in (",", ";", "—")), None)
    end = r.doc[comma.i - 1] if comma is not None and comma.i > mark.i + 1 else last
    span = span_of(mark, end)
    inside = next((d for d in r.dates_between(span.start, span.end) if d.period.start), None)
    period = Period(start=inside.period.start if inside else None, text=span.text(r.text))
    return When(span, mark, _verb_above(verb), period, "since", False)


def _verb_above(token: Token) -> Token | None:
    return next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)


def _when(r: Reading, span: Span, atom: Span, period: Period, link: str | None) -> When:
    anchor = r.at(span.start) if link else r.at(atom.end - 1)
    last = r.at(atom.end - 1)
    names = last.dep_ in ("nummod", "compound", "amod", "nmod", "poss") and last.head.i > last.i  # "the 2021 act"
    if not link:
        tokens = r.tokens(atom.start, atom.end)
        anchor = next((t for t in tokens if t.head not in tokens), anchor)
    sent = r.sentence(anchor)
    line_ends = "\n" in r.text[span.end : span.end + 2]  # a dateline says when it was written
    first = next((t.idx for t in sent if not (t.is_punct or t.is_space)), sent.start_char)
    return When(span, anchor, _verb_above(anchor), period, link, span.start <= first, line_ends and not link, names)


def period_of(
    r: Reading,
    times: dict[int, tuple[When, ...]],
    top: Token,
    phrase: Token,
    own: Token | None,
    neighbours: Neighbours,
) -> Held | None:
    """The time of a figure: ``phrase`` heads its noun phrase, ``own`` is the verb of its event.

    A time beyond another figure belongs to that one, unless it opens the sentence or hangs on a verb above both.
    """
    above = [a.i for a in top.ancestors]
    best: Held | None = None
    for w in times.get(r.sentence_index(top), ()):
        confidence = _fit(w, top, phrase, own, above, neighbours)
        if confidence and (best is None or confidence > best.confidence):
            best = Held(w.period, w.span, confidence, w.link)
    return best


def _fit(w: When, top: Token, phrase: Token, own: Token | None, above: list[int], neighbours: Neighbours) -> float:
    """How sure it is that a time belongs to a figure; 0 where it says when somebody spoke."""
    if top.idx in w.span or w.useless:
        return 0.0
    if 0 <= w.span.start - neighbours.end <= 2:
        return 0.95
    if neighbours.base:
        return 0.0
    near = neighbours.before <= w.span.start and w.span.end <= neighbours.after
    over = {a.i for a in w.anchor.ancestors}
    if own is not None and (own.i in over and w.verb is not None and w.verb.i == own.i) and (near or w.initial):
        return 0.9
    if phrase.i in over and near:
        return 0.85
    if w.verb is None:
        return 0.5 if near and w.anchor.i > top.i else 0.0
    if _reported(w.verb, top):
        return 0.0
    if w.initial:
        return 0.75
    if w.verb.i in above or (own is not None and own.i in over):
        nearer = 0.0 if w.verb.i not in above else 0.01 * above.index(w.verb.i)
        return round((0.7 if near else 0.6) - min(nearer, 0.05), 2)
    return 0.0


def _reported(verb: Token, top: Token) -> bool:
    """Whether the figure stands in what the verb says or thinks: its time is then that of the saying."""
    if verb.lemma_.lower() in REPORTING and not _direct(verb, top):
        return True
    at = top
    while at.i != verb.i and at.head.i != at.i:
        if at.dep_ == "ccomp":
            return True
        at = at.head
    return False


def _direct(verb: Token, top: Token) -> bool:
    """Whether the nearest verb above the figure is this one: "reported 40 deaths in March"."""
    above = next((a for a in top.ancestors if a.pos_ in ("VERB", "AUX")), None)
    return above is not None and above.i == verb.i
